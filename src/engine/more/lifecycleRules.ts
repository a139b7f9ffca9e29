/** Which lifecycle rules S3 takes, and what it says of the others (W-30). Recorded answers go before documented ones. */
import type { LifecycleRule } from '../model.ts';
import type { FaultCode } from '../outcome.ts';
import { areDistinct, MALFORMED } from './configuration.ts';
import type { Problem } from './configuration.ts';
import { isMidnight } from './days.ts';
import { asksSize, asksTags, repeatsTag } from './filter.ts';

export const MAX_RULES = 1000;
export const MAX_RULE_ID = 255;

type Row<T> = readonly [wrong: (of: T) => boolean, code: FaultCode, text: string, argument?: string];

/** Left out is not wrong: the schema says what must be there. */
const notPositive = (days: number | undefined): boolean =>
  days !== undefined && !(Number.isInteger(days) && days > 0);

const has = (value: unknown): boolean => value !== undefined;

/** The three forms of Expiration exclude each other, and one must be there. */
const formsOfExpiration = ({ expiration }: LifecycleRule): number =>
  [expiration?.days, expiration?.date, expiration?.expiredObjectDeleteMarker].filter(has).length;

const cleansMarkers = ({ expiration }: LifecycleRule): boolean => has(expiration?.expiredObjectDeleteMarker);
const aborts = (rule: LifecycleRule): boolean => has(rule.abortIncompleteMultipartUpload);

/** Of the document as a whole (S3 error code list; pingcap/tiflash#9889, noobaa-core#8628). */
const OF_ALL: readonly Row<readonly LifecycleRule[]>[] = [
  [(rules) => rules.length === 0, 'InvalidRequest', 'At least one lifecycle rule must be specified.'],
  [
    (rules) => rules.length > MAX_RULES,
    'InvalidRequest',
    'The number of lifecycle rules must not exceed the allowed limit of 1000 rules.',
  ],
  [
    (rules) => rules.some(({ id }) => id.length > MAX_RULE_ID),
    'InvalidArgument',
    'ID length should not exceed allowed limit of 255',
  ],
  [
    (rules) => !areDistinct(rules.map(({ id }) => id)),
    'InvalidArgument',
    'Rule ID must be unique. Found same ID for more than one rule',
  ],
];

/** Of each rule in turn. */
const OF_ONE: readonly Row<LifecycleRule>[] = [
  [
    (rule) => !has(rule.expiration) && !has(rule.noncurrentVersionExpiration) && !aborts(rule),
    'InvalidRequest',
    'At least one action needs to be specified in a rule',
  ],
  [(rule) => has(rule.expiration) && formsOfExpiration(rule) !== 1, ...MALFORMED],
  [
    (rule) => notPositive(rule.expiration?.days),
    'InvalidArgument',
    "'Days' for Expiration action must be a positive integer",
  ],
  [
    ({ expiration }) => expiration?.date !== undefined && !isMidnight(expiration.date),
    'InvalidArgument',
    "'Date' must be at midnight GMT",
    'Date',
  ],
  [
    (rule) => notPositive(rule.noncurrentVersionExpiration?.noncurrentDays),
    'InvalidArgument',
    "'NoncurrentDays' for NoncurrentVersionExpiration action must be a positive integer",
  ],
  [
    (rule) => notPositive(rule.noncurrentVersionExpiration?.newerNoncurrentVersions),
    'InvalidArgument',
    "'NewerNoncurrentVersions' for NoncurrentVersionExpiration action must be a positive integer",
  ],
  [
    (rule) => notPositive(rule.abortIncompleteMultipartUpload?.daysAfterInitiation),
    'InvalidArgument',
    "'DaysAfterInitiation' for AbortIncompleteMultipartUpload action must be a positive integer",
  ],
  [({ filter }) => repeatsTag(filter), 'InvalidRequest', 'Duplicate Tag Keys are not allowed.'],
  [
    ({ filter: { sizeGreaterThan, sizeLessThan } }) =>
      sizeGreaterThan !== undefined && sizeLessThan !== undefined && sizeLessThan <= sizeGreaterThan,
    'InvalidRequest',
    "'ObjectSizeLessThan' has to be a value greater than 'ObjectSizeGreaterThan'.",
  ],
  [
    (rule) => cleansMarkers(rule) && asksTags(rule.filter),
    'InvalidRequest',
    'ExpiredObjectDeleteMarker cannot be specified with Tags.',
  ],
  [
    (rule) => cleansMarkers(rule) && asksSize(rule.filter),
    'InvalidRequest',
    'ExpiredObjectDeleteMarker cannot be specified with Object Size.',
  ],
  [
    (rule) => aborts(rule) && asksTags(rule.filter),
    'InvalidRequest',
    'AbortIncompleteMultipartUpload cannot be specified with Tags.',
  ],
  [
    (rule) => aborts(rule) && asksSize(rule.filter),
    'InvalidRequest',
    'AbortIncompleteMultipartUpload cannot be specified with Object Size.',
  ],
];

const firstOf = <T>(rows: readonly Row<T>[], of: T): Problem | undefined => {
  const row = rows.find(([wrong]) => wrong(of));
  if (row === undefined) return undefined;
  const [, code, text, argument] = row;
  return { says: [code, text], ...(argument === undefined ? {} : { fields: { ArgumentName: argument } }) };
};

/** The first thing wrong with a lifecycle configuration, or `undefined`: the whole first, then rule by rule. */
export const lifecycleProblem = (rules: readonly LifecycleRule[]): Problem | undefined => {
  const whole = firstOf(OF_ALL, rules);
  if (whole !== undefined) return whole;
  for (const rule of rules) {
    const problem = firstOf(OF_ONE, rule);
    if (problem !== undefined) return problem;
  }
  return undefined;
};
