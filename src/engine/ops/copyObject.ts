/** CopyObject: the restore that needs no code and loses nothing (V-37, V-61). */
import { inBucket } from '../context.ts';
import type { InBucket, Of } from '../context.ts';
import { idForWrite, keptKey, shownId, store, withBucket, withExtras } from '../entries.ts';
import { DEFAULT_CONTENT_TYPE, DEFAULT_STORAGE_CLASS, done, established, refuse } from '../handler.ts';
import type { Replies } from '../command.ts';
import type { Answered, Handler } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../judge.ts';
import type { ObjectExtras, ObjectVersion, Ports, State } from '../model.ts';
import type { AnyRequest } from '../more/commands.ts';
import type { CheckSlug } from '../rules/catalog.ts';
import { isObject } from '../outcome.ts';
import { permission, s3Arn } from '../rules/access.ts';
import { bucketExists } from '../rules/bucket.ts';
import { objectKey } from '../rules/naming.ts';
import { readSource, shownSourceId, SOURCE_FOUND, SOURCE_NAMED } from '../rules/source.ts';
import type { Source } from '../rules/source.ts';
import { mintVersionId } from '../versionId.ts';

/** What a CopyObject is judged by. */
export type CopyContext = InBucket & Of<'CopyObject'> & Source;

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
  facts: (c) => ({ named: c.reading.named, directive: c.command.metadataDirective ?? 'COPY' }),
  says: 'copyOfNothing',
};

const RULES: readonly Rule<CopyContext>[] = [
  bucketExists,
  objectKey,
  ...SOURCE_NAMED,
  permission((c) => ({
    action: 's3:PutObject',
    resource: s3Arn(c.bucketName, c.command.key),
    owner: c.bucket?.owner,
  })),
  ...SOURCE_FOUND,
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
    const source = readSource(state, command.source);
    const c: CopyContext = { ...inBucket(state, request, ports, command.bucket), command, ...source };
    const judgement = judge(rules, c);
    if (judgement.fault !== undefined) return refuse(state, judgement.fault, judgement);
    const bucket = established(c.bucket, 'bucket');
    const { entry } = source.reading;
    const from = established(isObject(entry) ? entry : undefined, 'source version');
    const seq = state.seq + 1;
    const replaces = command.metadataDirective === 'REPLACE';
    const { extras, ...plain } = from;
    const version: ObjectVersion = {
      ...plain,
      key: keptKey(bucket, command.key),
      seq,
      id: idForWrite(bucket, () => mintVersionId(nonce, seq)),
      at,
      // A copy is one piece, whatever its source was uploaded in.
      etag: extras?.parts === undefined ? from.etag : ports.md5(from.body),
      contentType: replaces ? (command.contentType ?? DEFAULT_CONTENT_TYPE) : from.contentType,
      metadata: replaces ? (command.metadata ?? {}) : from.metadata,
      storageClass: command.storageClass ?? DEFAULT_STORAGE_CLASS,
      ...withExtras(extrasOf(c, from)),
    };
    const change = store(bucket, version);
    return done(
      withBucket(state, change.bucket, seq),
      {
        etag: version.etag,
        lastModified: at,
        versionId: shownId(bucket, version.id),
        copySourceVersionId: shownSourceId(source, from),
      },
      judgement,
      change.events,
    );
  };
};

/** CopyObject as the bench has it. */
export const copyObject: Handler<'CopyObject'> = copyObjectWith([], () => undefined);
