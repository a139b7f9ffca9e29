import { describe, expect, it } from 'vitest';
import { ROOT_TOKEN } from '../../../src/engine/index.ts';
import { aRule as expiring, on, putRules as putLifecycle, workAt } from '../../support/expiry.ts';
import { contentsOf } from '../../support/lab.ts';
import {
  aRule,
  countIn,
  putRules,
  replicating,
  store,
  threeBuckets,
  told,
  versionIn,
} from '../../support/replicas.ts';
import { REFUSED } from '../../support/verdict.ts';
import { versioning } from '../../support/versioning.ts';
import { askWhole, grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import { bucketOf, bytes, code, dev, granted, passSteps, root } from '../../support/world.ts';
import type { World } from '../../support/world.ts';

const ATTRIBUTES = {
  contentType: 'text/plain',
  metadata: { colour: 'red' },
  extras: {
    tags: [{ key: 'a', value: '1' }],
    headers: { 'cache-control': 'no-cache' },
    acl: 'private',
  },
} as const;
const remove = (key: string, versionId?: string, bucket = 'lab') =>
  ({ type: 'DeleteObject', bucket, key, ...(versionId === undefined ? {} : { versionId }) }) as const;

/** Uploads a key in parts; the version's id. */
const upload = (world: World, key: string): string => {
  const at = { bucket: 'lab', key } as const;
  const { uploadId } = grantedWhole(world, root, { type: 'CreateMultipartUpload', ...at }).upload;
  const part = { type: 'UploadPart', ...at, uploadId, partNumber: 1, body: bytes('1') } as const;
  const parts = [{ partNumber: 1, etag: grantedWhole(world, root, part).part.etag }];
  const done = grantedWhole(world, root, { type: 'CompleteMultipartUpload', ...at, uploadId, parts });
  return done.versionId ?? '';
};

// S3 User Guide: replication-what-is-isnot-replicated.
describe('a new version in a bucket that replicates', () => {
  it('is stored in the destination under the same id, with everything it has', () => {
    const world = replicating(threeBuckets(), {});
    const id = store(world, 'a', ATTRIBUTES);
    const { extras, ...source } = versionIn(world, 'lab', 'a', id);
    const { extras: copied, ...replica } = versionIn(world, 'copy', 'a', id);
    expect(replica).toEqual(source);
    expect(extras).toEqual({ ...ATTRIBUTES.extras, replicationStatus: 'COMPLETED' });
    expect(copied).toEqual({ ...ATTRIBUTES.extras, replicationStatus: 'REPLICA' });
    expect(countIn(world, 'third')).toBe(0);
  });

  it.each<readonly [string, (world: World) => string]>([
    ['a PUT', (world) => store(world, 'a')],
    ['a POST of parts', (world) => upload(world, 'a')],
    [
      'a copy',
      (world) => {
        granted(world, root, { type: 'PutObject', bucket: 'third', key: 'from', body: bytes('1') });
        const source = { bucket: 'third', key: 'from' };
        const copy = { type: 'CopyObject', bucket: 'lab', key: 'a', source } as const;
        return grantedWhole(world, root, copy).versionId ?? '';
      },
    ],
  ])('is replicated when it came by %s', (_, write) => {
    const world = replicating(threeBuckets(), {});
    const id = write(world);
    expect(versionIn(world, 'copy', 'a', id).extras?.replicationStatus).toBe('REPLICA');
    expect(versionIn(world, 'lab', 'a', id).extras?.replicationStatus).toBe('COMPLETED');
  });

  it('is told like the write of a person, in both buckets, as it then stands', () => {
    const world = replicating(threeBuckets(), {});
    const put = { type: 'PutObject', bucket: 'lab', key: 'a', body: bytes('1') } as const;
    const { events } = askWhole(world, root, put);
    expect(told(events)).toEqual(['lab object.stored a', 'copy object.stored a']);
    for (const event of events)
      if (event.type === 'object.stored')
        expect(versionIn(world, event.bucket, 'a', event.version.id)).toBe(event.version);
  });

  it('becomes the current one in the destination, over what is there', () => {
    const world = replicating(threeBuckets(), {});
    const own = store(world, 'a', { bucket: 'copy', body: bytes('own') });
    const first = store(world, 'a', { body: bytes('first') });
    const second = store(world, 'a', { body: bytes('second') });
    expect(contentsOf(world, 'copy')).toEqual([`a ${second}* second`, `a ${first} first`, `a ${own} own`]);
  });

  it('is not replicated by somebody who may not write it', () => {
    const world = replicating(threeBuckets(), {});
    const put = { type: 'PutObject', bucket: 'nowhere', key: 'a', body: bytes('1') } as const;
    refusedWhole(world, dev, put, REFUSED.noBucket);
    const { events } = askWhole(world, dev, { ...put, bucket: 'lab' });
    expect(told(events)).toContain('copy object.stored a');
  });

  it('is replicated only if it came after the configuration, and while there is one', () => {
    const world = threeBuckets();
    const before = store(world, 'a');
    replicating(world, {});
    expect(countIn(world, 'copy')).toBe(0);
    store(world, 'a');
    expect(countIn(world, 'copy')).toBe(1);
    grantedWhole(world, root, { type: 'DeleteBucketReplication', bucket: 'lab' });
    store(world, 'a');
    expect(countIn(world, 'copy')).toBe(1);
    expect(versionIn(world, 'lab', 'a', before)).not.toHaveProperty('extras');
  });

  it('is not replicated again from where it is a replica, there and back or further', () => {
    const world = replicating(threeBuckets(), {});
    grantedWhole(world, root, putRules([aRule({ destination: 'lab' })], 'copy'));
    store(world, 'a');
    expect([countIn(world, 'lab'), countIn(world, 'copy')]).toEqual([1, 1]);
    grantedWhole(world, root, putRules([aRule({ destination: 'third' })], 'copy'));
    store(world, 'a');
    expect(countIn(world, 'third')).toBe(0);
    store(world, 'b', { bucket: 'copy' });
    expect(countIn(world, 'third')).toBe(1);
  });

  it('loses its status in a copy, which is a new version', () => {
    const world = replicating(threeBuckets(), {});
    store(world, 'a');
    const source = { bucket: 'copy', key: 'a' };
    const copy = { type: 'CopyObject', bucket: 'third', key: 'a', source } as const;
    const id = grantedWhole(world, root, copy).versionId ?? '';
    expect(versionIn(world, 'third', 'a', id).extras?.replicationStatus).toBeUndefined();
  });
});

describe('of several rules', () => {
  it.each<readonly [string, Parameters<typeof aRule>[0], boolean]>([
    ['its prefix', { filter: { prefix: 'logs/' } }, true],
    ['another prefix', { filter: { prefix: 'other/' } }, false],
    ['its tag', { filter: { tags: [{ key: 'a', value: '1' }] } }, true],
    ['another tag', { filter: { tags: [{ key: 'a', value: '2' }] } }, false],
    ['nothing, but off', { enabled: false }, false],
  ])('one is about %s', (_, rule, matches) => {
    const world = replicating(threeBuckets(), rule ?? {});
    const id = store(world, 'logs/1', ATTRIBUTES);
    expect(countIn(world, 'copy')).toBe(matches ? 1 : 0);
    const status = matches ? 'COMPLETED' : undefined;
    expect(versionIn(world, 'lab', 'logs/1', id).extras?.replicationStatus).toBe(status);
  });

  it('the one with the highest priority counts for each destination', () => {
    const world = replicating(
      threeBuckets(),
      { priority: 1, storageClass: 'GLACIER' },
      { priority: 5, storageClass: 'STANDARD_IA' },
      { priority: 3, storageClass: 'ONEZONE_IA' },
      { priority: 9, enabled: false, storageClass: 'DEEP_ARCHIVE' },
      { priority: 2, destination: 'third' },
    );
    const id = store(world, 'a');
    expect(versionIn(world, 'copy', 'a', id).storageClass).toBe('STANDARD_IA');
    expect(versionIn(world, 'third', 'a', id).storageClass).toBe('STANDARD');
    expect(versionIn(world, 'lab', 'a', id).storageClass).toBe('STANDARD');
  });
});

describe('deletes in a bucket that replicates (M-50)', () => {
  it('hide in the destination only where the rule says so', () => {
    const world = replicating(threeBuckets(), {}, { destination: 'third', deleteMarkerReplication: true });
    const id = store(world, 'a');
    const { events } = askWhole(world, root, remove('a'));
    expect(told(events)).toEqual([
      'lab marker.added a',
      'lab object.hidden a',
      'third marker.added a',
      'third object.hidden a',
    ]);
    expect(contentsOf(world, 'copy')).toEqual([`a ${id}* a`]);
    const marker = contentsOf(world)[0] ?? '';
    expect(contentsOf(world, 'third')).toEqual([marker, `a ${id} a`]);
  });

  it('leave markers that can be deleted by their one id in each bucket', () => {
    const world = replicating(threeBuckets(), { deleteMarkerReplication: true });
    const id = store(world, 'a');
    const { versionId } = grantedWhole(world, root, remove('a'));
    grantedWhole(world, root, remove('a', versionId));
    expect(contentsOf(world)).toEqual([`a ${id}* a`]);
    expect(contentsOf(world, 'copy')).toEqual([`a ${versionId}* (marker)`, `a ${id} a`]);
    grantedWhole(world, root, remove('a', versionId, 'copy'));
    expect(contentsOf(world, 'copy')).toEqual([`a ${id}* a`]);
  });

  it('go by the highest rule about the key, also when that one does not replicate markers', () => {
    const world = replicating(
      threeBuckets(),
      { priority: 1, deleteMarkerReplication: true },
      { priority: 2, filter: { prefix: 'keep/' } },
    );
    grantedWhole(world, root, remove('keep/1'));
    grantedWhole(world, root, remove('other'));
    expect(contentsOf(world, 'copy').map((entry) => entry.split(' ')[0])).toEqual(['other']);
  });

  it('of many replicate each marker', () => {
    const world = replicating(threeBuckets(), { deleteMarkerReplication: true });
    const id = store(world, 'a');
    const objects = [{ key: 'a' }, { key: 'b' }, { key: 'a', versionId: id }, { key: 'c' }];
    const { deleted } = grantedWhole(world, root, { type: 'DeleteObjects', bucket: 'lab', objects });
    const [a, b, , c] = deleted.map((one) => one.deleteMarkerVersionId);
    expect(contentsOf(world, 'copy')).toEqual([
      `a ${a}* (marker)`,
      `a ${id} a`,
      `b ${b}* (marker)`,
      `c ${c}* (marker)`,
    ]);
  });

  it('by id destroy nothing but what they name', () => {
    const world = replicating(threeBuckets(), { deleteMarkerReplication: true });
    const id = store(world, 'a');
    grantedWhole(world, root, remove('a', id));
    expect(countIn(world, 'lab')).toBe(0);
    expect(contentsOf(world, 'copy')).toEqual([`a ${id}* a`]);
  });

  // S3 User Guide: delete-marker-replication.
  it('by a lifecycle are not replicated', () => {
    const world = replicating(threeBuckets(), { deleteMarkerReplication: true });
    const id = store(world, 'a');
    grantedWhole(world, root, putLifecycle([expiring({ expiration: { days: 1 } })]));
    workAt(world, on(25));
    expect(contentsOf(world, 'copy')).toEqual([`a ${id}* a`]);
    expect(countIn(world, 'lab')).toBe(2);
  });
});

describe('MFA Delete guards each bucket by its own flag (M-50)', () => {
  const guarded = (bucket: string): World => {
    const world = replicating(threeBuckets(), { deleteMarkerReplication: true });
    const mfa = code(world, ROOT_TOKEN);
    grantedWhole(world, root, versioning('Enabled', 'Enabled', bucket), { mfa });
    passSteps(world, 1);
    return world;
  };

  it('the source’s guards no replica', () => {
    const world = guarded('lab');
    const id = store(world, 'a');
    refusedWhole(world, root, remove('a', id), REFUSED.needsCode);
    grantedWhole(world, root, remove('a', id, 'copy'));
  });

  it('the destination’s guards the replica, and hinders no replication', () => {
    const world = guarded('copy');
    const id = store(world, 'a');
    grantedWhole(world, root, remove('a'));
    expect(countIn(world, 'copy')).toBe(2);
    refusedWhole(world, root, remove('a', id, 'copy'), REFUSED.needsCode);
    grantedWhole(world, root, remove('a', id));
    expect(bucketOf(world, 'lab').mfaDelete).toBe('unset');
  });
});

// S3 User Guide: replication failure reasons.
describe('a destination that takes no replicas any more', () => {
  it.each<readonly [string, (world: World) => void, number]>([
    ['is gone', (world) => granted(world, root, { type: 'DeleteBucket', bucket: 'copy' }), 0],
    ['is suspended', (world) => granted(world, root, versioning('Suspended', undefined, 'copy')), 0],
    [
      'has no Object Lock, as the source now has',
      (world) => grantedWhole(world, root, { type: 'PutObjectLockConfiguration', bucket: 'lab' }),
      0,
    ],
  ])('%s: the version says so, and the others have it', (_, spoil) => {
    const world = replicating(threeBuckets(['third']), {}, { destination: 'third' });
    spoil(world);
    const id = store(world, 'a');
    expect(versionIn(world, 'lab', 'a', id).extras?.replicationStatus).toBe('FAILED');
    expect(versionIn(world, 'third', 'a', id).extras?.replicationStatus).toBe('REPLICA');
    expect(world.state.buckets?.size).toBeGreaterThan(1);
  });
});

describe('locks travel (S3 User Guide: replication-what-is-isnot-replicated)', () => {
  const LOCKED = ['lab', 'copy'];
  const standard = { mode: 'GOVERNANCE', days: 1 } as const;
  const retention = (world: World, id: string) => versionIn(world, 'copy', 'a', id).extras?.retention;

  it('a version’s own lock goes before the destination’s default retention', () => {
    const world = replicating(threeBuckets(LOCKED), {});
    grantedWhole(world, root, {
      type: 'PutObjectLockConfiguration',
      bucket: 'copy',
      defaultRetention: standard,
    });
    const own = { mode: 'COMPLIANCE', until: on(30) } as const;
    const id = store(world, 'a', { extras: { retention: own, legalHold: 'ON' } });
    expect(retention(world, id)).toEqual(own);
    expect(versionIn(world, 'copy', 'a', id).extras?.legalHold).toBe('ON');
  });

  it('a version without one gets the destination’s default, and only there', () => {
    const world = replicating(threeBuckets(LOCKED), {});
    grantedWhole(world, root, {
      type: 'PutObjectLockConfiguration',
      bucket: 'copy',
      defaultRetention: standard,
    });
    const id = store(world, 'a');
    expect(retention(world, id)?.mode).toBe('GOVERNANCE');
    expect(versionIn(world, 'lab', 'a', id).extras?.retention).toBeUndefined();
  });
});
