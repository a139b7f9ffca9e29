/** What S3 does by itself, and what it does not let anybody do yet: Object Lock, lifecycle, replication. */
import type { S3 } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startEndpoint } from '../support/endpoint.ts';
import type { RunningEndpoint } from '../support/endpoint.ts';
import { clientOf, refusalOf } from './sdk.ts';

const Key = 'document';
const DAY = 86_400;

let s3: RunningEndpoint;
let client: S3;
let buckets = 0;
let Bucket = '';
/** How far the simulated clock is ahead of the machine's, in seconds. */
let ahead = 0;

beforeAll(async () => {
  s3 = await startEndpoint();
  client = clientOf(s3);
});
afterAll(() => s3.stop());
beforeEach(() => {
  Bucket = `time-${(buckets += 1)}`;
});

const advance = async (seconds: number): Promise<void> => {
  ahead += seconds;
  await s3.advance(seconds);
};
const inDays = (days: number): Date => new Date(Date.now() + (ahead + days * DAY) * 1000);

const versioned = async (name: string): Promise<void> => {
  await client.createBucket({ Bucket: name });
  await client.putBucketVersioning({ Bucket: name, VersioningConfiguration: { Status: 'Enabled' } });
};

const LOCKED = {
  code: 'AccessDenied',
  status: 403,
  message: 'Access Denied because object protected by object lock.',
};

describe('Object Lock', () => {
  beforeEach(async () => {
    await client.createBucket({ Bucket, ObjectLockEnabledForBucket: true });
  });

  it('keeps a version from root until its time is over; a plain delete hides it (V-60, W-31)', async () => {
    const { VersionId } = await client.putObject({
      Bucket,
      Key,
      Body: 'kept',
      ObjectLockMode: 'COMPLIANCE',
      ObjectLockRetainUntilDate: inDays(3),
    });
    const destroy = (BypassGovernanceRetention = false) =>
      client.deleteObject({
        Bucket,
        Key,
        VersionId,
        ...(BypassGovernanceRetention && { BypassGovernanceRetention }),
      });
    expect(await refusalOf(destroy())).toEqual(LOCKED);
    expect(await refusalOf(destroy(true))).toEqual(LOCKED);
    expect(await client.deleteObject({ Bucket, Key })).toMatchObject({ DeleteMarker: true });
    await advance(3 * DAY + 1);
    expect(await destroy()).toMatchObject({ VersionId });
  });

  it('in governance mode lets go of a version for whoever may bypass it and says so (W-32)', async () => {
    const { VersionId } = await client.putObject({
      Bucket,
      Key,
      Body: 'kept',
      ObjectLockMode: 'GOVERNANCE',
      ObjectLockRetainUntilDate: inDays(3),
    });
    const destroy = { Bucket, Key, VersionId };
    expect(await refusalOf(client.deleteObject(destroy))).toEqual(LOCKED);
    const shorter = client.putObjectRetention({
      ...destroy,
      Retention: { Mode: 'GOVERNANCE', RetainUntilDate: inDays(1) },
    });
    expect(await refusalOf(shorter)).toEqual(LOCKED);
    expect(await client.deleteObject({ ...destroy, BypassGovernanceRetention: true })).toMatchObject({
      VersionId,
    });
  });

  it('holds a version for as long as a legal hold is on (W-31)', async () => {
    const { VersionId } = await client.putObject({
      Bucket,
      Key,
      Body: 'kept',
      ObjectLockLegalHoldStatus: 'ON',
    });
    const version = { Bucket, Key, VersionId };
    expect(await client.getObjectLegalHold(version)).toMatchObject({ LegalHold: { Status: 'ON' } });
    expect(await refusalOf(client.deleteObject({ ...version, BypassGovernanceRetention: true }))).toEqual(
      LOCKED,
    );
    await client.putObjectLegalHold({ ...version, LegalHold: { Status: 'OFF' } });
    expect(await client.deleteObject(version)).toMatchObject({ VersionId });
  });

  it('gives new versions the retention of the bucket (W-31)', async () => {
    await client.putObjectLockConfiguration({
      Bucket,
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 1 } },
      },
    });
    await client.putObject({ Bucket, Key, Body: 'kept' });
    const head = await client.headObject({ Bucket, Key });
    expect(head.ObjectLockMode).toBe('GOVERNANCE');
    expect(Number(head.ObjectLockRetainUntilDate)).toBeCloseTo(Number(inDays(1)), -4);
  });

  it('and MFA Delete must both be passed (M-49)', async () => {
    const versioning = { Status: 'Enabled', MFADelete: 'Enabled' } as const;
    await client.putBucketVersioning({ Bucket, MFA: await s3.code(), VersioningConfiguration: versioning });
    const { VersionId } = await client.putObject({
      Bucket,
      Key,
      Body: 'kept',
      ObjectLockMode: 'GOVERNANCE',
      ObjectLockRetainUntilDate: inDays(1),
    });
    const destroy = { Bucket, Key, VersionId };
    const bypass = { BypassGovernanceRetention: true } as const;
    expect(await refusalOf(client.deleteObject({ ...destroy, ...bypass }))).toMatchObject({
      message: 'Mfa Authentication must be used for this request',
    });
    expect(await refusalOf(client.deleteObject({ ...destroy, MFA: await s3.code() }))).toEqual(LOCKED);
    const both = { ...destroy, ...bypass, MFA: await s3.code() };
    expect(await client.deleteObject(both)).toMatchObject({ VersionId });
  });
});

