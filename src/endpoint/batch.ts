/** Requests that have come in since the event loop last turned, answered together: decision 9. */
import type { WireRequest, WireResponse } from '../wire/wire.ts';

/** A request that has come in whole, from whom, and where its answer goes. */
export interface Arrived {
  readonly request: WireRequest;
  readonly peer: string | undefined;
  readonly send: (response: WireResponse) => void;
}

export interface Batch {
  /** Takes a request up. A single client waits no longer for this than for an answer at once. */
  readonly take: (one: Arrived) => void;
  /** Answers what was taken up and has no answer yet. */
  readonly answerAll: () => void;
}

/**
 * Answers all that has come in, and only then sends: what does the same stays together, so that the processor need not
 * fetch it anew for each request; and of many clients none is woken to wait for its turn. `soon` runs what it is given
 * once the event loop has read what there is to read.
 */
export const openBatch = (
  respond: (one: Arrived) => WireResponse,
  soon: (run: () => void) => void,
): Batch => {
  let arrived: Arrived[] = [];
  const answerAll = (): void => {
    const all = arrived;
    arrived = [];
    const responses = all.map(respond);
    all.forEach((one, i) => {
      const response = responses[i];
      if (response !== undefined) one.send(response);
    });
  };
  const take = (one: Arrived): void => {
    if (arrived.length === 0) soon(answerAll);
    arrived.push(one);
  };
  return { take, answerAll };
};
