/** What would make it succeed: the smallest change, in a sentence, and buttons that prepare it without sending it. */
import { Lightbulb } from 'lucide-react';
import { tell } from '../../i18n/refusals.ts';
import { t } from '../../i18n/t.ts';
import type { RefusalKey } from '../../i18n/refusals.ts';
import { Button } from '../shared/Button.tsx';
import { Crown } from '../shared/icons.tsx';
import type { RemedyAction, RemedyWords } from './remedies.ts';

const prepareKey = ({
  code,
  versionId,
}: Extract<RemedyAction, { readonly kind: 'prepare' }>['change']): RefusalKey => {
  if (versionId === 'none') return 'refusal.do.preparePlain';
  if (code === 'none') return 'refusal.do.prepareNoCode';
  return code === 'fresh' ? 'refusal.do.prepareCode' : 'refusal.do.prepare';
};

const labelOf = (action: RemedyAction, first: boolean): string => {
  if (action.kind === 'askAs')
    return tell('refusal.do.askAs', {
      who: action.who === 'other-root' ? t('who.name.other-root') : action.who,
    });
  if (action.kind !== 'prepare') return tell(`refusal.do.${action.kind}`);
  return tell(first || action.change.askAs === undefined ? prepareKey(action.change) : 'refusal.do.prepare');
};

interface RemedyProps {
  readonly words: RemedyWords;
  readonly onAction: (action: RemedyAction) => void;
}

/** Green, because it is the way on; beneath the check that refused. */
export const Remedy = ({ words, onAction }: RemedyProps) => (
  <section className="mx-3 rounded-control border-[1.5px] border-ok-line bg-ok-soft px-2.5 py-2">
    <h3 className="flex items-center gap-1.5 font-bold text-ok">
      <Lightbulb aria-hidden="true" />
      {tell('refusal.remedy')}
    </h3>
    <p className="mt-0.5 text-pretty">{words.text}</p>
    {words.actions.length > 0 && (
      <div className="mt-1.5 flex flex-wrap gap-2">
        {words.actions.map((action, index) => (
          <Button
            key={labelOf(action, index === 0)}
            variant={index === 0 ? 'primary' : 'default'}
            onClick={() => onAction(action)}
          >
            {action.kind === 'askAs' && action.who !== 'ana' && <Crown />}
            {labelOf(action, index === 0)}
          </Button>
        ))}
      </div>
    )}
  </section>
);
