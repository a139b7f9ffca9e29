/** Handlers of the whole of S3: like those of the bench, with more commands, more replies and more checks. */
import type { Answered } from '../handler.ts';
import type { Ports, State } from '../model.ts';
import type { AnySlug } from '../ruleId.ts';
import type { AnyCommandType, AnyRequest } from './commands.ts';
import type { AllReplies } from './replies.ts';

/** What any request leads to. */
export type AnyOutcome<T extends AnyCommandType = AnyCommandType> = Answered<AllReplies[T], AnySlug>;

export type AnyHandler<T extends AnyCommandType> = (
  state: State,
  request: AnyRequest<T>,
  ports: Ports,
) => AnyOutcome<T>;
