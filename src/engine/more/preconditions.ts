/** Conditions on what stands under a key before it is written or deleted (W-01). A delete marker counts as nothing. */
import type { InBucket } from '../context.ts';
import type { ObjectIdentifier } from '../command.ts';
import { currentOf, entryOf } from '../entries.ts';
import type { Rule } from '../judge.ts';
import type { Bucket, ObjectVersion } from '../model.ts';
import { isObject } from '../outcome.ts';
import type { Facts } from '../outcome.ts';
import type { WriteConditions } from './commands.ts';
import type { Saying } from './configuration.ts';

/** What conditions on a key are judged by. */
export type Conditional = InBucket & { readonly command: WriteConditions & { readonly key: string } };

/** W-01, W-02: S3's words when a condition does not hold; the error body names it. */
export const PRECONDITION_FAILED: Saying = [
  'PreconditionFailed',
  'At least one of the pre-conditions you specified did not hold',
];
const NO_SUCH_KEY: Saying = ['NoSuchKey', 'The specified key does not exist.'];
const NOT_IMPLEMENTED: Saying = [
  'NotImplemented',
  'A header you provided implies functionality that is not implemented',
];

/** An entity tag as it is kept: without the quotes that it may have been sent with. */
export const plainTag = (sent: string): string => sent.trim().replace(/^"|"$/g, '');

/** The data that a plain GET of the key would meet. */
export const currentObject = ({ bucket, command }: Conditional): ObjectVersion | undefined => {
  const entry = bucket && currentOf(bucket, command.key);
  return isObject(entry) ? entry : undefined;
};

const asksMatch = (c: Conditional): boolean => c.command.ifMatch !== undefined;

/** What is there is looked up only where a condition asks about it: most writes have none, and a look costs a descent. */
const facts = (c: Conditional): Facts => {
  const { key, ifMatch, ifNoneMatch } = c.command;
  if (ifMatch === undefined && ifNoneMatch === undefined) return { key };
  return {
    key,
    current: currentObject(c)?.etag ?? 'nothing',
    ...(ifMatch === undefined ? {} : { ifMatch }),
    ...(ifNoneMatch === undefined ? {} : { ifNoneMatch }),
  };
};

const untaken = (header: string, additionalMessage: string) => ({ Header: header, additionalMessage });
const valueUntaken = (header: string) =>
  untaken(header, `We don't accept the provided value of ${header} header for this API`);

/** The form of condition that S3 does not take on a write, as its error body says it. */
const formProblem = ({ command: { ifMatch, ifNoneMatch } }: Conditional) => {
  if (ifMatch !== undefined && ifNoneMatch !== undefined)
    return untaken('If-Match,If-None-Match', 'Multiple conditional request headers present in the request');
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*') return valueUntaken('If-None-Match');
  return ifMatch !== undefined && plainTag(ifMatch) === '*' ? valueUntaken('If-Match') : undefined;
};

const notImplemented = (
  applies: (c: Conditional) => boolean,
  problem: (c: Conditional) => Readonly<Record<string, string>> | undefined,
): Rule<Conditional, 'precondition'> => ({
  id: 'W-01',
  slug: 'precondition',
  applies,
  holds: (c) => problem(c) === undefined,
  facts,
  says: NOT_IMPLEMENTED,
  fields: (c) => problem(c) ?? {},
});

const nothingThere: Rule<Conditional, 'precondition'> = {
  id: 'W-01',
  slug: 'precondition',
  applies: (c) => c.command.ifNoneMatch !== undefined,
  holds: (c) => currentObject(c) === undefined,
  facts,
  says: PRECONDITION_FAILED,
  fields: () => ({ Condition: 'If-None-Match' }),
};

const somethingThere: Rule<Conditional, 'precondition'> = {
  id: 'W-01',
  slug: 'precondition',
  applies: asksMatch,
  holds: (c) => currentObject(c) !== undefined,
  facts,
  says: 'noSuchKey',
  fields: (c) => ({ Key: c.command.key }),
};

const sameThere: Rule<Conditional, 'precondition'> = {
  id: 'W-01',
  slug: 'precondition',
  applies: asksMatch,
  holds: (c) => {
    const tag = plainTag(c.command.ifMatch ?? '');
    return tag === '*' || tag === currentObject(c)?.etag;
  },
  facts,
  says: PRECONDITION_FAILED,
  fields: () => ({ Condition: 'If-Match' }),
};

/**
 * What a write asks of its conditions: forms that S3 takes, nothing there for If-None-Match, this very thing for
 * If-Match (LocalStack recording: TestS3ObjectWritePrecondition).
 */
export const WRITE_CONDITIONS: readonly Rule<Conditional, 'precondition'>[] = [
  notImplemented((c) => asksMatch(c) || c.command.ifNoneMatch !== undefined, formProblem),
  nothingThere,
  somethingThere,
  sameThere,
];

/** What a delete asks: here `*` stands for any object (S3 User Guide: conditional-deletes). An id and a condition exclude each other (localstack#13894). */
export const DELETE_CONDITIONS: readonly Rule<
  Conditional & { readonly command: { readonly versionId?: string } },
  'precondition'
>[] = [
  {
    ...notImplemented(asksMatch, () => undefined),
    holds: (c) => c.command.versionId === undefined,
    fields: () => ({ Header: 'If-Match' }),
  },
  somethingThere,
  sameThere,
];

/** W-01 for one entry of a batch: its entity tag, of the version it names or else of what is current. */
export const entryCondition = (
  bucket: Bucket,
  { key, versionId, etag }: ObjectIdentifier,
): Saying | undefined => {
  if (etag === undefined) return undefined;
  const entry = versionId === undefined ? currentOf(bucket, key) : entryOf(bucket, key, versionId);
  if (entry === undefined) return NO_SUCH_KEY;
  const tag = plainTag(etag);
  return isObject(entry) && (tag === '*' || tag === entry.etag) ? undefined : PRECONDITION_FAILED;
};
