/** Keys that begin with a text: each costs one seek, however many versions it has. */
import { byPlace, valuesFrom } from '../engine/index.ts';
import type { Bucket, Place, Version } from '../engine/index.ts';

/** The first `most` keys of a bucket that begin with `prefix`, in listing order. */
export const keysFrom = (bucket: Bucket, prefix: string, most: number): readonly string[] => {
  const keys: string[] = [];
  let from: Place = { key: prefix, seq: Number.POSITIVE_INFINITY };
  while (keys.length < most) {
    const [found] = valuesFrom<Place, Version>(bucket.versions, byPlace, from);
    if (found === undefined || !found.key.startsWith(prefix)) break;
    keys.push(found.key);
    from = { key: found.key, seq: Number.NEGATIVE_INFINITY };
  }
  return keys;
};
