/** The AWS SDK as it comes: checksums wherever S3 has them, bodies in chunks, buckets in host names. */
import { createHash } from 'node:crypto';
import { Agent } from 'node:http';
import type { LookupFunction } from 'node:net';
import { Readable } from 'node:stream';
import type { S3 } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startEndpoint } from '../support/endpoint.ts';
import type { RunningEndpoint } from '../support/endpoint.ts';
import { signed } from '../support/sigv4.ts';
import type { ToSign } from '../support/sigv4.ts';
import { clientOf, refusalOf, spyOn } from './sdk.ts';

let s3: RunningEndpoint;
let client: S3;
let sent: ReturnType<typeof spyOn>;
let buckets = 0;
let Bucket = '';
const Key = 'a folder/ü + %25 & 文.txt';

beforeAll(async () => {
  s3 = await startEndpoint();
  client = clientOf(s3);
  sent = spyOn(client);
});
afterAll(() => s3.stop());

/** A versioned bucket for each test. */
beforeEach(async () => {
  Bucket = `sdk-${(buckets += 1)}`;
  await client.createBucket({ Bucket });
  await client.putBucketVersioning({ Bucket, VersioningConfiguration: { Status: 'Enabled' } });
});

const etagOf = (text: string | Uint8Array): string => `"${createHash('md5').update(text).digest('hex')}"`;

const textOf = async (got: { readonly Body?: { transformToString: () => Promise<string> } }) =>
  got.Body?.transformToString();

describe("the SDK's own defaults", () => {
  it('put and get an object, checked on both ways', async () => {
    const put = await client.putObject({ Bucket, Key, Body: 'words', Metadata: { kind: 'plain' } });
    expect(sent()).toHaveProperty('x-amz-checksum-crc32');
    expect(put).toMatchObject({
      ETag: etagOf('words'),
      ChecksumCRC32: sent()['x-amz-checksum-crc32'],
      ChecksumType: 'FULL_OBJECT',
      ServerSideEncryption: 'AES256',
    });

    const got = await client.getObject({ Bucket, Key });
    expect(sent()).toHaveProperty('x-amz-checksum-mode', 'ENABLED');
    expect(got).toMatchObject({
      VersionId: put.VersionId,
      ChecksumCRC32: put.ChecksumCRC32,
      ContentType: 'application/octet-stream',
      Metadata: { kind: 'plain' },
    });
    expect(await textOf(got)).toBe('words');
  });

  it('put a stream in chunks, with the checksum behind it', async () => {
    const bytes = new Uint8Array(300_000).fill(7);
    const Body = Readable.from([bytes.subarray(0, 100_000), bytes.subarray(100_000)]);
    const put = await client.putObject({ Bucket, Key, Body, ContentLength: bytes.length });
    expect(sent()).toMatchObject({
      'content-encoding': 'aws-chunked',
      'x-amz-trailer': 'x-amz-checksum-crc32',
      'x-amz-decoded-content-length': '300000',
    });
    expect(put.ETag).toBe(etagOf(bytes));
    const got = await client.headObject({ Bucket, Key });
    expect(got).toMatchObject({ ContentLength: 300_000, ETag: put.ETag });
    expect(got.ContentEncoding).toBeUndefined();
  });

  it.each(['CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const)('put and get with %s', async (algorithm) => {
    const put = await client.putObject({ Bucket, Key, Body: 'words', ChecksumAlgorithm: algorithm });
    const name = `Checksum${algorithm}` as const;
    expect(put[name]).toMatch(/^[A-Za-z\d+/]+=*$/);
    const got = await client.getObject({ Bucket, Key, ChecksumMode: 'ENABLED' });
    expect(got[name]).toBe(put[name]);
    expect(await textOf(got)).toBe('words');
  });

  it('refuse a body that is not what its checksum says', async () => {
    const put = client.putObject({ Bucket, Key, Body: 'words', ChecksumCRC32: 'AAAAAA==' });
    expect(await refusalOf(put)).toMatchObject({ code: 'BadDigest', status: 400 });
    const head = client.headObject({ Bucket, Key });
    expect(await refusalOf(head)).toMatchObject({ code: 'NotFound', status: 404 });
  });

  it('read a part of an object, and nothing that has not changed', async () => {
    const { ETag } = await client.putObject({ Bucket, Key, Body: '0123456789' });
    const part = await client.getObject({ Bucket, Key, Range: 'bytes=2-4' });
    expect(part).toMatchObject({ ContentRange: 'bytes 2-4/10', ContentLength: 3 });
    expect(await textOf(part)).toBe('234');
    const beyond = client.getObject({ Bucket, Key, Range: 'bytes=20-' });
    expect(await refusalOf(beyond)).toMatchObject({ code: 'InvalidRange', status: 416 });
    const same = client.getObject({ Bucket, Key, IfNoneMatch: ETag });
    expect(await refusalOf(same)).toMatchObject({ status: 304 });
    const other = client.getObject({ Bucket, Key, IfMatch: '"other"' });
    expect(await refusalOf(other)).toMatchObject({ code: 'PreconditionFailed', status: 412 });
  });

  it('copy an old version over the newest, with its metadata and tags (V-37)', async () => {
    const old = await client.putObject({ Bucket, Key, Body: 'old', Metadata: { n: '1' }, Tagging: 'a=1' });
    await client.putObject({ Bucket, Key, Body: 'new' });
    const CopySource = `${Bucket}/${encodeURIComponent(Key)}?versionId=${old.VersionId}`;
    const copy = await client.copyObject({ Bucket, Key, CopySource });
    expect(copy).toMatchObject({
      CopySourceVersionId: old.VersionId,
      CopyObjectResult: { ETag: etagOf('old') },
    });
    const got = await client.getObject({ Bucket, Key });
    expect(got).toMatchObject({ VersionId: copy.VersionId, Metadata: { n: '1' }, TagCount: 1 });
    expect(await textOf(got)).toBe('old');
    const { Versions = [] } = await client.listObjectVersions({ Bucket });
    expect(Versions.map(({ IsLatest }) => IsLatest)).toEqual([true, false, false]);
  });

  it('delete a thousand keys in one request, and list them as hidden (V-70, V-86)', async () => {
    const Objects = Array.from({ length: 1000 }, (_, i) => ({ Key: `key-${i}` }));
    const { Deleted = [] } = await client.deleteObjects({ Bucket, Delete: { Objects } });
    expect(Deleted).toHaveLength(1000);
    expect(Deleted.every(({ DeleteMarker }) => DeleteMarker === true)).toBe(true);
    expect(await client.listObjectsV2({ Bucket })).toMatchObject({ KeyCount: 0, IsTruncated: false });
  });
});

