import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/index.ts';
import { awsCliError, awsCliText, quoted } from '../../src/languages/awsCli.ts';

const body = new Uint8Array([1]);

const LINES: readonly (readonly [Command, string | undefined, string])[] = [
  [{ type: 'ListBuckets' }, undefined, 'aws s3api list-buckets'],
  [{ type: 'CreateBucket', bucket: 'b-1' }, undefined, 'aws s3api create-bucket --bucket b-1'],
  [
    {
      type: 'CreateBucket',
      bucket: 'b-1',
      locationConstraint: 'eu-west-1',
      objectLockEnabledForBucket: true,
    },
    undefined,
    'aws s3api create-bucket --bucket b-1 --create-bucket-configuration LocationConstraint=eu-west-1 --object-lock-enabled-for-bucket',
  ],
  [
    { type: 'PutBucketVersioning', bucket: 'b-1', status: 'Enabled', mfaDelete: 'Enabled' },
    '20899872 123456',
    'aws s3api put-bucket-versioning --bucket b-1 --versioning-configuration Status=Enabled,MFADelete=Enabled --mfa "20899872 123456"',
  ],
  [
    { type: 'PutObject', bucket: 'b-1', key: "a/it's.txt", body },
    undefined,
    "aws s3api put-object --bucket b-1 --key 'a/it'\\''s.txt' --body 'it'\\''s.txt'",
  ],
  [
    { type: 'GetObject', bucket: 'b-1', key: 'a/b.txt', versionId: 'null' },
    undefined,
    'aws s3api get-object --bucket b-1 --key a/b.txt --version-id null b.txt',
  ],
  [
    { type: 'CopyObject', bucket: 'b-1', key: 'k', source: { bucket: 'b-1', key: 'k é', versionId: 'v' } },
    undefined,
    "aws s3api copy-object --bucket b-1 --key k --copy-source 'b-1/k%20%C3%A9?versionId=v'",
  ],
  [
    { type: 'DeleteObjects', bucket: 'b-1', objects: [{ key: 'a', versionId: 'v' }, { key: 'b' }] },
    undefined,
    `aws s3api delete-objects --bucket b-1 --delete '{"Objects":[{"Key":"a","VersionId":"v"},{"Key":"b"}]}'`,
  ],
  [
    {
      type: 'EnableMFADevice',
      userName: 'ana',
      serialNumber: 's',
      authenticationCode1: '1',
      authenticationCode2: '2',
    },
    undefined,
    'aws iam enable-mfa-device --user-name ana --serial-number s --authentication-code1 1 --authentication-code2 2',
  ],
];

describe('a request as a line of AWS CLI', () => {
  it.each(LINES)('writes %o', (command, mfa, line) => {
    const text = awsCliText(mfa === undefined ? { command } : { command, mfa });
    expect(text.replaceAll(' \\\n  ', ' ')).toBe(line);
  });

  it('puts each option on its own line', () => {
    expect(awsCliText({ command: { type: 'DeleteObject', bucket: 'b-1', key: 'k', versionId: 'v' } })).toBe(
      'aws s3api delete-object \\\n  --bucket b-1 \\\n  --key k \\\n  --version-id v',
    );
  });

  it('counts keys instead of spelling out a long batch', () => {
    const objects = Array.from({ length: 12 }, (_, i) => ({ key: `k${i}` }));
    expect(awsCliText({ command: { type: 'DeleteObjects', bucket: 'b-1', objects } })).toContain('… 7 more');
  });

  it('escapes an MFA value that would leave its quotes', () => {
    const text = awsCliText({ command: { type: 'ListBuckets' }, mfa: '"$(rm) `x`' });
    expect(text).toContain('--mfa "\\"\\$(rm) \\`x\\`"');
  });
});

describe('a word for a shell', () => {
  it.each([
    ['plain-1.txt', 'plain-1.txt'],
    ['two words', "'two words'"],
    ['', "''"],
    ["it's", "'it'\\''s'"],
  ])('quotes %j as %s', (text, expected) => expect(quoted(text)).toBe(expected));
});

describe('a refusal as the CLI prints it', () => {
  // M-66: AWS re:Post "S3 MFA Delete"; V-43 for HEAD: S3 User Guide, troubleshooting versioning.
  it.each([
    [
      'DeleteObject',
      { code: 'AccessDenied', status: 403, message: 'Mfa Authentication must be used for this request' },
      'An error occurred (AccessDenied) when calling the DeleteObject operation: Mfa Authentication must be used for this request',
    ],
    [
      'HeadObject',
      { code: 'NoSuchKey', status: 404, message: 'The specified key does not exist.' },
      'An error occurred (404) when calling the HeadObject operation: Not Found',
    ],
    [
      'HeadObject',
      { code: 'MethodNotAllowed', status: 405, message: 'x' },
      'An error occurred (405) when calling the HeadObject operation: Method Not Allowed',
    ],
  ] as const)('%s', (type, fault, text) => expect(awsCliError(type, fault)).toBe(text));
});
