import { describe, expect, it } from 'vitest';
import { DEV } from '../../../src/engine/index.ts';
import type { BucketDocument } from '../../../src/engine/whole.ts';
import { aLab } from '../../support/lab.ts';
import { someone } from '../../support/locks.ts';
import { notAllowed, REFUSED } from '../../support/verdict.ts';
import { grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import type { WholeRefusal } from '../../support/wholeWorld.ts';
import { bytes, dev, root } from '../../support/world.ts';

const get = (document: BucketDocument) => ({ type: 'GetBucketDocument', bucket: 'lab', document }) as const;
const put = (document: BucketDocument, text: string) =>
  ({ type: 'PutBucketDocument', bucket: 'lab', document, text }) as const;
const remove = (document: BucketDocument) =>
  ({ type: 'DeleteBucketDocument', bucket: 'lab', document }) as const;

const POLICY = '{ "Version": "2012-10-17",\n  "Statement": [] }';

interface Row {
  readonly document: BucketDocument;
  readonly text: string;
  readonly none: readonly [code: WholeRefusal['code'], message: string] | undefined;
  /** Permissions to get, put and delete it. */
  readonly actions: readonly [string, string, string];
  readonly source: string;
}

const ROWS: readonly Row[] = [
  {
    document: 'policy',
    text: POLICY,
    none: ['NoSuchBucketPolicy', 'The bucket policy does not exist'],
    actions: ['s3:GetBucketPolicy', 's3:PutBucketPolicy', 's3:DeleteBucketPolicy'],
    source: 'LocalStack recording: test_bucket_policy_crud',
  },
  {
    document: 'ownershipControls',
    text: '<OwnershipControls/>',
    none: ['OwnershipControlsNotFoundError', 'The bucket ownership controls were not found'],
    actions: [
      's3:GetBucketOwnershipControls',
      's3:PutBucketOwnershipControls',
      's3:PutBucketOwnershipControls',
    ],
    source: 'LocalStack recording: test_crud_bucket_ownership_controls',
  },
  {
    document: 'tagging',
    text: '<Tagging>ü</Tagging>',
    none: ['NoSuchTagSet', 'The TagSet does not exist'],
    actions: ['s3:GetBucketTagging', 's3:PutBucketTagging', 's3:PutBucketTagging'],
    source: 'LocalStack recording: test_bucket_tagging_crud',
  },
  {
    document: 'publicAccessBlock',
    text: '<PublicAccessBlockConfiguration/>',
    none: ['NoSuchPublicAccessBlockConfiguration', 'The public access block configuration was not found'],
    actions: [
      's3:GetBucketPublicAccessBlock',
      's3:PutBucketPublicAccessBlock',
      's3:PutBucketPublicAccessBlock',
    ],
    source: 'LocalStack recording: test_crud_public_access_block',
  },
  {
    document: 'encryption',
    text: '<ServerSideEncryptionConfiguration/>',
    // S3 User Guide: default-bucket-encryption: there always is one.
    none: undefined,
    actions: [
      's3:GetEncryptionConfiguration',
      's3:PutEncryptionConfiguration',
      's3:PutEncryptionConfiguration',
    ],
    source: 'S3 API: GetBucketEncryption',
  },
];

describe.each(ROWS)('$document', ({ document, text, none, actions }) => {
  const expectNone = (world: ReturnType<typeof aLab>['world']): void => {
    if (none === undefined) expect(grantedWhole(world, root, get(document))).toEqual({ text: '' });
    else
      refusedWhole(world, root, get(document), {
        code: none[0],
        status: 404,
        message: none[1],
        rule: 'W-34',
        fields: { BucketName: 'lab' },
      });
  };

  it('is given back as it came, and gone after a delete, which always succeeds', () => {
    const { world } = aLab('NC');
    expectNone(world);
    expect(grantedWhole(world, root, put(document, text))).toEqual({});
    expect(grantedWhole(world, root, get(document))).toEqual({ text });
    expect(grantedWhole(world, root, remove(document))).toEqual({});
    expectNone(world);
    expect(grantedWhole(world, root, remove(document))).toEqual({});
  });

  it('replaces the one before and leaves the others alone', () => {
    const { world } = aLab('EN');
    for (const one of ROWS) grantedWhole(world, root, put(one.document, one.text));
    const next = `${text} `;
    grantedWhole(world, root, put(document, next));
    for (const one of ROWS)
      expect(grantedWhole(world, root, get(one.document))).toEqual({
        text: one.document === document ? next : one.text,
      });
    grantedWhole(world, root, remove(document));
    for (const one of ROWS)
      if (one.document !== document)
        expect(grantedWhole(world, root, get(one.document))).toEqual({ text: one.text });
  });

  it('needs the bucket, and a permission of its own name', () => {
    const { world } = aLab('EN');
    const commands = [get(document), put(document, text), remove(document)];
    grantedWhole(world, root, put(document, text));
    commands.forEach((command, i) => {
      refusedWhole(world, root, { ...command, bucket: 'nowhere' }, { ...REFUSED.noBucket, rule: 'V-06' });
      const action = actions[i] ?? '';
      refusedWhole(world, dev, command, notAllowed(DEV, action, 'arn:aws:s3:::lab') as WholeRefusal);
      grantedWhole(world, someone(world, action), command);
    });
  });

  it('has no effect on what is in the bucket', () => {
    const { world, data } = aLab('EN');
    grantedWhole(world, root, put(document, text));
    grantedWhole(world, dev, { type: 'PutObject', bucket: 'lab', key: 'new', body: bytes('1') });
    grantedWhole(world, root, { type: 'DeleteObject', bucket: 'lab', key: 'report.txt', versionId: data });
  });
});

describe('a policy (LocalStack recording: test_bucket_policy_exc)', () => {
  const notJson = "Policies must be valid JSON and the first byte must be '{'";
  it.each([
    ['', notJson],
    ['randomstring', notJson],
    ['[]', notJson],
    [` ${POLICY}`, notJson],
    ['{', notJson],
    ['{"Statement": []} more', notJson],
    ['{}', 'Missing required field Statement'],
  ])('%j is refused', (text, message) => {
    const { world } = aLab('EN');
    const refusal = { code: 'MalformedPolicy', status: 400, message, rule: 'W-34' } as const;
    refusedWhole(world, root, put('policy', text), refusal);
    refusedWhole(world, dev, put('policy', text), refusal);
    refusedWhole(world, root, get('policy'), { code: 'NoSuchBucketPolicy', status: 404 });
  });

  it('is the only one of them that is read at all', () => {
    const { world } = aLab('EN');
    for (const { document } of ROWS)
      if (document !== 'policy') grantedWhole(world, root, put(document, 'randomstring'));
  });
});
