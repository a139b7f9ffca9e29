/**
 * One-time codes: RFC 6238 with SHA-1, six digits, 30 s (D-01), by otpauth. Time is always passed in.
 *
 * `otpauth/bare` takes the HMAC from outside, so the page ships the one SHA-1 that `digest` has already. In a Vite build
 * beside `digest` that adds 2.5 KB gzip; `otpauth/slim` adds 6.5 (a table keeps SHA-512 and SHA-3 in) and `otpauth` 7.1.
 * `HOTP.generate` takes the counter itself, so otpauth's default of the machine's clock cannot be reached.
 */
import { HOTP, Secret } from 'otpauth/bare';
import { readSecret } from './secret.ts';
import type { SecretFault } from './secret.ts';

/** Seconds a code shows (D-01). */
export const STEP_SECONDS = 30;

/** HMAC-SHA-1 of a message: 20 bytes. `hmacSha1` of `digest` is one. */
export type HmacSha1 = (key: Uint8Array, message: Uint8Array) => Uint8Array;

/** Six digits, or why there are none. `step`: the time step is not a whole number from 0 up. */
export type Code =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly error: SecretFault | { readonly kind: 'step'; readonly step: number } };

/** The code of a base32 secret at a time step (`stepAt`). */
export type CodeAt = (secret: string, step: number) => Code;

/** The 30 s time step at an instant in milliseconds: the counter that a code is made from. */
export const stepAt = (ms: number): number => Math.floor(ms / (STEP_SECONDS * 1000));

/** Whole seconds until the code changes: 30 when it has just changed, 1 in its last second. */
export const secondsLeft = (ms: number): number =>
  STEP_SECONDS - (Math.floor(ms / 1000) - stepAt(ms) * STEP_SECONDS);

/** Makes `codeAt` from an HMAC: `codesWith(hmacSha1)`. */
export const codesWith =
  (hmac: HmacSha1): CodeAt =>
  (secret, step) => {
    if (!Number.isSafeInteger(step) || step < 0) return { ok: false, error: { kind: 'step', step } };
    const read = readSecret(secret);
    if (!read.ok) return read;
    const value = HOTP.generate({
      secret: Secret.fromBase32(read.value),
      algorithm: 'SHA1',
      digits: 6,
      counter: step,
      hmac: (_algorithm, key, message) => hmac(key, message),
    });
    return { ok: true, value };
  };

/**
 * The engine's `totp` port. A secret that is no base32 gives the empty text, which no six digits equal, so every code
 * for such a device is refused.
 */
export const totpPort =
  (codeAt: CodeAt) =>
  (secret: string, step: number): string => {
    const code = codeAt(secret, step);
    return code.ok ? code.value : '';
  };
