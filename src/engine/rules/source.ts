/** The source of a copy: that it is there, that it can be read, that it has something to copy (V-38). */
import type { Asked } from '../context.ts';
import { currentOf, entryOf } from '../entries.ts';
import type { Rule } from '../judge.ts';
import type { Bucket, ObjectVersion, State, VersionId } from '../model.ts';
import { NULL_VERSION } from '../model.ts';
import type { OfVersion } from '../command.ts';
import { byUtf8 } from '../order.ts';
import { get } from '../orderedMap.ts';
import { isGenuine } from '../versionId.ts';
import { permission, s3Arn } from './access.ts';
import { keyFound, versionFound } from './reading.ts';
import type { Reading } from './reading.ts';

/** What is copied, and where it was looked for. */
export interface Source {
  readonly sourceBucket: Bucket | undefined;
  readonly reading: Reading;
}
/** What the source of a copy is judged by. */
export type SourceContext = Asked & Source & { readonly command: { readonly source: OfVersion } };

/** Looks the source up: the version that is named, else the current one. */
export const readSource = (state: State, { bucket, key, versionId }: OfVersion): Source => {
  const sourceBucket = get(state.buckets, byUtf8, bucket);
  const entry =
    sourceBucket &&
    (versionId === undefined ? currentOf(sourceBucket, key) : entryOf(sourceBucket, key, versionId));
  return {
    sourceBucket,
    reading: { key, named: versionId !== undefined, versionId: versionId ?? '', entry },
  };
};

/** The source's id as a response names it: not at all when it is null and was not named (V-37). */
export const shownSourceId = ({ reading }: Source, from: ObjectVersion): VersionId | undefined =>
  from.id === NULL_VERSION && !reading.named ? undefined : from.id;

const named = (c: SourceContext): boolean => c.reading.named;

const sourceBucketExists: Rule<SourceContext> = {
  id: 'V-06',
  slug: 'source-bucket-exists',
  holds: (c) => c.sourceBucket !== undefined,
  facts: (c) => ({ bucket: c.command.source.bucket }),
  says: 'noSuchBucket',
  fields: (c) => ({ BucketName: c.command.source.bucket }),
};

/** V-38. */
const sourceVersionIdGiven: Rule<SourceContext> = {
  id: 'V-38',
  slug: 'source-version-id-given',
  applies: named,
  holds: (c) => c.reading.versionId !== '',
  facts: (c) => ({ named: named(c) }),
  says: 'emptyVersionId',
  fields: () => ({ ArgumentName: 'versionId', ArgumentValue: '' }),
};

/** V-38: an invented id is an invalid request here, not an invalid argument. */
const sourceVersionIdAuthentic: Rule<SourceContext> = {
  id: 'V-38',
  slug: 'source-version-id-authentic',
  applies: named,
  holds: (c) => isGenuine(c.reading.versionId),
  facts: (c) => (named(c) ? { versionId: c.reading.versionId } : {}),
  says: 'copyBadVersionId',
};

/** V-38: a marker has nothing to copy. */
const sourceNotAMarker: Rule<SourceContext> = {
  id: 'V-38',
  slug: 'source-not-a-marker',
  applies: named,
  holds: (c) => c.reading.entry?.kind !== 'marker',
  facts: (c) => ({ kind: c.reading.entry?.kind ?? 'nothing' }),
  says: 'copyOfMarker',
};

/** What is asked of the source before the destination's permission. */
export const SOURCE_NAMED: readonly Rule<SourceContext>[] = [
  sourceBucketExists,
  sourceVersionIdGiven,
  sourceVersionIdAuthentic,
  permission(
    (c) => ({
      action: named(c) ? 's3:GetObjectVersion' : 's3:GetObject',
      resource: s3Arn(c.command.source.bucket, c.command.source.key),
      owner: c.sourceBucket?.owner,
    }),
    'source-permission',
  ),
];

/** What is asked of the source after the destination's permission. */
export const SOURCE_FOUND: readonly Rule<SourceContext>[] = [
  keyFound((c) => c.reading, 'source-found', 'V-38'),
  versionFound((c) => c.reading, 'source-found'),
  sourceNotAMarker,
];
