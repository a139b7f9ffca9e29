/** What a refusal must be: code, status, S3's own words, the rule that decided, and buckets left the very same value. */
import { expect } from 'vitest';
import { statusOf } from '../../src/engine/index.ts';
import type { Check, Command, Caller, Fault, FaultCode, Outcome, RuleId } from '../../src/engine/index.ts';
import { ask } from './world.ts';
import type { Beside, World } from './world.ts';

export interface Refusal {
  readonly code: FaultCode;
  readonly status: number;
  readonly message?: string;
  /** One of these decided; more than one where the specification gives the same refusal two ids. */
  readonly rule?: RuleId | readonly RuleId[];
  readonly fields?: Readonly<Record<string, string>>;
}

/** The check that failed. */
export const failedCheck = (trace: readonly Check[]): Check | undefined =>
  trace.find((check) => check.verdict === 'fail');

/** The fault of a refusal; a success fails the test. */
export const faultOf = (outcome: Outcome): Fault => {
  if (outcome.result.ok) throw new Error('granted, where a refusal was expected');
  return outcome.result.error;
};

/** Asserts that two values are the very same one, without printing whole worlds when they are not. */
export const expectSame = (actual: unknown, expected: unknown, what = 'the very same value'): void => {
  if (!Object.is(actual, expected)) throw new Error(`not ${what}`);
};

/** Asserts that the outcome is this refusal, and that its trace, error and buckets agree about it. */
export const expectRefusal = (outcome: Outcome, buckets: unknown, refusal: Refusal): void => {
  const fault = faultOf(outcome);
  expect({ code: fault.code, status: fault.status }).toEqual({ code: refusal.code, status: refusal.status });
  expect(statusOf(fault.code)).toBe(fault.status);
  if (refusal.message !== undefined) expect(fault.message).toBe(refusal.message);
  const failed = failedCheck(outcome.trace);
  expect(failed?.rule, 'the rule that failed is the rule in the error').toBe(fault.rule);
  if (refusal.rule !== undefined)
    expect([refusal.rule].flat(), `the trace says ${failed?.slug}`).toContain(failed?.rule);
  if (refusal.fields !== undefined) expect(fault.fields).toMatchObject(refusal.fields);
  expectSame(outcome.state.buckets, buckets, 'the very same buckets after a refusal');
};

/** Asks, and asserts that the answer is this refusal. */
export const askRefused = (
  world: World,
  by: Caller,
  command: Command,
  refusal: Refusal,
  beside: Beside = {},
): Outcome => {
  const { buckets } = world.state;
  const outcome = ask(world, by, command, beside);
  expectRefusal(outcome, buckets, refusal);
  return outcome;
};

/** S3's words, copied from the specification. */
export const SAYS = {
  needsCode: 'Mfa Authentication must be used for this request',
  ownerOnly: 'This operation may only be performed by the bucket owner',
  header: 'Mfa header is invalid -- the header should be formatted as {serialNumber}(space){tokenCode}',
  session: 'DevPay and Mfa are mutually exclusive authorization methods.',
  badCode: 'The serial number and/or token code you provided is not valid.',
  lifecycle:
    'Mfa Authentication is not supported on a bucket with lifecycle configuration. Delete lifecycle configuration before enabling Mfa Authentication.',
  objectLock:
    'An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.',
  replication:
    'A replication configuration is present on this bucket, so you cannot change the versioning state. To change the versioning state, first delete the replication configuration.',
  malformedXml: 'The XML you provided was not well-formed or did not validate against our published schema',
  noStatus: 'The Versioning element must be specified',
  noBucket: 'The specified bucket does not exist',
  noKey: 'The specified key does not exist.',
  noVersion: 'The specified version does not exist.',
  badVersion: 'Invalid version id specified',
  emptyVersion: 'Version id cannot be the empty string',
  onMarker: 'The specified method is not allowed against this resource.',
} as const;

/** The refusals more than one test meets. */
export const REFUSED = {
  needsCode: { code: 'AccessDenied', status: 403, message: SAYS.needsCode },
  ownerOnly: { code: 'AccessDenied', status: 403, message: SAYS.ownerOnly },
  badCode: { code: 'TokenCodeInvalidError', status: 400, message: SAYS.badCode, rule: 'M-30' },
  session: { code: 'InvalidRequest', status: 400, message: SAYS.session, rule: 'M-05' },
  malformedXml: { code: 'MalformedXML', status: 400, message: SAYS.malformedXml },
  noStatus: { code: 'IllegalVersioningConfigurationException', status: 400, message: SAYS.noStatus },
  noBucket: { code: 'NoSuchBucket', status: 404, message: SAYS.noBucket },
  noKey: { code: 'NoSuchKey', status: 404, message: SAYS.noKey },
} as const satisfies Record<string, Refusal>;

/** M-29 names the serial and the code it was given. */
export const notOwned = (header: string): Refusal => {
  const [serial = '', digits = ''] = header.split(' ');
  return {
    code: 'NotDeviceOwnerError',
    status: 400,
    message: `The device with serial number ${serial} that generated token ${digits} is not owned by the authenticated user`,
    rule: 'M-29',
  };
};

/** M-11 hands back what was sent. */
export const malformedHeader = (header: string): Refusal => ({
  code: 'InvalidArgument',
  status: 400,
  message: SAYS.header,
  rule: 'M-11',
  fields: { ArgumentName: 'x-amz-mfa', ArgumentValue: header },
});

/** P-01 names who, what and on which resource. */
export const notAllowed = (arn: string, action: string, resource: string): Refusal => ({
  code: 'AccessDenied',
  status: 403,
  message: `User: ${arn} is not authorized to perform: ${action} on resource: "${resource}" because no identity-based policy allows the ${action} action`,
  rule: 'P-01',
});
