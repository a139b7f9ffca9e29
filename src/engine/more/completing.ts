/** CompleteMultipartUpload: however many parts there are, one version is stored (V-30, V-31). */
import { idForWrite, store, withBucket, withExtras } from '../entries.ts';
import { DEFAULT_CONTENT_TYPE, DEFAULT_STORAGE_CLASS, done, established, refuse } from '../handler.ts';
import { judge } from '../judge.ts';
import type { ObjectVersion } from '../model.ts';
import { mintVersionId } from '../versionId.ts';
import type { AnyHandler } from './anyHandler.ts';
import { COMPLETE_RULES } from './completingRules.ts';
import { completionOf } from './completion.ts';
import { extrasFrom } from './extras.ts';
import { withoutUpload } from './uploads.ts';
import { extrasForWrite } from './writing.ts';

const complete: AnyHandler<'CompleteMultipartUpload'> = (state, request, ports) => {
  const { command, at, nonce } = request;
  const c = completionOf(state, request, ports);
  const judgement = judge(COMPLETE_RULES, c);
  if (judgement.fault !== undefined) return refuse(state, judgement.fault, judgement);
  const bucket = established(c.bucket, 'bucket');
  const answerWith = ({ etag, id, extras }: ObjectVersion) => ({
    etag,
    checksum: extras?.checksum,
    // Like PutObject, it says no id while versioning is suspended (ceph/s3-tests test_versioning_bucket_multipart_upload_return_version_id).
    versionId: bucket.versioning === 'enabled' ? id : undefined,
  });
  if (c.before !== undefined) return done(state, answerWith(c.before), judgement);
  const upload = established(c.upload, 'upload');
  const { body, etag, checksum, parts } = established(c.object, 'object');
  const seq = state.seq + 1;
  const version: ObjectVersion = {
    kind: 'object',
    key: command.key,
    seq,
    id: idForWrite(bucket, () => mintVersionId(nonce, seq)),
    at,
    etag,
    size: body.byteLength,
    body,
    contentType: upload.contentType ?? DEFAULT_CONTENT_TYPE,
    metadata: upload.metadata ?? {},
    storageClass: upload.storageClass ?? DEFAULT_STORAGE_CLASS,
    ...withExtras(extrasForWrite(c, extrasFrom({ ...upload.extras, checksum, parts }))),
  };
  const change = store(withoutUpload(bucket, upload), version);
  return done(withBucket(state, change.bucket, seq), answerWith(version), judgement, change.events);
};

/** The end of an upload in parts. */
export const COMPLETING = { CompleteMultipartUpload: complete };
