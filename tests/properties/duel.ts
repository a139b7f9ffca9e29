/** The engine and the naive model, asked the same requests. Where they part, somebody has read the specification wrongly. */
import { expect } from 'vitest';
import {
  ACCOUNT,
  ANA,
  ANA_PHONE,
  DEV,
  OTHER_ACCOUNT,
  OTHER_ROOT,
  OTHER_ROOT_TOKEN,
  ROOT,
  ROOT_TOKEN,
  values,
} from '../../src/engine/index.ts';
import type { Caller, Command, EntryError, Outcome, Request, State } from '../../src/engine/index.ts';
import { INVENTED } from '../support/lab.ts';
import { totp } from '../support/ports.ts';
import { aWorld, ask, deviceOf, passSteps, stepNow } from '../support/world.ts';
import type { World } from '../support/world.ts';
import type { Move, Naming } from './moves.ts';
import { listed } from './naiveBucket.ts';
import type { NaiveBucket, NaiveWorld } from './naiveBucket.ts';
import { naively } from './naiveModel.ts';
import type { NaiveAnswer, NaiveFailure } from './naiveModel.ts';

/** One request, before and after. */
export interface Round {
  readonly request: Request;
  readonly before: State;
  readonly outcome: Outcome;
  readonly naive: NaiveAnswer;
}

const ARNS = { root: ROOT, ana: ANA, dev: DEV, 'other-root': OTHER_ROOT } as const;
const SERIALS = {
  root: ROOT_TOKEN,
  ana: ANA_PHONE,
  dev: ROOT_TOKEN,
  'other-root': OTHER_ROOT_TOKEN,
} as const;

const naiveWorld = (world: World): NaiveWorld => ({
  people: [
    { arn: ROOT, account: ACCOUNT, root: true, denied: [] },
    { arn: ANA, account: ACCOUNT, root: false, denied: [] },
    {
      arn: DEV,
      account: ACCOUNT,
      root: false,
      denied: ['s3:DeleteObjectVersion', 's3:PutBucketVersioning', 's3:CreateBucket', 's3:DeleteBucket'],
    },
    { arn: OTHER_ROOT, account: OTHER_ACCOUNT, root: true, denied: [] },
  ],
  devices: (
    [
      [ROOT_TOKEN, ROOT],
      [ANA_PHONE, ANA],
      [OTHER_ROOT_TOKEN, OTHER_ROOT],
    ] as const
  ).map(([serial, owner]) => {
    const { secret } = deviceOf(world, serial);
    return { serial, owner, shows: (step) => totp(secret, step), spent: -1 };
  }),
  buckets: [],
  issued: new Set(),
});

export interface Duel {
  readonly world: World;
  readonly naive: NaiveWorld;
  readonly rounds: readonly Round[];
}

/** The id a naming comes to, as the naive world stands. */
const idOf = (naive: NaiveWorld, bucket: string, key: string, naming: Naming): string | undefined => {
  if (!('pick' in naming)) return { nothing: undefined, null: 'null', invented: INVENTED }[naming.by];
  const own =
    naive.buckets.find(({ name }) => name === bucket)?.entries.filter((entry) => entry.key === key) ?? [];
  const ids = naming.by === 'own' ? own.map(({ id }) => id) : [...naive.issued];
  return ids[naming.pick % Math.max(1, ids.length)] ?? 'null';
};

const commandOf = (naive: NaiveWorld, { what, bucket }: Move, count: number): Command => {
  const target = (key: string, naming: Naming, from = bucket) => {
    const versionId = idOf(naive, from, key, naming);
    return { key, ...(versionId === undefined ? {} : { versionId }) };
  };
  switch (what.type) {
    case 'CreateBucket':
    case 'DeleteBucket':
      return { type: what.type, bucket };
    case 'PutBucketVersioning':
      return { ...what, bucket };
    case 'PutObject':
      return { ...what, bucket, body: Buffer.from(`text ${count}`) };
    case 'GetObject':
    case 'DeleteObject':
      return { type: what.type, bucket, ...target(what.key, what.naming) };
    case 'CopyObject': {
      // The specification orders nothing for an id that was never issued on the way to a copy.
      const naming: Naming = what.from.naming.by === 'invented' ? { by: 'nothing' } : what.from.naming;
      const source = { bucket: what.fromBucket, ...target(what.from.key, naming, what.fromBucket) };
      return { type: what.type, bucket, key: what.key, source };
    }
    case 'DeleteObjects': {
      const objects = what.targets.map(({ key, naming }) => target(key, naming));
      return { type: what.type, bucket, objects };
    }
  }
};

