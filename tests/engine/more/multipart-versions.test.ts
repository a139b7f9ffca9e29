import { describe, expect, it } from 'vitest';
import { ROOT_TOKEN } from '../../../src/engine/index.ts';
import { aLab, contentsOf } from '../../support/lab.ts';
import { anEmptyLab, begin, complete, completionOf, headOf, putWhole, send } from '../../support/uploads.ts';
import { askWhole, grantedWhole } from '../../support/wholeWorld.ts';
import { at, code, granted, root } from '../../support/world.ts';

describe('what an upload in parts makes of its key', () => {
  // ceph/s3-tests test_versioning_bucket_multipart_upload_return_version_id
  it('is one new version in an enabled bucket, however many parts it had (V-30)', () => {
    const { world, data } = aLab('EN');
    const reply = complete(begin(world, { key: 'report.txt' }), ['third']);
    expect(reply.versionId).toMatch(/^[A-Za-z0-9._]{32}$/);
    expect(contentsOf(world).filter((entry) => entry.startsWith('report.txt'))).toEqual([
      `report.txt ${reply.versionId}* third`,
      `report.txt ${data} second`,
      'report.txt null first',
    ]);
  });

  it('is the null version in a suspended bucket, of which nothing is said (V-31)', () => {
    const { world, data } = aLab('SU');
    const way = begin(world, { key: 'report.txt' });
    const part = send(way, 1, 'third');
    const { result, events } = askWhole(world, root, completionOf(way, [part]));
    expect(result.ok && result.value.versionId).toBeUndefined();
    expect(events.map(({ type }) => type)).toEqual(['object.overwritten', 'object.stored']);
    expect(contentsOf(world).filter((entry) => entry.startsWith('report.txt'))).toEqual([
      'report.txt null* third',
      `report.txt ${data} second`,
    ]);
  });

  it('takes the place of what was there in a bucket that was never versioned (V-32)', () => {
    const { world } = aLab('NC');
    expect(complete(begin(world, { key: 'report.txt' }), ['third']).versionId).toBeUndefined();
    expect(contentsOf(world)).toEqual(['report.txt null* third']);
  });

  it('uncovers nothing and covers a marker (V-30)', () => {
    const { world, marker, kept } = aLab('EN');
    const { versionId } = complete(begin(world, { key: 'gone.txt' }), ['back']);
    expect(contentsOf(world).slice(0, 3)).toEqual([
      `gone.txt ${versionId}* back`,
      `gone.txt ${marker} (marker)`,
      `gone.txt ${kept} kept`,
    ]);
  });

  it('is decided when it is completed, not when it began (V-30)', () => {
    const world = anEmptyLab();
    const way = begin(world);
    granted(world, root, { type: 'PutBucketVersioning', bucket: 'lab', status: 'Enabled' });
    expect(complete(way, ['data']).versionId).toMatch(/^[A-Za-z0-9._]{32}$/);
  });

  it('needs no code while MFA Delete is on, neither to complete nor to abort (M-47)', () => {
    const { world } = aLab('EN+M');
    complete(begin(world, { key: 'report.txt' }), ['third']);
    const { key, uploadId } = begin(world);
    grantedWhole(world, root, { type: 'AbortMultipartUpload', bucket: 'lab', key, uploadId });
  });

  it('spends no code that is sent along (M-51)', () => {
    const { world } = aLab('EN+M');
    const mfa = code(world, ROOT_TOKEN);
    const { devices } = world.state;
    grantedWhole(world, root, { type: 'CreateMultipartUpload', bucket: 'lab', key: 'a' }, { mfa });
    expect(world.state.devices).toBe(devices);
  });

  it('is dated when it is completed', () => {
    const world = anEmptyLab('Enabled');
    const way = begin(world);
    const part = send(way, 1, 'data');
    world.now = at('10:00');
    grantedWhole(world, root, completionOf(way, [part]));
    expect(headOf(world, 'big.bin').at).toBe(at('10:00'));
  });

  it('is newer than what was put while it ran (V-81)', () => {
    const world = anEmptyLab('Enabled');
    const way = begin(world);
    const between = putWhole(world, 'big.bin', 'between').versionId;
    const { versionId } = complete(way, ['data']);
    expect(contentsOf(world)).toEqual([`big.bin ${versionId}* data`, `big.bin ${between} between`]);
  });

  it('gets the default retention of a bucket with Object Lock (W-31)', () => {
    const world = anEmptyLab();
    grantedWhole(world, root, { type: 'CreateBucket', bucket: 'locked', objectLockEnabledForBucket: true });
    grantedWhole(world, root, {
      type: 'PutObjectLockConfiguration',
      bucket: 'locked',
      defaultRetention: { mode: 'GOVERNANCE', days: 1 },
    });
    const { upload } = grantedWhole(world, root, {
      type: 'CreateMultipartUpload',
      bucket: 'locked',
      key: 'a',
    });
    const named = { bucket: 'locked', key: 'a', uploadId: upload.uploadId } as const;
    const { part } = grantedWhole(world, root, {
      type: 'UploadPart',
      ...named,
      partNumber: 1,
      body: new Uint8Array(1),
    });
    grantedWhole(world, root, { type: 'CompleteMultipartUpload', ...named, parts: [part] });
    const { version } = granted(world, root, { type: 'HeadObject', bucket: 'locked', key: 'a' });
    expect(version.extras?.retention?.mode).toBe('GOVERNANCE');
  });
});
