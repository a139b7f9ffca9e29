/** A request that was answered, or one that is still to be sent: what every language writes. */
import type { Outcome, Request } from '../engine/index.ts';

/** Without `at` and `nonce` it was not sent yet. */
export interface Asked extends Pick<Request, 'command' | 'by' | 'mfa'> {
  readonly at?: Request['at'];
  readonly nonce?: Request['nonce'];
}

/** What was asked and what came of it; no outcome while it is only written. */
export interface Exchange {
  readonly asked: Asked;
  readonly outcome?: Outcome | undefined;
}
