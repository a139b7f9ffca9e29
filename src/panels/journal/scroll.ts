/** How a rail uses its width, and where a long one stands. In pixels, and pure, so that it can be tested without a screen. */

/** Width of a step once the rail scrolls. */
export const STEP_PX = 52;
/** Padding of the rail at either end. */
const EDGE_PX = 12;
/** Steps drawn beyond sight, so that arrows and wheels meet no gap. */
const BEYOND = 12;
/** Steps beyond which a rail scrolls, however wide it is. */
const ROOM = 40;
/** A step with room for its label; a glyph alone; and the width below which fingers, not mice, press them. */
const LABEL_PX = 44;
const GLYPH_PX = 28;
const NARROW_PX = 520;

/** `labels`: steps share the width. `glyphs`: so they do, without their words. `scroll`: a fixed width each. */
export type Form = 'labels' | 'glyphs' | 'scroll';

/** The form for so many steps on a rail this wide; 0 is a width not measured yet. */
export const formFor = (count: number, width: number): Form => {
  if (count > ROOM) return 'scroll';
  const each = (width - 2 * EDGE_PX) / count;
  if (width === 0 || each >= LABEL_PX) return 'labels';
  return each >= GLYPH_PX && !isNarrow(width) ? 'glyphs' : 'scroll';
};

/** Whether a timeline this wide is a phone's. */
export const isNarrow = (width: number): boolean => width > 0 && width < NARROW_PX;

/** The scroll position that has `cursor` in sight: unchanged where it is, else with the step in the middle. */
export const scrollFor = (cursor: number, left: number, width: number): number => {
  const start = EDGE_PX + Math.max(0, cursor - 1) * STEP_PX;
  const inSight = start >= left + STEP_PX && start + STEP_PX * 2 <= left + width;
  return inSight ? left : Math.max(0, start + STEP_PX / 2 - width / 2);
};

/** The steps to draw, as a half-open range of indices: those in sight and some beyond either end. */
export const windowOf = (
  count: number,
  cursor: number,
  left: number,
  width: number,
): readonly [number, number] => {
  const [first, last] =
    width === 0 ? [cursor - 1, cursor] : [Math.floor(left / STEP_PX), Math.ceil((left + width) / STEP_PX)];
  const within = (index: number): number => Math.max(0, Math.min(index, count));
  return [within(first - BEYOND), within(last + BEYOND)];
};
