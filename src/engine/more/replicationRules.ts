/** Which replication configurations S3 takes, and what it says of the others (V-12, W-33). */
import type { InBucket, Of } from '../context.ts';
import type { Rule } from '../judge.ts';
import type { Bucket, ReplicationRule } from '../model.ts';
import { byUtf8 } from '../order.ts';
import { get } from '../orderedMap.ts';
import type { AnySlug } from '../ruleId.ts';
import { areDistinct, MALFORMED } from './configuration.ts';
import type { Problem, Saying } from './configuration.ts';
import { asksTags, repeatsTag } from './filter.ts';
import { MAX_RULE_ID, MAX_RULES } from './lifecycleRules.ts';

/** What a PutBucketReplication is judged by. */
export type PutReplicationContext = InBucket & Of<'PutBucketReplication'>;

const repeated = (priorities: readonly number[]): number | undefined =>
  priorities.find((priority, i) => priorities.indexOf(priority) !== i);

const saying = (text: string): Problem => ({ says: ['InvalidRequest', text] });

/** The first thing wrong with the rules themselves, or `undefined`. */
export const replicationProblem = (rules: readonly ReplicationRule[]): Problem | undefined => {
  if (rules.length === 0 || rules.length > MAX_RULES) return { says: MALFORMED };
  if (rules.some(({ id }) => id.length > MAX_RULE_ID))
    return {
      says: ['InvalidArgument', 'Rule Id cannot be greater than 255'],
      fields: { ArgumentName: 'ID' },
    };
  if (!areDistinct(rules.map(({ id }) => id))) return saying('Rule Id must be unique');
  const twice = repeated(rules.map(({ priority }) => priority));
  if (twice !== undefined) return saying(`Found duplicate priority ${twice}.`);
  if (rules.some(({ filter }) => repeatsTag(filter))) return saying('Duplicate Tag Keys are not allowed.');
  if (rules.some(({ filter, deleteMarkerReplication }) => deleteMarkerReplication && asksTags(filter)))
    return saying(
      'Delete marker replication is not supported if any Tag filter is specified. Please refer to S3 Developer Guide for more information.',
    );
  return undefined;
};

/** V-12: versions are what is replicated. */
export const sourceVersioned: Rule<InBucket> = {
  id: 'V-12',
  slug: 'replication-conflict',
  holds: (c) => c.bucket?.versioning === 'enabled',
  facts: (c) => ({ versioning: c.bucket?.versioning ?? 'unversioned' }),
  says: ['InvalidRequest', "Versioning must be 'Enabled' on the bucket to apply a replication configuration"],
};

const destinationsOf = (c: PutReplicationContext): readonly string[] => [
  ...new Set(c.command.rules.map(({ destination }) => destination)),
];

const destination = (
  suits: (found: Bucket | undefined, c: PutReplicationContext) => boolean,
  text: string,
): Rule<PutReplicationContext, AnySlug> => {
  const unsuited = (c: PutReplicationContext): string | undefined =>
    destinationsOf(c).find((name) => !suits(get(c.state.buckets, byUtf8, name), c));
  const says: Saying = ['InvalidRequest', text];
  return {
    id: 'W-33',
    slug: 'destination-valid',
    holds: (c) => unsuited(c) === undefined,
    facts: (c) => ({ destination: unsuited(c) ?? destinationsOf(c).join(' ') }),
    says,
  };
};

/** W-33: every destination is another bucket, which is there and keeps versions. Its owner does not matter. */
export const DESTINATIONS: readonly Rule<PutReplicationContext, AnySlug>[] = [
  destination(
    (found, c) => found === undefined || found.name !== c.bucketName,
    'Destination bucket cannot be the same as the source bucket.',
  ),
  destination((found) => found !== undefined, 'Destination bucket must exist.'),
  destination((found) => found?.versioning === 'enabled', 'Destination bucket must have versioning enabled.'),
];
