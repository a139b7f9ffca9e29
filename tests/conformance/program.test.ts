/** `npm run s3` as the README has it, and what its principals may do there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEndpoint } from '../support/endpoint.ts';
import type { RunningEndpoint } from '../support/endpoint.ts';
import { clientOf, refusalOf } from './sdk.ts';

let s3: RunningEndpoint;
beforeAll(async () => {
  s3 = await startEndpoint([], 'npm');
});
afterAll(() => s3.stop());

const ENABLED = { Status: 'Enabled' } as const;

describe('npm run --silent s3 -- --json', () => {
  it('says where it is and who can sign', async () => {
    expect(s3).toMatchObject({ region: 'us-east-1', account: '111122223333' });
    expect(s3.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(s3.owner.id).toMatch(/^[\da-f]{64}$/);
    expect(s3.principals.slice(0, 3)).toMatchObject([
      { name: 'root', type: 'root', arn: 'arn:aws:iam::111122223333:root' },
      { name: 'ana', type: 'user', arn: 'arn:aws:iam::111122223333:user/ana' },
      { name: 'dev', type: 'user', arn: 'arn:aws:iam::111122223333:user/dev', mfa: null },
    ]);
    expect(s3.principal('root').mfa?.serial).toBe('arn:aws:iam::111122223333:mfa/root-account-mfa-device');
    expect(await clientOf(s3).listBuckets({})).toMatchObject({ Owner: { ID: s3.owner.id }, Buckets: [] });
  });

  it('lets nobody without the permission change versioning (V-07, P-01)', async () => {
    const change = { Bucket: 'theirs', VersioningConfiguration: ENABLED };
    await clientOf(s3).createBucket({ Bucket: 'theirs' });
    expect(await refusalOf(clientOf(s3, 'dev').putBucketVersioning(change))).toEqual({
      code: 'AccessDenied',
      status: 403,
      message:
        'User: arn:aws:iam::111122223333:user/dev is not authorized to perform: s3:PutBucketVersioning on resource: "arn:aws:s3:::theirs" because no identity-based policy allows the s3:PutBucketVersioning action',
    });
    await clientOf(s3, 'ana').putBucketVersioning(change);
    expect(await clientOf(s3, 'dev').getBucketVersioning({ Bucket: 'theirs' })).toMatchObject(ENABLED);
  });

  it('guards with MFA Delete the versions and the versioning of a bucket, and nothing else (M-01, M-06)', async () => {
    const Bucket = 'guarded';
    const Key = 'key';
    const root = clientOf(s3);
    await root.createBucket({ Bucket });
    // M-06: S3 wants HTTPS for this; here the loopback counts as that.
    const VersioningConfiguration = { ...ENABLED, MFADelete: 'Enabled' } as const;
    await root.putBucketVersioning({ Bucket, MFA: await s3.code(), VersioningConfiguration });

    const { VersionId } = await root.putObject({ Bucket, Key, Body: '1' });
    await root.putObjectTagging({ Bucket, Key, Tagging: { TagSet: [{ Key: 'a', Value: '1' }] } });
    await root.copyObject({ Bucket, Key: 'copy', CopySource: `${Bucket}/${Key}` });
    await root.putBucketTagging({ Bucket, Tagging: { TagSet: [{ Key: 'a', Value: '1' }] } });
    await root.deleteObject({ Bucket, Key });
    await root.getObject({ Bucket, Key, VersionId });

    const guarded = [
      root.deleteObject({ Bucket, Key, VersionId }),
      root.putBucketVersioning({ Bucket, VersioningConfiguration: { Status: 'Suspended' } }),
      root.putBucketVersioning({ Bucket, VersioningConfiguration: { ...ENABLED, MFADelete: 'Disabled' } }),
    ];
    for (const asked of guarded)
      expect(await refusalOf(asked)).toEqual({
        code: 'AccessDenied',
        status: 403,
        message: 'Mfa Authentication must be used for this request',
      });
  });

  it('answers every delete with 204, whatever was there (V-50)', async () => {
    const Bucket = 'deletes';
    const root = clientOf(s3);
    await root.createBucket({ Bucket });
    const statusOf = async (Key: string, VersionId?: string) =>
      (await root.deleteObject({ Bucket, Key, VersionId })).$metadata.httpStatusCode;
    await root.putObject({ Bucket, Key: 'k', Body: '1' });
    expect(await statusOf('k')).toBe(204);
    expect(await statusOf('k')).toBe(204);
    expect(await statusOf('k', 'null')).toBe(204);
    await root.putBucketVersioning({ Bucket, VersioningConfiguration: ENABLED });
    const { VersionId } = await root.putObject({ Bucket, Key: 'k', Body: '1' });
    expect(await statusOf('k')).toBe(204);
    expect(await statusOf('k', VersionId)).toBe(204);
    expect(await statusOf('k', VersionId)).toBe(204);
  });
});
