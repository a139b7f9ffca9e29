/** What the rail gains with the first touch: a hand that drags it, marks where branches part, other buckets set back. */
import { GitFork } from 'lucide-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { word } from '../../i18n/branches.ts';
import { partings } from '../../store/compare.ts';
import type { Journal } from '../../store/compare.ts';
import { stepsNow } from '../../store/views.ts';
import { bucketNameOf } from '../explain/answered.ts';
import type { Answered } from '../explain/answered.ts';
import { glyphOf } from '../journal/glyph.ts';
import type { RailExtras } from '../journal/Rail.tsx';
import './rail.css';

/** Steps that PageUp and PageDown go. */
const PAGE = 10;

type Seek = (cursor: number) => void;

/** The keys of a slider, for a rail of radios: its arrows are the radios' own. The focus follows. */
const keyed = (event: KeyboardEvent<HTMLElement>, cursor: number, count: number, seek: Seek): void => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const to = { Home: 1, End: count, PageUp: cursor - PAGE, PageDown: cursor + PAGE }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const rail = event.currentTarget;
  seek(Math.max(1, Math.min(to, count)));
  requestAnimationFrame(() => rail.querySelector<HTMLElement>('input:checked')?.focus());
};

/** The step under a mouse that is held down. A finger scrolls. */
const dragged = (event: PointerEvent, cursor: number, seek: Seek): void => {
  if (event.buttons !== 1 || event.pointerType === 'touch' || !(event.target instanceof Element)) return;
  const step = Number(event.target.closest('li')?.getAttribute('aria-posinset') ?? 0);
  if (step > 0 && step !== cursor) seek(step);
};

/** Where others part from the branch that is shown: after a step, on the line. */
const Parting = ({ ids }: { readonly ids: readonly string[] }) => {
  const text = word('branches.parts', { count: ids.length, ids: ids.join(', ') });
  return (
    <span className="parting" title={text} role="img" aria-label={text}>
      <GitFork aria-hidden="true" />
      <span aria-hidden="true">{ids.length > 2 ? `${ids[0]}…` : ids.join('')}</span>
    </span>
  );
};

/** A step about another bucket than `bucket`. The first of a run shows that bucket's name, the others what they showed. */
const setBack = (steps: readonly Answered[], bucket: string | undefined): RailExtras['aside'] => {
  const abouts = steps.map(({ request }) => bucketNameOf(request));
  const first = new Set(steps.filter((_, i) => abouts[i] !== abouts[i - 1]));
  return (answered, name) => {
    const about = bucketNameOf(answered.request);
    if (about === undefined || about === bucket) return undefined;
    return {
      label: first.has(answered) ? about : glyphOf(answered).label,
      name: word('branches.other', { name, bucket: about }),
    };
  };
};

/** A read that was answered, the playhead's own step aside: what may be folded away. */
const isFolded = (answered: Answered, step: number, cursor: number): boolean =>
  step !== cursor && glyphOf(answered).frame === 'read';

/** How many steps folding would put away, wherever the playhead stands. */
export const readsIn = (steps: readonly Answered[]): number =>
  steps.filter((step) => glyphOf(step).frame === 'read').length;

/** For the branch that is shown, with `bucket` on the bench. */
export const railExtras = (
  journal: Journal,
  bucket: string | undefined,
  folded: boolean,
  seek: Seek,
): RailExtras => {
  const steps = stepsNow({ journal });
  const parts = partings(journal);
  const { cursor } = journal;
  return {
    scrub: {
      onKeyDown: (event) => keyed(event, cursor, steps.length, seek),
      onPointerMove: (event) => dragged(event, cursor, seek),
    },
    mark: (step) => {
      const ids = parts.get(step);
      return ids && <Parting ids={ids} />;
    },
    aside: setBack(steps, bucket),
    drawn: steps.flatMap((answered, i) => (folded && isFolded(answered, i + 1, cursor) ? [] : [i + 1])),
  };
};
