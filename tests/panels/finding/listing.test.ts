/** Finding keys in a long bucket: the same items as a walk over it would give. */
import { describe, expect, it } from 'vitest';
import type { Bucket } from '../../../src/engine/index.ts';
import { withEntry } from '../../../src/engine/entries.ts';
import { heightsOf } from '../../../src/panels/finding/heights.ts';
import { allKeys, folderOf, foundKeys, search } from '../../../src/panels/finding/listing.ts';
import type { Query } from '../../../src/panels/finding/listing.ts';
import { allRows, foundRows } from '../../../src/panels/finding/tableRows.ts';
import { marker, object } from '../versions/pile.ts';

const EMPTY = { versions: undefined, nulls: undefined } as unknown as Bucket;
let seq = 0;
const withKey = (bucket: Bucket, key: string, versions = 1): Bucket =>
  Array.from({ length: versions }).reduce<Bucket>(
    (filled) => withEntry(filled, object({ key, seq: ++seq, id: `v${seq}_` })),
    bucket,
  );

const KEYS = ['photos/a.jpg', 'photos/2026/b.jpg', 'photos/2026/c.jpg', 'Readme.txt', 'zebra.txt'];
const plain = KEYS.reduce((bucket, key) => withKey(bucket, key, 3), EMPTY);
// Under a marker: a plain List does not name it. And a key so tall that the search leaves it by a seek.
const covered = withEntry(plain, marker({ key: 'photos/2026/c.jpg', seq: 900, id: 'm_' }));
const bucket = withKey(covered, 'photos/tall.jpg', 40);

const found = (query: Partial<Query>): readonly string[] =>
  [...search(bucket, { text: '', folders: false, folder: '', ...query })].flatMap((one) =>
    one === undefined ? [] : [one.name],
  );

describe('a search', () => {
  it('finds a part of a key, in capitals or not, and each key once', () => {
    expect(found({ text: 'read' })).toEqual(['Readme.txt']);
    expect(found({ text: 'JPG' })).toEqual([
      'photos/2026/b.jpg',
      'photos/2026/c.jpg',
      'photos/a.jpg',
      'photos/tall.jpg',
    ]);
    expect(found({ text: 'nothing such' })).toEqual([]);
  });

  it('cuts keys into folders, and opens one', () => {
    expect(found({ folders: true })).toEqual(['Readme.txt', 'photos/', 'zebra.txt']);
    expect(found({ folders: true, folder: 'photos/' })).toEqual([
      'photos/2026/',
      'photos/a.jpg',
      'photos/tall.jpg',
    ]);
  });

  it('looks within an open folder at what follows its name', () => {
    expect(found({ folders: true, folder: 'photos/', text: 'photos' })).toEqual([]);
    expect(found({ folders: true, folder: 'photos/', text: 'tall' })).toEqual(['photos/tall.jpg']);
  });
});

describe('a listing', () => {
  it('counts what is in a folder, and what a plain List names of it (V-86)', () => {
    expect(folderOf(bucket, 'photos/2026/')).toEqual({ prefix: 'photos/2026/', keys: 2, listed: 1 });
    expect(folderOf(bucket, 'nowhere/')).toMatchObject({ keys: 0, listed: 0 });
  });

  it('reads any part of all keys, and knows where a key stands', () => {
    const all = allKeys(bucket);
    expect(all.items(2, 4).map(({ key }) => key)).toEqual(['photos/2026/c.jpg', 'photos/a.jpg']);
    expect([all.count, all.indexOf('photos/a.jpg'), all.indexOf('photos/')]).toEqual([6, 3, -1]);
  });
});

describe('the rows of the table', () => {
  it('are all entries, whether all keys are shown or all were found', () => {
    const whole = allRows(bucket);
    const names = found({}).map((name) => ({ name, folder: false }));
    const searched = foundRows(bucket, foundKeys(bucket, names));
    expect(searched.count).toBe(whole.count);
    for (let i = 0; i < whole.count; i++) {
      expect(searched.at(i)).toEqual(whole.at(i));
      const version = whole.at(i)?.version;
      expect(version && [whole.indexOf(version), searched.indexOf(version)]).toEqual([i, i]);
    }
  });
});

describe('heights', () => {
  it('place rows that were seen and rows that were not', () => {
    const seen = new Map<number, number>();
    const heights = heightsOf(1000, 100, seen);
    expect(heights.note(3, 150)).toBe(50);
    expect(heights.note(3, 140)).toBe(-10);
    expect([heights.offset(3), heights.offset(4), heights.offset(1000)]).toEqual([300, 440, 100_040]);
    for (const [y, row] of [
      [0, 0],
      [299, 2],
      [300, 3],
      [439, 3],
      [440, 4],
      [1e9, 999],
    ] as const)
      expect(heights.at(y)).toBe(row);
    expect(heightsOf(10, 100, seen).offset(10)).toBe(1040);
  });
});
