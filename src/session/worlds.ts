/**
 * Two futures of one bucket, compared. A world is a branch at one of its steps; what two worlds share is the steps before
 * they parted. Pure: reads the journal, changes nothing.
 */
import { byUtf8, get, shelvesOf, utf8Length } from '../engine/index.ts';
import type { Bucket, Event, ObjectVersion, State, Version } from '../engine/index.ts';
import type { Branch, Journal, Step } from './journal.ts';

/** A branch at a step; without one, at its end. */
export interface WorldRef {
  readonly branch: string;
  readonly step?: number | undefined;
}

/** A key of a world: what stands of it, newest first, and what of it was lost for good since the worlds parted. */
export interface KeyInWorld {
  readonly key: string;
  readonly entries: readonly Version[];
  readonly lost: readonly ObjectVersion[];
}

/** What a plain GET of a key answers (V-40, V-41): `hidden` and `none` are both 404, and only the first has the marker's header. */
export type PlainGet = 'found' | 'hidden' | 'none';

export interface World {
  readonly branch: string;
  readonly step: number;
  /** Steps of the branch. */
  readonly count: number;
  /** What was asked since the worlds parted. */
  readonly since: readonly Step[];
  /** `undefined` where the world has no such bucket. */
  readonly bucket: Bucket | undefined;
  readonly keys: ReadonlyMap<string, KeyInWorld>;
  /** Versions lost for good since the worlds parted. */
  readonly lost: number;
  /** Data versions that stand. */
  readonly standing: number;
  /** Bytes: every version at full size, and the key name of every marker (V-92). */
  readonly billed: number;
}

export interface Comparison {
  /** Steps that both worlds share. */
  readonly fork: number;
  /** The bucket after those. */
  readonly before: World;
  readonly a: World;
  readonly b: World;
  /** Every key of either world or of their past, in order. */
  readonly keys: readonly string[];
  /** Those of which the worlds hold, or have lost, not the same. */
  readonly differing: readonly string[];
}

/** How many steps two branches share. */
export const sharedWith = (a: Branch, b: Branch): number => {
  const apart = a.steps.findIndex((step, i) => step !== b.steps[i]);
  return apart === -1 ? a.steps.length : apart;
};

/** The branch of that id, or the first: a reference may outlive the journal it was made for. */
const branchOf = ({ branches }: Journal, id: string): Branch => {
  const branch = branches.find((one) => one.id === id) ?? branches[0];
  if (branch === undefined) throw new Error('a journal without branches');
  return branch;
};

/** What a plain GET meets. */
export const plainGet = (entries: readonly Version[]): PlainGet => {
  if (entries[0] === undefined) return 'none';
  return entries[0].kind === 'object' ? 'found' : 'hidden';
};

const lossIn = (event: Event, bucket: string): readonly ObjectVersion[] =>
  (event.type === 'object.destroyed' || event.type === 'object.overwritten') && event.bucket === bucket
    ? [event.version]
    : [];

const billedOf = (entries: readonly Version[]): number =>
  entries.reduce((sum, entry) => sum + (entry.kind === 'object' ? entry.size : utf8Length(entry.key)), 0);

const stateAfter = (journal: Journal, branch: Branch, step: number): State =>
  branch.steps[step - 1]?.outcome.state ?? journal.base;

const worldAt = (journal: Journal, branch: Branch, step: number, fork: number, name: string): World => {
  const bucket = get(stateAfter(journal, branch, step).buckets, byUtf8, name);
  const since = branch.steps.slice(fork, step);
  const lost = since.flatMap(({ outcome }) => outcome.events.flatMap((event) => lossIn(event, name)));
  const keys = new Map<string, KeyInWorld>();
  for (const { key, entries } of bucket === undefined ? [] : shelvesOf(bucket))
    keys.set(key, { key, entries, lost: [] });
  for (const version of lost) {
    const held = keys.get(version.key) ?? { key: version.key, entries: [], lost: [] };
    keys.set(version.key, { ...held, lost: [...held.lost, version] });
  }
  const standing = [...keys.values()].flatMap(({ entries }) => entries);
  return {
    branch: branch.id,
    step,
    count: branch.steps.length,
    since,
    bucket,
    keys,
    lost: lost.length,
    standing: standing.filter(({ kind }) => kind === 'object').length,
    billed: billedOf(standing),
  };
};

/** In two worlds the same place may hold different data: one entry is one object, or was stored at one moment with one id. */
const isSame = (a: Version, b: Version | undefined): boolean =>
  a === b || (a.id === b?.id && a.seq === b.seq && a.at === b.at && a.kind === b.kind);
const areSame = (a: readonly Version[], b: readonly Version[]): boolean =>
  a.length === b.length && a.every((entry, i) => isSame(entry, b[i]));

const NOTHING: readonly Version[] = [];

const differs = (a: KeyInWorld | undefined, b: KeyInWorld | undefined): boolean =>
  !areSame(a?.entries ?? NOTHING, b?.entries ?? NOTHING) || !areSame(a?.lost ?? NOTHING, b?.lost ?? NOTHING);

/** Compares what two worlds hold of the bucket `name`, and what each lost since they parted. */
export const compareWorlds = (journal: Journal, one: WorldRef, other: WorldRef, name: string): Comparison => {
  const [first, second] = [branchOf(journal, one.branch), branchOf(journal, other.branch)];
  const within = (branch: Branch, step: number = branch.steps.length): number =>
    Math.max(0, Math.min(Math.trunc(step), branch.steps.length));
  const [atFirst, atSecond] = [within(first, one.step), within(second, other.step)];
  const fork = Math.min(sharedWith(first, second), atFirst, atSecond);
  const before = worldAt(journal, first, fork, fork, name);
  const a = worldAt(journal, first, atFirst, fork, name);
  const b = worldAt(journal, second, atSecond, fork, name);
  const all = new Set([...before.keys.keys(), ...a.keys.keys(), ...b.keys.keys()]);
  const keys = [...all].sort(byUtf8);
  return {
    fork,
    before,
    a,
    b,
    keys,
    differing: keys.filter((key) => differs(a.keys.get(key), b.keys.get(key))),
  };
};
