/** What the AWS CLI prints for a success: S3's names as JSON, and nothing where S3 answers nothing. */
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/index.ts';
import { awsCliReply } from '../../src/languages/awsCliReply.ts';
import { aLab } from '../support/lab.ts';
import type { Lab, LabState } from '../support/lab.ts';
import { bytes, granted, root } from '../support/world.ts';

const reply = ({ world }: Lab, command: Command): string =>
  awsCliReply(command, granted(world, root, command));
const fields = (lab: Lab, command: Command): unknown => JSON.parse(reply(lab, command));
const of = (state: LabState = 'EN') => aLab(state);

/** The MD5 of "second" and of "first", by `md5sum`. */
const SECOND = '"a9f0e61a137d86aa9db53465e0801612"';
const FIRST = '"8b04d5e3775d298e78455efc5ca404d5"';

describe('an empty answer prints nothing', () => {
  it.each([
    ['PutBucketVersioning', 'NC', { type: 'PutBucketVersioning', bucket: 'lab', status: 'Enabled' }],
    // V-04: a bucket that was never configured has neither element.
    ['GetBucketVersioning', 'NC', { type: 'GetBucketVersioning', bucket: 'lab' }],
    ['a delete without versioning', 'NC', { type: 'DeleteObject', bucket: 'lab', key: 'report.txt' }],
    ['DeleteBucket', 'NC', { type: 'DeleteBucket', bucket: 'scratch' }],
    ['an empty list', 'NC', { type: 'ListObjectsV2', bucket: 'scratch' }],
    ['an empty list of versions', 'NC', { type: 'ListObjectVersions', bucket: 'scratch' }],
    ['a quiet batch', 'EN', { type: 'DeleteObjects', bucket: 'lab', objects: [{ key: 'a' }], quiet: true }],
  ] as const)('%s', (_name, state, command) => {
    expect(reply(of(state), command)).toBe('');
  });
});

describe('versioning', () => {
  it.each([
    ['EN', { Status: 'Enabled' }],
    ['SU+M', { Status: 'Suspended', MFADelete: 'Enabled' }],
  ] as const)('%s prints what is configured, and no more', (state, expected) => {
    expect(fields(of(state), { type: 'GetBucketVersioning', bucket: 'lab' })).toEqual(expected);
  });
});

describe('writing', () => {
  it('prints an id only while versioning is enabled (V-31, V-32)', () => {
    const put = (state: LabState) =>
      fields(of(state), { type: 'PutObject', bucket: 'lab', key: 'new', body: bytes('second') });
    for (const state of ['NC', 'SU'] as const)
      expect(put(state)).toEqual({ ETag: SECOND, ServerSideEncryption: 'AES256' });
    expect(put('EN')).toMatchObject({ VersionId: expect.stringMatching(/^[\w.]{32}$/) });
  });

  it('prints the ids of both ends of a copy', () => {
    const lab = of();
    const source = { bucket: 'lab', key: 'gone.txt', versionId: lab.kept };
    expect(fields(lab, { type: 'CopyObject', bucket: 'lab', key: 'gone.txt', source })).toEqual({
      CopySourceVersionId: lab.kept,
      VersionId: expect.stringMatching(/^[\w.]{32}$/),
      ServerSideEncryption: 'AES256',
      CopyObjectResult: {
        ETag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
        LastModified: '2026-11-23T10:00:00+00:00',
      },
    });
  });
});

describe('reading', () => {
  it('prints the object’s headers, the ETag in its quotes', () => {
    expect(fields(of(), { type: 'GetObject', bucket: 'lab', key: 'report.txt', versionId: 'null' })).toEqual({
      AcceptRanges: 'bytes',
      LastModified: '2026-11-23T09:00:00+00:00',
      ContentLength: 5,
      ETag: FIRST,
      VersionId: 'null',
      ContentType: 'binary/octet-stream',
      ServerSideEncryption: 'AES256',
      Metadata: {},
    });
  });
});

describe('deleting', () => {
  it('prints the marker that a plain delete makes (V-52)', () => {
    const printed = fields(of(), { type: 'DeleteObject', bucket: 'lab', key: 'report.txt' });
    expect(printed).toEqual({ DeleteMarker: true, VersionId: expect.stringMatching(/^[\w.]{32}$/) });
  });

  it('prints the id that was named, and a marker only when it was one (V-54)', () => {
    const lab = of();
    const remove = (key: string, versionId: string) =>
      fields(lab, { type: 'DeleteObject', bucket: 'lab', key, versionId });
    expect(remove('report.txt', lab.data)).toEqual({ VersionId: lab.data });
    expect(remove('gone.txt', lab.marker)).toEqual({ DeleteMarker: true, VersionId: lab.marker });
  });

  it('prints each entry of a batch, refused ones apart (V-71, V-73)', () => {
    const lab = of();
    const objects = [
      { key: 'report.txt' },
      { key: 'gone.txt', versionId: lab.kept },
      { key: 'x', versionId: 'invented' },
    ];
    expect(fields(lab, { type: 'DeleteObjects', bucket: 'lab', objects })).toEqual({
      Deleted: [
        {
          Key: 'report.txt',
          DeleteMarker: true,
          DeleteMarkerVersionId: expect.stringMatching(/^[\w.]{32}$/),
        },
        { Key: 'gone.txt', VersionId: lab.kept },
      ],
      Errors: [
        {
          Key: 'x',
          VersionId: 'invented',
          Code: 'NoSuchVersion',
          Message: 'The specified version does not exist.',
        },
      ],
    });
  });
});

it('a new device prints its serial, and its secret stays in the QR file', () => {
  const printed = reply(of(), { type: 'CreateVirtualMFADevice', virtualMFADeviceName: 'phone' });
  expect(JSON.parse(printed)).toEqual({
    VirtualMFADevice: { SerialNumber: 'arn:aws:iam::111122223333:mfa/phone' },
  });
  expect(fields(of(), { type: 'CreateBucket', bucket: 'new-bucket' })).toEqual({ Location: '/new-bucket' });
  expect(fields(of(), { type: 'HeadBucket', bucket: 'lab' })).toEqual({ BucketRegion: 'us-east-1' });
});
