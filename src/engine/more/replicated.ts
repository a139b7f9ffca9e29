/**
 * What replication does, at once (M-50, W-33): whatever a request newly stored or hid is stored or hidden in the
 * destinations too, under the same version id. What is destroyed by id stays there.
 */
import { store, withBucket, withEntry } from '../entries.ts';
import type { Change } from '../entries.ts';
import type { Bucket, DeleteMarker, ObjectVersion, ReplicationRule, State, Version } from '../model.ts';
import { byUtf8 } from '../order.ts';
import { get } from '../orderedMap.ts';
import { deleteEntry } from '../ops/deleteEntry.ts';
import type { Event } from '../outcome.ts';
import type { AnyHandler } from './anyHandler.ts';
import type { AnyCommandType } from './commands.ts';
import { matches } from './filter.ts';
import { withDefaultRetention } from './objectLock.ts';

/** One rule for each destination: of those that are on and about `entry`, the one with the highest priority. */
const rulesFor = (source: Bucket, entry: Version): readonly ReplicationRule[] => {
  const best = new Map<string, ReplicationRule>();
  for (const rule of source.extras?.replication?.rules ?? [])
    if (rule.enabled && matches(rule.filter, entry)) {
      const other = best.get(rule.destination);
      if (other === undefined || rule.priority > other.priority) best.set(rule.destination, rule);
    }
  return [...best.values()];
};

/**
 * The destination, when it still takes replicas: it is there, keeps versions, and has Object Lock if the source has (S3
 * User Guide: replication failure reasons DstBucketNotFound, DstBucketUnversioned, DstBucketObjectLockConfigMissing).
 */
const destinationOf = (
  state: State,
  source: Bucket,
  { destination }: ReplicationRule,
): Bucket | undefined => {
  const bucket = get(state.buckets, byUtf8, destination);
  return bucket?.versioning === 'enabled' && (bucket.objectLock || !source.objectLock) ? bucket : undefined;
};

/** A replica keeps id, time and all attributes; only without a retention it gets the destination's default one. */
const withReplica = (bucket: Bucket, version: ObjectVersion, { storageClass }: ReplicationRule): Change =>
  store(bucket, {
    ...version,
    storageClass: storageClass ?? version.storageClass,
    extras: { ...withDefaultRetention(bucket, version.extras, version.at), replicationStatus: 'REPLICA' },
  });

/** Under the marker's own number, so that its id is at home in the destination too. */
const withMarker = (bucket: Bucket, { key, id, at, seq }: DeleteMarker): Change =>
  deleteEntry(bucket, key, undefined, { at, seq: seq - 1, mint: () => id });

interface Step {
  readonly state: State;
  /** What happened in the destinations. */
  readonly events: readonly Event[];
}

/** An entry in every destination that takes it, and whether all did. */
const spread = (
  from: State,
  source: Bucket,
  rules: readonly ReplicationRule[],
  change: (bucket: Bucket, rule: ReplicationRule) => Change,
): Step & { readonly complete: boolean } => {
  let state = from;
  let complete = true;
  const events: Event[] = [];
  for (const rule of rules) {
    const bucket = destinationOf(state, source, rule);
    if (bucket === undefined) complete = false;
    else {
      const next = change(bucket, rule);
      state = withBucket(state, next.bucket);
      events.push(...next.events);
    }
  }
  return { state, events, complete };
};

/** A new version goes to its destinations, and says of itself what came of that. */
const spreadVersion = (
  from: State,
  source: Bucket,
  stored: ObjectVersion,
): Step & { readonly version: ObjectVersion } => {
  const rules = rulesFor(source, stored);
  if (rules.length === 0) return { state: from, events: [], version: stored };
  const { state, events, complete } = spread(from, source, rules, (bucket, rule) =>
    withReplica(bucket, stored, rule),
  );
  const version: ObjectVersion = {
    ...stored,
    extras: { ...stored.extras, replicationStatus: complete ? 'COMPLETED' : 'FAILED' },
  };
  return { state: withBucket(state, withEntry(source, version)), events, version };
};

/** A new marker goes to the destinations of the rules that say so (M-50). */
const spreadMarker = (from: State, source: Bucket, marker: DeleteMarker): Step => {
  const rules = rulesFor(source, marker).filter((rule) => rule.deleteMarkerReplication);
  return spread(from, source, rules, (bucket) => withMarker(bucket, marker));
};

/** One thing that happened, as it now stands, and what follows from it elsewhere. */
const spreadEvent = (state: State, event: Event): Step & { readonly event: Event } => {
  const source = 'bucket' in event ? get(state.buckets, byUtf8, event.bucket) : undefined;
  if (source?.replication !== true) return { state, events: [], event };
  if (event.type === 'object.stored') {
    const { version, ...step } = spreadVersion(state, source, event.version);
    return { ...step, event: { ...event, version } };
  }
  if (event.type === 'marker.added') return { ...spreadMarker(state, source, event.marker), event };
  return { state, events: [], event };
};

/** Whether the bucket of a command has destinations: most have none. */
const replicates = (state: State, command: object): boolean =>
  'bucket' in command &&
  typeof command.bucket === 'string' &&
  get(state.buckets, byUtf8, command.bucket)?.replication === true;

/**
 * `handle`, and then replication of what it newly stored or hid. Replicas are not replicated again, and whatever was
 * there before the configuration stays where it is.
 */
export const replicated =
  <T extends AnyCommandType>(handle: AnyHandler<T>): AnyHandler<T> =>
  (state, request, ports) => {
    const outcome = handle(state, request, ports);
    if (!outcome.result.ok || !replicates(outcome.state, request.command)) return outcome;
    let next = outcome.state;
    const here: Event[] = [];
    const there: Event[] = [];
    for (const event of outcome.events) {
      const step = spreadEvent(next, event);
      next = step.state;
      here.push(step.event);
      there.push(...step.events);
    }
    return { ...outcome, state: next, events: [...here, ...there] };
  };
