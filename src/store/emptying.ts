/** Emptying a bucket: one request that names everything in it. */
import { MAX_BATCH, values } from '../engine/index.ts';
import type { Bucket, Command, ObjectIdentifier } from '../engine/index.ts';

/** The request that empties a bucket, or the first thousand entries of it: one code covers one request (M-44). */
export const emptyingOf = (bucket: Bucket): Command<'DeleteObjects'> => {
  const objects: ObjectIdentifier[] = [];
  for (const { key, id } of values(bucket.versions)) {
    if (objects.length === MAX_BATCH) break;
    objects.push({ key, versionId: id });
  }
  return { type: 'DeleteObjects', bucket: bucket.name, objects };
};
