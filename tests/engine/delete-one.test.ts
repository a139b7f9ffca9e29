import { describe, expect, it } from 'vitest';
import { eventTypes } from '../support/decisions.ts';
import { aLab, contentsOf } from '../support/lab.ts';
import type { LabState } from '../support/lab.ts';
import { REFUSED, askRefused } from '../support/verdict.ts';
import { versioning } from '../support/versioning.ts';
import { aWorld, ana, ask, bytes, dev, granted, root } from '../support/world.ts';
import type { World } from '../support/world.ts';

const remove = (key: string, versionId?: string) =>
  ({ type: 'DeleteObject', bucket: 'lab', key, ...(versionId === undefined ? {} : { versionId }) }) as const;
const of = (world: World, key: string) => contentsOf(world).filter((entry) => entry.startsWith(`${key} `));

describe('a plain delete', () => {
  it('of a missing key succeeds and leaves nothing, while never configured (V-51)', () => {
    const { world } = aLab('NC');
    const outcome = ask(world, dev, remove('never.txt'));
    expect(outcome.result).toEqual({ ok: true, value: { versionId: undefined, deleteMarker: false } });
    expect(outcome.events).toEqual([]);
    expect(of(world, 'never.txt')).toEqual([]);
  });

  // meeseeks delete 2_7
  it('of a key that never was makes a marker, and GET names it (V-52)', () => {
    const { world } = aLab('EN');
    const { versionId, deleteMarker } = granted(world, dev, remove('never.txt'));
    expect(deleteMarker).toBe(true);
    expect(of(world, 'never.txt')).toEqual([`never.txt ${versionId}* (marker)`]);
  });

  // meeseeks delete 2_9
  it('stacks a second marker on a covered key and never removes one (V-52, V-57)', () => {
    const { world, marker, kept } = aLab('EN');
    const { versionId } = granted(world, dev, remove('gone.txt'));
    expect(versionId).not.toBe(marker);
    expect(of(world, 'gone.txt')).toEqual([
      `gone.txt ${versionId}* (marker)`,
      `gone.txt ${marker} (marker)`,
      `gone.txt ${kept} kept`,
    ]);
  });

  it('covers data only once: the second marker hides nothing new (V-52)', () => {
    const { world } = aLab('EN');
    expect(eventTypes(ask(world, dev, remove('report.txt')).events)).toContain('object.hidden');
    expect(eventTypes(ask(world, dev, remove('report.txt')).events)).toEqual(['marker.added']);
  });
});

