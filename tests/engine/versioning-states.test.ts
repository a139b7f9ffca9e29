import { describe, expect, it } from 'vitest';
import { aLab, contentsOf } from '../support/lab.ts';
import { REFUSED, askRefused } from '../support/verdict.ts';
import { versioning, versioningOf } from '../support/versioning.ts';
import { aWorld, ana, ask, bytes, dev, granted, root } from '../support/world.ts';

describe('the three states of versioning', () => {
  it('starts never configured, and says nothing of Status or MfaDelete (V-01, V-03)', () => {
    const world = aWorld();
    granted(world, root, { type: 'CreateBucket', bucket: 'lab' });
    expect(versioningOf(world)).toEqual({ status: undefined, mfaDelete: undefined });
  });

  // LocalStack test_bucket_versioning_crud; meeseeks put_bucket_versioning StateTransitions; ceph
  // test_versioning_bucket_create_suspend.
  it.each([
    { from: [], to: 'Enabled' },
    { from: [], to: 'Suspended' },
    { from: ['Enabled'], to: 'Suspended' },
    { from: ['Suspended'], to: 'Enabled' },
    { from: ['Enabled'], to: 'Enabled' },
    { from: ['Suspended'], to: 'Suspended' },
    { from: ['Enabled', 'Suspended'], to: 'Enabled' },
  ])('goes from $from to $to (V-02)', ({ from, to }) => {
    const world = aWorld();
    granted(world, root, { type: 'CreateBucket', bucket: 'lab' });
    for (const status of from) granted(world, root, versioning(status));
    granted(world, root, versioning(to));
    expect(versioningOf(world)).toEqual({ status: to, mfaDelete: undefined });
  });

  it('announces a change of state once, and nothing when the state is sent again (V-02)', () => {
    const world = aWorld();
    granted(world, root, { type: 'CreateBucket', bucket: 'lab' });
    expect(ask(world, root, versioning('Enabled')).events).toEqual([
      { type: 'versioning.changed', bucket: 'lab', from: 'unversioned', to: 'enabled' },
    ]);
    expect(ask(world, root, versioning('Enabled')).events).toEqual([]);
    expect(ask(world, root, versioning('Suspended')).events).toEqual([
      { type: 'versioning.changed', bucket: 'lab', from: 'enabled', to: 'suspended' },
    ]);
  });

  it.each(['Enabled', 'Suspended'])(
    'says MfaDelete=Disabled once a request wrote it, with Status=%s, and goes on saying it (V-03)',
    (status) => {
      const world = aWorld();
      granted(world, root, { type: 'CreateBucket', bucket: 'lab' });
      granted(world, root, versioning(status, 'Disabled'));
      expect(versioningOf(world)).toEqual({ status, mfaDelete: 'Disabled' });
      granted(world, root, versioning('Enabled'));
      expect(versioningOf(world)).toEqual({ status: 'Enabled', mfaDelete: 'Disabled' });
    },
  );

  it('accepts an empty MfaDelete as if it were left out (V-05)', () => {
    const world = aWorld();
    granted(world, root, { type: 'CreateBucket', bucket: 'lab' });
    granted(world, root, versioning('Enabled', ''));
    expect(versioningOf(world)).toEqual({ status: 'Enabled', mfaDelete: undefined });
  });

  it.each(['Enabled', 'Suspended'])('changes no existing object when Status becomes %s (V-10)', (status) => {
    const { world } = aLab('EN');
    const before = contentsOf(world);
    granted(world, ana, versioning(status));
    expect(contentsOf(world)).toEqual(before);
  });

  it('keeps the null id of an object that is older than versioning (V-10, V-32)', () => {
    const world = aWorld();
    granted(world, root, { type: 'CreateBucket', bucket: 'lab' });
    granted(world, root, { type: 'PutObject', bucket: 'lab', key: 'a', body: bytes('old') });
    expect(granted(world, root, { type: 'GetObject', bucket: 'lab', key: 'a' }).versionId).toBeUndefined();
    granted(world, root, versioning('Enabled'));
    expect(granted(world, root, { type: 'GetObject', bucket: 'lab', key: 'a' }).versionId).toBe('null');
  });

  it('belongs to the bucket and not to a key: another bucket stays as it is (V-08)', () => {
    const world = aWorld();
    granted(world, root, { type: 'CreateBucket', bucket: 'lab' });
    granted(world, root, { type: 'CreateBucket', bucket: 'other' });
    granted(world, root, versioning('Enabled'));
    expect(versioningOf(world, 'other')).toEqual({ status: undefined, mfaDelete: undefined });
  });

  it('can be read by one who may not change it (V-07)', () => {
    const { world } = aLab('EN');
    expect(granted(world, dev, { type: 'GetBucketVersioning', bucket: 'lab' }).status).toBe('Enabled');
    askRefused(world, dev, versioning('Suspended'), { code: 'AccessDenied', status: 403, rule: 'P-01' });
  });

  it.each([
    { type: 'GetBucketVersioning', bucket: 'nowhere' } as const,
    versioning('Enabled', undefined, 'nowhere'),
    versioning('bad', undefined, 'nowhere'),
  ])('finds no bucket that was never made: $type $status (V-06)', (command) => {
    const { world } = aLab('NC');
    const outcome = askRefused(world, root, command, REFUSED.noBucket);
    if (outcome.result.ok) throw new Error('refused above');
    expect(outcome.result.error.fields).toMatchObject({ BucketName: 'nowhere' });
  });
});
