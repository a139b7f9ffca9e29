import { describe, expect, it } from 'vitest';
import type { Arn, Command, ObjectIdentifier } from '../../src/engine/index.ts';
import { ROOT_TOKEN } from '../../src/engine/index.ts';
import { eventTypes } from '../support/decisions.ts';
import { INVENTED, aLab, contentsOf } from '../support/lab.ts';
import { REFUSED, SAYS, askRefused } from '../support/verdict.ts';
import { ana, ask, bytes, code, dev, granted, root, seedPrincipal } from '../support/world.ts';

const batch = (objects: readonly ObjectIdentifier[], quiet?: boolean): Command<'DeleteObjects'> => ({
  type: 'DeleteObjects',
  bucket: 'lab',
  objects,
  ...(quiet === undefined ? {} : { quiet }),
});
const NO_VERSION = { code: 'NoSuchVersion', message: SAYS.noVersion };

describe('deleting many objects', () => {
  // LocalStack test_delete_objects_versioned
  it('reports a marker made for a plain entry (V-71)', () => {
    const { world } = aLab('EN');
    const { deleted, errors } = granted(world, dev, batch([{ key: 'report.txt' }]));
    expect(errors).toEqual([]);
    const id = contentsOf(world)[2]?.split(' ')[1]?.replace('*', '');
    expect(deleted).toEqual([{ key: 'report.txt', versionId: undefined, deleteMarkerVersionId: id }]);
  });

  it('reports the null marker in a suspended bucket (V-71)', () => {
    const { world } = aLab('SU');
    const { deleted } = granted(world, dev, batch([{ key: 'report.txt' }]));
    expect(deleted).toEqual([{ key: 'report.txt', versionId: undefined, deleteMarkerVersionId: 'null' }]);
  });

  it('reports the id of a data version, and of a marker twice (V-71)', () => {
    const { world, data, marker } = aLab('EN');
    const { deleted } = granted(
      world,
      ana,
      batch([
        { key: 'report.txt', versionId: data },
        { key: 'gone.txt', versionId: marker },
      ]),
    );
    expect(deleted).toHaveLength(2);
    expect(deleted).toContainEqual({ key: 'report.txt', versionId: data, deleteMarkerVersionId: undefined });
    expect(deleted).toContainEqual({ key: 'gone.txt', versionId: marker, deleteMarkerVersionId: marker });
  });

  // LocalStack test_delete_non_existing_keys
  it('reports only the key while the bucket was never configured, missing keys too (V-71)', () => {
    const { world } = aLab('NC');
    const { deleted } = granted(world, dev, batch([{ key: 'report.txt' }, { key: 'never.txt' }]));
    expect(deleted).toHaveLength(2);
    for (const key of ['report.txt', 'never.txt'])
      expect(deleted).toContainEqual({ key, versionId: undefined, deleteMarkerVersionId: undefined });
    expect(contentsOf(world)).toEqual([]);
  });

  // meeseeks TestDeleteObjectsDedup
  it('answers identical entries once and makes one marker (V-72)', () => {
    const { world, data } = aLab('EN');
    const outcome = ask(
      world,
      ana,
      batch([
        { key: 'a' },
        { key: 'report.txt', versionId: data },
        { key: 'a' },
        { key: 'report.txt', versionId: data },
      ]),
    );
    if (!outcome.result.ok) throw new Error(outcome.result.error.message);
    expect(outcome.result.value.deleted.map(({ key }) => key).toSorted()).toEqual(['a', 'report.txt']);
    expect(contentsOf(world).filter((entry) => entry.startsWith('a '))).toHaveLength(1);
    const once = (type: string) => eventTypes(outcome.events).filter((t) => t === type);
    expect([...once('marker.added'), ...once('object.destroyed')]).toEqual([
      'marker.added',
      'object.destroyed',
    ]);
  });

  // meeseeks EnabledMix
  it('executes the same key with and without an id, and two ids of one key (V-72)', () => {
    const { world, data } = aLab('EN');
    const { deleted } = granted(
      world,
      ana,
      batch([
        { key: 'report.txt' },
        { key: 'report.txt', versionId: data },
        { key: 'report.txt', versionId: 'null' },
      ]),
    );
    expect(deleted).toHaveLength(3);
    expect(contentsOf(world).slice(2)).toEqual([expect.stringMatching(/^report\.txt \S{32}\* \(marker\)$/)]);
  });

  // LocalStack test_delete_objects_versioned ("delete-objects-wrong-version-id"); meeseeks c2
  it('reports an invented id on its own line and does the rest (V-73)', () => {
    const { world, data, absent } = aLab('EN');
    const { deleted, errors } = granted(
      world,
      ana,
      batch([
        { key: 'report.txt', versionId: INVENTED },
        { key: 'gone.txt', versionId: absent },
        { key: 'report.txt', versionId: data },
      ]),
    );
    expect(errors).toEqual([{ key: 'report.txt', versionId: INVENTED, ...NO_VERSION }]);
    expect(deleted).toHaveLength(2);
    expect(deleted).toContainEqual({ key: 'gone.txt', versionId: absent, deleteMarkerVersionId: undefined });
    expect(contentsOf(world).slice(2)).toEqual(['report.txt null* first']);
  });

  // meeseeks TestDeleteObjectsQuiet
  it('says in its answer that the caller asked for quiet, and does the same work (V-74)', () => {
    const { world } = aLab('EN');
    const answer = granted(
      world,
      ana,
      batch([{ key: 'report.txt' }, { key: 'x', versionId: INVENTED }], true),
    );
    expect(answer.quiet).toBe(true);
    expect(answer.errors).toEqual([{ key: 'x', versionId: INVENTED, ...NO_VERSION }]);
    expect(contentsOf(world)[2]).toMatch(/^report\.txt \S{32}\* \(marker\)$/);
    expect(granted(world, ana, batch([{ key: 'a' }])).quiet).toBe(false);
  });

  it('refuses an empty list and more than 1,000 entries, and does 1,000 (V-70)', () => {
    const { world } = aLab('EN');
    const many = (count: number) => Array.from({ length: count }, (_, i) => ({ key: `k${i}` }));
    const malformed = { ...REFUSED.malformedXml, rule: 'V-70' } as const;
    askRefused(world, ana, batch([]), malformed);
    askRefused(world, ana, batch(many(1001)), malformed);
    expect(granted(world, ana, batch(many(1000))).deleted).toHaveLength(1000);
  });

  it('takes 1,000 versions with one code while MFA Delete is on (M-44)', () => {
    const { world } = aLab('EN+M');
    const objects = Array.from({ length: 1000 }, () => ({
      key: 'many',
      versionId: String(
        granted(world, root, { type: 'PutObject', bucket: 'lab', key: 'many', body: bytes('') }).versionId,
      ),
    }));
    const { deleted } = granted(world, root, batch(objects), { mfa: code(world, ROOT_TOKEN) });
    expect(deleted).toHaveLength(1000);
    expect(contentsOf(world).filter((entry) => entry.startsWith('many '))).toEqual([]);
  });

  it('never takes a version from one who may not delete it, whether as a whole or entry by entry (P-01, V-59)', () => {
    const { world, data } = aLab('EN');
    const before = contentsOf(world);
    const { result } = ask(world, dev, batch([{ key: 'report.txt', versionId: data }]));
    const codes = result.ok ? result.value.errors.map((error) => error.code) : [result.error.code];
    expect(codes).toEqual(['AccessDenied']);
    expect(contentsOf(world)).toEqual(before);
  });

  // Found by the naive model: whether a stranger's batch is refused whole or entry by entry is nowhere written.
  it('never takes anything from a user of another account, whether as a whole or entry by entry (P-01)', () => {
    const { world, data } = aLab('EN');
    const stranger = seedPrincipal(world, {
      arn: 'arn:aws:iam::444455556666:user/eve' as Arn,
      account: '444455556666',
      kind: 'user',
      name: 'eve',
      allow: ['*'],
    });
    const before = contentsOf(world);
    const { result } = ask(
      world,
      stranger,
      batch([{ key: 'report.txt' }, { key: 'report.txt', versionId: data }]),
    );
    const codes = result.ok ? result.value.errors.map((error) => error.code) : [result.error.code];
    expect([...new Set(codes)]).toEqual(['AccessDenied']);
    expect(contentsOf(world)).toEqual(before);
  });

  it('finds no bucket that was never made', () => {
    const { world } = aLab('EN');
    askRefused(
      world,
      ana,
      { type: 'DeleteObjects', bucket: 'nowhere', objects: [{ key: 'a' }] },
      REFUSED.noBucket,
    );
  });
});
