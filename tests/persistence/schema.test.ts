import { describe, expect, it } from 'vitest';
import type { CommandType } from '../../src/engine/index.ts';
import { COMMANDS } from '../../src/persistence/commandSchema.ts';
import type { SavedCommand, SavedLab } from '../../src/persistence/format.ts';
import { readSavedLab, readStep } from '../../src/persistence/schema.ts';

const A = 'a'.repeat(64);
const M = 'b'.repeat(32);
const listing = { bucket: 'b', prefix: 'p', delimiter: '/', maxKeys: 2, encodingType: 'url' };
const codes = { userName: 'ana', serialNumber: 's', authenticationCode1: '1', authenticationCode2: '2' };

/** Each command with every field it may have. */
const FULL: { readonly [T in CommandType]: Required<SavedCommand<T>> } = {
  ListBuckets: { type: 'ListBuckets' },
  CreateBucket: {
    type: 'CreateBucket',
    bucket: 'b',
    locationConstraint: 'EU',
    objectLockEnabledForBucket: true,
  },
  HeadBucket: { type: 'HeadBucket', bucket: 'b' },
  DeleteBucket: { type: 'DeleteBucket', bucket: 'b' },
  GetBucketVersioning: { type: 'GetBucketVersioning', bucket: 'b' },
  PutBucketVersioning: { type: 'PutBucketVersioning', bucket: 'b', status: 'enabled', mfaDelete: '' },
  PutObject: {
    type: 'PutObject',
    bucket: 'b',
    key: '',
    contentType: 'text/plain',
    metadata: { constructor: 'kept', ['__proto__']: 'kept too' },
    storageClass: 'STANDARD',
    body: { sha256: A, size: 0, md5: M },
  },
  GetObject: { type: 'GetObject', bucket: 'b', key: 'k', versionId: '' },
  HeadObject: { type: 'HeadObject', bucket: 'b', key: 'k', versionId: 'null' },
  CopyObject: {
    type: 'CopyObject',
    bucket: 'b',
    key: 'k',
    contentType: '',
    metadata: {},
    storageClass: '',
    source: { bucket: 'b', key: 'k', versionId: 'v' },
    metadataDirective: 'REPLACE',
  },
  DeleteObject: { type: 'DeleteObject', bucket: 'b', key: '\ud800', versionId: 'v' },
  DeleteObjects: {
    type: 'DeleteObjects',
    bucket: 'b',
    objects: [{ key: 'k', versionId: 'v' }],
    quiet: false,
  },
  ListObjectsV2: { type: 'ListObjectsV2', ...listing, startAfter: 's', continuationToken: 'c' },
  ListObjectVersions: {
    type: 'ListObjectVersions',
    ...listing,
    maxKeys: 'many',
    keyMarker: 'k',
    versionIdMarker: 'v',
  },
  CreateVirtualMFADevice: { type: 'CreateVirtualMFADevice', virtualMFADeviceName: 'phone' },
  EnableMFADevice: { type: 'EnableMFADevice', ...codes },
  ResyncMFADevice: { type: 'ResyncMFADevice', ...codes },
  DeactivateMFADevice: { type: 'DeactivateMFADevice', userName: 'ana', serialNumber: 's' },
  DeleteVirtualMFADevice: { type: 'DeleteVirtualMFADevice', serialNumber: 's' },
  ListMFADevices: { type: 'ListMFADevices', userName: 'ana' },
};

const step = (command: unknown, more: object = {}) => ({
  request: {
    command,
    by: { arn: 'arn:aws:iam::111122223333:root', credentials: 'long-term' },
    at: 1,
    nonce: 'c'.repeat(32),
    ...more,
  },
  actor: 'root',
});
const lab = (more: object = {}) => ({
  format: 'bucketlab',
  version: 1,
  seed: 's',
  clock: { mode: 'running', offsetMs: 0 },
  drift: {},
  settings: {},
  branches: [{ id: 'A', from: null, steps: [step(FULL.ListBuckets)] }],
  active: 'A',
  cursor: 0,
  ...more,
});
const branch = (id: string, from: object | null = null, steps: readonly unknown[] = []) => ({
  id,
  from,
  steps,
});

describe('a command', () => {
  it.each(Object.entries(FULL))('%s is read with every field it may have', (_type, command) => {
    const saved: unknown = JSON.parse(JSON.stringify(step(command)));
    const read = readStep(saved);
    expect(read).toEqual({ ok: true, value: saved });
    // toEqual does not look at a field called __proto__.
    expect(JSON.stringify(read.ok && read.value)).toBe(JSON.stringify(saved));
  });

  it.each(Object.keys(FULL))('%s is refused with a field it does not have', (type) => {
    const known = Object.keys(Reflect.get(COMMANDS, type).entries);
    expect(readStep(step({ ...Reflect.get(FULL, type), sudo: true }))).toEqual({
      ok: false,
      error: {
        kind: 'shape',
        path: 'request.command.sudo',
        found: 'a field "sudo"',
        right: `only ${known.join(', ')}`,
      },
    });
  });

  it.each(Object.entries(FULL))('%s is refused with any field of another type', (_type, command) => {
    for (const name of Object.keys(command)) {
      const read = readStep(step({ ...command, [name]: Symbol('odd') }));
      expect(read).toMatchObject({ ok: false, error: { kind: 'shape', path: `request.command.${name}` } });
    }
  });
});