const headerOf = (world: World, { header, who }: Move, last: string | undefined): string | undefined => {
  const serial = SERIALS[who];
  const show = (offset: number) =>
    `${serial} ${totp(deviceOf(world, serial).secret, stepNow(world) + offset)}`;
  switch (header) {
    case 'none':
      return undefined;
    case 'now':
      return show(0);
    case 'before':
      return show(-1);
    case 'after':
      return show(1);
    case 'old':
      return show(-2);
    case 'wrong':
      return show(1000);
    case 'again':
      return last ?? show(0);
    case 'foreign':
      return `${who === 'root' ? ANA_PHONE : ROOT_TOKEN} 123456`;
    case 'malformed':
      return '123456';
  }
};

/** The engine's entries of a bucket in listing order, as the naive model writes them. */
const entriesOf = (world: World, name: string) => {
  const bucket = [...values(world.state.buckets)].find((b) => b.name === name);
  return [...values(bucket?.versions)].map((version) => ({
    key: version.key,
    id: String(version.id),
    text: version.kind === 'object' ? Buffer.from(version.body).toString() : undefined,
  }));
};

/** Reads new ids off the engine into the model, each of which must be new indeed. */
const learnIds = (naive: NaiveWorld, bucket: NaiveBucket, ids: readonly string[]): void => {
  listed(bucket).forEach((entry, i) => {
    const id = ids[i];
    if (entry.id !== '?' || id === undefined) return;
    expect(id).toMatch(/^[A-Za-z0-9._]{32}$/);
    expect(naive.issued.has(id), `${id} is minted twice`).toBe(false);
    naive.issued.add(id);
    entry.id = id;
  });
};

const compare = (world: World, naive: NaiveWorld): void => {
  const buckets = [...values(world.state.buckets)];
  expect(buckets.map(({ name }) => name)).toEqual(naive.buckets.map(({ name }) => name).toSorted());
  for (const bucket of naive.buckets) {
    const entries = entriesOf(world, bucket.name);
    learnIds(
      naive,
      bucket,
      entries.map(({ id }) => id),
    );
    expect(entries).toEqual(listed(bucket));
    const real = buckets.find(({ name }) => name === bucket.name);
    expect([real?.owner, real?.versioning, real?.mfaDelete]).toEqual([
      bucket.owner,
      bucket.status?.toLowerCase() ?? 'unversioned',
      bucket.mfaDelete?.toLowerCase() ?? 'unset',
    ]);
  }
};

/** Each entry of a batch that should fail does, by a code that is right; no other does. */
const compareFailures = (errors: readonly EntryError[], failed: readonly NaiveFailure[]): void => {
  expect(errors).toHaveLength(failed.length);
  for (const { key, versionId, codes } of failed)
    expect(codes).toContain(errors.find((error) => error.key === key && error.versionId === versionId)?.code);
};

/** Plays a history on both, and compares every answer and everything stored after it. */
export const duel = (moves: readonly Move[]): Duel => {
  const world = aWorld({ seed: 'duel' });
  const naive = naiveWorld(world);
  const rounds: Round[] = [];
  const sent: Partial<Record<Move['who'], string>> = {};
  moves.forEach((move, count) => {
    passSteps(world, move.pass);
    const by: Caller = { arn: ARNS[move.who], credentials: move.session ? 'session' : 'long-term' };
    const command = commandOf(naive, move, count);
    const mfa = headerOf(world, move, sent[move.who]);
    if (mfa !== undefined) sent[move.who] = mfa;
    const before = world.state;
    const outcome = ask(world, by, command, { mfa });
    const request = world.asked.at(-1);
    if (request === undefined) throw new Error('the world notes every request');
    const answer = naively(naive, request, stepNow(world));
    const { result } = outcome;
    expect(answer.codes, `${command.type}: ${result.ok ? 'granted' : result.error.message}`).toContain(
      result.ok ? 'ok' : result.error.code,
    );
    if (!result.ok && answer.says !== undefined) expect(result.error.message).toContain(answer.says);
    if (result.ok && answer.text !== undefined && 'version' in result.value && 'body' in result.value.version)
      expect(Buffer.from(result.value.version.body).toString()).toBe(answer.text);
    if (result.ok && 'errors' in result.value) compareFailures(result.value.errors, answer.failed ?? []);
    compare(world, naive);
    rounds.push({ request, before, outcome, naive: answer });
  });
  return { world, naive, rounds };
};
