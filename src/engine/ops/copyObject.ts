/** CopyObject: the restore that needs no code and loses nothing (V-37, V-61). */
import { inBucket } from '../context.ts';
import type { InBucket, Of } from '../context.ts';
import { currentOf, entryOf, idForWrite, shownId, store, withBucket, withExtras } from '../entries.ts';
import { DEFAULT_CONTENT_TYPE, DEFAULT_STORAGE_CLASS, done, established, refuse } from '../handler.ts';
import type { Replies } from '../command.ts';
import type { Answered, Handler } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../judge.ts';
import type { Bucket, ObjectExtras, ObjectVersion, Ports, State } from '../model.ts';
import type { AnyRequest } from '../more/commands.ts';
import type { CheckSlug } from '../rules/catalog.ts';
import { NULL_VERSION } from '../model.ts';
import { byUtf8 } from '../order.ts';
import { get } from '../orderedMap.ts';
import { isObject } from '../outcome.ts';
import { permission, s3Arn } from '../rules/access.ts';
import { bucketExists } from '../rules/bucket.ts';
import { objectKey } from '../rules/naming.ts';
import { keyFound, versionFound } from '../rules/reading.ts';
import type { Reading } from '../rules/reading.ts';
import { isGenuine, mintVersionId } from '../versionId.ts';

/** What a CopyObject is judged by. */
export type CopyContext = InBucket &
  Of<'CopyObject'> & { readonly sourceBucket: Bucket | undefined; readonly reading: Reading };

const named = (c: CopyContext): boolean => c.reading.named;

const sourceBucketExists: Rule<CopyContext> = {
  id: 'V-06',
  slug: 'source-bucket-exists',
  holds: (c) => c.sourceBucket !== undefined,
  facts: (c) => ({ bucket: c.command.source.bucket }),
  says: 'noSuchBucket',
  fields: (c) => ({ BucketName: c.command.source.bucket }),
};

/** V-38. */
const sourceVersionIdGiven: Rule<CopyContext> = {
  id: 'V-38',
  slug: 'source-version-id-given',
  applies: named,
  holds: (c) => c.reading.versionId !== '',
  facts: (c) => ({ named: named(c) }),
  says: 'emptyVersionId',
  fields: () => ({ ArgumentName: 'versionId', ArgumentValue: '' }),
};

/** V-38: an invented id is an invalid request here, not an invalid argument. */
const sourceVersionIdAuthentic: Rule<CopyContext> = {
  id: 'V-38',
  slug: 'source-version-id-authentic',
  applies: named,
  holds: (c) => isGenuine(c.reading.versionId),
  facts: (c) => (named(c) ? { versionId: c.reading.versionId } : {}),
  says: 'copyBadVersionId',
};

/** V-38: a marker has nothing to copy. */
const sourceNotAMarker: Rule<CopyContext> = {
  id: 'V-38',
  slug: 'source-not-a-marker',
  applies: named,
  holds: (c) => c.reading.entry?.kind !== 'marker',
  facts: (c) => ({ kind: c.reading.entry?.kind ?? 'nothing' }),
  says: 'copyOfMarker',
};

/** V-37: a copy onto itself must name a version or change something. */
const changesSomething: Rule<CopyContext> = {
  id: 'V-37',
  slug: 'copy-changes-something',
  applies: ({ command: { source, bucket, key } }) => source.bucket === bucket && source.key === key,
  holds: ({ reading, command: { metadataDirective, storageClass, extras } }) =>
    reading.named ||
    metadataDirective === 'REPLACE' ||
    storageClass !== undefined ||
    extras?.headers?.['x-amz-website-redirect-location'] !== undefined,
  facts: (c) => ({ named: named(c), directive: c.command.metadataDirective ?? 'COPY' }),
  says: 'copyOfNothing',
};

const RULES: readonly Rule<CopyContext>[] = [
  bucketExists,
  objectKey,
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
  permission((c) => ({
    action: 's3:PutObject',
    resource: s3Arn(c.bucketName, c.command.key),
    owner: c.bucket?.owner,
  })),
  keyFound((c) => c.reading, 'source-found', 'V-38'),
  versionFound((c) => c.reading, 'source-found'),
  sourceNotAMarker,
  changesSomething,
];

/**
 * CopyObject with `more` rules after its own, and what else the version keeps. The bytes are shared, never copied.
 * Attributes travel along unless the directive says REPLACE.
 */
export const copyObjectWith = <S extends string>(
  more: readonly Rule<CopyContext, S>[],
  extrasOf: (c: CopyContext, from: ObjectVersion) => ObjectExtras | undefined,
) => {
  const rules: readonly Rule<CopyContext, S | CheckSlug>[] = [...RULES, ...more];
  return (
    state: State,
    request: AnyRequest<'CopyObject'>,
    ports: Ports,
  ): Answered<Replies['CopyObject'], S | CheckSlug> => {
    const { command, at, nonce } = request;
    const { source } = command;
    const sourceBucket = get(state.buckets, byUtf8, source.bucket);
    const entry =
      sourceBucket &&
      (source.versionId === undefined
        ? currentOf(sourceBucket, source.key)
        : entryOf(sourceBucket, source.key, source.versionId));
    const c: CopyContext = {
      ...inBucket(state, request, ports, command.bucket),
      command,
      sourceBucket,
      reading: {
        key: source.key,
        named: source.versionId !== undefined,
        versionId: source.versionId ?? '',
        entry,
      },
    };
    const judgement = judge(rules, c);
    if (judgement.fault !== undefined) return refuse(state, judgement.fault, judgement);
    const bucket = established(c.bucket, 'bucket');
    const from = established(isObject(entry) ? entry : undefined, 'source version');
    const seq = state.seq + 1;
    const replaces = command.metadataDirective === 'REPLACE';
    const { extras: _, ...plain } = from;
    const version: ObjectVersion = {
      ...plain,
      key: command.key,
      seq,
      id: idForWrite(bucket, () => mintVersionId(nonce, seq)),
      at,
      contentType: replaces ? (command.contentType ?? DEFAULT_CONTENT_TYPE) : from.contentType,
      metadata: replaces ? (command.metadata ?? {}) : from.metadata,
      storageClass: command.storageClass ?? DEFAULT_STORAGE_CLASS,
      ...withExtras(extrasOf(c, from)),
    };
    const change = store(bucket, version);
    const unnamedNull = from.id === NULL_VERSION && !c.reading.named;
    return done(
      withBucket(state, change.bucket, seq),
      {
        etag: version.etag,
        lastModified: at,
        versionId: shownId(bucket, version.id),
        copySourceVersionId: unnamedNull ? undefined : from.id,
      },
      judgement,
      change.events,
    );
  };
};

/** CopyObject as the bench has it. */
export const copyObject: Handler<'CopyObject'> = copyObjectWith([], () => undefined);