describe('a step', () => {
  it('may have an MFA value and come from the console', () => {
    expect(readStep(step(FULL.HeadBucket, { mfa: 'serial 123456', via: 'console' })).ok).toBe(true);
  });

  it.each([
    [
      step({ type: 'DropTable' }),
      'request.command.type',
      '"DropTable"',
      /^one of ListBuckets, .*ListMFADevices$/,
    ],
    [step({ type: 'toString' }), 'request.command.type', '"toString"', /^one of /],
    [step(undefined), 'request.command', 'nothing', /^an object$/],
    [step({ bucket: 'b' }), 'request.command.type', 'nothing', /^a value for this field$/],
    [step({ type: 'HeadBucket' }), 'request.command.bucket', 'nothing', /^a value for this field$/],
    [
      step({ ...FULL.CopyObject, metadataDirective: 'MOVE' }),
      'request.command.metadataDirective',
      '"MOVE"',
      /^\("COPY" \| "REPLACE"\)$/,
    ],
    [
      step({ ...FULL.DeleteObjects, objects: [{ key: 'a' }, { key: 5 }] }),
      'request.command.objects[1].key',
      '5',
      /^string$/,
    ],
    [
      step({ ...FULL.PutObject, body: { sha256: 'A'.repeat(64), size: 0, md5: M } }),
      'request.command.body.sha256',
      `"${'A'.repeat(58)}…`,
      /^a SHA-256 of 64 hexadecimal digits$/,
    ],
    [
      step({ ...FULL.PutObject, body: { sha256: A, size: -1, md5: M } }),
      'request.command.body.size',
      '-1',
      /^a whole number from 0 up$/,
    ],
    [
      step({ ...FULL.PutObject, metadata: { a: 1 } }),
      'request.command.metadata',
      'an object with a',
      /^texts by name$/,
    ],
    [step(FULL.HeadBucket, { at: 'noon' }), 'request.at', '"noon"', /^milliseconds since 1970$/],
    [step(FULL.HeadBucket, { nonce: 'xyz' }), 'request.nonce', '"xyz"', /^32 hexadecimal digits$/],
    [step(FULL.HeadBucket, { via: 'cli' }), 'request.via', '"cli"', /^"console"$/],
    [
      step(FULL.HeadBucket, { by: { arn: 'a', credentials: 'root' } }),
      'request.by.credentials',
      '"root"',
      /^\("long-term" \| "session"\)$/,
    ],
    [{ ...step(FULL.HeadBucket), actor: null }, 'actor', 'null', /^string$/],
    [[], 'request', 'nothing', /^a value for this field$/],
  ])('is refused with the place, what was found and what would be right: %#', (saved, path, found, right) => {
    const read = readStep(saved);
    expect(read).toMatchObject({ ok: false, error: { kind: 'shape', path, found } });
    expect(read.ok ? '' : read.error.right).toMatch(right);
  });
});

describe('a document', () => {
  it('is read as it is', () => {
    const saved = lab({
      clock: { mode: 'frozen', atMs: 7 },
      drift: { phone: -3 },
      settings: { a: [1, null, { b: true }] },
      branches: [branch('A', null, [step(FULL.ListBuckets)]), branch('B', { branch: 'A', step: 1 })],
      active: 'B',
      cursor: 1,
    });
    const read: unknown = readSavedLab(saved);
    expect(read).toEqual({ ok: true, value: saved satisfies object });
  });

  const nested = (depth: number): object => (depth === 0 ? {} : { in: nested(depth - 1) });
  it.each<[Partial<Record<keyof SavedLab, unknown>>, string, string, string]>([
    [{ clock: { mode: 'stopped' } }, 'clock.mode', '"stopped"', '("running" | "frozen")'],
    [{ clock: { mode: 'frozen', atMs: null } }, 'clock.atMs', 'null', 'milliseconds'],
    [{ drift: { phone: 'late' } }, 'drift', 'an object with phone', 'numbers by name'],
    [
      { settings: { when: new Date(0) } },
      'settings',
      'an object with when',
      'plain JSON by name, at most 64 KiB',
    ],
    [{ settings: [] }, 'settings', 'an array of 0', 'plain JSON by name, at most 64 KiB'],
    [{ settings: nested(40) }, 'settings', 'an object with in', 'plain JSON by name, at most 64 KiB'],
    [{ branches: [] }, 'active', '"A"', 'one of '],
    [{ branches: [branch('A'), branch('A')] }, 'branches[1].id', '"A"', 'an id of its own'],
    [
      { branches: [branch('B', { branch: 'A', step: 0 }), branch('A')] },
      'branches[0].from.branch',
      '"A"',
      'a branch that stands before this one',
    ],
    [
      { branches: [branch('A'), branch('B', { branch: 'A', step: 1 })] },
      'branches[1].from.step',
      '1',
      "at most 0, the parent's steps",
    ],
    [{ active: 'Z' }, 'active', '"Z"', 'one of A'],
    [{ cursor: 2 }, 'cursor', '2', 'at most 1, the steps of branch A'],
    [{ cursor: 0.5 }, 'cursor', '0.5', 'a whole number from 0 up'],
  ])('is refused with %j', (more, path, found, right) => {
    expect(readSavedLab(lab(more))).toEqual({ ok: false, error: { kind: 'shape', path, found, right } });
  });

  it('is refused with a field it does not have', () => {
    expect(readSavedLab(lab({ outcomes: [] }))).toMatchObject({
      error: { path: 'outcomes', found: 'a field "outcomes"' },
    });
  });
});
