/**
 * All that only a refusal needs: its reason, its remedy, where its rule is written. Loaded by `refusalWords.ts`, not
 * imported: with the rules' sources and the sentences it weighs as much as the rest of the explanation.
 */
import { tell } from '../../i18n/refusals.ts';
import type { Answered } from './answered.ts';
import { DecidingName } from './Mark.tsx';
import { Provenance } from './Provenance.tsx';
import { Remedy } from './Remedy.tsx';
import { remedyOf } from './remedies.ts';
import type { RemedyAction } from './remedies.ts';
import { decidingCheck } from './trace.ts';
import { word } from '../../i18n/answers.ts';
import { reasonOf } from './whyRefused.ts';

export { reasonOf } from './whyRefused.ts';

/** Reason and remedy in one text, for those who listen. */
export const spokenWhy = (answered: Answered): string => {
  const check = decidingCheck(answered.outcome.trace);
  if (check === undefined) return '';
  return `${reasonOf(check, answered)} ${tell('refusal.remedy')}: ${remedyOf(answered)?.text ?? ''}`;
};

/** What stands in the box of the deciding check. */
export const Deciding = ({ answered }: { readonly answered: Answered }) => {
  const check = decidingCheck(answered.outcome.trace);
  if (check === undefined) return null;
  return (
    <Provenance rule={check.rule} heading={<DecidingName name={word(`check.${check.slug}`)} />}>
      <p className="ms-7 text-pretty">{reasonOf(check, answered)}</p>
    </Provenance>
  );
};

interface WayOnProps {
  readonly answered: Answered;
  readonly onRemedy: (action: RemedyAction) => void;
  /** Who is asking now: changing to them is done. */
  readonly asking?: string | undefined;
}

/** What would make it succeed. */
export const WayOn = ({ answered, onRemedy, asking }: WayOnProps) => {
  const words = remedyOf(answered);
  if (words === undefined) return null;
  const actions = words.actions.filter((action) => action.kind !== 'askAs' || action.who !== asking);
  return <Remedy words={{ ...words, actions }} onAction={onRemedy} />;
};
