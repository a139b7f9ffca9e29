import { describe, it } from 'vitest';
import { FOREIGN, INVALID, MALFORMED, OK } from '../support/codes.ts';
import { casesOf, decide } from '../support/decisions.ts';
import type { Decision } from '../support/decisions.ts';
import { becomes, spent, unspent, versioning } from '../support/versioning.ts';
import { seedBucket } from '../support/world.ts';
import { REFUSED, SAYS, malformedHeader, notOwned } from '../support/verdict.ts';

const WITHOUT_MFA_DELETE = ['NC', 'EN', 'SU'] as const;
const WITH_MFA_DELETE = ['EN+M', 'SU+M'] as const;
const ALL = [...WITHOUT_MFA_DELETE, ...WITH_MFA_DELETE] as const;
const NO_CODE = ['none'] as const;

const ROWS: readonly Decision[] = [
  {
    row: 3,
    rule: 'M-20',
    source: 'S3 API PutBucketVersioning; AWS re:Post S3 MFA Delete',
    says: 'turns MFA Delete on and versioning with it',
    states: WITHOUT_MFA_DELETE,
    callers: ['root'],
    mfa: OK,
    command: () => versioning('Enabled', 'Enabled'),
    then: (seen) => {
      becomes('Enabled', 'Enabled')(seen);
      spent(seen);
    },
  },
  {
    row: 4,
    rule: ['M-21', 'M-22', 'M-23'],
    source: 'cloudposse/terraform-aws-codebuild#76; pulumi/pulumi-aws#4092',
    says: 'refuses to turn MFA Delete on without a code',
    states: ALL,
    callers: ['root', 'ana', 'other-root', 'root session', 'ana session'],
    mfa: NO_CODE,
    command: () => versioning('Enabled', 'Enabled'),
    refused: REFUSED.needsCode,
  },
  {
    row: 5,
    rule: 'M-28',
    source: 'public report; public walkthrough, May 2025',
    says: 'refuses an IAM user with a valid code of her own, and spends it',
    states: ALL,
    callers: ['ana'],
    mfa: OK,
    command: () => versioning('Enabled', 'Enabled'),
    refused: REFUSED.ownerOnly,
    then: spent,
  },
  {
    row: 5,
    rule: ['M-28', 'M-33'],
    source: 'S3 User Guide MultiFactorAuthenticationDelete; M-33 modelled',
    says: "refuses another account's root with a valid code of its own, and spends it",
    states: ALL,
    callers: ['other-root'],
    mfa: OK,
    command: () => versioning('Enabled', 'Enabled'),
    refused: REFUSED.ownerOnly,
    then: spent,
  },
  {
    row: 6,
    rule: 'M-29',
    source: 'public report; S3 error code list',
    says: 'refuses a device that is not the caller’s',
    states: ALL,
    callers: ['root', 'ana', 'other-root'],
    mfa: FOREIGN,
    command: () => versioning('Enabled', 'Enabled'),
    refused: notOwned,
    then: unspent,
  },
  {
    row: 7,
    rule: 'M-30',
    source: 'S3 error code list; no literal output is public',
    says: 'refuses a code that is wrong, out of time or used',
    states: ALL,
    callers: ['root', 'ana', 'other-root'],
    mfa: INVALID,
    command: () => versioning('Enabled', 'Enabled'),
    refused: REFUSED.badCode,
    then: unspent,
  },
  {
    row: 8,
    rule: 'M-11',
    source: 'iterate-ch/cyberduck#16267',
    says: 'refuses a header without a space',
    states: ALL,
    callers: ['root', 'ana', 'dev', 'other-root', 'root session'],
    mfa: MALFORMED,
    command: () => versioning('Enabled', 'Enabled'),
    refused: malformedHeader,
  },
  {
    row: 9,
    rule: 'M-05',
    source: '99designs/aws-vault#793; public walkthrough, May 2025',
    says: 'refuses a code beside session credentials',
    states: ALL,
    callers: ['root session', 'ana session'],
    mfa: ['ok', 'wrong', 'expired', 'foreign', 'unknown serial'],
    command: () => versioning('Enabled', 'Enabled'),
    refused: REFUSED.session,
    then: unspent,
  },
  {
    row: 10,
    rule: 'M-31',
    source: 'cloudposse/terraform-aws-codebuild#76; status from the S3 error code list',
    says: 'refuses to turn MFA Delete on beside a lifecycle configuration, and spends the code',
    states: WITHOUT_MFA_DELETE,
    callers: ['root'],
    mfa: OK,
    command: () => versioning('Enabled', 'Enabled'),
    given: ({ world }) => seedBucket(world, 'lab', { lifecycle: true }),
    refused: { code: 'InvalidBucketState', status: 409, message: SAYS.lifecycle },
    then: spent,
  },
  ...(
    [
      ['Enabled', undefined],
      ['Suspended', undefined],
      ['Enabled', 'Enabled'],
      ['Suspended', 'Enabled'],
      ['Enabled', 'Disabled'],
      ['Suspended', 'Disabled'],
    ] as const
  ).map(([status, mfaDelete]): Decision => ({
    row: 11,
    rule: ['M-21', 'M-22', 'M-23'],
    source: 'S3 API GetBucketVersioning; cloudposse/terraform-aws-cloudfront-s3-cdn#189; M-23 modelled',
    says: `refuses Status=${status}, MFADelete=${mfaDelete ?? 'left out'} without a code`,
    states: WITH_MFA_DELETE,
    callers: ['root', 'ana', 'other-root', 'root session'],
    mfa: NO_CODE,
    command: () => versioning(status, mfaDelete),
    refused: REFUSED.needsCode,
  })),
  ...(['Enabled', 'Suspended'] as const).flatMap((status): readonly Decision[] => [
    {
      row: 12,
      rule: 'M-25',
      source: 'M-24 and M-25 modelled; S3 User Guide manage-versioning-examples',
      says: `sets Status=${status} with a code and leaves MFA Delete on`,
      states: WITH_MFA_DELETE,
      callers: ['root'],
      mfa: OK,
      command: () => versioning(status),
      then: (seen) => {
        becomes(status, 'Enabled')(seen);
        spent(seen);
      },
    },
    {
      row: 12,
      rule: 'M-26',
      source: 'a public report, step 8',
      says: `turns MFA Delete off with a code and Status=${status}`,
      states: WITH_MFA_DELETE,
      callers: ['root'],
      mfa: OK,
      command: () => versioning(status, 'Disabled'),
      then: (seen) => {
        becomes(status, 'Disabled')(seen);
        spent(seen);
      },
    },
  ]),
];

describe('requests to change MFA Delete, or anything while it is on', () => {
  it.each(casesOf(ROWS))('$title', decide);
});
