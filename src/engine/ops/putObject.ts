/** PutObject. MFA Delete never guards it (M-47). */
import { inBucket } from '../context.ts';
import type { InBucket, Of } from '../context.ts';
import { idForWrite, keptKey, store, withBucket, withExtras } from '../entries.ts';
import type { Replies } from '../command.ts';
import { DEFAULT_CONTENT_TYPE, DEFAULT_STORAGE_CLASS, done, established, refuse } from '../handler.ts';
import type { Answered, Handler } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../judge.ts';
import type { ObjectExtras, ObjectVersion, Ports, State } from '../model.ts';
import type { AnyRequest } from '../more/commands.ts';
import { permission, s3Arn } from '../rules/access.ts';
import type { CheckSlug } from '../rules/catalog.ts';
import { bucketExists } from '../rules/bucket.ts';
import { objectKey } from '../rules/naming.ts';
import { mintVersionId } from '../versionId.ts';

/** What a PutObject is judged by. */
export type PutContext = InBucket & Of<'PutObject'>;

const RULES: readonly Rule<PutContext>[] = [
  bucketExists,
  objectKey,
  permission((c) => ({
    action: 's3:PutObject',
    resource: s3Arn(c.bucketName, c.command.key),
    owner: c.bucket?.owner,
  })),
];

/** PutObject with `more` rules after its own, and what else the version keeps. */
export const putObjectWith = <S extends string>(
  more: readonly Rule<PutContext, S>[],
  extrasOf: (c: PutContext) => ObjectExtras | undefined,
) => {
  const rules: readonly Rule<PutContext, S | CheckSlug>[] = [...RULES, ...more];
  return (
    state: State,
    request: AnyRequest<'PutObject'>,
    ports: Ports,
  ): Answered<Replies['PutObject'], S | CheckSlug> => {
    const { command, at, nonce } = request;
    const c = { command, ...inBucket(state, request, ports, command.bucket) };
    const judgement = judge(rules, c);
    if (judgement.fault !== undefined) return refuse(state, judgement.fault, judgement);
    const bucket = established(c.bucket, 'bucket');
    const seq = state.seq + 1;
    const version: ObjectVersion = {
      kind: 'object',
      key: keptKey(bucket, command.key),
      seq,
      id: idForWrite(bucket, () => mintVersionId(nonce, seq)),
      at,
      etag: ports.md5(command.body),
      size: command.body.byteLength,
      body: command.body,
      contentType: command.contentType ?? DEFAULT_CONTENT_TYPE,
      metadata: command.metadata ?? {},
      storageClass: command.storageClass ?? DEFAULT_STORAGE_CLASS,
      ...withExtras(extrasOf(c)),
    };
    const change = store(bucket, version);
    return done(
      withBucket(state, change.bucket, seq),
      { etag: version.etag, versionId: bucket.versioning === 'enabled' ? version.id : undefined },
      judgement,
      change.events,
    );
  };
};

/** Enabled: a new version (V-30). Suspended: the null slot (V-31). Never configured: in place (V-32). */
export const putObject: Handler<'PutObject'> = putObjectWith([], () => undefined);
