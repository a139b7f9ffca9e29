/** Which rows of a long list are drawn: those in view, a few around them, and those that have the keyboard's attention. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useState } from 'react';
import type { RefObject } from 'react';
import { heightsOf } from './heights.ts';

interface Rows {
  readonly count: number;
  /** The height of a row that was never seen. Where all are of one height, it is found out. */
  readonly expected: number;
  readonly uniform?: boolean;
  /** Drawn wherever they are. */
  readonly pinned?: readonly number[];
  /** Rows drawn beyond either edge of the view. */
  readonly beyond?: number;
  /** Forgets what heights were seen. */
  readonly era?: unknown;
}
export interface Drawn {
  /** In order. */
  readonly drawn: readonly number[];
  readonly offset: (index: number) => number;
  /** Scrolls a row into view, and draws it. */
  readonly reveal: (index: number) => void;
  /** Rows in view. */
  readonly page: () => number;
  /** Tells true heights after a drawing; what is in view stays where it is. */
  readonly measure: (heights: readonly (readonly [index: number, height: number])[]) => void;
}

const scrollerOf = (of: Element): Element => {
  for (let at = of.parentElement; at !== null; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight) return at;
  return document.scrollingElement ?? document.documentElement;
};

/** The part of `list` that can be seen, in its own pixels. */
const viewOf = (list: Element): readonly [top: number, bottom: number] => {
  const { top } = list.getBoundingClientRect();
  const scroller = scrollerOf(list);
  const frame = scroller.getBoundingClientRect();
  const isPage = scroller.contains(document.body);
  const from = isPage ? 0 : Math.max(0, frame.top);
  const to = isPage ? window.innerHeight : Math.min(window.innerHeight, frame.bottom);
  return [Math.max(0, from - top), Math.max(0, to - top)];
};

const NONE: readonly number[] = [];

/** For the rows of `list`, which stands in whatever scrolls: a box, the stage, the page. */
export const useDrawn = (
  list: RefObject<HTMLElement | null>,
  { count, expected, uniform = false, pinned = NONE, beyond = 2, era }: Rows,
): Drawn => {
  const [height, setHeight] = useState(expected);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- a new era is a new memory of heights
  const seen = useMemo(() => new Map<number, number>(), [era]);
  const heights = useMemo(() => heightsOf(count, height, seen), [count, height, seen]);
  const [range, setRange] = useState<readonly [number, number]>([0, 12]);
  const [, redraw] = useReducer((n: number) => n + 1, 0);

  const look = useCallback((): void => {
    if (list.current === null) return;
    const [top, bottom] = viewOf(list.current);
    const next = [heights.at(top), heights.at(bottom) + 1] as const;
    setRange((now) => (now[0] === next[0] && now[1] === next[1] ? now : next));
  }, [heights, list]);

  useLayoutEffect(() => {
    const all = list.current?.offsetHeight ?? 0;
    if (uniform && count > 0 && all > 0) setHeight(all / count);
    look();
  }, [list, look, uniform, count]);
  useEffect(() => {
    const stop = new AbortController();
    document.addEventListener('scroll', look, { capture: true, passive: true, signal: stop.signal });
    window.addEventListener('resize', look, { signal: stop.signal });
    return () => stop.abort();
  }, [look]);

  const from = Math.max(0, range[0] - beyond);
  const to = Math.min(count, range[1] + beyond);
  const drawn = [
    ...pinned.filter((index) => index >= 0 && index < from),
    ...Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i),
    ...pinned.filter((index) => index >= to && index < count),
  ];

  return {
    drawn: [...new Set(drawn)].sort((a, b) => a - b),
    offset: heights.offset,
    reveal: (index) => {
      if (list.current === null) return;
      const scroller = scrollerOf(list.current);
      const [top, bottom] = viewOf(list.current);
      const [start, end] = [heights.offset(index), heights.offset(index + 1)];
      if (start < top) scroller.scrollTop -= top - start;
      else if (end > bottom) scroller.scrollTop += Math.min(end - bottom, start - top);
      look();
    },
    page: () => Math.max(1, range[1] - range[0] - 2),
    measure: (measured) => {
      if (list.current === null) return;
      const [top] = viewOf(list.current);
      const first = heights.at(top);
      let [above, changed] = [0, false];
      for (const [index, tall] of measured) {
        if (tall <= 0) continue;
        const by = heights.note(index, tall);
        changed ||= by !== 0;
        if (index < first) above += by;
      }
      if (above !== 0) scrollerOf(list.current).scrollTop += above;
      if (!changed) return;
      look();
      redraw();
    },
  };
};
