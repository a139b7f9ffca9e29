/** A person with rclone, which is told by its environment alone where to go. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEndpoint } from '../support/endpoint.ts';
import type { RunningEndpoint } from '../support/endpoint.ts';
import { programOf, ran, scratch } from './programs.ts';
import type { Ran } from './programs.ts';
import { clientOf } from './sdk.ts';

const RCLONE = programOf('rclone', 'rclone', 'version');
const folder = scratch();
let s3: RunningEndpoint;

describe.skipIf(RCLONE.version === undefined)(RCLONE.title, () => {
  beforeAll(async () => {
    s3 = await startEndpoint();
    const client = clientOf(s3);
    await client.createBucket({ Bucket: 'rclone' });
    const VersioningConfiguration = { Status: 'Enabled' } as const;
    await client.putBucketVersioning({ Bucket: 'rclone', VersioningConfiguration });
  });
  afterAll(() => s3.stop());

  const rclone = (...words: readonly string[]): Promise<Ran> => {
    const { accessKeyId, secretAccessKey } = s3.principal('root');
    const env = {
      RCLONE_CONFIG: join(folder, 'no-config'),
      RCLONE_CONFIG_LAB_TYPE: 's3',
      // With AWS as the provider it insists on the bucket in the host name.
      RCLONE_CONFIG_LAB_PROVIDER: 'Other',
      RCLONE_CONFIG_LAB_ENDPOINT: s3.endpoint,
      RCLONE_CONFIG_LAB_REGION: s3.region,
      RCLONE_CONFIG_LAB_ACCESS_KEY_ID: accessKeyId,
      RCLONE_CONFIG_LAB_SECRET_ACCESS_KEY: secretAccessKey,
      RCLONE_RETRIES: '1',
      RCLONE_LOW_LEVEL_RETRIES: '1',
    };
    return ran('rclone', words, env, folder);
  };
  const said = async (...words: readonly string[]): Promise<string> => {
    const { status, stdout, stderr } = await rclone(...words);
    expect(status, `rclone ${words.join(' ')}\n${stderr}`).toBe(0);
    return stdout;
  };
  interface Listed {
    readonly Path: string;
    readonly Size: number;
  }
  const listed = async (...words: readonly string[]): Promise<readonly Listed[]> =>
    JSON.parse(
      await said('lsjson', '--recursive', '--files-only', ...words, 'lab:rclone'),
    ) as readonly Listed[];

  it('copies a folder, finds it the same, and sees the versions behind a delete (V-80)', async () => {
    mkdirSync(join(folder, 'from', 'deep'), { recursive: true });
    writeFileSync(join(folder, 'from', 'ü + 1.txt'), 'one');
    writeFileSync(join(folder, 'from', 'deep', 'two.txt'), 'two');
    await said('copy', 'from', 'lab:rclone');
    await said('check', 'from', 'lab:rclone');
    const paths = (await listed()).map(({ Path }) => Path);
    expect(paths.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['deep/two.txt', 'ü + 1.txt']);

    writeFileSync(join(folder, 'from', 'deep', 'two.txt'), 'two, again');
    await said('copy', 'from', 'lab:rclone');
    const two = async () =>
      (await listed('--s3-versions')).filter(({ Path }) => Path.startsWith('deep/')).map(({ Size }) => Size);
    expect(await two()).toEqual([10, 3]);

    await said('deletefile', 'lab:rclone/deep/two.txt');
    expect((await listed()).map(({ Path }) => Path)).toEqual(['ü + 1.txt']);
    expect(await two()).toEqual([10, 3]);
    await said('copy', 'lab:rclone', 'to', '--s3-versions');
    expect(readFileSync(join(folder, 'to', 'ü + 1.txt'), 'utf8')).toBe('one');
  });

  it('copies a large file in parts and keeps its checksum', async () => {
    mkdirSync(join(folder, 'large'));
    writeFileSync(join(folder, 'large', 'large.bin'), Buffer.alloc(11 * 1024 * 1024, 'eleven megabytes '));
    await said('copy', 'large', 'lab:rclone/large', '--s3-upload-cutoff=5M', '--s3-chunk-size=5M');
    await said('check', 'large', 'lab:rclone/large', '--download');
    await said('check', 'large', 'lab:rclone/large');
  });

  it('moves an object within S3, which is a copy and a delete', async () => {
    writeFileSync(join(folder, 'moved.txt'), 'moved');
    await said('copyto', 'moved.txt', 'lab:rclone/here/moved.txt');
    await said('moveto', 'lab:rclone/here/moved.txt', 'lab:rclone/there/moved.txt');
    expect(await said('cat', 'lab:rclone/there/moved.txt')).toBe('moved');
    expect(await said('lsf', 'lab:rclone/here')).toBe('');
  });
});
