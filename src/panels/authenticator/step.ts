/** The length of a time step, as the authenticator counts it. */
import { STEP_MS } from '../../engine/index.ts';

/** Seconds a code shows (D-01). */
export const STEP_SECONDS = STEP_MS / 1000;
