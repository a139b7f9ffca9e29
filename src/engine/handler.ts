/** What an operation is: rules first, change second. */
import type { CommandType } from './command.ts';
import type { Judgement } from './judge.ts';
import type { Ports, State } from './model.ts';
import type { AnyRequest } from './more/commands.ts';
import { ok, err } from './outcome.ts';
import type { Check, Event, Fault, Outcome, Result } from './outcome.ts';

export type Handler<T extends CommandType> = (
  state: State,
  request: AnyRequest<T>,
  ports: Ports,
) => Outcome<T>;

/** An outcome before it is known of which operation: a value `V` or a refusal, checks under slugs `S`. */
export interface Answered<V, S extends string> {
  readonly state: State;
  readonly result: Result<V, Fault<S>>;
  readonly events: readonly Event[];
  readonly trace: readonly Check<S>[];
}

/** A refusal: every bucket stays the very same value. */
export const refuse = <S extends string>(
  state: State,
  fault: Fault<S>,
  { trace }: Judgement<S>,
  events: readonly Event[] = [],
): Answered<never, S> => ({ state, result: err(fault), events, trace });

/** A success. */
export const done = <V, S extends string>(
  state: State,
  value: V,
  { trace }: Judgement<S>,
  events: readonly Event[] = [],
): Answered<V, S> => ({ state, result: ok(value), events, trace });

/** An operation that only reads: rules, then an answer. */
export const answer = <V, S extends string>(
  state: State,
  judgement: Judgement<S>,
  value: () => V,
): Answered<V, S> =>
  judgement.fault === undefined ? done(state, value(), judgement) : refuse(state, judgement.fault, judgement);

/** A fact that the rules have established; its absence is a broken invariant, not a refusal. */
export const established = <V>(value: V | undefined, what: string): V => {
  if (value === undefined) throw new Error(`no ${what} after every rule passed`);
  return value;
};

/** What S3 assumes when nobody says (V-36). */
export const DEFAULT_CONTENT_TYPE = 'binary/octet-stream';
export const DEFAULT_STORAGE_CLASS = 'STANDARD';
