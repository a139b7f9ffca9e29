/** What is saved is what comes back: any requests, undone, redone and forked in any way, through the database or a file. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Command, CommandType } from '../../src/engine/index.ts';
import { ANA, DEV, ROOT, asInstant, asNonce, nonceFrom } from '../../src/engine/index.ts';
import { openDatabase } from '../../src/persistence/database.ts';
import type { Lab } from '../../src/persistence/format.ts';
import { readLabFile, writeLabFile } from '../../src/persistence/labFile.ts';
import { labIn } from '../../src/persistence/load.ts';
import { run, seek, switchTo } from '../../src/session/journal.ts';
import { freshDatabase, openTab } from '../persistence/browser.ts';
import { NOON, emptyLab, pagePorts } from '../persistence/labs.ts';

afterEach(() => vi.unstubAllGlobals());

const bucket = fc.constantFrom('album', 'notes', 'No Such Name');
const key = fc.oneof(
  fc.constantFrom('a', 'b/c', '', '__proto__'),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const text = fc.string({ unit: 'binary', maxLength: 8 });
const versionId = fc.constantFrom('null', '', 'HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD');
/** Fields that are sometimes absent, and sometimes there and undefined, as callers may leave them. */
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const attributes = {
  contentType: maybe(text),
  storageClass: maybe(fc.constantFrom('STANDARD', 'GLACIER', 'odd')),
  metadata: maybe(
    fc.dictionary(fc.oneof(text, fc.constantFrom('constructor', '__proto__')), text, { maxKeys: 3 }),
  ),
};
const listing = {
  bucket,
  prefix: maybe(text),
  delimiter: maybe(text),
  maxKeys: maybe(fc.oneof(fc.integer(), text)),
  encodingType: maybe(text),
};
const codes = {
  userName: maybe(text),
  serialNumber: text,
  authenticationCode1: text,
  authenticationCode2: text,
};

/** The parameters of every command; a command without a line here is a type error. */
const PARAMETERS: { readonly [T in CommandType]: fc.Arbitrary<object> } = {
  ListBuckets: fc.record({}),
  CreateBucket: fc.record({
    bucket,
    locationConstraint: maybe(text),
    objectLockEnabledForBucket: maybe(fc.boolean()),
  }),
  HeadBucket: fc.record({ bucket }),
  DeleteBucket: fc.record({ bucket }),
  GetBucketVersioning: fc.record({ bucket }),
  PutBucketVersioning: fc.record({
    bucket,
    status: maybe(fc.constantFrom('Enabled', 'Suspended', 'enabled')),
    mfaDelete: maybe(fc.constantFrom('Enabled', 'Disabled')),
  }),
  PutObject: fc.record({ bucket, key, ...attributes, body: fc.uint8Array({ maxLength: 6 }) }),
  GetObject: fc.record({ bucket, key, versionId: maybe(versionId) }),
  HeadObject: fc.record({ bucket, key, versionId: maybe(versionId) }),
  CopyObject: fc.record({
    bucket,
    key,
    ...attributes,
    source: fc.record({ bucket, key, versionId: maybe(versionId) }),
    metadataDirective: maybe(fc.constantFrom('COPY', 'REPLACE')),
  }),
  DeleteObject: fc.record({ bucket, key, versionId: maybe(versionId) }),
  DeleteObjects: fc.record({
    bucket,
    objects: fc.array(fc.record({ key, versionId: maybe(versionId) }), { maxLength: 3 }),
    quiet: maybe(fc.boolean()),
  }),
  ListObjectsV2: fc.record({ ...listing, startAfter: maybe(text), continuationToken: maybe(text) }),
  ListObjectVersions: fc.record({ ...listing, keyMarker: maybe(text), versionIdMarker: maybe(versionId) }),
  CreateVirtualMFADevice: fc.record({ virtualMFADeviceName: text }),
  EnableMFADevice: fc.record(codes),
  ResyncMFADevice: fc.record(codes),
  DeactivateMFADevice: fc.record({ userName: maybe(text), serialNumber: text }),
  DeleteVirtualMFADevice: fc.record({ serialNumber: text }),
  ListMFADevices: fc.record({ userName: maybe(text) }),
};

const command = fc
  .constantFrom(...Object.keys(PARAMETERS))
  .chain((type) => Reflect.get(PARAMETERS, type).map((rest: object) => ({ type, ...rest })));

interface Ask {
  readonly do: 'ask';
  readonly command: Command;
  readonly by: number;
  readonly mfa: string | undefined;
  readonly late: number;
}
type Move =
  | Ask
  | { readonly do: 'seek'; readonly to: number }
  | { readonly do: 'switch'; readonly to: number }
  | { readonly do: 'set'; readonly settings: Lab['settings'] };

const move = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('ask'),
      command,
      by: fc.nat(2),
      mfa: maybe(text),
      late: fc.nat(99_999),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('seek', 'switch'), to: fc.nat(20) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('set'),
      settings: fc.dictionary(text, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 2 }),
    }),
  },
) as fc.Arbitrary<Move>; // The tables above say which fields go together; fast-check knows them one by one.

const asked = (lab: Lab, { command: what, by, mfa, late }: Ask, n: number): Lab => {
  const request = {
    command: what,
    by: { arn: [ANA, DEV, ROOT][by] ?? ANA, credentials: 'long-term' as const },
    at: asInstant(NOON + n * 100_000 + late),
    nonce: asNonce(nonceFrom(`nonce ${n}`)),
    ...(mfa === undefined ? {} : { mfa }),
  };
  return { ...lab, journal: run(lab.journal, { request, actor: 'someone' }, pagePorts().engine) };
};

const moved = (lab: Lab, next: Move, n: number): Lab => {
  const { journal } = lab;
  if (next.do === 'ask') return asked(lab, next, n);
  if (next.do === 'set') return { ...lab, settings: next.settings };
  if (next.do === 'seek') return { ...lab, journal: seek(journal, next.to) };
  const branch = journal.branches[next.to % journal.branches.length];
  return { ...lab, journal: switchTo(journal, branch?.id ?? 'A') };
};

describe('save and load', () => {
  it('give an equal lab after any moves, saved as it grows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 15 }), fc.nat(3), async (moves, every) => {
        freshDatabase();
        const tab = openTab();
        await tab.storage.load();
        let lab = emptyLab();
        for (const [n, next] of moves.entries()) {
          lab = moved(lab, next, n);
          if (n % (every + 1) === 0) tab.storage.save(lab);
          if (n % 3 === 0) await tab.storage.flush();
        }
        tab.storage.save(lab);
        await tab.storage.flush();
        expect(tab.last()).toEqual({ kind: 'saved', guarded: true });
        expect(labIn(await openDatabase().read(), pagePorts())).toEqual({
          ok: true,
          value: { lab, current: true },
        });
      }),
      { numRuns: 100 },
    );
  });

  it('give an equal lab through a file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 20 }), async (moves) => {
        const lab = moves.reduce(moved, emptyLab());
        const file = await writeLabFile(lab, pagePorts());
        expect(file.ok && (await readLabFile(file.value, pagePorts()))).toEqual({ ok: true, value: lab });
      }),
      { numRuns: 100 },
    );
  });

  it('read any bytes without an exception', async () => {
    const lab = await writeLabFile(emptyLab(), pagePorts());
    const file = lab.ok ? lab.value : new Uint8Array();
    const edits = fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), edits), async (made) => {
        const edited = file.slice();
        if (Array.isArray(made)) for (const [place, byte] of made) edited[place] = byte;
        const result = await readLabFile(Array.isArray(made) ? edited : made, pagePorts());
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});
