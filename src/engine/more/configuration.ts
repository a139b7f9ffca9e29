/** What every configuration of a bucket has in common: it is there or not, and it is put, given back and taken away. */
import type { InBucket } from '../context.ts';
import { withBucket } from '../entries.ts';
import { done, established, refuse } from '../handler.ts';
import type { Answered } from '../handler.ts';
import type { Judgement, Rule } from '../judge.ts';
import type { Bucket, BucketExtras } from '../model.ts';
import type { FaultCode } from '../outcome.ts';
import { nonceFrom } from '../random.ts';

/** A code and S3's words for it, brought along by an operation. */
export type Saying = readonly [code: FaultCode, text: string];
/** What S3 finds wrong with a configuration: the words, and the extra elements of the error body. */
export interface Problem {
  readonly says: Saying;
  readonly fields?: Readonly<Record<string, string>>;
}

/** S3's words for a document that breaks its schema (V-05). */
export const MALFORMED: Saying = [
  'MalformedXML',
  'The XML you provided was not well-formed or did not validate against our published schema',
];

/** W-34: there is no such configuration on this bucket. */
export const configurationFound = <C extends InBucket>(
  found: (bucket: Bucket, c: C) => boolean,
  says: Saying | ((c: C) => Saying),
): Rule<C, 'configuration-found'> => ({
  id: 'W-34',
  slug: 'configuration-found',
  holds: (c) => c.bucket !== undefined && found(c.bucket, c),
  facts: (c) => ({ bucket: c.bucketName }),
  says,
  fields: (c) => ({ BucketName: c.bucketName }),
});

/** The rule that a configuration is one that S3 takes, as `problem` finds. */
export const rulesValid = <C>(
  id: 'W-30' | 'W-33',
  problem: (c: C) => Problem | undefined,
  count: (c: C) => number,
): Rule<C, 'rules-valid'> => ({
  id,
  slug: 'rules-valid',
  holds: (c) => problem(c) === undefined,
  facts: (c) => ({ rules: count(c) }),
  says: (c) => problem(c)?.says ?? MALFORMED,
  fields: (c) => problem(c)?.fields ?? {},
});

/** Whether all of `texts` are different. S3 makes up the ids that a document leaves out, so empty ones do not count. */
export const areDistinct = (texts: readonly string[]): boolean => {
  const given = texts.filter((text) => text !== '');
  return new Set(given).size === given.length;
};

/** The rules, each with an id: S3 makes one up for every rule that comes without. */
export const withRuleIds = <R extends { readonly id: string }>(
  rules: readonly R[],
  nonce: string,
): readonly R[] =>
  rules.map((rule, i) => (rule.id === '' ? { ...rule, id: nonceFrom(`${nonce} rule ${i}`) } : rule));

/** The bucket with these of its extras replaced. */
export const withBucketExtras = (bucket: Bucket, extras: BucketExtras): Bucket => ({
  ...bucket,
  extras: { ...bucket.extras, ...extras },
});

/** The bucket without this one of its extras. */
export const withoutBucketExtra = (bucket: Bucket, name: keyof BucketExtras): Bucket => {
  const { [name]: _, ...extras } = bucket.extras ?? {};
  return { ...bucket, extras };
};

/** An operation that changes only its bucket: what the rules said, then the bucket as `change` makes it. */
export const changeBucket = <S extends string>(
  c: InBucket,
  judgement: Judgement<S>,
  change: (bucket: Bucket) => Bucket,
): Answered<object, S> =>
  judgement.fault === undefined
    ? done(withBucket(c.state, change(established(c.bucket, 'bucket'))), {}, judgement)
    : refuse(c.state, judgement.fault, judgement);
