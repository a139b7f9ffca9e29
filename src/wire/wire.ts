/** Requests and responses as values: what an HTTP server, a test and a panel can all make and read. */
import type { Caller, Instant, Nonce, Ports, State } from '../engine/index.ts';
import type { Hashes } from './signature.ts';

/** An HTTP request whose body has arrived. */
export interface WireRequest {
  readonly method: string;
  /** As on the request line: path and query, percent-encoded. */
  readonly target: string;
  /** By lower-case name; several values of one name joined by a comma and a space. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface WireResponse {
  readonly status: number;
  /** By the names that S3 writes. `Content-Length` is the sender's to add. */
  readonly headers: Readonly<Record<string, string>>;
  /** Text goes out as UTF-8. Empty for HEAD and for 204 and 304. */
  readonly body: string | Uint8Array;
}

/** When a request came, and fresh entropy for it. */
export interface Moment {
  /** The machine's clock, in milliseconds: what signature dates are judged by. */
  readonly machineAt: number;
  /** The simulated clock: codes, Last-Modified, lifecycle. */
  readonly at: Instant;
  readonly nonce: Nonce;
}

/** An access key: whose it is, and its secret. */
export interface AccessKey {
  readonly secretAccessKey: string;
  readonly caller: Caller;
}

/** Finds an access key by its id; `undefined` when nobody has it. */
export interface Keys {
  readonly find: (accessKeyId: string) => AccessKey | undefined;
}

/** Pure functions the wire needs: the engine's, and the hashes of signatures and checksums. */
export interface WirePorts extends Ports, Hashes {
  /** Base64 of an additional checksum. */
  readonly checksum: NonNullable<Ports['checksum']>;
}

/** The state a request leads to, and what to send back. */
export interface Answer {
  readonly state: State;
  readonly response: WireResponse;
}

/** Answers one request. Total: whatever the request holds, there is a response, and no exception. */
export type Wire = (state: State, request: WireRequest, moment: Moment) => Answer;

/** The account that owns what its principals make, as responses name it. */
export interface Owner {
  /** 64 hexadecimal digits: the canonical user id. */
  readonly id: string;
  /** For people: S3 itself sends none since November 2025. */
  readonly displayName: string;
}
