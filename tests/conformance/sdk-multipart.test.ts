/** Uploads in parts, by the AWS SDK as it comes (W-10 to W-15). */
import { createHash } from 'node:crypto';
import type { CompletedPart, S3 } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startEndpoint } from '../support/endpoint.ts';
import type { RunningEndpoint } from '../support/endpoint.ts';
import { clientOf, refusalOf } from './sdk.ts';

const Key = 'in parts';
/** The least that a part but the last may have. */
const MIN_PART = 5 * 1024 * 1024;
const FIRST = new Uint8Array(MIN_PART).fill(1);
const LAST = new Uint8Array(1000).fill(2);

let s3: RunningEndpoint;
let client: S3;
let buckets = 0;
let Bucket = '';
let UploadId = '';

beforeAll(async () => {
  s3 = await startEndpoint();
  client = clientOf(s3);
});
afterAll(() => s3.stop());

/** A versioned bucket, and an upload in it, for each test. */
beforeEach(async () => {
  Bucket = `parts-${(buckets += 1)}`;
  await client.createBucket({ Bucket });
  await client.putBucketVersioning({ Bucket, VersioningConfiguration: { Status: 'Enabled' } });
  UploadId = await begin();
});

const begin = async (): Promise<string> => {
  const { UploadId: id = '' } = await client.createMultipartUpload({
    Bucket,
    Key,
    ContentType: 'text/plain',
    Metadata: { n: '1' },
  });
  return id;
};

const upload = async (PartNumber: number, Body: Uint8Array): Promise<CompletedPart> => {
  const { ETag, ChecksumCRC32 } = await client.uploadPart({ Bucket, Key, UploadId, PartNumber, Body });
  return { PartNumber, ETag, ChecksumCRC32 };
};

const complete = (Parts: CompletedPart[]) =>
  client.completeMultipartUpload({ Bucket, Key, UploadId, MultipartUpload: { Parts } });

const md5 = (bytes: Uint8Array): Buffer => createHash('md5').update(bytes).digest();

describe('an upload in parts', () => {
  it('is one version, made of its parts in order (V-30, V-35)', async () => {
    const last = await upload(7, LAST);
    const first = await upload(2, FIRST);
    expect(await client.listObjectsV2({ Bucket })).toMatchObject({ KeyCount: 0 });
    const done = await complete([first, last]);
    const etag = createHash('md5')
      .update(Buffer.concat([md5(FIRST), md5(LAST)]))
      .digest('hex');
    expect(done).toMatchObject({ Bucket, Key, ETag: `"${etag}-2"` });

    const got = await client.getObject({ Bucket, Key });
    expect(got).toMatchObject({ VersionId: done.VersionId, ContentType: 'text/plain', Metadata: { n: '1' } });
    const bytes = await got.Body?.transformToByteArray();
    expect(bytes?.length).toBe(MIN_PART + 1000);
    expect(bytes?.[MIN_PART - 1]).toBe(1);
    expect(bytes?.[MIN_PART]).toBe(2);
    const { Versions = [] } = await client.listObjectVersions({ Bucket });
    expect(Versions).toHaveLength(1);
    expect(await client.listMultipartUploads({ Bucket })).not.toHaveProperty('Uploads');
  });

  it('can be read part by part', async () => {
    await complete([await upload(1, FIRST), await upload(2, LAST)]);
    const part = await client.getObject({ Bucket, Key, PartNumber: 2 });
    expect(part).toMatchObject({
      PartsCount: 2,
      ContentLength: 1000,
      ContentRange: `bytes ${MIN_PART}-${MIN_PART + 999}/${MIN_PART + 1000}`,
    });
    expect(await part.Body?.transformToByteArray()).toEqual(LAST);
    const attributes = await client.getObjectAttributes({
      Bucket,
      Key,
      ObjectAttributes: ['ETag', 'ObjectSize', 'ObjectParts'],
    });
    expect(attributes).toMatchObject({ ObjectSize: MIN_PART + 1000, ObjectParts: { TotalPartsCount: 2 } });
  });

  it('is listed with its parts until it is over (W-15)', async () => {
    const sizes = [LAST, LAST, LAST];
    for (const [i, body] of sizes.entries()) await upload(i + 1, body);
    const page = await client.listParts({ Bucket, Key, UploadId, MaxParts: 2 });
    expect(page).toMatchObject({ IsTruncated: true, NextPartNumberMarker: '2', MaxParts: 2 });
    expect(page.Parts).toMatchObject([
      { PartNumber: 1, Size: 1000 },
      { PartNumber: 2, Size: 1000 },
    ]);
    const rest = await client.listParts({
      Bucket,
      Key,
      UploadId,
      PartNumberMarker: page.NextPartNumberMarker,
    });
    expect(rest.Parts).toMatchObject([{ PartNumber: 3 }]);

    const another = await begin();
    const { Uploads = [] } = await client.listMultipartUploads({ Bucket });
    expect(Uploads.map((listed) => listed.UploadId)).toEqual([UploadId, another]);
    await client.abortMultipartUpload({ Bucket, Key, UploadId });
    const left = await client.listMultipartUploads({ Bucket });
    expect(left.Uploads?.map((listed) => listed.UploadId)).toEqual([another]);
  });

  it('is not there any more once it was aborted (W-10)', async () => {
    await client.abortMultipartUpload({ Bucket, Key, UploadId });
    expect(await refusalOf(upload(1, LAST))).toEqual({
      code: 'NoSuchUpload',
      status: 404,
      message:
        'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
    });
  });

  it('takes the copy of a range as a part (W-13)', async () => {
    await client.putObject({ Bucket, Key: 'source', Body: '0123456789' });
    const copied = await client.uploadPartCopy({
      Bucket,
      Key,
      UploadId,
      PartNumber: 1,
      CopySource: `${Bucket}/source`,
      CopySourceRange: 'bytes=3-5',
    });
    await complete([{ PartNumber: 1, ETag: copied.CopyPartResult?.ETag }]);
    const got = await client.getObject({ Bucket, Key });
    expect(await got.Body?.transformToString()).toBe('345');
  });
});

describe('an upload in parts is refused', () => {
  it('when a part but the last is too small (W-12)', async () => {
    const parts = [await upload(1, LAST), await upload(2, LAST)];
    expect(await refusalOf(complete(parts))).toEqual({
      code: 'EntityTooSmall',
      status: 400,
      message: 'Your proposed upload is smaller than the minimum allowed size',
    });
    // And it is still there, to be mended.
    expect(await client.listParts({ Bucket, Key, UploadId })).toMatchObject({ UploadId });
  });

  it('when its parts are not in order, or not known (W-12)', async () => {
    const first = await upload(1, FIRST);
    const last = await upload(2, LAST);
    expect(await refusalOf(complete([last, first]))).toMatchObject({ code: 'InvalidPartOrder', status: 400 });
    const invented = { ...last, PartNumber: 3 };
    expect(await refusalOf(complete([first, invented]))).toMatchObject({ code: 'InvalidPart', status: 400 });
  });

  it('when a part has a number that there is not (W-11)', async () => {
    expect(await refusalOf(upload(10_001, LAST))).toEqual({
      code: 'InvalidArgument',
      status: 400,
      message: 'Part number must be an integer between 1 and 10000, inclusive',
    });
  });
});
