/** What a prepared request would destroy, in sentences: what is gone for good comes first. */
import { describe, expect, it } from 'vitest';
import type { Command, ObjectVersion } from '../../../src/engine/index.ts';
import { asInstant, asVersionId } from '../../../src/engine/index.ts';
import { consequenceSentences } from '../../../src/panels/request/consequences.ts';
import type { Consequence } from '../../../src/store/consequence.ts';

const A_VERSION: ObjectVersion = {
  kind: 'object',
  key: 'a.txt',
  seq: 1,
  id: asVersionId('null'),
  at: asInstant(0),
  etag: '',
  size: 5,
  body: new Uint8Array(5),
  contentType: 'text/plain',
  metadata: {},
  storageClass: 'STANDARD',
};
const lose = (count: number, of: Partial<Consequence> = {}): Consequence => ({
  destroyed: Array.from({ length: count }, () => A_VERSION),
  bytes: count * A_VERSION.size,
  markers: 0,
  left: 0,
  ...of,
});
const one: Command = { type: 'DeleteObject', bucket: 'lab', key: 'a.txt', versionId: 'v1' };
const many: Command = { type: 'DeleteObjects', bucket: 'lab', objects: [] };
const bucket: Command = { type: 'DeleteBucket', bucket: 'lab' };

describe('before a delete', () => {
  it.each([
    ['one version', one, lose(1), ['If S3 agrees, 1 version is gone for good: 5 B.']],
    [
      'one marker',
      one,
      lose(0, { markers: 1, left: 2 }),
      ['1 delete marker goes. What stands beneath it comes up.'],
    ],
    ['nothing', one, lose(0), ['Nothing that is stored would be lost.']],
    [
      'a batch',
      many,
      lose(2, { markers: 3, left: 1 }),
      [
        'If S3 agrees, 2 versions are gone for good: 10 B.',
        '3 delete markers go.',
        '1 entry stays in the bucket.',
      ],
    ],
    [
      'a whole bucket',
      many,
      lose(1, { left: 0 }),
      ['If S3 agrees, 1 version is gone for good: 5 B.', '0 entries stay in the bucket.'],
    ],
    ['a batch of plain deletes', many, lose(0, { left: 4 }), ['Nothing that is stored would be lost.']],
    [
      'a bucket with entries',
      bucket,
      lose(0, { left: 2 }),
      ['2 entries are still in it, so S3 will refuse. Empty the bucket first.'],
    ],
    [
      'an empty bucket',
      bucket,
      lose(0),
      ['Nothing is left in lab. If S3 agrees, the bucket and its name are gone.'],
    ],
  ] as const)('%s', (_name, command, consequence, sentences) => {
    expect(consequenceSentences(command, consequence)).toEqual(sentences);
  });

  it('says nothing of a request that is no delete', () => {
    expect(consequenceSentences({ type: 'PutBucketVersioning', bucket: 'lab' }, lose(0))).toEqual([]);
  });
});
