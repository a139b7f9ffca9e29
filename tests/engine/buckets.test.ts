import { describe, expect, it } from 'vitest';
import { eventTypes } from '../support/decisions.ts';
import { aLab, contentsOf } from '../support/lab.ts';
import { REFUSED, askRefused } from '../support/verdict.ts';
import { versioning, versioningOf } from '../support/versioning.ts';
import { aWorld, ana, ask, at, bucketOf, bytes, dev, granted, otherRoot, root } from '../support/world.ts';

const create = (bucket: string, locationConstraint?: string) =>
  ({
    type: 'CreateBucket',
    bucket,
    ...(locationConstraint === undefined ? {} : { locationConstraint }),
  }) as const;
const OWNED = 'Your previous request to create the named bucket succeeded and you already own it.';
const TAKEN =
  'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.';

describe('making a bucket', () => {
  it('gives it to the account of the caller, never configured and empty (V-01)', () => {
    const world = aWorld();
    const { events } = ask(world, ana, create('lab'));
    expect(eventTypes(events)).toEqual(['bucket.created']);
    expect(bucketOf(world, 'lab')).toMatchObject({
      owner: '111122223333',
      createdAt: at('09:00'),
      versioning: 'unversioned',
      mfaDelete: 'unset',
      objectLock: false,
    });
    expect(contentsOf(world)).toEqual([]);
  });

  it('succeeds again in us-east-1 for the account that has it, and changes no object (V-91)', () => {
    const world = aWorld();
    granted(world, root, create('lab'));
    granted(world, root, versioning('Enabled'));
    granted(world, root, { type: 'PutObject', bucket: 'lab', key: 'a', body: bytes('1') });
    const before = contentsOf(world);
    world.now = at('10:00');
    granted(world, ana, create('lab'));
    expect(contentsOf(world)).toEqual(before);
    expect(versioningOf(world).status).toBe('Enabled');
    expect(bucketOf(world, 'lab').createdAt).toBe(at('09:00'));
  });

  it('is refused elsewhere for the account that has it (V-91)', () => {
    const world = aWorld();
    granted(world, root, create('lab', 'eu-west-1'));
    askRefused(world, root, create('lab', 'eu-west-1'), {
      code: 'BucketAlreadyOwnedByYou',
      status: 409,
      message: OWNED,
      rule: 'V-91',
    });
  });

  // LocalStack test_create_bucket_with_existing_name
  it.each([undefined, 'eu-west-1'])(
    'is refused when another account has the name (%s; V-91, N-03)',
    (region) => {
      const world = aWorld();
      granted(world, otherRoot, create('lab', region));
      askRefused(world, root, create('lab', region), {
        code: 'BucketAlreadyExists',
        status: 409,
        message: TAKEN,
        rule: 'V-91',
      });
    },
  );

  it('succeeds for anyone once the name is free again (N-03)', () => {
    const world = aWorld();
    granted(world, root, create('lab'));
    granted(world, root, { type: 'DeleteBucket', bucket: 'lab' });
    granted(world, otherRoot, create('lab'));
    expect(bucketOf(world, 'lab').owner).toBe('444455556666');
  });

  it.each(['eu-west-1', 'ap-southeast-2'])('keeps a location constraint and says it (%s)', (region) => {
    const world = aWorld();
    granted(world, root, create('lab', region));
    expect(bucketOf(world, 'lab').locationConstraint).toBe(region);
    expect(granted(world, root, { type: 'HeadBucket', bucket: 'lab' }).region).toBe(region);
  });

  it('is in us-east-1 when no constraint is given', () => {
    const world = aWorld();
    granted(world, root, create('lab'));
    expect(granted(world, root, { type: 'HeadBucket', bucket: 'lab' }).region).toBe('us-east-1');
  });

  it('is closed to one who may not (P-01)', () => {
    askRefused(aWorld(), dev, create('lab'), { code: 'AccessDenied', status: 403, rule: 'P-01' });
  });
});

describe('listing buckets', () => {
  it('shows those of the caller’s account', () => {
    const world = aWorld();
    for (const name of ['one', 'two']) granted(world, root, create(name));
    granted(world, otherRoot, create('theirs'));
    const names = (by: typeof root) =>
      granted(world, by, { type: 'ListBuckets' })
        .buckets.map(({ name }) => name)
        .toSorted();
    expect(names(dev)).toEqual(['one', 'two']);
    expect(names(otherRoot)).toEqual(['theirs']);
  });
});

describe('deleting a bucket', () => {
  it('is closed to one who may not, before it says whether it is empty (P-01, M-51)', () => {
    const { world } = aLab('EN');
    askRefused(
      world,
      dev,
      { type: 'DeleteBucket', bucket: 'lab' },
      { code: 'AccessDenied', status: 403, rule: 'P-01' },
    );
  });

  it('finds no bucket that was never made', () => {
    askRefused(aWorld(), root, { type: 'DeleteBucket', bucket: 'nowhere' }, REFUSED.noBucket);
  });

  it('leaves nothing behind: a new bucket of the name starts afresh', () => {
    const world = aWorld();
    granted(world, root, create('lab'));
    granted(world, root, versioning('Enabled', 'Disabled'));
    granted(world, root, { type: 'DeleteBucket', bucket: 'lab' });
    granted(world, root, create('lab'));
    expect(versioningOf(world)).toEqual({ status: undefined, mfaDelete: undefined });
  });
});
