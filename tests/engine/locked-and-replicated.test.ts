import { describe, expect, it } from 'vitest';
import { contentsOf, aLab } from '../support/lab.ts';
import { SAYS, askRefused } from '../support/verdict.ts';
import { versioning, versioningOf } from '../support/versioning.ts';
import { aWorld, ana, bytes, granted, root, seedBucket } from '../support/world.ts';

const conflict = (message: string) => ({ code: 'InvalidBucketState', status: 409, message }) as const;

describe('a bucket made with Object Lock (V-11)', () => {
  const locked = () => {
    const world = aWorld();
    granted(world, root, { type: 'CreateBucket', bucket: 'lab', objectLockEnabledForBucket: true });
    return world;
  };

  it('has versioning on from the start', () => {
    const world = locked();
    expect(versioningOf(world)).toEqual({ status: 'Enabled', mfaDelete: undefined });
    const { versionId } = granted(world, root, {
      type: 'PutObject',
      bucket: 'lab',
      key: 'a',
      body: bytes('1'),
    });
    expect(versionId).toMatch(/^[A-Za-z0-9._]{32}$/);
  });

  it('accepts Enabled again and refuses Suspended', () => {
    const world = locked();
    granted(world, ana, versioning('Enabled'));
    askRefused(world, ana, versioning('Suspended'), { ...conflict(SAYS.objectLock), rule: 'V-11' });
    expect(versioningOf(world).status).toBe('Enabled');
  });

  it('still takes a plain delete as a marker (V-60)', () => {
    const world = locked();
    granted(world, root, { type: 'PutObject', bucket: 'lab', key: 'a', body: bytes('1') });
    granted(world, root, { type: 'DeleteObject', bucket: 'lab', key: 'a' });
    expect(contentsOf(world)).toHaveLength(2);
  });
});

describe('a bucket with a replication configuration (V-12)', () => {
  it('accepts Enabled again and refuses Suspended', () => {
    const { world } = aLab('EN');
    seedBucket(world, 'lab', { replication: true });
    granted(world, ana, versioning('Enabled'));
    askRefused(world, ana, versioning('Suspended'), { ...conflict(SAYS.replication), rule: 'V-12' });
  });
});
