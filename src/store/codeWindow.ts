/** What S3 makes of the codes around now: five time steps of one device, judged by the engine itself (D-06, D-07). */
import { asInstant, expectedStep, readCode, STEP_MS } from '../engine/index.ts';
import type { MfaDevice, Ports, Reading } from '../engine/index.ts';

/** One code of the window. */
export interface WindowCell {
  /** Seconds from what S3 expects now: −60 to 60. */
  readonly seconds: number;
  readonly step: number;
  readonly code: string;
  /** Near enough to now to be taken, were it not spent. */
  readonly inside: boolean;
  /** The code that was spent last, or an earlier one. */
  readonly spent: boolean;
  /** What S3 would say to it now. */
  readonly verdict: Reading['verdict'];
}

const DISTANCES = [-2, -1, 0, 1, 2] as const;

/** The codes from a minute before to a minute after what S3 expects of `device` at `now` (milliseconds). */
export const windowOf = (device: MfaDevice, now: number, totp: Ports['totp']): readonly WindowCell[] => {
  const at = asInstant(now);
  const unspent = { ...device, spent: undefined };
  return DISTANCES.map((distance) => {
    const step = expectedStep(device, at) + distance;
    const code = totp(device.secret, step);
    return {
      seconds: (distance * STEP_MS) / 1000,
      step,
      code,
      inside: readCode(unspent, code, at, totp).verdict === 'valid',
      spent: device.spent !== undefined && step <= device.spent.step,
      verdict: readCode(device, code, at, totp).verdict,
    };
  });
};
