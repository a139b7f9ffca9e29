/** The world of the tests behind the other door: what an endpoint can ask of the whole of S3. */
import { expect } from 'vitest';
import { deepFreeze, nonceFrom } from '../../src/engine/index.ts';
import type { Caller, FaultCode, Nonce, Request, RuleId } from '../../src/engine/index.ts';
import { transitionWhole } from '../../src/engine/whole.ts';
import type { AnyCommand, AnyOutcome, AnyRequest, MoreRuleId } from '../../src/engine/whole.ts';
import { ports } from './ports.ts';
import { expectSame } from './verdict.ts';
import type { Beside, World } from './world.ts';

type ValueOf<C extends AnyCommand> = Extract<AnyOutcome<C['type']>['result'], { ok: true }>['value'];

/** Asks one request of the whole of S3 at the world's time. The state is frozen first, so a write in place fails. */
export const askWhole = <C extends AnyCommand>(
  world: World,
  by: Caller,
  command: C,
  { mfa, via }: Beside = {},
): AnyOutcome<C['type']> => {
  const request = {
    command,
    by,
    at: world.now,
    nonce: nonceFrom(`${world.seed} ${world.asked.length}`) as Nonce,
    ...(mfa === undefined ? {} : { mfa }),
    ...(via === undefined ? {} : { via }),
  } as unknown as AnyRequest<C['type']>;
  const outcome = transitionWhole<C['type']>(deepFreeze(world.state), deepFreeze(request), ports);
  world.asked.push(request as unknown as Request);
  world.state = outcome.state;
  return outcome;
};

/** What a success carries; a refusal fails the test with S3's words. */
export const grantedWhole = <C extends AnyCommand>(
  world: World,
  by: Caller,
  command: C,
  beside: Beside = {},
): ValueOf<C> => {
  const { result } = askWhole(world, by, command, beside);
  if (!result.ok)
    throw new Error(
      `${command.type} refused by ${result.error.rule}: ${result.error.code} ${result.error.message}`,
    );
  return result.value;
};

/** What a refusal must be. */
export interface WholeRefusal {
  readonly code: FaultCode;
  readonly status: number;
  readonly message?: string;
  readonly rule?: RuleId | MoreRuleId;
  readonly fields?: Readonly<Record<string, string>>;
}

/** Asks, and asserts that the answer is this refusal, that its trace agrees, and that every bucket is the same value. */
export const refusedWhole = (
  world: World,
  by: Caller,
  command: AnyCommand,
  refusal: WholeRefusal,
  beside: Beside = {},
): AnyOutcome => {
  const { buckets } = world.state;
  const outcome = askWhole(world, by, command, beside);
  if (outcome.result.ok) throw new Error(`${command.type} granted, where a refusal was expected`);
  const { code, status, message, rule, fields } = outcome.result.error;
  expect({ code, status, message, rule, fields }).toMatchObject(refusal);
  expect(outcome.trace.find(({ verdict }) => verdict === 'fail')?.rule).toBe(rule);
  expectSame(outcome.state.buckets, buckets, 'the very same buckets after a refusal');
  return outcome;
};
