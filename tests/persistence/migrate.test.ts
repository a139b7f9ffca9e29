import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/persistence/format.ts';
import { labFrom } from '../../src/persistence/load.ts';
import { MIGRATIONS, migrate, migrateBy } from '../../src/persistence/migrate.ts';
import type { Migration } from '../../src/persistence/migrate.ts';
import { bytes, pagePorts } from './labs.ts';

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

const seedToName: Migration = ({ seed, ...rest }) => ({ ...rest, name: seed });
const upperCase: Migration = ({ name, ...rest }) => ({ ...rest, name: String(name).toUpperCase() });
const failing: Migration = () => {
  throw new Error('no seed');
};

describe('migrating', () => {
  it('goes one version at a time, from whatever version it finds', () => {
    const path = [seedToName, upperCase];
    const today = { format: 'bucketlab', version: 3, name: 'ABC' };
    expect(migrateBy(path, { format: 'bucketlab', version: 1, seed: 'abc' })).toEqual({
      ok: true,
      value: today,
    });
    expect(migrateBy(path, { format: 'bucketlab', version: 2, name: 'abc' })).toEqual({
      ok: true,
      value: today,
    });
    expect(migrateBy(path, today)).toEqual({ ok: true, value: today });
  });

  it('leaves the document it was given as it was', () => {
    const saved = Object.freeze({ format: 'bucketlab', version: 1, seed: 'abc' });
    expect(migrateBy([seedToName], saved).ok).toBe(true);
    expect(saved).toEqual({ format: 'bucketlab', version: 1, seed: 'abc' });
  });

  it.each([
    [
      { format: 'bucketlab', version: 4 },
      { kind: 'newer', path: 'version', found: '4', right: 'at most 3' },
    ],
    [
      { format: 'bucketlab', version: 0 },
      { kind: 'format', path: 'version', found: '0' },
    ],
    [
      { format: 'bucketlab', version: 1.5 },
      { kind: 'format', path: 'version', found: '1.5' },
    ],
    [{ format: 'bucketlab' }, { kind: 'format', path: 'version', found: 'nothing' }],
    [
      { format: 'zip', version: 1 },
      { kind: 'format', path: 'format', found: '"zip"', right: '"bucketlab"' },
    ],
    [null, { kind: 'format', path: 'format', found: 'null' }],
    [[], { kind: 'format', path: 'format', found: 'an array of 0' }],
    ['bucketlab', { kind: 'format', path: 'format', found: '"bucketlab"' }],
  ])('refuses %j and says what it found', (saved, error) => {
    expect(migrateBy([seedToName, upperCase], saved)).toMatchObject({ ok: false, error });
  });

  it('gives a fault, not an exception, when a migration cannot', () => {
    expect(migrateBy([seedToName, failing], { format: 'bucketlab', version: 1 })).toEqual({
      ok: false,
      error: { kind: 'shape', path: '', found: 'no seed', right: 'a lab of version 2' },
    });
  });
});

describe('the versions there have been', () => {
  const folder = new URL('./versions/', import.meta.url);
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

  it('has a migration from each but the last, and a document of each', () => {
    expect(MIGRATIONS).toHaveLength(VERSION - 1);
    const documents = readdirSync(folder).sort((a, b) => a.localeCompare(b));
    expect(documents).toEqual(Array.from({ length: VERSION }, (_, i) => `v${i + 1}.json`));
  });

  it.each(readdirSync(folder))('still loads %s', (name) => {
    expect(migrate(read(name)).ok).toBe(true);
    const bodies = new Map(
      ['content 0', 'content 1', 'another future'].map((text) => [sha256Of(text), bytes(text)]),
    );
    const lab = labFrom(read(name), bodies, pagePorts());
    expect(lab).toMatchObject({ ok: true, value: { seed: 'version 1', settings: { identity: 'root' } } });
  });
});
