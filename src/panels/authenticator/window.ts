/** What S3 takes from a clock that is off: one step either side of the time it expects of the device (D-06). */
import { STEP_SECONDS } from './step.ts';

/** Seconds the slider reaches either way. */
export const LIMIT = 180;

/** `sometimes`: it depends on where in its 30 s a code is used. */
export type Acceptance = 'always' | 'sometimes' | 'never';

/** Whether codes of a device that is `drift` seconds ahead are taken, when S3 expects `offset` steps. */
export const acceptance = (drift: number, offset: number): Acceptance => {
  const off = Math.abs(drift - offset * STEP_SECONDS);
  if (off <= STEP_SECONDS) return 'always';
  return off < 2 * STEP_SECONDS ? 'sometimes' : 'never';
};

const percent = (seconds: number): number =>
  Math.max(0, Math.min(100, ((seconds + LIMIT) / (2 * LIMIT)) * 100));

/** The slider's track as a CSS gradient: solid where codes are always taken, striped where sometimes. */
export const trackOf = (offset: number): string => {
  const centre = offset * STEP_SECONDS;
  const [far, near, nearEnd, farEnd] = [-2, -1, 1, 2].map(
    (steps) => `${percent(centre + steps * STEP_SECONDS)}%`,
  );
  const stripes = 'repeating-linear-gradient(90deg, var(--ok-line) 0 2px, var(--line) 2px 4px)';
  const mask = `linear-gradient(90deg, var(--line) ${far}, transparent 0 ${near}, var(--ok-line) 0 ${nearEnd}, transparent 0 ${farEnd}, var(--line) 0)`;
  return `${mask}, ${stripes}`;
};
