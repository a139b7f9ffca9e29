import { describe, it } from 'vitest';
import { casesOf, decide } from '../support/decisions.ts';
import type { Decision } from '../support/decisions.ts';
import { becomes, spent, versioning } from '../support/versioning.ts';
import { seedBucket } from '../support/world.ts';
import { REFUSED, SAYS } from '../support/verdict.ts';

const WITHOUT_MFA_DELETE = ['NC', 'EN', 'SU'] as const;
const ALL = [...WITHOUT_MFA_DELETE, 'EN+M', 'SU+M'] as const;
const NO_CODE = ['none'] as const;

const ROWS: readonly Decision[] = [
  {
    row: 1,
    rule: 'V-02',
    source: 'LocalStack test_bucket_versioning_crud; meeseeks put_bucket_versioning StateTransitions',
    says: 'enables versioning',
    states: WITHOUT_MFA_DELETE,
    callers: ['root', 'ana', 'other-root', 'root session'],
    mfa: NO_CODE,
    command: () => versioning('Enabled'),
    then: becomes('Enabled'),
  },
  {
    row: 2,
    rule: 'V-02',
    source: 'LocalStack test_bucket_versioning_crud; ceph test_versioning_bucket_create_suspend',
    says: 'suspends versioning, even where it was never enabled',
    states: WITHOUT_MFA_DELETE,
    callers: ['root', 'ana', 'other-root', 'root session'],
    mfa: NO_CODE,
    command: () => versioning('Suspended'),
    then: becomes('Suspended'),
  },
  ...(['Enabled', 'Suspended'] as const).map((status): Decision => ({
    row: 13,
    rule: 'M-27',
    source: 'meeseeks put_bucket_versioning MfaDelete',
    says: `accepts MFADelete=Disabled with Status=${status} where MFA Delete is not on`,
    states: WITHOUT_MFA_DELETE,
    callers: ['root', 'ana', 'other-root', 'root session'],
    mfa: NO_CODE,
    command: () => versioning(status, 'Disabled'),
    then: becomes(status, 'Disabled'),
  })),
  ...(['Disabled', 'enabled', 'ENABLED', 'suspended', ' Enabled ', 'On'] as const).map(
    (status): Decision => ({
      row: 14,
      rule: 'V-05',
      source: 'meeseeks put_bucket_versioning InvalidStatus',
      says: `refuses Status="${status}"`,
      states: ALL,
      callers: ['root', 'ana', 'dev', 'other-root', 'ana session'],
      mfa: NO_CODE,
      command: () => versioning(status),
      refused: REFUSED.malformedXml,
    }),
  ),
  ...(['enabled', 'disabled', 'ENABLED', 'On'] as const).map((mfaDelete): Decision => ({
    row: 14,
    rule: 'V-05',
    source: 'meeseeks put_bucket_versioning MfaDelete',
    says: `refuses MfaDelete="${mfaDelete}"`,
    states: ALL,
    callers: ['root', 'dev'],
    mfa: NO_CODE,
    command: () => versioning('Enabled', mfaDelete),
    refused: REFUSED.malformedXml,
  })),
  ...([undefined, ''] as const).flatMap((status) =>
    ([undefined, 'Enabled', 'Disabled'] as const).map((mfaDelete): Decision => ({
      row: 15,
      rule: ['V-05', 'M-20'],
      source: 'LocalStack test_bucket_versioning_crud; M-20',
      says: `refuses Status ${status === '' ? 'empty' : 'left out'} with MFADelete=${mfaDelete ?? 'left out'}`,
      states: ALL,
      callers: ['root', 'ana', 'dev', 'other-root'],
      mfa: NO_CODE,
      command: () => versioning(status, mfaDelete),
      refused: REFUSED.noStatus,
    })),
  ),
  {
    row: 16,
    rule: 'V-11',
    source: 'LocalStack test_disable_versioning_on_locked_bucket',
    says: 'refuses to suspend beside Object Lock',
    states: ['EN'],
    callers: ['root', 'ana', 'other-root', 'root session'],
    mfa: NO_CODE,
    command: () => versioning('Suspended'),
    given: ({ world }) => seedBucket(world, 'lab', { objectLock: true }),
    refused: { code: 'InvalidBucketState', status: 409, message: SAYS.objectLock },
  },
  {
    row: 16,
    rule: 'V-11',
    source: 'LocalStack test_disable_versioning_on_locked_bucket; M-49',
    says: 'refuses to suspend beside Object Lock, whatever the code, and spends it',
    states: ['EN+M'],
    callers: ['root'],
    mfa: ['ok'],
    command: () => versioning('Suspended'),
    given: ({ world }) => seedBucket(world, 'lab', { objectLock: true }),
    refused: { code: 'InvalidBucketState', status: 409, message: SAYS.objectLock },
    then: spent,
  },
  {
    row: 17,
    rule: 'V-12',
    source: 'a user’s report of terraform destroy; status from the S3 error code list',
    says: 'refuses to suspend beside a replication configuration',
    states: ['EN'],
    callers: ['root', 'ana', 'other-root', 'root session'],
    mfa: NO_CODE,
    command: () => versioning('Suspended'),
    given: ({ world }) => seedBucket(world, 'lab', { replication: true }),
    refused: { code: 'InvalidBucketState', status: 409, message: SAYS.replication },
  },
];

describe('requests to change versioning', () => {
  it.each(casesOf(ROWS))('$title', decide);
});
