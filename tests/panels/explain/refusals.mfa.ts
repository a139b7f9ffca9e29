/** Refusals over codes, devices, rights and configuration. */
import { ANA_PHONE, OTHER_ROOT_TOKEN, ROOT_TOKEN, asArn } from '../../../src/engine/index.ts';
import type { CheckSlug } from '../../../src/engine/index.ts';
import { ana, anaSession, ask, code, dev, digits, root, seedBucket } from '../../support/world.ts';
import { bucket, enable, fill, key, make, named, otherRoot, resync, suspend } from './refusals.ts';
import type { Refusal } from './refusals.ts';

export const MFA_REFUSALS = {
  'header-format': [
    { in: 'EN+M', by: root, command: named, mfa: () => '123456', because: /only the code/ },
    { in: 'EN+M', by: root, command: named, mfa: () => ROOT_TOKEN, because: /only the serial/ },
    { in: 'EN+M', by: root, command: named, mfa: () => 'hello  there', because: /“hello {2}there”/ },
  ],
  'long-term-credentials': [
    {
      in: 'EN+M',
      by: anaSession,
      command: named,
      mfa: ({ world }) => code(world, ANA_PHONE),
      because: /session/,
    },
  ],
  permission: [
    { in: 'EN', by: dev, command: named, because: /dev.*s3:DeleteObjectVersion/ },
    {
      in: 'EN',
      by: { arn: asArn('arn:aws:iam::111122223333:user/eve'), credentials: 'long-term' },
      command: named,
      because: /Nobody/,
    },
    { in: 'EN', by: dev, command: () => make('mine'), because: /iam:CreateVirtualMFADevice/ },
  ],
  'code-present': [
    {
      in: 'EN',
      by: root,
      command: () => ({ type: 'PutBucketVersioning', bucket, status: 'Enabled', mfaDelete: 'Enabled' }),
      because: /Turning MFA Delete on/,
    },
    { in: 'EN+M', by: root, command: () => suspend, because: /changing the bucket’s versioning/ },
    { in: 'SU+M', by: root, command: () => suspend, because: /changes nothing/ },
    { in: 'EN+M', by: ana, command: named, because: /names a version/ },
    {
      in: 'EN+M',
      by: ana,
      command: ({ data }) => ({
        type: 'DeleteObjects',
        bucket,
        objects: [{ key, versionId: data }, { key: 'a' }, { key: 'b' }],
      }),
      because: /One version in this batch.*all 3/,
    },
  ],
  'device-owned': [
    {
      in: 'EN+M',
      by: root,
      command: named,
      mfa: ({ world }) => code(world, ANA_PHONE),
      because: /belongs to ana, and root is asking/,
    },
    {
      in: 'EN+M',
      by: dev,
      command: () => ({ type: 'DeleteObject', bucket, key }),
      mfa: () => '99999999 123456',
      because: /dev has no MFA device/,
    },
    {
      in: 'EN+M',
      by: ana,
      command: named,
      mfa: () => 'arn:aws:iam::111122223333:mfa/typo 123456',
      because: /no device with the serial typo/,
    },
  ],
  'code-valid': [
    {
      in: 'EN+M',
      by: root,
      command: named,
      mfa: ({ world }) => code(world, ROOT_TOKEN, -3),
      because: /too old/,
    },
    {
      in: 'EN+M',
      by: root,
      command: named,
      mfa: ({ world }) => code(world, ROOT_TOKEN, 3),
      because: /too early/,
    },
    { in: 'EN+M', by: root, command: named, mfa: () => `${ROOT_TOKEN} 000001`, because: /000 001/ },
    {
      in: 'EN+M',
      by: root,
      given: ({ world }) => {
        ask(
          world,
          root,
          { type: 'DeleteObject', bucket: 'scratch', key: 'x' },
          { mfa: code(world, ROOT_TOKEN) },
        );
      },
      command: named,
      mfa: ({ world }) => code(world, ROOT_TOKEN),
      because: /used at 10:00:00\. The next one shows in 30 s/,
    },
    {
      in: 'EN+M',
      by: root,
      given: ({ world }) => {
        ask(
          world,
          root,
          { type: 'DeleteObject', bucket: 'scratch', key: 'x' },
          { mfa: code(world, ROOT_TOKEN, 1) },
        );
      },
      command: named,
      mfa: ({ world }) => code(world, ROOT_TOKEN),
      because: /newer code/,
    },
  ],
  'owner-root': [
    {
      in: 'EN+M',
      by: ana,
      command: named,
      mfa: ({ world }) => code(world, ANA_PHONE),
      because: /ana is an administrator/,
    },
    {
      in: 'EN+M',
      by: otherRoot,
      command: named,
      mfa: ({ world }) => code(world, OTHER_ROOT_TOKEN),
      because: /444455556666/,
    },
  ],
  'object-lock-conflict': [
    {
      in: 'EN',
      by: root,
      given: ({ world }) => seedBucket(world, bucket, { objectLock: true }),
      command: () => suspend,
      because: /Object Lock/,
    },
  ],
  'replication-conflict': [
    {
      in: 'EN',
      by: root,
      given: ({ world }) => seedBucket(world, bucket, { replication: true }),
      command: () => suspend,
      because: /replicates/,
    },
  ],
  'lifecycle-conflict': [
    {
      in: 'EN',
      by: root,
      given: ({ world }) => seedBucket(world, bucket, { lifecycle: true }),
      command: () => ({ type: 'PutBucketVersioning', bucket, status: 'Enabled', mfaDelete: 'Enabled' }),
      mfa: ({ world }) => code(world, ROOT_TOKEN),
      because: /lifecycle/,
    },
  ],
  'user-exists': [
    {
      in: 'EN',
      by: root,
      command: () => ({ type: 'ListMFADevices', userName: 'nobody' }),
      because: /no user named nobody/,
    },
  ],
  'device-name': [{ in: 'EN', by: ana, command: () => make('my phone'), because: /letters, digits/ }],
  'device-name-free': [
    { in: 'EN', by: ana, command: () => make('ana-phone'), because: /named ana-phone already/ },
  ],
  'device-exists': [
    { in: 'EN', by: ana, command: () => enable('12345678', '111111', '222222'), because: /12345678/ },
  ],
  'device-unassigned': [
    {
      in: 'EN',
      by: ana,
      command: () => enable(ANA_PHONE, '111111', '222222'),
      because: /ana-phone belongs to/,
    },
  ],
  'device-assigned': [
    {
      in: 'EN',
      by: root,
      command: () => ({ type: 'DeactivateMFADevice', serialNumber: ANA_PHONE }),
      because: /not registered/,
    },
  ],
  'device-limit': [
    {
      in: 'EN',
      by: ana,
      given: fill,
      command: () => enable('arn:aws:iam::111122223333:mfa/ninth', '111111', '222222'),
      because: /Eight/,
    },
  ],
  'console-for-root': [
    {
      in: 'EN',
      by: root,
      given: ({ world }) => {
        ask(world, root, make('root-phone'));
      },
      command: () => enable('arn:aws:iam::111122223333:mfa/root-phone', '111111', '222222'),
      because: /only in the web console/,
    },
  ],
  'codes-well-formed': [
    { in: 'EN', by: ana, command: () => enable(ANA_PHONE, '11111', '222222'), because: /exactly six digits/ },
  ],
  'codes-consecutive': [
    { in: 'EN', by: ana, command: () => resync('111111', '222222'), because: /do not follow|too far/ },
    {
      in: 'EN',
      by: ana,
      command: ({ world }) => resync(digits(world, ANA_PHONE), digits(world, ANA_PHONE)),
      because: /one code twice/,
    },
    {
      in: 'EN',
      by: ana,
      command: ({ world }) => resync(digits(world, ANA_PHONE, 1), digits(world, ANA_PHONE)),
      because: /wrong order/,
    },
    {
      in: 'EN',
      by: ana,
      command: ({ world }) => resync(digits(world, ANA_PHONE), digits(world, ANA_PHONE, 2)),
      because: /do not follow each other\./,
    },
    {
      in: 'EN',
      by: ana,
      given: ({ world }) => {
        ask(world, ana, resync(digits(world, ANA_PHONE), digits(world, ANA_PHONE, 1)));
      },
      command: ({ world }) => resync(digits(world, ANA_PHONE), digits(world, ANA_PHONE, 1)),
      because: /used already/,
    },
  ],
} satisfies Partial<Record<CheckSlug, readonly Refusal[]>>;