describe('a delete by id', () => {
  // meeseeks delete 2_4-2_6
  it('removes exactly that version and adds no marker; the next newest becomes current (V-54)', () => {
    const { world, data } = aLab('EN');
    expect(granted(world, ana, remove('report.txt', data))).toEqual({ versionId: data, deleteMarker: false });
    expect(of(world, 'report.txt')).toEqual(['report.txt null* first']);
  });

  it('of a noncurrent version leaves the current one current (V-54)', () => {
    const { world, data } = aLab('EN');
    granted(world, ana, remove('report.txt', 'null'));
    expect(of(world, 'report.txt')).toEqual([`report.txt ${data}* second`]);
  });

  it('of a marker uncovers the object below it (V-54, V-61)', () => {
    const { world, marker, kept } = aLab('EN');
    const outcome = ask(world, ana, remove('gone.txt', marker));
    expect(outcome.result).toMatchObject({ ok: true, value: { versionId: marker, deleteMarker: true } });
    expect(of(world, 'gone.txt')).toEqual([`gone.txt ${kept}* kept`]);
    const uncovered = outcome.events.find((event) => event.type === 'object.uncovered');
    expect(uncovered?.type === 'object.uncovered' && uncovered.version.id).toBe(kept);
  });

  it('of one of two markers uncovers nothing yet (V-54)', () => {
    const { world, marker } = aLab('EN');
    const { versionId } = granted(world, dev, remove('gone.txt'));
    const outcome = ask(world, ana, remove('gone.txt', String(versionId)));
    expect(eventTypes(outcome.events)).toEqual(['marker.removed']);
    expect(of(world, 'gone.txt')[0]).toBe(`gone.txt ${marker}* (marker)`);
  });

  it.each<LabState>(['EN', 'SU'])(
    'of "null" succeeds where there is no null entry, and says null (%s; V-54)',
    (state) => {
      const { world } = aLab(state);
      expect(granted(world, ana, remove('gone.txt', 'null'))).toEqual({
        versionId: 'null',
        deleteMarker: false,
      });
    },
  );

  // meeseeks del_null_dm
  it('of "null" removes a null marker (V-54)', () => {
    const { world, data } = aLab('SU');
    granted(world, dev, remove('report.txt'));
    expect(granted(world, ana, remove('report.txt', 'null'))).toEqual({
      versionId: 'null',
      deleteMarker: true,
    });
    expect(of(world, 'report.txt')).toEqual([`report.txt ${data}* second`]);
  });

  it('of "null" takes the object of a bucket that was never configured (V-54)', () => {
    const { world } = aLab('NC');
    granted(world, ana, remove('report.txt', 'null'));
    expect(contentsOf(world)).toEqual([]);
  });

  it('is asked twice and succeeds twice (V-55)', () => {
    const { world, data } = aLab('EN');
    granted(world, ana, remove('report.txt', data));
    const before = contentsOf(world);
    const again = ask(world, ana, remove('report.txt', data));
    expect(again.result.ok).toBe(true);
    expect(again.events).toEqual([]);
    expect(contentsOf(world)).toEqual(before);
  });

  it('of the last version leaves the key as if it never was (V-54)', () => {
    const { world, data } = aLab('EN');
    granted(world, ana, remove('report.txt', data));
    granted(world, ana, remove('report.txt', 'null'));
    expect(of(world, 'report.txt')).toEqual([]);
    askRefused(world, dev, { type: 'GetObject', bucket: 'lab', key: 'report.txt' }, REFUSED.noKey);
  });

  it('does not reach an id of another key, nor another key of the same id (V-55)', () => {
    const { world, kept } = aLab('EN');
    const before = contentsOf(world);
    granted(world, ana, remove('report.txt', kept));
    expect(contentsOf(world)).toEqual(before);
  });

  it('is open to an IAM user who may, while MFA Delete is off, and closed to one who may not (V-59)', () => {
    const { world, data } = aLab('EN');
    askRefused(world, dev, remove('report.txt', data), { code: 'AccessDenied', status: 403, rule: 'P-01' });
    granted(world, ana, remove('report.txt', data));
  });
});

describe('a marker', () => {
  it('stays alone when all it covered is gone, until it is removed by id (V-58)', () => {
    const { world, marker, kept } = aLab('EN');
    granted(world, ana, remove('gone.txt', kept));
    expect(of(world, 'gone.txt')).toEqual([`gone.txt ${marker}* (marker)`]);
    granted(world, ana, remove('gone.txt', marker));
    expect(of(world, 'gone.txt')).toEqual([]);
  });

  it('is a key and an id, without content (V-56)', () => {
    const { world, marker } = aLab('EN');
    const { entries } = granted(world, dev, { type: 'ListObjectVersions', bucket: 'lab' });
    const entry = entries.find(({ version }) => version.id === marker);
    expect(Object.keys(entry?.version ?? {}).toSorted()).toEqual(['at', 'id', 'key', 'kind', 'seq']);
  });
});

describe('the ways to restore (V-61)', () => {
  it('include writing the old content again, which needs no code', () => {
    const { world, kept } = aLab('EN+M');
    const { version } = granted(world, dev, {
      type: 'GetObject',
      bucket: 'lab',
      key: 'gone.txt',
      versionId: kept,
    });
    granted(world, dev, { type: 'PutObject', bucket: 'lab', key: 'gone.txt', body: version.body });
    expect(of(world, 'gone.txt')[0]).toMatch(/^gone\.txt \S+\* kept$/);
  });

  it('include removing what is newer, for good', () => {
    const { world, data } = aLab('EN');
    granted(world, ana, remove('report.txt', data));
    expect(of(world, 'report.txt')[0]).toBe('report.txt null* first');
  });
});

it('a delete follows the state the bucket is in now, not the one it was stored in', () => {
  const world = aWorld();
  granted(world, root, { type: 'CreateBucket', bucket: 'lab' });
  granted(world, root, { type: 'PutObject', bucket: 'lab', key: 'a', body: bytes('plain') });
  granted(world, root, versioning('Enabled'));
  granted(world, root, remove('a'));
  expect(contentsOf(world)).toEqual([expect.stringMatching(/^a \S{32}\* \(marker\)$/), 'a null plain']);
});
