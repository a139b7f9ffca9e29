/** Uploads in progress: their ids, where a bucket keeps them, and what is asked of whoever names one (W-10). */
import type { OfObject } from '../command.ts';
import { inBucket } from '../context.ts';
import type { InBucket } from '../context.ts';
import type { Rule } from '../judge.ts';
import type { Bucket, Nonce, Ports, State, Upload } from '../model.ts';
import { get, put, remove } from '../orderedMap.ts';
import type { Order } from '../orderedMap.ts';
import { draw, seededBy } from '../random.ts';
import type { AnySlug } from '../ruleId.ts';
import { permission, s3Arn } from '../rules/access.ts';
import { bucketExists } from '../rules/bucket.ts';
import { objectKey } from '../rules/naming.ts';
import type { AnyRequest } from './commands.ts';
import { withBucketExtras } from './configuration.ts';
import { byUpload } from './uploadOrder.ts';

/** Safe in a URL, and in the order of its characters' codes: so ids sort by the numbers they begin with. */
const DIGITS = '.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const ID_LENGTH = 96;
const SEQ_DIGITS = 8;
const SHAPE = /^[.0-9A-Z_a-z]{96}$/;

/** The id of the upload that the request with this nonce begins, as number `seq`: ids of later uploads sort later. */
export const mintUploadId = (nonce: Nonce, seq: number): string => {
  const words = seededBy(nonce, seq);
  const place = (i: number): number => Math.floor(seq / 64 ** (SEQ_DIGITS - 1 - i)) % 64;
  return Array.from({ length: ID_LENGTH }, (_, i) =>
    DIGITS.charAt(i < SEQ_DIGITS ? place(i) : draw(words) >>> 26),
  ).join('');
};

/** The number in an upload's id: what was stored under a greater one came later. `undefined` for any other text. */
export const seqOfUpload = (uploadId: string): number | undefined =>
  SHAPE.test(uploadId)
    ? Array.from(uploadId.slice(0, SEQ_DIGITS)).reduce((seq, c) => seq * 64 + DIGITS.indexOf(c), 0)
    : undefined;

/** The order of an upload's parts. */
export const byNumber: Order<number> = (a, b) => a - b;

/** The bucket with this upload as it now is. */
export const withUpload = (bucket: Bucket, upload: Upload): Bucket =>
  withBucketExtras(bucket, {
    uploads: put(bucket.extras?.uploads, byUpload, [upload.key, upload.uploadId], upload),
  });

/** The bucket without this upload, which is completed or aborted. */
export const withoutUpload = (bucket: Bucket, upload: Upload): Bucket =>
  withBucketExtras(bucket, {
    uploads: remove(bucket.extras?.uploads, byUpload, [upload.key, upload.uploadId]),
  });

/** A command that names an upload. */
export type OfUpload = OfObject & { readonly uploadId: string };
/** What it is judged by. */
export type OnUpload<C extends OfUpload = OfUpload> = InBucket & {
  readonly command: C;
  readonly upload: Upload | undefined;
};

/** Looks up the upload that a command names. */
export const onUpload = <C extends OfUpload>(
  state: State,
  request: AnyRequest,
  ports: Ports,
  command: C,
): OnUpload<C> => {
  const base = inBucket(state, request, ports, command.bucket);
  const upload = get(base.bucket?.extras?.uploads, byUpload, [command.key, command.uploadId]);
  return { ...base, command, upload };
};

/** W-10: an upload that is in progress, under this very key. */
export const uploadFound: Rule<OnUpload, 'upload-found'> = {
  id: 'W-10',
  slug: 'upload-found',
  holds: (c) => c.upload !== undefined,
  facts: (c) => ({ key: c.command.key, uploadId: c.command.uploadId }),
  says: [
    'NoSuchUpload',
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
  ],
  fields: (c) => ({ UploadId: c.command.uploadId }),
};

/** What is asked before anything of an upload's own: the bucket, the key, the permission for `action`. */
export const uploadRules = (
  action: string,
): readonly Rule<InBucket & { readonly command: OfObject }, AnySlug>[] => [
  bucketExists,
  objectKey,
  permission((c) => ({
    action,
    resource: s3Arn(c.bucketName, c.command.key),
    owner: c.bucket?.owner,
  })),
];
