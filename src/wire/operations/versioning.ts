/** GetBucketVersioning and PutBucketVersioning. */
import { isRefused, refused } from '../faults.ts';
import { bare, document } from '../respond.ts';
import { hasOnly, textIn } from '../xml/read.ts';
import { optional, rooted } from '../xml/write.ts';
import { given, xmlOf } from './operation.ts';
import type { Operation, Writer } from './operation.ts';

/** The response of GetBucketVersioning. */
export const writeGetBucketVersioning: Writer<'GetBucketVersioning'> = ({ status, mfaDelete }, { moment }) =>
  document(
    moment,
    rooted('VersioningConfiguration', optional('Status', status), optional('MfaDelete', mfaDelete)),
  );

/** GetBucketVersioning: an element is there once it was set (V-03). */
export const getBucketVersioning: Operation<'GetBucketVersioning'> = {
  read: ({ bucket }) => ({ type: 'GetBucketVersioning', bucket }),
  write: writeGetBucketVersioning,
};

/** Longer than this S3 reads no versioning configuration (meeseeks-s3 recording: OversizedBody). */
const MOST_BYTES = 1024;

/** The response of PutBucketVersioning. */
export const writePutBucketVersioning: Writer<'PutBucketVersioning'> = (_, { moment }) => bare(moment, 200);

/** PutBucketVersioning: words that S3 does not know are left to the engine (V-05). */
export const putBucketVersioning: Operation<'PutBucketVersioning'> = {
  read: (request) => {
    const { bucket, body } = request;
    if (body.length > MOST_BYTES)
      return refused('MaxMessageLengthExceeded', { MaxMessageLengthBytes: String(MOST_BYTES) });
    const root = xmlOf(request, 'VersioningConfiguration');
    if (isRefused(root)) return root;
    const isFlat = root.children.every(({ children }) => children.length === 0);
    if (!isFlat || !hasOnly(root, ['Status', 'MfaDelete'])) return refused('MalformedXML');
    return {
      type: 'PutBucketVersioning',
      bucket,
      ...given('status', textIn(root, 'Status')),
      ...given('mfaDelete', textIn(root, 'MfaDelete')),
    };
  },
  write: writePutBucketVersioning,
};
