/** What deleting one key, or one named version of it, does to a bucket. Rules are asked elsewhere. */
import {
  clearNull,
  currentOf,
  drop,
  entryOf,
  idForWrite,
  nullOf,
  withEntry,
  withoutEntry,
} from '../entries.ts';
import type { Change } from '../entries.ts';
import type { Bucket, DeleteMarker, Instant, VersionId } from '../model.ts';
import type { Event } from '../outcome.ts';

/** A change, and the ids that the response names. */
export interface Deletion extends Change {
  readonly versionId: VersionId | undefined;
  /** The marker that was made or removed. */
  readonly marker: VersionId | undefined;
  /** The last sequence number in use. */
  readonly seq: number;
}

interface Moment {
  readonly at: Instant;
  /** The last sequence number in use. */
  readonly seq: number;
  readonly mint: (seq: number) => VersionId;
}

/** V-54, V-55: that very entry goes; none is also a success. */
const deleteNamed = (bucket: Bucket, key: string, versionId: VersionId, { seq }: Moment): Deletion => {
  const entry = entryOf(bucket, key, versionId);
  const change = entry === undefined ? { bucket, events: [] } : drop(bucket, entry);
  return { ...change, versionId, marker: entry?.kind === 'marker' ? versionId : undefined, seq };
};

/** V-51: without versioning the object goes for good, and nothing marks the place. */
const deleteUnversioned = (bucket: Bucket, key: string, { seq }: Moment): Deletion => {
  const old = nullOf(bucket, key);
  const events: Event[] =
    old?.kind === 'object' ? [{ type: 'object.destroyed', bucket: bucket.name, version: old }] : [];
  return {
    bucket: old === undefined ? bucket : withoutEntry(bucket, old),
    events,
    versionId: undefined,
    marker: undefined,
    seq,
  };
};

/** V-52, V-53: a marker is put on top. While suspended it takes the null slot, and what was in it is gone for good. */
const addMarker = (bucket: Bucket, key: string, { at, seq: last, mint }: Moment): Deletion => {
  const seq = last + 1;
  const id = idForWrite(bucket, () => mint(seq));
  const before = currentOf(bucket, key);
  const room = bucket.versioning === 'suspended' ? clearNull(bucket, key) : { bucket, events: [] };
  const marker: DeleteMarker = { kind: 'marker', key: before?.key ?? key, seq, id, at };
  const stillThere =
    before?.kind === 'object' && (room.bucket === bucket || currentOf(room.bucket, key) === before);
  return {
    bucket: withEntry(room.bucket, marker),
    events: [
      ...room.events,
      { type: 'marker.added', bucket: bucket.name, marker },
      ...(stillThere
        ? [{ type: 'object.hidden', bucket: bucket.name, version: before } satisfies Event]
        : []),
    ],
    versionId: undefined,
    marker: id,
    seq,
  };
};

/** Deletes a key, or the version that is named; `versionId` must be genuine. */
export const deleteEntry = (
  bucket: Bucket,
  key: string,
  versionId: VersionId | undefined,
  moment: Moment,
): Deletion => {
  if (versionId !== undefined) return deleteNamed(bucket, key, versionId, moment);
  return bucket.versioning === 'unversioned'
    ? deleteUnversioned(bucket, key, moment)
    : addMarker(bucket, key, moment);
};
