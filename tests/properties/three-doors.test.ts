/** Three doors, one room: the same requests leave the same behind, whichever way they come in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ANA_PHONE,
  OTHER_ROOT_TOKEN,
  ROOT_TOKEN,
  STEP_MS,
  byUtf8,
  get,
  nonceFrom,
  openingState,
  values,
} from '../../src/engine/index.ts';
import type { Bucket, Instant, MfaDevice, Nonce, State, Version } from '../../src/engine/index.ts';
import { INVENTED } from '../support/lab.ts';
import { totp } from '../support/ports.ts';
import { at, bytes } from '../support/world.ts';
import { openDoors } from './doors.ts';
import type { Door, Knock, Shared } from './doors.ts';
import { history } from './moves.ts';
import type { Move, Naming } from './moves.ts';
import { runs } from './settings.ts';

/** The alphabet of the moves, with one key in it that every door writes differently. */
const keyFor = (key: string): string => (key === 'b' ? 'b &<c>+%2F?#"=\'é' : key);

/** An id that a naming comes to: of the key's entries, or of anybody's. */
const idOf = (state: State, from: string, key: string, naming: Naming): string | undefined => {
  if (!('pick' in naming)) return { nothing: undefined, null: 'null', invented: INVENTED }[naming.by];
  const all = [...values<string, Bucket>(state.buckets)].flatMap(({ name, versions }) =>
    [...values(versions)].map((version) => ({ name, version })),
  );
  const ids = all
    .filter(({ name, version }) => naming.by === 'foreign' || (name === from && version.key === key))
    .map(({ version }) => version.id);
  return ids[naming.pick % Math.max(1, ids.length)] ?? 'null';
};

const commandOf = (state: State, { what, bucket }: Move, count: number): Shared => {
  const target = (plain: string, naming: Naming, from = bucket) => {
    const key = keyFor(plain);
    const versionId = idOf(state, from, key, naming);
    return { key, ...(versionId === undefined ? {} : { versionId }) };
  };
  switch (what.type) {
    case 'CreateBucket':
    case 'DeleteBucket':
      return { type: what.type, bucket };
    case 'PutBucketVersioning':
      return {
        type: what.type,
        bucket,
        ...(what.status === '' ? {} : { status: what.status }),
        ...(what.mfaDelete === '' ? {} : { mfaDelete: what.mfaDelete }),
      };
    case 'PutObject':
      return { type: what.type, bucket, key: keyFor(what.key), body: bytes(`text ${count}`) };
    case 'GetObject':
    case 'DeleteObject':
      return { type: what.type, bucket, ...target(what.key, what.naming) };
    case 'CopyObject': {
      const source = {
        bucket: what.fromBucket,
        ...target(what.from.key, what.from.naming, what.fromBucket),
      };
      return { type: what.type, bucket, key: keyFor(what.key), source };
    }
    case 'DeleteObjects': {
      const objects = what.targets.map(({ key, naming }) => target(key, naming));
      return { type: what.type, bucket, objects };
    }
  }
};

const SERIALS: { readonly [W in Move['who']]: string } = {
  root: ROOT_TOKEN,
  ana: ANA_PHONE,
  dev: ROOT_TOKEN,
  'other-root': OTHER_ROOT_TOKEN,
};
const AWAY = { now: 0, before: -1, after: 1, old: -2, wrong: 1000 } as const;

const headerOf = (state: State, now: number, move: Move, last: string | undefined): string | undefined => {
  const { header, who } = move;
  if (header === 'none') return undefined;
  if (header === 'malformed') return '123456';
  if (header === 'foreign') return `${who === 'root' ? ANA_PHONE : ROOT_TOKEN} 123456`;
  if (header === 'again' && last !== undefined) return last;
  const serial = SERIALS[who];
  const device = get<string, MfaDevice>(state.devices, byUtf8, serial);
  if (device === undefined) throw new Error(`nobody has ${serial}`);
  return `${serial} ${totp(device.secret, Math.floor(now / STEP_MS) + AWAY[header === 'again' ? 'now' : header])}`;
};

/**
 * What is in the room. An object's extras are left out: over the wire S3 computes a checksum for every object and keeps
 * it, and the bench, which shows none, does not ask for one.
 */
const roomOf = ({ buckets, devices, principals, seq }: State) => ({
  seq,
  devices: [...values(devices)],
  principals: [...values(principals)],
  buckets: [...values<string, Bucket>(buckets)].map(({ versions, nulls, ...bucket }) => ({
    ...bucket,
    nulls: [...values(nulls)],
    versions: [...values<unknown, Version>(versions)].map((version) => ({ ...version, extras: undefined })),
  })),
});

/** Asks at every door, one request after another; each door's room is then the first one's. */
const play = (moves: readonly Move[], doors: readonly Door[]): readonly string[] => {
  const [first] = doors;
  if (first === undefined) throw new Error('no door');
  const sent: Partial<Record<Move['who'], string>> = {};
  let now = at('09:00');
  return moves.map((move, count) => {
    now = (now + move.pass * STEP_MS) as Instant;
    const state = first.state();
    const mfa = headerOf(state, now, move, sent[move.who]);
    if (mfa !== undefined) sent[move.who] = mfa;
    const knock: Knock = {
      who: move.who,
      session: move.session,
      command: commandOf(state, move, count),
      mfa,
      at: now,
      nonce: nonceFrom(`doors ${count}`) as Nonce,
    };
    const answers = doors.map((door) => ({ said: door.knock(knock), room: roomOf(door.state()) }));
    const wanted = answers[0];
    for (const [i, answer] of answers.entries())
      expect({ door: doors[i]?.name, ...answer }).toEqual({ door: doors[i]?.name, ...wanted });
    return `${knock.command.type} ${wanted?.said ?? ''}`;
  });
};

describe('three doors, one room', () => {
  it('gives the same answer and leaves the same behind, at whichever door a request comes in', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(history(), (moves) => {
        for (const said of play(moves, openDoors('doors'))) seen.add(said);
      }),
      runs(200),
    );
    // Doors that let nobody in would agree as well.
    const types = [
      'CreateBucket',
      'PutBucketVersioning',
      'PutObject',
      'CopyObject',
      'DeleteObject',
      'DeleteObjects',
    ];
    if (runs(200).numRuns >= 100)
      for (const type of types) {
        expect(seen).toContain(`${type} ok`);
        expect([...seen].filter((said) => said.startsWith(`${type} `)).length).toBeGreaterThan(1);
      }
  });

  it('opens on rooms that are alike', () => {
    for (const door of openDoors('alike'))
      expect(roomOf(door.state())).toEqual(roomOf(openingState('alike')));
  });
});