describe('the SDK with buckets in host names', () => {
  it('finds bucket and key', async () => {
    // Whatever the name, it is this machine: resolvers differ in what they make of names under localhost.
    const lookup: LookupFunction = (_name, { all }, found) =>
      all === true ? found(null, [{ address: '127.0.0.1', family: 4 }]) : found(null, '127.0.0.1', 4);
    const virtual = clientOf(s3, 'root', {
      endpoint: s3.endpoint.replace('127.0.0.1', 'localhost'),
      forcePathStyle: false,
      requestHandler: { httpAgent: new Agent({ lookup }) },
    });
    const spied = spyOn(virtual);
    await virtual.putObject({ Bucket, Key, Body: 'by host' });
    expect(spied()['host']).toMatch(new RegExp(`^${Bucket}\\.localhost:\\d+$`));
    expect(await textOf(await virtual.getObject({ Bucket, Key }))).toBe('by host');
    expect(await textOf(await client.getObject({ Bucket, Key }))).toBe('by host');
    virtual.destroy();
  });
});

describe('conditional writes (W-01)', () => {
  it('write only where nothing is', async () => {
    const write = () => client.putObject({ Bucket, Key, Body: 'once', IfNoneMatch: '*' });
    await write();
    expect(await refusalOf(write())).toEqual({
      code: 'PreconditionFailed',
      status: 412,
      message: 'At least one of the pre-conditions you specified did not hold',
    });
    await client.deleteObject({ Bucket, Key });
    expect(await write()).toHaveProperty('VersionId');
  });

  it('write only over what was read', async () => {
    const write = (IfMatch: string | undefined) => client.putObject({ Bucket, Key, Body: 'next', IfMatch });
    expect(await refusalOf(write('"anything"'))).toMatchObject({ code: 'NoSuchKey', status: 404 });
    const { ETag } = await client.putObject({ Bucket, Key, Body: 'first' });
    expect(await refusalOf(write('"other"'))).toMatchObject({ code: 'PreconditionFailed', status: 412 });
    expect(await write(ETag)).toMatchObject({ ETag: etagOf('next') });
    expect(await refusalOf(write(ETag))).toMatchObject({ code: 'PreconditionFailed', status: 412 });
  });

  it('copy only what the source still is (W-02)', async () => {
    const { ETag } = await client.putObject({ Bucket, Key: 'source', Body: 'x' });
    const copy = { Bucket, Key, CopySource: `${Bucket}/source` };
    const wrong = client.copyObject({ ...copy, CopySourceIfMatch: '"other"' });
    expect(await refusalOf(wrong)).toMatchObject({ code: 'PreconditionFailed', status: 412 });
    expect(await client.copyObject({ ...copy, CopySourceIfMatch: ETag })).toHaveProperty('VersionId');
  });
});

