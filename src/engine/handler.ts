/** What an operation is: rules first, change second. */
import type { CommandType, Replies, Request } from './command.ts';
import type { Judgement } from './judge.ts';
import type { Ports, State } from './model.ts';
import { ok, err } from './outcome.ts';
import type { Event, Fault, Outcome } from './outcome.ts';

export type Handler<T extends CommandType> = (state: State, request: Request<T>, ports: Ports) => Outcome<T>;

/** A refusal: every bucket stays the very same value. */
export const refuse = (
  state: State,
  fault: Fault,
  { trace }: Judgement,
  events: readonly Event[] = [],
): Outcome<never> => ({ state, result: err(fault), events, trace });

/** A success. */
export const done = <T extends CommandType>(
  state: State,
  value: Replies[T],
  { trace }: Judgement,
  events: readonly Event[] = [],
): Outcome<T> => ({ state, result: ok(value), events, trace });

/** An operation that only reads: rules, then an answer. */
export const answer = <T extends CommandType>(
  state: State,
  judgement: Judgement,
  value: () => Replies[T],
): Outcome<T> =>
  judgement.fault === undefined
    ? done<T>(state, value(), judgement)
    : refuse(state, judgement.fault, judgement);

/** A fact that the rules have established; its absence is a broken invariant, not a refusal. */
export const established = <V>(value: V | undefined, what: string): V => {
  if (value === undefined) throw new Error(`no ${what} after every rule passed`);
  return value;
};

/** What S3 assumes when nobody says (V-36). */
export const DEFAULT_CONTENT_TYPE = 'binary/octet-stream';
export const DEFAULT_STORAGE_CLASS = 'STANDARD';
