/** Time-based codes as the verifier sees them: which step a code belongs to, and whether it may still be used. */
import type { Instant, MfaDevice, Ports } from './model.ts';
import { STEP_MS } from './model.ts';

/** Steps either side of now that are accepted at use (D-06). */
const WINDOW = 1;
/** Steps either side of now that registration and resynchronisation search (D-04, D-06). */
const SEARCH = 20;

type Totp = Ports['totp'];

/**
 * What a code turned out to be. `used`: the very code that was spent last. `superseded`: older than the last one spent.
 * `expired`, `early`: right for a step outside the window. `wrong`: right for no step near now.
 */
export type Reading =
  | { readonly verdict: 'valid'; readonly step: number }
  | { readonly verdict: 'used' | 'superseded' | 'expired' | 'early' | 'wrong' };

/** The time step that S3 expects of a device at `at`: its own, and the drift that it knows of. */
export const expectedStep = (device: MfaDevice, at: Instant): number =>
  Math.floor(at / STEP_MS) + device.offset;

/** 0, 1, -1, 2, -2, … `reach`, -`reach`: the nearest explanation first. */
const around = (reach: number): number[] =>
  Array.from({ length: 2 * reach + 1 }, (_, i) => (i % 2 === 1 ? (i + 1) / 2 : -i / 2));

/** Reads one code of `device` at `at` (M-30, D-06, D-07). */
export const readCode = (device: MfaDevice, code: string, at: Instant, totp: Totp): Reading => {
  const now = expectedStep(device, at);
  const last = device.spent?.step ?? Number.NEGATIVE_INFINITY;
  const steps = around(SEARCH)
    .map((distance) => now + distance)
    .filter((step) => step >= 0 && totp(device.secret, step) === code);
  const open = steps.find((step) => Math.abs(step - now) <= WINDOW && step > last);
  if (open !== undefined) return { verdict: 'valid', step: open };
  const [nearest] = steps;
  if (nearest === undefined) return { verdict: 'wrong' };
  if (nearest === last) return { verdict: 'used' };
  if (Math.abs(nearest - now) <= WINDOW) return { verdict: 'superseded' };
  return { verdict: nearest < now ? 'expired' : 'early' };
};

/** Two consecutive codes as found: the later step, which is spent, and the drift they show. */
export interface Pair {
  readonly step: number;
  readonly offset: number;
}

/**
 * Finds two consecutive codes, both within ±20 steps of now and later than anything spent (D-03 to D-07). The drift is
 * zero when either code is the one that should be showing now. `undefined` when the two are not such a pair.
 */
export const readPair = (
  device: MfaDevice,
  codes: readonly [string, string],
  at: Instant,
  totp: Totp,
): Pair | undefined => {
  const now = Math.floor(at / STEP_MS);
  const last = device.spent?.step ?? Number.NEGATIVE_INFINITY;
  const first = around(SEARCH)
    .map((distance) => now + distance)
    .find(
      (step) =>
        step > last &&
        step >= 0 &&
        step < now + SEARCH &&
        totp(device.secret, step) === codes[0] &&
        totp(device.secret, step + 1) === codes[1],
    );
  if (first === undefined) return undefined;
  return { step: first + 1, offset: Math.max(first - now, Math.min(first + 1 - now, 0)) };
};

/** Why two codes are no pair: what the form beside them says. */
export type PairProblem = 'same' | 'reversed' | 'spent' | 'apart' | 'unknown';

/** The most telling reason that `readPair` found nothing (D-03). */
export const pairProblem = (
  device: MfaDevice,
  codes: readonly [string, string],
  at: Instant,
  totp: Totp,
): PairProblem => {
  const now = Math.floor(at / STEP_MS);
  const [first, second] = codes.map((code) =>
    around(SEARCH)
      .map((distance) => now + distance)
      .find((step) => step >= 0 && totp(device.secret, step) === code),
  );
  if (codes[0] === codes[1]) return 'same';
  if (first === undefined || second === undefined) return 'unknown';
  if (second === first - 1) return 'reversed';
  return second === first + 1 ? 'spent' : 'apart';
};
