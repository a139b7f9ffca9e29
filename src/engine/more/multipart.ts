/** Beginning and aborting an upload in parts. MFA Delete guards nothing of it (M-47). */
import { inBucket } from '../context.ts';
import { currentOf, withBucket } from '../entries.ts';
import { done, established, refuse } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../judge.ts';
import type { Upload } from '../model.ts';
import type { AnySlug } from '../ruleId.ts';
import type { InBucket, Of } from '../context.ts';
import type { AnyHandler } from './anyHandler.ts';
import { checksumTypeFits } from './checksums.ts';
import { COMPLETING } from './completing.ts';
import { LIST_PARTS } from './listParts.ts';
import { LIST_UPLOADS } from './listUploads.ts';
import { PARTS } from './parts.ts';
import { mintUploadId, onUpload, uploadFound, uploadRules, withoutUpload, withUpload } from './uploads.ts';
import type { OnUpload } from './uploads.ts';
import { EXTRAS_RULES } from './writing.ts';

const CREATE: readonly Rule<InBucket & Of<'CreateMultipartUpload'>, AnySlug>[] = [
  ...uploadRules('s3:PutObject'),
  ...EXTRAS_RULES,
  checksumTypeFits,
];

/** Begins an upload. Nothing of it is an entry until it is completed, so nothing happens to the key. */
const create: AnyHandler<'CreateMultipartUpload'> = (state, request, ports) => {
  const { command, at, nonce, by } = request;
  const c = { ...inBucket(state, request, ports, command.bucket), command };
  const judgement = judge(CREATE, c);
  if (judgement.fault !== undefined) return refuse(state, judgement.fault, judgement);
  const bucket = established(c.bucket, 'bucket');
  // Numbered like an entry, so that what is written under the key meanwhile is known to be later.
  const seq = state.seq + 1;
  const upload: Upload = {
    uploadId: mintUploadId(nonce, seq),
    key: command.key,
    startedAt: at,
    initiator: by.arn,
    contentType: command.contentType,
    metadata: command.metadata,
    storageClass: command.storageClass,
    extras: command.extras,
    checksum: command.checksum,
    hadObject: currentOf(bucket, command.key)?.kind === 'object',
    parts: undefined,
  };
  return done(withBucket(state, withUpload(bucket, upload), seq), { upload }, judgement);
};

const ABORT: readonly Rule<OnUpload, AnySlug>[] = [...uploadRules('s3:AbortMultipartUpload'), uploadFound];

/** Aborts an upload: its parts are gone. */
const abort: AnyHandler<'AbortMultipartUpload'> = (state, request, ports) => {
  const c = onUpload(state, request, ports, request.command);
  const judgement = judge(ABORT, c);
  if (judgement.fault !== undefined) return refuse(state, judgement.fault, judgement);
  const bucket = withoutUpload(established(c.bucket, 'bucket'), established(c.upload, 'upload'));
  return done(withBucket(state, bucket), {}, judgement);
};

/** Uploading in parts: V-30, V-31, M-47, W-01, W-02, W-10 to W-15. */
export const MULTIPART = {
  CreateMultipartUpload: create,
  AbortMultipartUpload: abort,
  ...PARTS,
  ...COMPLETING,
  ...LIST_PARTS,
  ...LIST_UPLOADS,
};
