/** A person with the AWS CLI, of either major version. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEndpoint } from '../support/endpoint.ts';
import type { RunningEndpoint } from '../support/endpoint.ts';
import { programOf, ran, scratch } from './programs.ts';
import type { Ran } from './programs.ts';
import { clientOf } from './sdk.ts';

const AWS = programOf('aws', 'the AWS CLI');
const folder = scratch();
let s3: RunningEndpoint;

describe.skipIf(AWS.version === undefined)(AWS.title, () => {
  beforeAll(async () => {
    s3 = await startEndpoint();
    // Version 1 presigns the way before this one unless it is told not to, which S3 takes for no bucket made since 2020.
    writeFileSync(join(folder, 'config'), '[default]\ns3 =\n  signature_version = s3v4\n');
  });
  afterAll(() => s3.stop());

  interface As {
    readonly name?: string;
    /** Makes the keys those of a session. */
    readonly token?: string;
  }
  const aws = (words: readonly string[], { name = 'root', token }: As = {}): Promise<Ran> => {
    const { accessKeyId, secretAccessKey } = s3.principal(name);
    const env = {
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_DEFAULT_REGION: s3.region,
      AWS_CONFIG_FILE: join(folder, 'config'),
      AWS_SHARED_CREDENTIALS_FILE: join(folder, 'no-credentials'),
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_PAGER: '',
      ...(token === undefined ? {} : { AWS_SESSION_TOKEN: token }),
    };
    return ran('aws', ['--endpoint-url', s3.endpoint, '--output', 'json', ...words], env, folder);
  };

  /** What a command says that has to succeed. */
  const said = async (words: readonly string[], as?: As): Promise<string> => {
    const { status, stdout, stderr } = await aws(words, as);
    expect(status, `aws ${words.join(' ')}\n${stderr}`).toBe(0);
    return stdout;
  };
  const api = (operation: string, bucket: string, ...rest: readonly string[]) => [
    's3api',
    operation,
    '--bucket',
    bucket,
    ...rest,
  ];
  const asked = async (...words: Parameters<typeof api>): Promise<unknown> => {
    const text = await said(api(...words));
    return text === '' ? undefined : JSON.parse(text);
  };
  /** The sentence that the CLI makes of a refusal; its second version may put a mark before it (M-66). */
  const refused = async (words: readonly string[], as?: As): Promise<string> => {
    const { status, stderr } = await aws(words, as);
    expect(status, `aws ${words.join(' ')} was granted`).not.toBe(0);
    return stderr.trim().replace(/^aws: \[ERROR\]: /, '');
  };
  /** What has to be there before, made without starting the CLI for it. */
  const bucketOf = async (Bucket: string): Promise<string> => {
    await clientOf(s3).createBucket({ Bucket });
    return Bucket;
  };
  const error = (code: string, operation: string, message: string): string =>
    `An error occurred (${code}) when calling the ${operation} operation: ${message}`;

  const ON = ['--versioning-configuration', 'Status=Enabled,MFADelete=Enabled'] as const;
  const NEEDS_CODE = 'Mfa Authentication must be used for this request';

  it('turns MFA Delete on, and from then on destroys a version only with a code', async () => {
    const bucket = 'journey';
    expect(await asked('create-bucket', bucket)).toMatchObject({ Location: '/journey' });
    // V-04: of a bucket that was never configured it says nothing at all.
    expect(await asked('get-bucket-versioning', bucket)).toBeUndefined();
    await said(api('put-bucket-versioning', bucket, ...ON, '--mfa', await s3.code()));
    expect(await asked('get-bucket-versioning', bucket)).toEqual({ Status: 'Enabled', MFADelete: 'Enabled' });

    writeFileSync(join(folder, 'report.txt'), 'report');
    const key = ['--key', 'reports/ü 1.txt'] as const;
    const put = await asked('put-object', bucket, ...key, '--body', 'report.txt');
    expect(put).toMatchObject({
      ETag: `"${createHash('md5').update('report').digest('hex')}"`,
      ServerSideEncryption: 'AES256',
    });
    const { VersionId } = put as { readonly VersionId: string };
    expect(VersionId).toMatch(/^[\w.]{32}$/);

    // M-42: hiding takes no code. M-40, M-66: destroying does.
    const marker = (await asked('delete-object', bucket, ...key)) as { readonly VersionId: string };
    expect(marker).toMatchObject({ DeleteMarker: true });
    const destroy = (id: string) => api('delete-object', bucket, ...key, '--version-id', id);
    const [hidden, hiding, listed] = await Promise.all([
      refused(destroy(VersionId)),
      refused(destroy(marker.VersionId)),
      asked('list-object-versions', bucket),
    ]);
    expect(hidden).toBe(error('AccessDenied', 'DeleteObject', NEEDS_CODE));
    expect(hiding).toBe(hidden);
    expect(listed).toMatchObject({
      Versions: [{ Key: 'reports/ü 1.txt', VersionId, IsLatest: false, Size: 6 }],
      DeleteMarkers: [{ Key: 'reports/ü 1.txt', VersionId: marker.VersionId, IsLatest: true }],
    });

    // M-41
    const uncover = await said([...destroy(marker.VersionId), '--mfa', await s3.code()]);
    expect(JSON.parse(uncover)).toEqual({ DeleteMarker: true, VersionId: marker.VersionId });
    await said(api('get-object', bucket, ...key, 'back.txt'));
    expect(readFileSync(join(folder, 'back.txt'), 'utf8')).toBe('report');
    const done = await said([...destroy(VersionId), '--mfa', await s3.code()]);
    expect(JSON.parse(done)).toEqual({ VersionId });
    // M-48: an empty bucket needs no code to go.
    await said(api('delete-bucket', bucket));
  });

  describe('is told why MFA Delete is not to be had', () => {
    const bucket = 'refusals';
    const turnOn = (...rest: readonly string[]) => api('put-bucket-versioning', bucket, ...ON, ...rest);
    beforeAll(() => bucketOf(bucket));

    it('without a code (M-21)', async () => {
      expect(await refused(turnOn())).toBe(error('AccessDenied', 'PutBucketVersioning', NEEDS_CODE));
    });

    it('with the credentials of a session, be they root’s (M-05)', async () => {
      expect(await refused(turnOn('--mfa', await s3.code()), { token: 'any text' })).toBe(
        error(
          'InvalidRequest',
          'PutBucketVersioning',
          'DevPay and Mfa are mutually exclusive authorization methods.',
        ),
      );
    });

    it('with a code alone, or a serial alone (M-11)', async () => {
      const [serial = '', code = ''] = (await s3.code()).split(' ');
      const malformed = error(
        'InvalidArgument',
        'PutBucketVersioning',
        'Mfa header is invalid -- the header should be formatted as {serialNumber}(space){tokenCode}',
      );
      const given = await Promise.all([serial, code].map((value) => refused(turnOn('--mfa', value))));
      expect(given).toEqual([malformed, malformed]);
    });

    it('with a code that was used (M-30)', async () => {
      const once = await s3.code();
      const remove = api('delete-object', bucket, '--key', 'nothing', '--mfa', once);
      await said(remove);
      expect(await refused(remove)).toBe(
        error(
          'TokenCodeInvalidError',
          'DeleteObject',
          'The serial number and/or token code you provided is not valid.',
        ),
      );
    });

    it('with somebody else’s device (M-29), or as an administrator with an own one (M-28)', async () => {
      const [serial = '', code = ''] = (await s3.code()).split(' ');
      expect(await refused(turnOn('--mfa', `${serial} ${code}`), { name: 'ana' })).toBe(
        error(
          'NotDeviceOwnerError',
          'PutBucketVersioning',
          `The device with serial number ${serial} that generated token ${code} is not owned by the authenticated user`,
        ),
      );
      expect(await refused(turnOn('--mfa', await s3.code('ana')), { name: 'ana' })).toBe(
        error(
          'AccessDenied',
          'PutBucketVersioning',
          'This operation may only be performed by the bucket owner',
        ),
      );
    });

    it('while there is a lifecycle configuration (M-31)', async () => {
      const rule = { ID: 'week', Status: 'Enabled', Filter: { Prefix: '' }, Expiration: { Days: 7 } };
      const configuration = JSON.stringify({ Rules: [rule] });
      await said(
        api('put-bucket-lifecycle-configuration', bucket, '--lifecycle-configuration', configuration),
      );
      expect(await asked('get-bucket-lifecycle-configuration', bucket)).toMatchObject({ Rules: [rule] });
      expect(await refused(turnOn('--mfa', await s3.code()))).toBe(
        error(
          'InvalidBucketState',
          'PutBucketVersioning',
          'Mfa Authentication is not supported on a bucket with lifecycle configuration. Delete lifecycle configuration before enabling Mfa Authentication.',
        ),
      );
    });
  });

  it('copies, syncs and removes folders, and is left with a bucket that is not empty (V-90)', async () => {
    const bucket = 'folders';
    await said(['s3', 'mb', `s3://${bucket}`]);
    await said(api('put-bucket-versioning', bucket, '--versioning-configuration', 'Status=Enabled'));
    mkdirSync(join(folder, 'site', 'deep'), { recursive: true });
    writeFileSync(join(folder, 'site', 'index.html'), '<p>hello');
    writeFileSync(join(folder, 'site', 'deep', 'a b.txt'), 'deep');
    await said(['s3', 'sync', 'site', `s3://${bucket}/site`]);
    await said(['s3', 'cp', `s3://${bucket}/site/index.html`, `s3://${bucket}/copy.html`]);
    expect(await said(['s3', 'ls', '--recursive', `s3://${bucket}`])).toMatch(
      /^.* copy\.html\n.* site\/deep\/a b\.txt\n.* site\/index\.html\n$/,
    );
    expect(await said(['s3', 'sync', `s3://${bucket}/site`, 'mirror'])).toContain('download:');
    expect(readFileSync(join(folder, 'mirror', 'deep', 'a b.txt'), 'utf8')).toBe('deep');
    // Nothing is new, so nothing is sent.
    expect(await said(['s3', 'sync', 'mirror', `s3://${bucket}/site`, '--size-only'])).toBe('');

    await said(['s3', 'rm', '--recursive', `s3://${bucket}`]);
    expect(await refused(['s3', 'rb', `s3://${bucket}`])).toContain(
      error(
        'BucketNotEmpty',
        'DeleteBucket',
        'The bucket you tried to delete is not empty. You must delete all versions in the bucket.',
      ),
    );
  });

  it('signs an address that anybody may fetch', async () => {
    const place = `s3://${await bucketOf('links')}/a b/linked.txt`;
    writeFileSync(join(folder, 'linked.txt'), 'linked');
    const cp = said(['s3', 'cp', 'linked.txt', place]);
    const [url] = await Promise.all([said(['s3', 'presign', place, '--expires-in', '60']), cp]);
    const response = await fetch(url.trim());
    expect(await response.text()).toBe('linked');
    expect(response.headers.get('content-type')).toBe('text/plain');
  });

  it('uploads a large file in parts, and gets it back as it was', async () => {
    await bucketOf('large');
    const bytes = Buffer.alloc(20 * 1024 * 1024, 'twenty megabytes, more or less the same all the way ');
    writeFileSync(join(folder, 'large.bin'), bytes);
    await said(['s3', 'cp', 'large.bin', 's3://large/large.bin']);
    expect(await asked('head-object', 'large', '--key', 'large.bin')).toMatchObject({
      ContentLength: bytes.length,
      ETag: expect.stringMatching(/^"[\da-f]{32}-3"$/),
    });
    await said(['s3', 'cp', 's3://large/large.bin', 'again.bin']);
    expect(readFileSync(join(folder, 'again.bin')).equals(bytes)).toBe(true);
  });
});
