/** What was asked in a world since it parted from the other, as the timeline draws it. */
import { word } from '../../i18n/branches.ts';
import type { World } from '../../store/compare.ts';
import { glyphOf, nameOf } from '../journal/glyph.ts';
import { StepFace } from '../journal/Step.tsx';

/** Steps drawn; the rest is counted. */
const SHOWN = 8;

export const Since = ({ world, fork }: { readonly world: World; readonly fork: number }) => {
  const { since, branch } = world;
  if (since.length === 0) return <p className="text-ink-3">{word('compare.since.none')}</p>;
  return (
    <ol className="since" aria-label={word('compare.since', { id: branch })}>
      {since.slice(0, SHOWN).map((answered, i) => {
        const step = fork + i + 1;
        const name = nameOf(answered, step);
        return (
          <li key={step} title={name}>
            <span className="sr-only">{name}</span>
            <span aria-hidden="true">
              <StepFace glyph={glyphOf(answered)} current={false} ahead={false} labelled={false} />
            </span>
          </li>
        );
      })}
      {since.length > SHOWN && (
        <li className="text-xs text-ink-3">{word('compare.since.more', { count: since.length - SHOWN })}</li>
      )}
    </ol>
  );
};