describe('a lifecycle configuration', () => {
  it('hides, then destroys, then clears the marker away, a midnight at a time (V-13, V-58, W-30)', async () => {
    await versioned(Bucket);
    await client.putBucketLifecycleConfiguration({
      Bucket,
      LifecycleConfiguration: {
        Rules: [
          {
            ID: 'tidy',
            Status: 'Enabled',
            Filter: { Prefix: 'logs/' },
            Expiration: { Days: 1 },
            NoncurrentVersionExpiration: { NoncurrentDays: 2 },
          },
          {
            ID: 'markers',
            Status: 'Enabled',
            Filter: { Prefix: 'logs/' },
            Expiration: { ExpiredObjectDeleteMarker: true },
          },
        ],
      },
    });
    await client.putObject({ Bucket, Key: 'logs/1', Body: 'old' });
    await client.putObject({ Bucket, Key: 'kept', Body: 'old' });

    const seen: string[] = [];
    for (let day = 0; day < 8; day += 1) {
      const { Versions = [], DeleteMarkers = [] } = await client.listObjectVersions({
        Bucket,
        Prefix: 'logs/',
      });
      const now = `${Versions.length} versions, ${DeleteMarkers.length} markers`;
      if (now !== seen.at(-1)) seen.push(now);
      await advance(DAY);
    }
    expect(seen).toEqual([
      '1 versions, 0 markers',
      '1 versions, 1 markers',
      '0 versions, 1 markers',
      '0 versions, 0 markers',
    ]);
    expect(await client.headObject({ Bucket, Key: 'kept' })).toMatchObject({ ContentLength: 3 });
  });

  it('says on which day an object is due', async () => {
    await versioned(Bucket);
    await client.putBucketLifecycleConfiguration({
      Bucket,
      LifecycleConfiguration: {
        Rules: [{ ID: 'week', Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 7 } }],
      },
    });
    const back = await client.getBucketLifecycleConfiguration({ Bucket });
    expect(back.Rules).toEqual([
      { ID: 'week', Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 7 } },
    ]);
    await client.deleteBucketLifecycle({ Bucket });
    expect(await refusalOf(client.getBucketLifecycleConfiguration({ Bucket }))).toEqual({
      code: 'NoSuchLifecycleConfiguration',
      status: 404,
      message: 'The lifecycle configuration does not exist',
    });
  });

  it('and MFA Delete exclude each other (M-31, M-32)', async () => {
    await versioned(Bucket);
    const LifecycleConfiguration = {
      Rules: [{ ID: 'week', Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 7 } }],
    } as const;
    const lifecycle = { Bucket, LifecycleConfiguration: { Rules: [...LifecycleConfiguration.Rules] } };
    const turnOn = async () =>
      client.putBucketVersioning({
        Bucket,
        MFA: await s3.code(),
        VersioningConfiguration: { Status: 'Enabled', MFADelete: 'Enabled' },
      });
    await client.putBucketLifecycleConfiguration(lifecycle);
    expect(await refusalOf(turnOn())).toEqual({
      code: 'InvalidBucketState',
      status: 409,
      message:
        'Mfa Authentication is not supported on a bucket with lifecycle configuration. Delete lifecycle configuration before enabling Mfa Authentication.',
    });
    await client.deleteBucketLifecycle({ Bucket });
    await turnOn();
    expect(await refusalOf(client.putBucketLifecycleConfiguration(lifecycle))).toEqual({
      code: 'InvalidBucketState',
      status: 409,
      message: 'The request is not valid with the current state of the bucket.',
    });
  });
});

