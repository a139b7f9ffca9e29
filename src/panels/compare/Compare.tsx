/** Two futures of one bucket, in place of the shelves: what was before, where they parted, and what stands in each. */
import { ArrowLeft } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { word } from '../../i18n/branches.ts';
import { compare, compareWorlds, endComparison } from '../../store/compare.ts';
import type { Comparison, WorldRef } from '../../store/compare.ts';
import { Button } from '../shared/Button.tsx';
import { useLab, useLabItself } from '../shared/useLab.ts';
import { summaryOf } from './facts.ts';
import { StillShelf } from './StillShelf.tsx';
import { WorldCard } from './WorldCard.tsx';
import './compare.css';

/** Keys drawn at first, and at each press for more. */
const PAGE = 24;
/** Keys beyond which the state before is folded: it would push both worlds out of sight. */
const FEW = 2;

/** Takes the focus when it opens; when it closes with the focus in it, the Compare button has it again. */
const useReturningFocus = (onLeave: () => void) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    const keyed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('dialog[open], :popover-open') === null) onLeave();
    };
    document.addEventListener('keydown', keyed);
    return () => {
      document.removeEventListener('keydown', keyed);
      requestAnimationFrame(() => {
        if (document.activeElement === document.body)
          document.querySelector<HTMLElement>('[data-compare]')?.focus();
      });
    };
  }, [onLeave]);
  return heading;
};

const Before = ({
  found: { fork, before },
  keys,
}: {
  readonly found: Comparison;
  readonly keys: readonly string[];
}) => {
  const there = keys.flatMap((key) => before.keys.get(key) ?? []);
  return (
    <details className="before" open={there.length <= FEW}>
      <summary>{fork === 0 ? word('compare.before.start') : word('compare.before', { step: fork })}</summary>
      {there.length === 0 ? (
        <p className="text-center text-ink-3">{word('compare.before.nothing')}</p>
      ) : (
        <ul className="shelves" data-one={there.length === 1 || undefined}>
          {there.map((held) => (
            <StillShelf key={held.key} held={held} />
          ))}
        </ul>
      )}
    </details>
  );
};

const useKeys = ({ keys, differing }: Comparison) => {
  const [all, setAll] = useState(false);
  const [limit, setLimit] = useState(PAGE);
  const wanted = all ? keys : differing;
  return {
    all,
    setAll,
    drawn: wanted.slice(0, limit),
    rest: Math.max(0, wanted.length - limit),
    more: () => setLimit(limit + PAGE),
  };
};

/** Read-only: whoever acts, steps or switches is back at the bench. */
export const Compare = ({ worlds: [one, other] }: { readonly worlds: readonly [WorldRef, WorldRef] }) => {
  const lab = useLabItself();
  const id = useId();
  const journal = useLab((state) => state.journal);
  const bucket = useLab((state) => state.bucket);
  const found = useMemo(
    () => compareWorlds(journal, one, other, bucket ?? ''),
    [journal, one, other, bucket],
  );
  const leave = useMemo(() => () => endComparison(lab), [lab]);
  const heading = useReturningFocus(leave);
  const { all, setAll, drawn, rest, more } = useKeys(found);
  const { differing, keys } = found;
  const card = { journal, found, keys: drawn, about: differing.length > 0 ? differing : drawn };
  return (
    <section className="stage compare" aria-labelledby={id}>
      <header className="stage__head">
        <h2
          id={id}
          ref={heading}
          aria-describedby={`${id}-in-short`}
          tabIndex={-1}
          className="flex-1 text-lg leading-tight wrap-anywhere"
        >
          {bucket === undefined ? word('compare.noBucket') : word('compare.title', { bucket })}
        </h2>
        <Button onClick={leave}>
          <ArrowLeft />
          {word('compare.back')}
        </Button>
      </header>
      <div className="stage__tools">
        <p id={`${id}-in-short`} className="flex-1 font-medium" role="status">
          {summaryOf(found)}
        </p>
        {keys.length > differing.length && (
          <Button variant="plain" aria-pressed={all} onClick={() => setAll(!all)}>
            {word('compare.showAll', { count: keys.length })}
          </Button>
        )}
      </div>
      <div className="stage__body">
        <Before found={found} keys={drawn} />
        <i className="parted" aria-hidden="true" />
        <div className="worlds" style={{ '--keys': Math.max(1, drawn.length) }}>
          <WorldCard {...card} world={found.a} second={false} onChange={(to) => compare(lab, to, other)} />
          <WorldCard {...card} world={found.b} second onChange={(to) => compare(lab, one, to)} />
        </div>
        {rest > 0 && (
          <p className="grid justify-items-center p-3">
            <Button onClick={more}>{word('compare.more', { count: rest })}</Button>
          </p>
        )}
      </div>
    </section>
  );
};
