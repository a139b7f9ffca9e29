/** Days going by over a bucket with lifecycle rules. The world begins on 23 November 2026, a Monday, at nine. */
import type { Event, Instant } from '../../src/engine/index.ts';
import type { AnyCommand, LifecycleRule, ObjectExtras } from '../../src/engine/whole.ts';
import { versioning } from './versioning.ts';
import { askWhole, grantedWhole } from './wholeWorld.ts';
import { aWorld, bytes, granted, root } from './world.ts';
import type { World } from './world.ts';

/** A day of November 2026, UTC: `on(24)` is its midnight. */
export const on = (day: number, time = '00:00'): Instant =>
  Date.parse(`2026-11-${String(day).padStart(2, '0')}T${time}Z`) as Instant;

/** A bucket in which nothing is yet, enabled unless it says otherwise. */
export const aBucket = (status: 'Enabled' | 'Suspended' | 'never' = 'Enabled'): World => {
  const world = aWorld();
  granted(world, root, { type: 'CreateBucket', bucket: 'lab' });
  if (status !== 'never') granted(world, root, versioning(status));
  return world;
};

/** Stores a version of a key at a time; its id. */
export const store = (world: World, at: Instant, key = 'a', text = 'text', extras?: ObjectExtras): string => {
  world.now = at;
  const { versionId } = grantedWhole(world, root, {
    type: 'PutObject',
    bucket: 'lab',
    key,
    body: bytes(text),
    ...(extras === undefined ? {} : { extras }),
  });
  return versionId ?? 'null';
};
/** Deletes a key at a time; the marker's id. */
export const hide = (world: World, at: Instant, key = 'a'): string => {
  world.now = at;
  return grantedWhole(world, root, { type: 'DeleteObject', bucket: 'lab', key }).versionId ?? 'none';
};

/** A rule that is on and about everything, with these parts. */
export const aRule = (parts: Partial<LifecycleRule>): LifecycleRule => ({
  id: 'rule',
  enabled: true,
  filter: {},
  ...parts,
});

/** The request that puts these rules. */
export const putRules = (
  rules: readonly LifecycleRule[],
  bucket = 'lab',
): AnyCommand<'PutBucketLifecycleConfiguration'> => ({
  type: 'PutBucketLifecycleConfiguration',
  bucket,
  rules,
});

/** Gives the lab these rules. */
export const withRules = (world: World, ...rules: readonly Partial<LifecycleRule>[]): void => {
  grantedWhole(world, root, putRules(rules.map((rule, i) => aRule({ id: `rule ${i}`, ...rule }))));
};

/** Lets S3 do its day's work at `time`; what happened then. */
export const workAt = (world: World, time: Instant): readonly Event[] => {
  world.now = time;
  const outcome = askWhole(world, root, { type: 'ApplyLifecycle' });
  if (!outcome.result.ok) throw new Error('S3 does not refuse its own work');
  return outcome.events;
};

/** Events in short: `object.destroyed report.txt`. */
export const told = (events: readonly Event[]): readonly string[] =>
  events.map((event) => {
    if ('version' in event) return `${event.type} ${event.version.key}`;
    return 'marker' in event ? `${event.type} ${event.marker.key}` : event.type;
  });
