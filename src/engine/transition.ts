/** The one door. */
import type { CommandType, Request } from './command.ts';
import type { Ports, State } from './model.ts';
import type { Outcome } from './outcome.ts';

/** Answers one request. Total, pure and deterministic: the same arguments always give an equal outcome. */
export const transition = <T extends CommandType>(state: State, request: Request<T>, ports: Ports): Outcome<T> => {
  throw new Error(`not yet: ${request.command.type} ${state.seq} ${typeof ports.md5}`);
};
