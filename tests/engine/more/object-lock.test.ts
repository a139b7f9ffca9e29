import { describe, expect, it } from 'vitest';
import { DEV } from '../../../src/engine/index.ts';
import type { DefaultRetention } from '../../../src/engine/whole.ts';
import { aLab } from '../../support/lab.ts';
import { aVault, inHours, locked, retained } from '../../support/locks.ts';
import { notAllowed, REFUSED, SAYS } from '../../support/verdict.ts';
import { versioning } from '../../support/versioning.ts';
import { grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import type { WholeRefusal } from '../../support/wholeWorld.ts';
import { bucketOf, bytes, dev, root } from '../../support/world.ts';
import type { World } from '../../support/world.ts';

const get = { type: 'GetObjectLockConfiguration', bucket: 'lab' } as const;
const put = (defaultRetention?: DefaultRetention) =>
  ({
    type: 'PutObjectLockConfiguration',
    bucket: 'lab',
    ...(defaultRetention === undefined ? {} : { defaultRetention }),
  }) as const;

const NONE = {
  code: 'ObjectLockConfigurationNotFoundError',
  status: 404,
  message: 'Object Lock configuration does not exist for this bucket',
  rule: 'W-34',
  fields: { BucketName: 'lab' },
} as const satisfies WholeRefusal;

// LocalStack recordings: test_put_object_lock_configuration_on_existing_bucket, test_get_put_object_lock_configuration.
describe('the Object Lock of a bucket', () => {
  it('is there without a default retention when the bucket was made with it', () => {
    expect(grantedWhole(aVault(), root, get)).toEqual({ defaultRetention: undefined });
  });

  it('is not there otherwise', () => {
    refusedWhole(aLab('EN').world, root, get, NONE);
  });

  it.each(['NC', 'SU'] as const)('cannot be put where versioning is not enabled (%s, V-11)', (state) => {
    const { world } = aLab(state);
    refusedWhole(world, root, put(), {
      code: 'InvalidBucketState',
      status: 409,
      message: "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration",
      rule: 'V-11',
    });
    refusedWhole(world, root, get, NONE);
  });

  it('can be put on a bucket that keeps versions, which from then on it must (V-11)', () => {
    const { world } = aLab('EN');
    expect(grantedWhole(world, root, put())).toEqual({});
    expect(grantedWhole(world, root, get)).toEqual({ defaultRetention: undefined });
    refusedWhole(world, root, versioning('Suspended'), {
      code: 'InvalidBucketState',
      status: 409,
      message: SAYS.objectLock,
      rule: 'V-11',
    });
  });

  it('keeps a default retention, and loses it to a configuration without one', () => {
    const world = aVault();
    const standard = { mode: 'GOVERNANCE', days: 1 } as const;
    grantedWhole(world, root, put(standard));
    expect(grantedWhole(world, root, get)).toEqual({ defaultRetention: standard });
    grantedWhole(world, root, put());
    expect(grantedWhole(world, root, get)).toEqual({ defaultRetention: undefined });
    expect(bucketOf(world, 'lab').objectLock).toBe(true);
  });

  it.each([
    [get, 's3:GetBucketObjectLockConfiguration'],
    [put(), 's3:PutBucketObjectLockConfiguration'],
  ] as const)('needs the bucket and a permission: %j', (command, action) => {
    const world = aVault();
    refusedWhole(world, root, { ...command, bucket: 'nowhere' }, { ...REFUSED.noBucket, rule: 'V-06' });
    refusedWhole(world, dev, command, notAllowed(DEV, action, 'arn:aws:s3:::lab') as WholeRefusal);
  });

  const positive = 'Default retention period must be a positive integer value';
  const large = 'Default retention period too large.';
  it.each<
    readonly [string, DefaultRetention, WholeRefusal['code'], string, Readonly<Record<string, string>>]
  >([
    // LocalStack recording: test_put_object_lock_configuration_exc
    ['days and years', { mode: 'GOVERNANCE', days: 1, years: 1 }, 'MalformedXML', SAYS.malformedXml, {}],
    ['neither', { mode: 'GOVERNANCE' }, 'MalformedXML', SAYS.malformedXml, {}],
    ['another mode', { mode: 'BAD-VALUE' as 'GOVERNANCE', days: 1 }, 'MalformedXML', SAYS.malformedXml, {}],
    // storj/edge#528, versity/versitygw#1738
    ['no days', { mode: 'GOVERNANCE', days: 0 }, 'InvalidArgument', positive, { ArgumentName: 'Days' }],
    ['fewer', { mode: 'COMPLIANCE', days: -1 }, 'InvalidArgument', positive, { ArgumentName: 'Days' }],
    ['no years', { mode: 'COMPLIANCE', years: 0 }, 'InvalidArgument', positive, { ArgumentName: 'Years' }],
    ['half a day', { mode: 'GOVERNANCE', days: 0.5 }, 'InvalidArgument', positive, {}],
    ['36,501 days', { mode: 'GOVERNANCE', days: 36_501 }, 'InvalidArgument', large, {}],
    ['101 years', { mode: 'GOVERNANCE', years: 101 }, 'InvalidArgument', large, {}],
  ])('is refused with a default retention of %s', (_, standard, code, message, fields) => {
    refusedWhole(aVault(), root, put(standard), { code, status: 400, message, rule: 'W-31', fields });
  });

  it.each<DefaultRetention>([
    { mode: 'GOVERNANCE', days: 36_500 },
    { mode: 'COMPLIANCE', years: 100 },
  ])('is taken with a default retention of 100 years: %j', (standard) => {
    grantedWhole(aVault(), root, put(standard));
  });

  it('is judged by its document before its bucket (M-51)', () => {
    const { world } = aLab('NC');
    refusedWhole(world, dev, put({ mode: 'GOVERNANCE' }), { code: 'MalformedXML', status: 400 });
    refusedWhole(world, dev, put(), { code: 'AccessDenied', status: 403, rule: 'P-01' });
  });
});

const retentionOf = (world: World, versionId: string, key = 'a') =>
  grantedWhole(world, root, { type: 'GetObjectRetention', bucket: 'lab', key, versionId }).retention;

describe('a version written into a bucket with a default retention', () => {
  it.each<readonly [DefaultRetention, number]>([
    [{ mode: 'GOVERNANCE', days: 1 }, 24],
    [{ mode: 'COMPLIANCE', days: 30 }, 720],
    [{ mode: 'GOVERNANCE', years: 2 }, 2 * 365 * 24],
  ])('is locked by it from then on: %j', (standard, hours) => {
    const world = aVault();
    grantedWhole(world, root, put(standard));
    expect(retentionOf(world, locked(world))).toEqual(retained(world, standard.mode, hours));
  });

  it('is locked by its own retention instead, when it has one', () => {
    const world = aVault();
    grantedWhole(world, root, put({ mode: 'GOVERNANCE', days: 30 }));
    const own = retained(world, 'COMPLIANCE', 1);
    expect(retentionOf(world, locked(world, { retention: own }))).toEqual(own);
  });

  it('is locked by it beside a legal hold of its own', () => {
    const world = aVault();
    grantedWhole(world, root, put({ mode: 'GOVERNANCE', days: 1 }));
    const versionId = locked(world, { legalHold: 'ON' });
    expect(retentionOf(world, versionId)).toEqual(retained(world, 'GOVERNANCE'));
    const hold = { type: 'GetObjectLegalHold', bucket: 'lab', key: 'a', versionId } as const;
    expect(grantedWhole(world, root, hold).status).toBe('ON');
  });

  it('is not locked by one that came later', () => {
    const world = aVault();
    const versionId = locked(world);
    grantedWhole(world, root, put({ mode: 'GOVERNANCE', days: 1 }));
    refusedWhole(
      world,
      root,
      { type: 'GetObjectRetention', bucket: 'lab', key: 'a', versionId },
      { code: 'NoSuchObjectLockConfiguration', status: 404 },
    );
  });

  // LocalStack recording: a copy of a locked source carries no lock.
  it('does not hand its lock on to a copy, which is locked like anything new', () => {
    const world = aVault();
    locked(world, { retention: retained(world, 'COMPLIANCE', 48), legalHold: 'ON' });
    const copy = {
      type: 'CopyObject',
      bucket: 'lab',
      key: 'b',
      source: { bucket: 'lab', key: 'a' },
    } as const;
    const bare = grantedWhole(world, root, copy).versionId ?? '';
    for (const type of ['GetObjectRetention', 'GetObjectLegalHold'] as const)
      refusedWhole(
        world,
        root,
        { type, bucket: 'lab', key: 'b', versionId: bare },
        { code: 'NoSuchObjectLockConfiguration', status: 404 },
      );
    grantedWhole(world, root, put({ mode: 'GOVERNANCE', days: 1 }));
    const after = grantedWhole(world, root, copy).versionId ?? '';
    expect(retentionOf(world, after, 'b')).toEqual(retained(world, 'GOVERNANCE'));
  });

  it('is locked also when it was uploaded in parts', () => {
    const world = aVault();
    grantedWhole(world, root, put({ mode: 'GOVERNANCE', days: 1 }));
    const at = { bucket: 'lab', key: 'a' } as const;
    const { uploadId } = grantedWhole(world, root, { type: 'CreateMultipartUpload', ...at }).upload;
    const { etag } = grantedWhole(world, root, {
      type: 'UploadPart',
      ...at,
      uploadId,
      partNumber: 1,
      body: bytes('1'),
    }).part;
    world.now = inHours(world, 5);
    const { versionId } = grantedWhole(world, root, {
      type: 'CompleteMultipartUpload',
      ...at,
      uploadId,
      parts: [{ partNumber: 1, etag }],
    });
    expect(retentionOf(world, versionId ?? '')).toEqual(retained(world, 'GOVERNANCE'));
  });
});

describe('a write that brings its own lock', () => {
  const lock = (world: World) => [
    { retention: retained(world, 'GOVERNANCE') },
    { legalHold: 'ON' } as const,
    { legalHold: 'OFF' } as const,
  ];
  const writes = (extras: object) =>
    [
      { type: 'PutObject', bucket: 'lab', key: 'a', body: bytes('1'), extras },
      { type: 'CopyObject', bucket: 'lab', key: 'b', source: { bucket: 'lab', key: 'report.txt' }, extras },
      { type: 'CreateMultipartUpload', bucket: 'lab', key: 'a', extras },
    ] as const;

  // versity/versitygw#1755: S3 writes this one without the spaces.
  it('is refused by a bucket without Object Lock', () => {
    const { world } = aLab('EN');
    for (const extras of lock(world))
      for (const write of writes(extras))
        refusedWhole(world, root, write, {
          code: 'InvalidRequest',
          status: 400,
          message: 'Bucket is missing ObjectLockConfiguration',
          rule: 'W-31',
        });
  });

  // versity/versitygw#1733: answered before the bucket's lock is looked at.
  it('is refused when it would end now or before', () => {
    const { world } = aLab('EN');
    for (const write of writes({ retention: { mode: 'GOVERNANCE', until: world.now } }))
      refusedWhole(world, root, write, {
        code: 'InvalidArgument',
        status: 400,
        message: 'The retain until date must be in the future!',
        rule: 'W-31',
        fields: { ArgumentName: 'x-amz-object-lock-retain-until-date' },
      });
  });

  it.each([
    ['retention', 's3:PutObjectRetention'],
    ['legalHold', 's3:PutObjectLegalHold'],
  ] as const)('needs a permission for its %s', (part, action) => {
    const world = aVault();
    const extras =
      part === 'retention' ? { retention: retained(world, 'GOVERNANCE') } : ({ legalHold: 'ON' } as const);
    refusedWhole(
      world,
      dev,
      { type: 'PutObject', bucket: 'lab', key: 'a', body: bytes('1'), extras },
      notAllowed(DEV, action, 'arn:aws:s3:::lab/a') as WholeRefusal,
    );
    grantedWhole(world, dev, { type: 'PutObject', bucket: 'lab', key: 'a', body: bytes('1') });
  });
});
