/** Looking entries up in a bucket, and putting them in and out. Everything that changes versions goes through here. */
import type { Bucket, ObjectExtras, ObjectVersion, Place, State, Version, VersionId } from './model.ts';
import { NULL_VERSION } from './model.ts';
import type { Event } from './outcome.ts';
import { byPlace, byUtf8 } from './order.ts';
import { ceiling, get, put, remove } from './orderedMap.ts';
import { seqOf } from './versionId.ts';

/** The entry that a plain GET meets: the newest, version or marker (V-40). */
export const currentOf = (bucket: Bucket, key: string): Version | undefined => {
  const entry = ceiling(bucket.versions, byPlace, { key, seq: Number.POSITIVE_INFINITY });
  return entry?.key === key ? entry : undefined;
};

/**
 * The key, as the text that its entries hold already: one text a key, however many versions it has. A page then reads
 * half as many places of memory, and telling two entries of one key needs no look at the letters.
 */
export const keptKey = (bucket: Bucket, key: string): string => currentOf(bucket, key)?.key ?? key;

/** The key's one null entry, object or marker (V-22). */
export const nullOf = (bucket: Bucket, key: string): Version | undefined => {
  const place = get(bucket.nulls, byUtf8, key);
  return place && get(bucket.versions, byPlace, place);
};

/** The entry with this id, if this key has it. */
export const entryOf = (bucket: Bucket, key: string, id: string): Version | undefined => {
  if (id === NULL_VERSION) return nullOf(bucket, key);
  const seq = seqOf(id);
  const entry = seq === undefined ? undefined : get(bucket.versions, byPlace, { key, seq });
  return entry?.id === id ? entry : undefined;
};

/** The bucket with one more entry. A null entry must have been taken out before. */
export const withEntry = (bucket: Bucket, entry: Version): Bucket => ({
  ...bucket,
  versions: put<Place, Version>(bucket.versions, byPlace, entry, entry),
  nulls:
    entry.id === NULL_VERSION
      ? put(bucket.nulls, byUtf8, entry.key, { key: entry.key, seq: entry.seq })
      : bucket.nulls,
});

/** The bucket without this entry. */
export const withoutEntry = (bucket: Bucket, entry: Version): Bucket => ({
  ...bucket,
  versions: remove(bucket.versions, byPlace, entry),
  nulls: entry.id === NULL_VERSION ? remove(bucket.nulls, byUtf8, entry.key) : bucket.nulls,
});

/** The state with this bucket in the place of the one of its name, and the last sequence number in use. */
export const withBucket = (state: State, bucket: Bucket, seq: number = state.seq): State => ({
  ...state,
  buckets: put(state.buckets, byUtf8, bucket.name, bucket),
  seq,
});

/** A bucket, and what happened to get there. */
export interface Change {
  readonly bucket: Bucket;
  readonly events: readonly Event[];
}

/** Takes out the key's null entry to make room for another: its data, if any, is gone for good (V-31, V-32, V-53). */
export const clearNull = (bucket: Bucket, key: string): Change => {
  const old = nullOf(bucket, key);
  if (old === undefined) return { bucket, events: [] };
  const event: Event =
    old.kind === 'object'
      ? { type: 'object.overwritten', bucket: bucket.name, version: old }
      : { type: 'marker.removed', bucket: bucket.name, marker: old };
  return { bucket: withoutEntry(bucket, old), events: [event] };
};

/** Stores an object version: a new entry when versioning is enabled, otherwise in the null slot (V-30, V-31, V-32). */
export const store = (bucket: Bucket, version: ObjectVersion): Change => {
  const room = version.id === NULL_VERSION ? clearNull(bucket, version.key) : { bucket, events: [] };
  return {
    bucket: withEntry(room.bucket, version),
    events: [...room.events, { type: 'object.stored', bucket: bucket.name, version }],
  };
};

/** Removes one entry by name: data is gone for good, a marker uncovers what stands beneath (V-54). */
export const drop = (bucket: Bucket, entry: Version): Change => {
  const wasCurrent = currentOf(bucket, entry.key) === entry;
  const next = withoutEntry(bucket, entry);
  const events: Event[] = [
    entry.kind === 'object'
      ? { type: 'object.destroyed', bucket: bucket.name, version: entry }
      : { type: 'marker.removed', bucket: bucket.name, marker: entry },
  ];
  const risen = currentOf(next, entry.key);
  if (wasCurrent && risen?.kind === 'object')
    events.push({ type: 'object.uncovered', bucket: bucket.name, version: risen });
  return { bucket: next, events };
};

/** A version's extras, as a version without any is written: without the property. */
export const withExtras = (extras: ObjectExtras | undefined): Pick<ObjectVersion, 'extras'> =>
  extras === undefined ? {} : { extras };

/** The id that a write gets: a fresh one while versioning is enabled, else null (V-30, V-31, V-32). */
export const idForWrite = (bucket: Bucket, fresh: () => VersionId): VersionId =>
  bucket.versioning === 'enabled' ? fresh() : NULL_VERSION;

/** A version id as a response names it: not at all while the bucket was never versioned (V-32). */
export const shownId = (bucket: Bucket, id: VersionId): VersionId | undefined =>
  bucket.versioning === 'unversioned' ? undefined : id;
