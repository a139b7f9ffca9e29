import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/index.ts';
import { INVENTED, LAB_STATES, aLab } from '../support/lab.ts';
import { SAYS, askRefused } from '../support/verdict.ts';
import { bytes, granted, root } from '../support/world.ts';

const putNumber = (n: number): Command<'PutObject'> => ({
  type: 'PutObject',
  bucket: 'lab',
  key: `key ${n % 7}`,
  body: bytes(String(n)),
});

describe('version ids', () => {
  it('are 32 characters of A-Z a-z 0-9 . _ and never repeat, markers’ too (V-21)', () => {
    const { world } = aLab('EN');
    const ids = Array.from({ length: 200 }, (_, n) => [
      granted(world, root, putNumber(n)).versionId,
      granted(world, root, { type: 'DeleteObject', bucket: 'lab', key: `key ${n % 7}` }).versionId,
    ]).flat();
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9._]{32}$/);
    expect(new Set(ids).size).toBe(400);
  });

  it('do not sort by time (V-21)', () => {
    const { world } = aLab('EN');
    const ids = Array.from({ length: 40 }, (_, n) => String(granted(world, root, putNumber(n)).versionId));
    expect(ids).not.toEqual(ids.toSorted());
    expect(ids).not.toEqual(ids.toSorted().toReversed());
  });

  it('are the same for the same seed and requests', () => {
    const ids = () => {
      const { world } = aLab('EN', 'classroom');
      return granted(world, root, putNumber(1)).versionId;
    };
    expect(ids()).toBe(ids());
  });

  // LocalStack test_delete_object, test_get_object_with_version_unversioned_bucket; meeseeks list VersionIdValidation.
  it.each(LAB_STATES)('are refused when S3 never issued them, in any state (%s; V-23)', (state) => {
    const { world } = aLab(state);
    for (const versionId of [
      INVENTED,
      'Eyn7lxdGE1WU1SU6QTbW1X6cbSIIRY0R',
      'short',
      'a'.repeat(33),
      'null ',
      'Null',
    ])
      askRefused(
        world,
        root,
        { type: 'GetObject', bucket: 'lab', key: 'report.txt', versionId },
        {
          code: 'InvalidArgument',
          status: 400,
          message: SAYS.badVersion,
          rule: ['V-44', 'V-23'],
          fields: { ArgumentName: 'versionId', ArgumentValue: versionId },
        },
      );
  });

  it('stay valid after their version is gone for good, and for any key (V-23)', () => {
    const { world, absent, elsewhere } = aLab('EN');
    for (const versionId of [absent, elsewhere])
      askRefused(
        world,
        root,
        { type: 'GetObject', bucket: 'lab', key: 'report.txt', versionId },
        { code: 'NoSuchVersion', status: 404, message: SAYS.noVersion, rule: 'V-44' },
      );
  });

  it('cannot be chosen by the caller: each write gets an id of its own (V-20)', () => {
    const { world, data } = aLab('EN');
    const again = granted(world, root, {
      type: 'PutObject',
      bucket: 'lab',
      key: 'report.txt',
      body: bytes('second'),
    });
    expect(again.versionId).not.toBe(data);
  });

  it('are "null" for what was stored without versioning, once at most for a key (V-22)', () => {
    const { world } = aLab('NC');
    granted(world, root, { type: 'PutObject', bucket: 'lab', key: 'report.txt', body: bytes('again') });
    const found = granted(world, root, {
      type: 'GetObject',
      bucket: 'lab',
      key: 'report.txt',
      versionId: 'null',
    });
    expect(found.version.id).toBe('null');
    const { entries } = granted(world, root, { type: 'ListObjectVersions', bucket: 'lab' });
    expect(entries.map(({ version }) => version.id)).toEqual(['null']);
  });
});
