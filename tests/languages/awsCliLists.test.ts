/** What the AWS CLI prints for a list: versions apart from markers, the next page, common prefixes. */
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

describe('lists', () => {
  it('split versions from markers, so that their common order is lost (V-80)', () => {
    const lab = of();
    expect(fields(lab, { type: 'ListObjectVersions', bucket: 'lab' })).toMatchObject({
      Versions: [
        { Key: 'gone.txt', VersionId: lab.kept, IsLatest: false, Size: 4 },
        { Key: 'report.txt', VersionId: lab.data, IsLatest: true, ETag: SECOND },
        { Key: 'report.txt', VersionId: 'null', IsLatest: false, ETag: FIRST },
      ],
      DeleteMarkers: [{ Key: 'gone.txt', VersionId: lab.marker, IsLatest: true }],
    });
  });

  it('say where the next page begins only when there is one', () => {
    const lab = of();
    const page = (maxKeys: number) => fields(lab, { type: 'ListObjectVersions', bucket: 'lab', maxKeys });
    expect(page(1)).toMatchObject({ NextKeyMarker: 'gone.txt', NextVersionIdMarker: lab.marker });
    expect(page(1000)).not.toHaveProperty('NextKeyMarker');
    const keys = (maxKeys: number) => fields(of('NC'), { type: 'ListObjectsV2', bucket: 'lab', maxKeys });
    expect(keys(1000)).toMatchObject({ Contents: [{ Key: 'report.txt', StorageClass: 'STANDARD' }] });
    expect(keys(1000)).not.toHaveProperty('NextToken');
  });

  it('hold common prefixes where a delimiter asks for them', () => {
    const lab = of();
    granted(lab.world, root, { type: 'PutObject', bucket: 'lab', key: 'logs/a', body: bytes('x') });
    expect(fields(lab, { type: 'ListObjectsV2', bucket: 'lab', delimiter: '/' })).toMatchObject({
      CommonPrefixes: [{ Prefix: 'logs/' }],
    });
  });

  it('of buckets and of devices name what IAM and S3 name', () => {
    const lab = of();
    expect(fields(lab, { type: 'ListBuckets' })).toEqual({
      Buckets: ['elsewhere', 'lab', 'scratch'].map((Name) => ({
        Name,
        CreationDate: '2026-11-23T09:00:00+00:00',
      })),
    });
    expect(fields(lab, { type: 'ListMFADevices' })).toEqual({
      MFADevices: [{ UserName: 'root', SerialNumber: '20899872' }],
    });
  });
});
