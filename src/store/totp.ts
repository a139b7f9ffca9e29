/**
 * The engine's one-time codes, made late. The engine asks for a code and cannot wait, and a first visit needs none, so what
 * computes them is a module of its own (`codeMaker.ts`). Every module through which a request with a code, a request
 * about a device, or a saved lab can come imports it, so it is there before the engine asks.
 */
import type { Ports } from '../engine/index.ts';

let made: Ports['totp'] | undefined;

/** From now on `lateTotp` answers with `totp`. */
export const installTotp = (totp: Ports['totp']): void => {
  made = totp;
};

/** The engine's `totp` port for the page. Asked before a code maker was installed it throws: a module forgot to import it. */
export const lateTotp: Ports['totp'] = (secret, step) => {
  if (made === undefined)
    throw new Error(`the code of time step ${step} was asked for before codeMaker.ts was loaded`);
  return made(secret, step);
};
