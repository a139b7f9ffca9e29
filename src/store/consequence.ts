/** What a prepared request would destroy if S3 lets it through: said before it is sent, whoever asks. */
import { byUtf8, entryOf, get, NULL_VERSION, sizeOf } from '../engine/index.ts';
import type { Bucket, Command, ObjectIdentifier, ObjectVersion, State, Version } from '../engine/index.ts';

export interface Consequence {
  /** Data that would be gone for good. */
  readonly destroyed: readonly ObjectVersion[];
  /** Bytes of it. */
  readonly bytes: number;
  /** Markers that would go. */
  readonly markers: number;
  /** Entries that stay, of a bucket that is to be emptied or deleted. */
  readonly left: number;
}

/**
 * What a delete that names no version takes from the null slot: data for good, unless a marker only covers it (V-51 to
 * V-53). A null marker there gives way to the next one, so nothing comes up.
 */
const nullDataOf = (bucket: Bucket, key: string): Version | undefined => {
  const entry = bucket.versioning === 'enabled' ? undefined : entryOf(bucket, key, NULL_VERSION);
  return entry?.kind === 'object' ? entry : undefined;
};

const named = (bucket: Bucket, objects: readonly ObjectIdentifier[]): readonly Version[] => {
  const entries = objects.map(({ key, versionId }) =>
    versionId === undefined ? nullDataOf(bucket, key) : entryOf(bucket, key, versionId),
  );
  return [...new Set(entries)].filter((entry) => entry !== undefined);
};

const objectsOf = (command: Command): readonly ObjectIdentifier[] =>
  command.type === 'DeleteObjects' ? command.objects : command.type === 'DeleteObject' ? [command] : [];

/** What a command would destroy in this state; nothing for commands that destroy nothing. */
export const consequenceOf = (state: State, command: Command): Consequence => {
  const bucket = 'bucket' in command ? get(state.buckets, byUtf8, command.bucket) : undefined;
  const gone = bucket === undefined ? [] : named(bucket, objectsOf(command));
  const destroyed = gone.filter((entry) => entry.kind === 'object');
  return {
    destroyed,
    bytes: destroyed.reduce((sum, version) => sum + version.size, 0),
    markers: gone.length - destroyed.length,
    left: sizeOf(bucket?.versions) - gone.length,
  };
};
