/** The bucket: that it is there, that it is empty. */
import type { InBucket } from '../context.ts';
import type { Rule } from '../judge.ts';
import { sizeOf } from '../orderedMap.ts';

/** V-06: everything asked of a bucket needs the bucket. */
export const bucketExists: Rule<InBucket> = {
  id: 'V-06',
  slug: 'bucket-exists',
  holds: (c) => c.bucket !== undefined,
  facts: (c) => ({ bucket: c.bucketName }),
  says: 'noSuchBucket',
  fields: (c) => ({ BucketName: c.bucketName }),
};

/** V-90: nothing may be left, not even one marker. */
export const bucketEmpty: Rule<InBucket> = {
  id: 'V-90',
  slug: 'bucket-empty',
  holds: (c) => sizeOf(c.bucket?.versions) === 0,
  facts: (c) => ({ bucket: c.bucketName, entries: sizeOf(c.bucket?.versions) }),
  says: (c) => (c.bucket?.versioning === 'unversioned' ? 'bucketNotEmpty' : 'bucketHasVersions'),
  fields: (c) => ({ BucketName: c.bucketName }),
};
