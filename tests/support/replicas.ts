/** Buckets that replicate into others: `lab` is the source, `copy` and `third` are where replicas go. */
import type { Event } from '../../src/engine/index.ts';
import type { AnyCommand, ReplicationRule } from '../../src/engine/whole.ts';
import { versioning } from './versioning.ts';
import { grantedWhole } from './wholeWorld.ts';
import { aWorld, bucketOf, bytes, granted, root } from './world.ts';
import type { World } from './world.ts';

/** A rule that is on and about everything, into `copy`, with these parts. */
export const aRule = (parts: Partial<ReplicationRule> = {}): ReplicationRule => ({
  id: 'rule',
  enabled: true,
  priority: 1,
  filter: {},
  destination: 'copy',
  deleteMarkerReplication: false,
  ...parts,
});

/** The request that puts these rules. */
export const putRules = (
  rules: readonly ReplicationRule[],
  bucket = 'lab',
): AnyCommand<'PutBucketReplication'> => ({
  type: 'PutBucketReplication',
  bucket,
  role: 'arn:aws:iam::111122223333:role/replicate',
  rules,
});

/** A world with the three buckets, all enabled. */
export const threeBuckets = (objectLock: readonly string[] = []): World => {
  const world = aWorld();
  for (const bucket of ['lab', 'copy', 'third']) {
    const objectLockEnabledForBucket = objectLock.includes(bucket);
    granted(world, root, { type: 'CreateBucket', bucket, objectLockEnabledForBucket });
    granted(world, root, versioning('Enabled', undefined, bucket));
  }
  return world;
};

/** Gives the lab these rules, by themselves numbered. */
export const replicating = (world: World, ...rules: readonly Partial<ReplicationRule>[]): World => {
  grantedWhole(
    world,
    root,
    putRules(rules.map((rule, i) => aRule({ id: `rule ${i}`, priority: i, ...rule }))),
  );
  return world;
};

/** Stores a version in a bucket; its id. */
export const store = (world: World, key: string, parts: Partial<AnyCommand<'PutObject'>> = {}): string => {
  const command = { type: 'PutObject', bucket: 'lab', key, body: bytes(key), ...parts } as const;
  const { versionId } = grantedWhole(world, root, command);
  if (versionId === undefined) throw new Error('the bucket keeps no versions');
  return versionId;
};

/** The version with this id. */
export const versionIn = (world: World, bucket: string, key: string, versionId: string) =>
  grantedWhole(world, root, { type: 'GetObject', bucket, key, versionId }).version;

/** How many entries a bucket holds. */
export const countIn = (world: World, bucket: string): number => bucketOf(world, bucket).versions?.size ?? 0;

/** Events in short, with their bucket: `copy object.stored a`. */
export const told = (events: readonly Event[]): readonly string[] =>
  events.map((event) => {
    const bucket = 'bucket' in event ? event.bucket : '-';
    if ('version' in event) return `${bucket} ${event.type} ${event.version.key}`;
    return 'marker' in event ? `${bucket} ${event.type} ${event.marker.key}` : `${bucket} ${event.type}`;
  });
