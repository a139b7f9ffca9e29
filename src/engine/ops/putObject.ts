/** PutObject. MFA Delete never guards it (M-47). */
import { inBucket } from '../context.ts';
import type { InBucket, Of } from '../context.ts';
import { idForWrite, store, withBucket } from '../entries.ts';
import { DEFAULT_CONTENT_TYPE, DEFAULT_STORAGE_CLASS, done, established, refuse } from '../handler.ts';
import type { Handler } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../judge.ts';
import type { ObjectVersion } from '../model.ts';
import { permission, s3Arn } from '../rules/access.ts';
import { bucketExists } from '../rules/bucket.ts';
import { objectKey } from '../rules/naming.ts';
import { mintVersionId } from '../versionId.ts';

const RULES: readonly Rule<InBucket & Of<'PutObject'>>[] = [
  bucketExists,
  objectKey,
  permission((c) => ({
    action: 's3:PutObject',
    resource: s3Arn(c.bucketName, c.command.key),
    owner: c.bucket?.owner,
  })),
];

/** Enabled: a new version (V-30). Suspended: the null slot (V-31). Never configured: in place (V-32). */
export const putObject: Handler<'PutObject'> = (state, request, ports) => {
  const { command, at, nonce } = request;
  const c = { ...inBucket(state, request, ports, command.bucket), command };
  const judgement = judge(RULES, c);
  if (judgement.fault !== undefined) return refuse(state, judgement.fault, judgement);
  const bucket = established(c.bucket, 'bucket');
  const seq = state.seq + 1;
  const version: ObjectVersion = {
    kind: 'object',
    key: command.key,
    seq,
    id: idForWrite(bucket, () => mintVersionId(nonce, seq)),
    at,
    etag: ports.md5(command.body),
    size: command.body.byteLength,
    body: command.body,
    contentType: command.contentType ?? DEFAULT_CONTENT_TYPE,
    metadata: command.metadata ?? {},
    storageClass: command.storageClass ?? DEFAULT_STORAGE_CLASS,
  };
  const change = store(bucket, version);
  return done<'PutObject'>(
    withBucket(state, change.bucket, seq),
    { etag: version.etag, versionId: bucket.versioning === 'enabled' ? version.id : undefined },
    judgement,
    change.events,
  );
};
