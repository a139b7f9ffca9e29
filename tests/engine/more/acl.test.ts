import { describe, expect, it } from 'vitest';
import { INVENTED, aLab, contentsOf } from '../../support/lab.ts';
import { SAYS } from '../../support/verdict.ts';
import { anEmptyLab, headOf, putWhole } from '../../support/uploads.ts';
import { askWhole, grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import { dev, root } from '../../support/world.ts';

const of = (key: string, versionId?: string) => ({
  bucket: 'lab',
  key,
  ...(versionId === undefined ? {} : { versionId }),
});
const get = (key: string, versionId?: string) => ({ type: 'GetObjectAcl', ...of(key, versionId) }) as const;
const put = (key: string, versionId?: string) =>
  ({ type: 'PutObjectAcl', ...of(key, versionId), acl: 'public-read' }) as const;

describe('the ACL of a version', () => {
  it('is private unless it was said otherwise', () => {
    const world = anEmptyLab();
    putWhole(world, 'plain', '1');
    putWhole(world, 'open', '1', { extras: { acl: 'authenticated-read' } });
    expect(grantedWhole(world, root, get('plain')).acl).toBe('private');
    expect(grantedWhole(world, root, get('open')).acl).toBe('authenticated-read');
  });

  it('changes on that version alone, and makes none (V-30)', () => {
    const { world, data } = aLab('EN+M');
    const before = contentsOf(world);
    expect(grantedWhole(world, root, put('report.txt', 'null'))).toEqual({ versionId: 'null' });
    expect(grantedWhole(world, root, get('report.txt', 'null'))).toEqual({
      acl: 'public-read',
      versionId: 'null',
    });
    expect(grantedWhole(world, root, get('report.txt'))).toEqual({ acl: 'private', versionId: data });
    expect(contentsOf(world)).toEqual(before);
    expect(askWhole(world, root, put('report.txt')).events).toEqual([]);
  });

  it('leaves the rest of the version as it was', () => {
    const world = anEmptyLab();
    putWhole(world, 'k', '1', { extras: { tags: [{ key: 'a', value: 'b' }] } });
    grantedWhole(world, root, put('k'));
    expect(headOf(world, 'k').extras).toEqual({ tags: [{ key: 'a', value: 'b' }], acl: 'public-read' });
  });

  // LocalStack recording: test_put_object_acl_on_delete_marker
  it('is not found under a marker, and a marker has none (V-56)', () => {
    const { world, marker } = aLab('EN');
    const hidden = refusedWhole(world, root, get('gone.txt'), {
      code: 'NoSuchKey',
      status: 404,
      message: SAYS.noKey,
      rule: 'V-40',
      fields: { Key: 'gone.txt' },
    });
    expect(!hidden.result.ok && hidden.result.error.marker?.id).toBe(marker);
    const onMarker = (method: string) =>
      ({
        code: 'MethodNotAllowed',
        status: 405,
        message: SAYS.onMarker,
        rule: 'V-56',
        fields: { Method: method, ResourceType: 'DeleteMarker' },
      }) as const;
    refusedWhole(world, root, get('gone.txt', marker), onMarker('GET'));
    refusedWhole(world, root, put('gone.txt', marker), onMarker('PUT'));
    refusedWhole(world, root, put('gone.txt'), onMarker('PUT'));
  });

  it.each([
    ['GetObjectAcl', get],
    ['PutObjectAcl', put],
  ] as const)('is asked for like a version, by %s (V-06, V-44, P-01)', (_, command) => {
    const { world, absent } = aLab('EN');
    const notFound = { code: 'NoSuchVersion', status: 404, rule: 'V-44' } as const;
    refusedWhole(world, root, command('report.txt', absent), notFound);
    const invalid = { code: 'InvalidArgument', status: 400, rule: 'V-44' } as const;
    refusedWhole(world, root, command('report.txt', INVENTED), invalid);
    const noKey = { code: 'NoSuchKey', status: 404, rule: 'V-40' } as const;
    refusedWhole(world, root, command('never.txt'), noKey);
    const denied = { code: 'AccessDenied', status: 403, rule: 'P-01' } as const;
    refusedWhole(world, dev, command('report.txt'), denied);
    const noBucket = { code: 'NoSuchBucket', status: 404, rule: 'V-06' } as const;
    refusedWhole(world, root, { ...command('report.txt'), bucket: 'nowhere' }, noBucket);
  });
});

describe('the ACL of a bucket', () => {
  const acl = (world = anEmptyLab()) =>
    grantedWhole(world, root, { type: 'GetBucketAcl', bucket: 'lab' }).acl;

  it('is private, what it was made with, or what was put since', () => {
    const world = anEmptyLab();
    expect(acl(world)).toBe('private');
    grantedWhole(world, root, { type: 'PutBucketAcl', bucket: 'lab', acl: 'public-read' });
    expect(acl(world)).toBe('public-read');
    grantedWhole(world, root, { type: 'CreateBucket', bucket: 'open', acl: 'public-read-write' });
    expect(grantedWhole(world, root, { type: 'GetBucketAcl', bucket: 'open' }).acl).toBe('public-read-write');
  });

  it('is set anew when the bucket is asked for again, and nothing else of it (V-91)', () => {
    const { world } = aLab('EN');
    const before = contentsOf(world);
    grantedWhole(world, root, { type: 'CreateBucket', bucket: 'lab', acl: 'public-read' });
    expect([acl(world), contentsOf(world)]).toEqual(['public-read', before]);
  });

  it('is refused with the bucket', () => {
    const taken = { code: 'InvalidBucketName', status: 400, rule: 'N-05' } as const;
    refusedWhole(anEmptyLab(), root, { type: 'CreateBucket', bucket: 'A', acl: 'public-read' }, taken);
  });

  it.each([
    { type: 'GetBucketAcl', bucket: 'lab' },
    { type: 'PutBucketAcl', bucket: 'lab', acl: 'public-read' },
  ] as const)('takes a bucket and a permission ($type; V-06, P-01)', (command) => {
    const world = anEmptyLab();
    refusedWhole(world, dev, command, { code: 'AccessDenied', status: 403, rule: 'P-01' });
    const elsewhere = { ...command, bucket: 'nowhere' };
    refusedWhole(world, root, elsewhere, { code: 'NoSuchBucket', status: 404, rule: 'V-06' });
  });
});
