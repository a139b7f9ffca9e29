/** A person with s3cmd. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEndpoint } from '../support/endpoint.ts';
import type { RunningEndpoint } from '../support/endpoint.ts';
import { programOf, ran, scratch } from './programs.ts';
import type { Ran } from './programs.ts';
import { clientOf } from './sdk.ts';

const S3CMD = programOf('s3cmd', 's3cmd');
const folder = scratch();
let s3: RunningEndpoint;

describe.skipIf(S3CMD.version === undefined)(S3CMD.title, () => {
  beforeAll(async () => {
    s3 = await startEndpoint();
    const { host } = new URL(s3.endpoint);
    const { accessKeyId, secretAccessKey } = s3.principal('root');
    const settings = {
      access_key: accessKeyId,
      secret_key: secretAccessKey,
      host_base: host,
      // Without a place for the bucket's name: path style.
      host_bucket: host,
      use_https: 'False',
      bucket_location: s3.region,
    };
    const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}\n`);
    writeFileSync(join(folder, 's3cfg'), `[default]\n${lines.join('')}`);
  });
  afterAll(() => s3.stop());

  const s3cmd = (...words: readonly string[]): Promise<Ran> =>
    ran('s3cmd', ['-c', 's3cfg', '--no-progress', ...words], {}, folder);
  const said = async (...words: readonly string[]): Promise<string> => {
    const { status, stdout, stderr } = await s3cmd(...words);
    expect(status, `s3cmd ${words.join(' ')}\n${stdout}${stderr}`).toBe(0);
    return stdout;
  };

  it('makes a bucket, puts, lists, gets and deletes; versions keep the bucket (V-90)', async () => {
    expect(await said('mb', 's3://s3cmd')).toBe("Bucket 's3://s3cmd/' created\n");
    // Its own command for this came with version 2.4.
    const VersioningConfiguration = { Status: 'Enabled' } as const;
    await clientOf(s3).putBucketVersioning({ Bucket: 's3cmd', VersioningConfiguration });

    writeFileSync(join(folder, 'ü + 1.txt'), 'by s3cmd');
    await said('put', 'ü + 1.txt', 's3://s3cmd/a folder/');
    expect(await said('ls', '--recursive', 's3://s3cmd')).toMatch(
      / 8 +s3:\/\/s3cmd\/a folder\/ü \+ 1\.txt\n$/,
    );
    expect(await said('ls', 's3://s3cmd')).toMatch(/ DIR +s3:\/\/s3cmd\/a folder\/\n$/);
    await said('get', 's3://s3cmd/a folder/ü + 1.txt', 'back.txt');
    expect(readFileSync(join(folder, 'back.txt'), 'utf8')).toBe('by s3cmd');
    const info = await said('info', 's3://s3cmd/a folder/ü + 1.txt');
    expect(info).toMatch(/MIME type: +text\/plain/);
    expect(info).toMatch(new RegExp(`ACL: +(${s3.owner.displayName}|${s3.owner.id}): FULL_CONTROL`));

    await said('del', 's3://s3cmd/a folder/ü + 1.txt');
    expect(await said('ls', '--recursive', 's3://s3cmd')).toBe('');
    const { status, stderr } = await s3cmd('rb', 's3://s3cmd');
    expect(status).not.toBe(0);
    expect(stderr).toContain(
      'S3 error: 409 (BucketNotEmpty): The bucket you tried to delete is not empty. You must delete all versions in the bucket.',
    );
  });

  it('uploads a large file in parts, which it checks by their ETags', async () => {
    await said('mb', 's3://s3cmd-large');
    const bytes = Buffer.alloc(11 * 1024 * 1024, 'eleven megabytes ');
    writeFileSync(join(folder, 'large.bin'), bytes);
    await said('put', '--multipart-chunk-size-mb=5', 'large.bin', 's3://s3cmd-large/large.bin');
    await said('get', 's3://s3cmd-large/large.bin', 'again.bin');
    expect(readFileSync(join(folder, 'again.bin')).equals(bytes)).toBe(true);
  });
});
