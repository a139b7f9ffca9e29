/** Where things stand in the state diagram, in px at a root size of 16. It is swapped for a smaller form, never shrunk. */

/** Left edge and width of a pill. */
export type Span = readonly [x: number, width: number];

/** One form of the diagram. */
export interface Form {
  readonly name: 'full' | 'compact' | 'mini';
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly pill: number;
  readonly never: Span;
  readonly enabled: Span;
  readonly suspended: Span;
  /** Full only: the words under the pills, and the box of MFA Delete at the right. */
  readonly box: boolean;
}

/** 560 px with captions and box; 358 px for a phone of 390; 288 px for one of 320. */
export const FORMS: readonly Form[] = [
  {
    name: 'full',
    width: 560,
    height: 84,
    top: 26,
    pill: 32,
    never: [1, 116],
    enabled: [156, 78],
    suspended: [314, 88],
    box: true,
  },
  {
    name: 'compact',
    width: 358,
    height: 80,
    top: 24,
    pill: 30,
    never: [1, 62],
    enabled: [110, 82],
    suspended: [267, 90],
    box: false,
  },
  {
    name: 'mini',
    width: 288,
    height: 80,
    top: 24,
    pill: 30,
    never: [1, 58],
    enabled: [82, 78],
    suspended: [198, 89],
    box: false,
  },
];

/** A line with a head at its end, and the point its word or padlock is centred on. */
export interface Arrow {
  readonly line: string;
  /** Where the head's tip is, and the way it points, in degrees. */
  readonly tip: readonly [x: number, y: number, angle: number];
  readonly mark: readonly [x: number, y: number];
  /** How far below the mark a word stands, where a padlock would stand on it. */
  readonly word: number;
  /** Width of what can be pressed around the mark. */
  readonly reach: number;
}

const end = ([x, width]: Span): number => x + width;
/** Degrees of the way from one point to another. */
const towards = (x1: number, y1: number, x2: number, y2: number): number =>
  Math.round((Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI);

/** Never to Enabled: straight, one way. */
export const enableArrow = ({ top, pill, never, enabled }: Form): Arrow => {
  const y = top + pill / 2;
  const from = end(never);
  const to = enabled[0] - 2;
  return {
    line: `M${from} ${y}H${to - 6}`,
    tip: [to, y, 0],
    mark: [(from + to) / 2, y - 13],
    word: 0,
    reach: to - from,
  };
};

/** Enabled to Suspended, over the top. */
export const suspendArrow = ({ top, enabled, suspended }: Form): Arrow => {
  const [x1, y1, x2, y2] = [end(enabled) - 6, top + 5, suspended[0] + 9, top + 3];
  const bend = (x2 - x1) * 0.28;
  const peak = top - 13;
  return {
    line: `M${x1} ${y1}C${x1 + bend} ${peak} ${x2 - bend} ${peak} ${x2 - 4} ${y2 - 3}`,
    tip: [x2, y2, towards(x2 - bend, peak, x2, y2)],
    mark: [(end(enabled) + suspended[0]) / 2, top - 9],
    word: -8,
    reach: suspended[0] - end(enabled) - 4,
  };
};

/** Suspended to Enabled, under the foot. */
export const enableAgainArrow = ({ top, pill, enabled, suspended }: Form): Arrow => {
  const foot = top + pill;
  const [x1, y1, x2, y2] = [suspended[0] + 6, foot - 5, end(enabled) - 9, foot - 3];
  const bend = (x1 - x2) * 0.28;
  const peak = foot + 13;
  return {
    line: `M${x1} ${y1}C${x1 - bend} ${peak} ${x2 + bend} ${peak} ${x2 + 4} ${y2 + 3}`,
    tip: [x2, y2, towards(x2 + bend, peak, x2, y2)],
    mark: [(end(enabled) + suspended[0]) / 2, foot + 9],
    word: 8,
    reach: suspended[0] - end(enabled) - 4,
  };
};

/** Never to Suspended: the direct way, which is open only before the first setting (V-02). */
export const directArrow = ({ top, pill, never, suspended }: Form): Arrow => {
  const foot = top + pill;
  const [x1, x2] = [end(never) - 14, suspended[0] + 24];
  const peak = foot + 24;
  return {
    line: `M${x1} ${foot - 1}C${x1 + 40} ${peak} ${x2 - 40} ${peak} ${x2 - 3} ${foot + 5}`,
    tip: [x2, foot + 1, towards(x2 - 40, peak, x2, foot)],
    mark: [(x1 + x2) / 2, foot + 18.5],
    word: 0,
    reach: 84,
  };
};
