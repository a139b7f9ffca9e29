/**
 * The state behind the endpoint, and the one place where it moves. Only the newest state is held, so what was deleted
 * for good is freed. Time and entropy come in through ports.
 */
import { notBefore, now, REAL_TIME, step } from '../clock/clock.ts';
import { ROOT, asInstant, asNonce } from '../engine/index.ts';
import type { Instant, Ports, State } from '../engine/index.ts';
import { transitionWhole } from '../engine/whole.ts';
import { refused } from '../wire/faults.ts';
import type { WireFault } from '../wire/faults.ts';
import { errorResponse } from '../wire/respond.ts';
import type { Moment, Wire, WireRequest, WireResponse } from '../wire/wire.ts';

/** What the endpoint needs from outside. */
export interface EndpointPorts {
  readonly wire: Wire;
  /** The machine's clock, in milliseconds. */
  readonly realNow: () => number;
  /** Fresh entropy for one request: 32 hexadecimal digits. */
  readonly nonce: () => string;
  /** S3's own work at the midnight of a UTC day. */
  readonly daily: (state: State, midnight: Instant) => State;
  /** Told when the simulator itself fails. Whoever asked sees S3's InternalError. */
  readonly log: (text: string) => void;
}

/** One simulated S3. */
export interface Endpoint {
  /** Answers one request and moves the state. Never throws. */
  readonly handle: (request: WireRequest) => WireResponse;
  /** A refusal of something that is not handed to S3 at all. */
  readonly refuse: (method: string, fault: WireFault) => WireResponse;
  /** S3's InternalError, for when an answer could not be sent as it was. */
  readonly failed: (method: string, error: unknown) => WireResponse;
  /** The newest state. */
  readonly state: () => State;
  /** What the simulated clock shows. */
  readonly now: () => Instant;
  /** Steps the simulated clock on, by a number of milliseconds from 0 up, and tells what it shows then. */
  readonly advance: (ms: number) => Instant;
}

const DAY_MS = 86_400_000;
/** Rules count days up to years; a jump over more than this many midnights gets only the last of them. */
const MOST_MIDNIGHTS = 3660;

/** `daily` as the engine has it: every lifecycle rule, applied at that midnight. */
export const applyLifecycle =
  (ports: Ports, nonceOf: (midnight: Instant) => string) =>
  (state: State, midnight: Instant): State => {
    const request = {
      command: { type: 'ApplyLifecycle' },
      by: { arn: ROOT, credentials: 'long-term' },
      at: midnight,
      nonce: asNonce(nonceOf(midnight)),
    } as const;
    return transitionWhole(state, request, ports).state;
  };

const textOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** An endpoint that opens with this state, its clock at real time. */
export const openEndpoint = (opening: State, ports: EndpointPorts): Endpoint => {
  let state = opening;
  let clock = REAL_TIME;
  let latest = now(clock, ports.realNow());

  /** The machine's clock may be set back; the simulated one never goes back past what it has shown. */
  const tick = (realMs: number): Instant => {
    clock = notBefore(clock, realMs, latest);
    latest = now(clock, realMs);
    return asInstant(latest);
  };

  const failed = (method: string, error: unknown, moment: Moment): WireResponse => {
    ports.log(`${method} failed: ${textOf(error)}`);
    return errorResponse(moment, method, refused('InternalError').refused);
  };

  let day = Math.floor(latest / DAY_MS);
  const passMidnights = (today: number): void => {
    const first = Math.max(day + 1, today - MOST_MIDNIGHTS + 1);
    day = today;
    for (let midnight = first; midnight <= today; midnight += 1)
      state = ports.daily(state, asInstant(midnight * DAY_MS));
  };

  const momentAt = (machineAt: number): Moment => ({
    machineAt,
    at: tick(machineAt),
    nonce: asNonce(ports.nonce()),
  });

  return {
    handle: (request) => {
      const moment = momentAt(ports.realNow());
      try {
        const today = Math.floor(moment.at / DAY_MS);
        if (today !== day) passMidnights(today);
        const answer = ports.wire(state, request, moment);
        state = answer.state;
        return answer.response;
      } catch (error) {
        return failed(request.method, error, moment);
      }
    },
    refuse: (method, fault) => errorResponse(momentAt(ports.realNow()), method, fault),
    failed: (method, error) => failed(method, error, momentAt(ports.realNow())),
    state: () => state,
    now: () => tick(ports.realNow()),
    advance: (ms) => {
      const realMs = ports.realNow();
      tick(realMs);
      const moved = step(clock, realMs, ms);
      if (!moved.ok) throw new RangeError(`the clock cannot be stepped by ${ms} ms`);
      clock = moved.value;
      return tick(realMs);
    },
  };
};
