/** Where a long rail stands, in pixels. Pure, so that it can be tested without a screen. */

/** Width of a step once the rail scrolls. */
export const STEP_PX = 52;
/** Padding of the rail at either end. */
const EDGE_PX = 12;
/** Steps drawn beyond sight, so that arrows and wheels meet no gap. */
const BEYOND = 12;

/** What is in sight of the rail. */
export interface View {
  readonly left: number;
  readonly width: number;
}

/** The scroll position that has `cursor` in sight: unchanged where it is, else with the step near the middle. */
export const scrollFor = (cursor: number, left: number, width: number): number => {
  const start = EDGE_PX + Math.max(0, cursor - 1) * STEP_PX;
  const inSight = start >= left + STEP_PX && start + STEP_PX * 2 <= left + width;
  return inSight ? left : Math.max(0, start + STEP_PX / 2 - width / 2);
};

/** The steps to draw, as a half-open range of indices: those in sight and some beyond, and always the current one's. */
export const windowOf = (count: number, cursor: number, { left, width }: View): readonly [number, number] => {
  const seen =
    width === 0
      ? [cursor - 1 - BEYOND, cursor + BEYOND]
      : [left / STEP_PX - BEYOND, (left + width) / STEP_PX + BEYOND];
  const [first = 0, last = count] = seen;
  return [Math.max(0, Math.min(Math.floor(first), count)), Math.max(0, Math.min(Math.ceil(last), count))];
};