describe('a presigned URL', () => {
  const url = (request: Partial<ToSign> & Pick<ToSign, 'target'>, name = 'root'): string => {
    const { host } = new URL(s3.endpoint);
    const { target } = signed({
      ...s3.principal(name),
      region: s3.region,
      method: 'GET',
      at: Date.now(),
      presignExpires: 60,
      headers: { host },
      ...request,
    });
    return `${s3.endpoint}${target}`;
  };
  const path = () => `/${Bucket}/${Key.split('/').map(encodeURIComponent).join('/')}`;

  it('puts and gets without keys, and says how the answer is to be shown', async () => {
    const put = await fetch(url({ method: 'PUT', target: path() }), { method: 'PUT', body: 'by link' });
    expect(put.status).toBe(200);
    const shown = 'response-content-disposition=attachment%3B%20filename%3Dx.txt';
    const got = await fetch(url({ target: `${path()}?${shown}` }));
    expect(got.headers.get('content-disposition')).toBe('attachment; filename=x.txt');
    expect(got.headers.get('x-amz-version-id')).toBe(put.headers.get('x-amz-version-id'));
    expect(await got.text()).toBe('by link');
  });

  it('is over after its time, by the clock of the machine and not of the simulator', async () => {
    const early = Date.now() - 61_000;
    const over = await fetch(url({ target: path(), at: early }));
    expect(over.status).toBe(403);
    expect(await over.text()).toContain('<Code>AccessDenied</Code><Message>Request has expired</Message>');
    await client.putObject({ Bucket, Key, Body: 'still' });
    await s3.advance(3600);
    expect(await (await fetch(url({ target: path() }))).text()).toBe('still');
  });

  it('may do what the one who signed it may do (P-01, V-59)', async () => {
    const { VersionId } = await client.putObject({ Bucket, Key, Body: 'kept' });
    const target = `${path()}?versionId=${VersionId}`;
    const refused = await fetch(url({ method: 'DELETE', target }, 'dev'), { method: 'DELETE' });
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain(
      'is not authorized to perform: s3:DeleteObjectVersion on resource',
    );
    const granted = await fetch(url({ method: 'DELETE', target }), { method: 'DELETE' });
    expect(granted.status).toBe(204);
  });

  it('is for nothing but what was signed', async () => {
    const altered = await fetch(url({ target: path() }).replace(Bucket, 'other-bucket'));
    expect(altered.status).toBe(403);
    expect(await altered.text()).toContain('<Code>SignatureDoesNotMatch</Code>');
  });
});

describe('whoever signs with nothing, or with keys that nobody has', () => {
  it('is refused, but for what was made public', async () => {
    await client.putObject({ Bucket, Key: 'private', Body: 'x' });
    await client.putObject({ Bucket, Key: 'public', Body: 'for everybody', ACL: 'public-read' });
    for (const path of ['', '/private', '/nothing']) {
      const refused = await fetch(`${s3.endpoint}/${Bucket}${path}`);
      expect(refused.status).toBe(403);
      expect(await refused.text()).toContain('<Code>AccessDenied</Code><Message>Access Denied</Message>');
    }
    expect(await (await fetch(`${s3.endpoint}/${Bucket}/public`)).text()).toBe('for everybody');
    const destroyed = await fetch(`${s3.endpoint}/${Bucket}/public`, { method: 'DELETE' });
    expect(destroyed.status).toBe(403);
  });

  it('with keys that nobody has, is told so', async () => {
    const stranger = clientOf(s3, 'root', {
      credentials: { accessKeyId: 'AKIANOBODY', secretAccessKey: 'x' },
    });
    expect(await refusalOf(stranger.listBuckets())).toMatchObject({
      code: 'InvalidAccessKeyId',
      status: 403,
      message: 'The AWS Access Key Id you provided does not exist in our records.',
    });
  });

  it('and a signature for another region names the region', async () => {
    const elsewhere = clientOf(s3, 'root', { region: 'eu-west-1' });
    expect(await refusalOf(elsewhere.listObjectsV2({ Bucket }))).toMatchObject({
      code: 'AuthorizationHeaderMalformed',
      status: 400,
      message:
        "The authorization header is malformed; the region 'eu-west-1' is wrong; expecting 'us-east-1'",
    });
  });
});