describe('replication', () => {
  const replicate = (Destination: string) =>
    client.putBucketReplication({
      Bucket,
      ReplicationConfiguration: {
        Role: `arn:aws:iam::${s3.account}:role/replication`,
        Rules: [
          {
            ID: 'all',
            Priority: 1,
            Status: 'Enabled',
            Filter: { Prefix: '' },
            DeleteMarkerReplication: { Status: 'Enabled' },
            Destination: { Bucket: `arn:aws:s3:::${Destination}` },
          },
        ],
      },
    });

  it('stores and hides in the second bucket too, and destroys nothing there (M-50, W-33)', async () => {
    const copy = `${Bucket}-copy`;
    await versioned(Bucket);
    await versioned(copy);
    await client.putObject({ Bucket, Key: 'before', Body: 'before' });
    await replicate(copy);
    const { VersionId } = await client.putObject({ Bucket, Key, Body: 'twice', Tagging: 'a=1' });
    expect(await client.headObject({ Bucket, Key })).toMatchObject({ ReplicationStatus: 'COMPLETED' });
    const replica = await client.getObject({ Bucket: copy, Key });
    expect(replica).toMatchObject({ ReplicationStatus: 'REPLICA', VersionId, TagCount: 1 });
    expect(await replica.Body?.transformToString()).toBe('twice');

    await client.deleteObject({ Bucket, Key });
    await client.deleteObject({ Bucket, Key, VersionId });
    const { Versions = [], DeleteMarkers = [] } = await client.listObjectVersions({ Bucket: copy });
    expect(Versions.map((version) => version.VersionId)).toEqual([VersionId]);
    expect(DeleteMarkers).toMatchObject([{ Key, IsLatest: true }]);
  });

  it('needs versioning, and keeps it from being suspended (V-12)', async () => {
    await client.createBucket({ Bucket });
    await versioned(`${Bucket}-copy`);
    expect(await refusalOf(replicate(`${Bucket}-copy`))).toEqual({
      code: 'InvalidRequest',
      status: 400,
      message: "Versioning must be 'Enabled' on the bucket to apply a replication configuration",
    });
    await client.putBucketVersioning({ Bucket, VersioningConfiguration: { Status: 'Enabled' } });
    await replicate(`${Bucket}-copy`);
    const suspend = client.putBucketVersioning({ Bucket, VersioningConfiguration: { Status: 'Suspended' } });
    expect(await refusalOf(suspend)).toEqual({
      code: 'InvalidBucketState',
      status: 409,
      message:
        'A replication configuration is present on this bucket, so you cannot change the versioning state. To change the versioning state, first delete the replication configuration.',
    });
  });
});

describe('a configuration that a bucket has not (W-34)', () => {
  it.each([
    ['NoSuchBucketPolicy', () => client.getBucketPolicy({ Bucket })],
    ['NoSuchTagSet', () => client.getBucketTagging({ Bucket })],
    ['NoSuchPublicAccessBlockConfiguration', () => client.getPublicAccessBlock({ Bucket })],
    ['OwnershipControlsNotFoundError', () => client.getBucketOwnershipControls({ Bucket })],
    ['NoSuchLifecycleConfiguration', () => client.getBucketLifecycleConfiguration({ Bucket })],
    ['ReplicationConfigurationNotFoundError', () => client.getBucketReplication({ Bucket })],
    ['ObjectLockConfigurationNotFoundError', () => client.getObjectLockConfiguration({ Bucket })],
  ] as const)('is answered with %s', async (code, ask) => {
    await client.createBucket({ Bucket });
    expect(await refusalOf(ask())).toMatchObject({ code, status: 404 });
  });
});
