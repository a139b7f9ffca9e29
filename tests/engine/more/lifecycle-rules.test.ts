import { describe, expect, it } from 'vitest';
import { DEV } from '../../../src/engine/index.ts';
import type { LifecycleRule } from '../../../src/engine/whole.ts';
import { aRule, on, putRules } from '../../support/expiry.ts';
import { aLab } from '../../support/lab.ts';
import { notAllowed, REFUSED } from '../../support/verdict.ts';
import { askWhole, grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import type { WholeRefusal } from '../../support/wholeWorld.ts';
import { bucketOf, dev, root } from '../../support/world.ts';
import type { World } from '../../support/world.ts';

const get = { type: 'GetBucketLifecycleConfiguration', bucket: 'lab' } as const;
const remove = { type: 'DeleteBucketLifecycle', bucket: 'lab' } as const;
const DAYS = { expiration: { days: 1 } } as const;
const tags = [{ key: 'a', value: '1' }] as const;

const NONE = {
  code: 'NoSuchLifecycleConfiguration',
  status: 404,
  message: 'The lifecycle configuration does not exist',
  rule: 'W-34',
  fields: { BucketName: 'lab' },
} as const satisfies WholeRefusal;

const code = (world: World): unknown => {
  const { result } = askWhole(world, root, get);
  return result.ok ? 'found' : result.error.code;
};

describe('a lifecycle configuration', () => {
  it('is not found before one was put', () => {
    refusedWhole(aLab('EN').world, root, get, NONE);
  });

  it('is given back as it was put, whole and in order', () => {
    const { world } = aLab('NC');
    const rules: readonly LifecycleRule[] = [
      aRule({ id: 'b', filter: { prefix: 'logs/', tags: [...tags], sizeGreaterThan: 5 }, ...DAYS }),
      aRule({ id: 'a', enabled: false, noncurrentVersionExpiration: { noncurrentDays: 3 } }),
    ];
    expect(grantedWhole(world, root, putRules(rules))).toEqual({});
    expect(grantedWhole(world, root, get)).toEqual({ rules });
  });

  it('replaces the one before', () => {
    const { world } = aLab('EN');
    grantedWhole(world, root, putRules([aRule({ id: 'old', ...DAYS })]));
    grantedWhole(world, root, putRules([aRule({ id: 'new', ...DAYS })]));
    expect(grantedWhole(world, root, get).rules.map(({ id }) => id)).toEqual(['new']);
  });

  it('is gone after a delete, which also succeeds where there is none (ceph test_lifecycle_delete)', () => {
    const { world } = aLab('EN');
    grantedWhole(world, root, putRules([aRule(DAYS)]));
    expect(grantedWhole(world, root, remove)).toEqual({});
    refusedWhole(world, root, get, NONE);
    expect(grantedWhole(world, root, remove)).toEqual({});
  });

  it('is what the bucket says it has (M-31)', () => {
    const { world } = aLab('EN');
    expect(bucketOf(world, 'lab').lifecycle).toBe(false);
    grantedWhole(world, root, putRules([aRule(DAYS)]));
    expect(bucketOf(world, 'lab').lifecycle).toBe(true);
    grantedWhole(world, root, remove);
    expect(bucketOf(world, 'lab').lifecycle).toBe(false);
  });

  it('gets ids of its own making where there are none, a different one each (ceph test_lifecycle_get_no_id)', () => {
    const { world } = aLab('EN');
    grantedWhole(world, root, putRules([aRule({ id: '', ...DAYS }), aRule({ id: '', ...DAYS })]));
    const ids = grantedWhole(world, root, get).rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^.{1,255}$/);
  });

  it.each([
    [get, 's3:GetLifecycleConfiguration'],
    [putRules([aRule(DAYS)]), 's3:PutLifecycleConfiguration'],
    [remove, 's3:PutLifecycleConfiguration'],
  ] as const)('needs the bucket and a permission: %j', (command, action) => {
    const { world } = aLab('EN');
    refusedWhole(world, root, { ...command, bucket: 'nowhere' }, { ...REFUSED.noBucket, rule: 'V-06' });
    refusedWhole(world, dev, command, notAllowed(DEV, action, 'arn:aws:s3:::lab') as WholeRefusal);
  });
});

interface Refused {
  readonly says: string;
  readonly rules: readonly LifecycleRule[];
  readonly code: 'InvalidArgument' | 'InvalidRequest' | 'MalformedXML';
  readonly message?: string;
  readonly source: string;
}

const expiring = (expiration: NonNullable<LifecycleRule['expiration']>, filter = {}) => [
  aRule({ expiration, filter }),
];
const aborting = (filter: LifecycleRule['filter'], daysAfterInitiation = 1) => [
  aRule({ filter, abortIncompleteMultipartUpload: { daysAfterInitiation } }),
];
const noncurrent = (parts: LifecycleRule['noncurrentVersionExpiration']) => [
  aRule(parts === undefined ? {} : { noncurrentVersionExpiration: parts }),
];

const REFUSALS: readonly Refused[] = [
  {
    says: 'no rule at all',
    rules: [],
    code: 'InvalidRequest',
    message: 'At least one lifecycle rule must be specified.',
    source: 'S3 error code list',
  },
  {
    says: 'more than 1,000 rules',
    rules: Array.from({ length: 1001 }, (_, i) => aRule({ id: String(i), ...DAYS })),
    code: 'InvalidRequest',
    message: 'The number of lifecycle rules must not exceed the allowed limit of 1000 rules.',
    source: 'S3 error code list',
  },
  {
    says: 'an id of 256 characters',
    rules: [aRule({ id: 'x'.repeat(256), ...DAYS })],
    code: 'InvalidArgument',
    message: 'ID length should not exceed allowed limit of 255',
    source: 'noobaa-core#8628; ceph test_lifecycle_id_too_long',
  },
  {
    says: 'one id twice',
    rules: [aRule(DAYS), aRule({ filter: { prefix: 'other/' }, ...DAYS })],
    code: 'InvalidArgument',
    message: 'Rule ID must be unique. Found same ID for more than one rule',
    source: 'pingcap/tiflash#9889; ceph test_lifecycle_same_id',
  },
  {
    says: 'a rule that does nothing',
    rules: [aRule({})],
    code: 'InvalidRequest',
    message: 'At least one action needs to be specified in a rule',
    source: 'ansible amazon.aws s3_lifecycle',
  },
  {
    says: 'an empty Expiration',
    rules: expiring({}),
    code: 'MalformedXML',
    source: 'S3 API: LifecycleExpiration',
  },
  {
    says: 'Days beside ExpiredObjectDeleteMarker',
    rules: expiring({ days: 1, expiredObjectDeleteMarker: true }),
    code: 'MalformedXML',
    source: 'LocalStack recording: test_bucket_lifecycle_configuration_object_expiry; aws-cli#8239',
  },
  {
    says: 'Date beside ExpiredObjectDeleteMarker',
    rules: expiring({ date: on(25), expiredObjectDeleteMarker: false }),
    code: 'MalformedXML',
    source: 'S3 API: LifecycleExpiration',
  },
  {
    says: 'Days beside Date',
    rules: expiring({ days: 1, date: on(25) }),
    code: 'MalformedXML',
    source: 'S3 API: LifecycleExpiration',
  },
  ...[0, -1, 1.5].map((days) => ({
    says: `${days} days`,
    rules: expiring({ days }),
    code: 'InvalidArgument' as const,
    message: "'Days' for Expiration action must be a positive integer",
    source: 'ceph test_lifecycle_expiration_days0',
  })),
  {
    says: 'a date that is no midnight',
    rules: expiring({ date: on(25, '00:00:00.001') }),
    code: 'InvalidArgument',
    message: "'Date' must be at midnight GMT",
    source: 'LocalStack recording: test_bucket_lifecycle_configuration_date',
  },
  {
    says: 'no noncurrent days',
    rules: noncurrent({ noncurrentDays: 0 }),
    code: 'InvalidArgument',
    message: "'NoncurrentDays' for NoncurrentVersionExpiration action must be a positive integer",
    source: 'hashicorp/terraform-provider-aws#35328',
  },
  {
    says: 'no newer noncurrent version',
    rules: noncurrent({ noncurrentDays: 1, newerNoncurrentVersions: 0 }),
    code: 'InvalidArgument',
    message: "'NewerNoncurrentVersions' for NoncurrentVersionExpiration action must be a positive integer",
    source: 'a public report',
  },
  {
    says: 'no days after initiation',
    rules: aborting({}, 0),
    code: 'InvalidArgument',
    message: "'DaysAfterInitiation' for AbortIncompleteMultipartUpload action must be a positive integer",
    source: 'noobaa-core#8970',
  },
  {
    says: 'a tag key twice',
    rules: [aRule({ filter: { tags: [...tags, { key: 'a', value: '2' }] }, ...DAYS })],
    code: 'InvalidRequest',
    message: 'Duplicate Tag Keys are not allowed.',
    source: 'LocalStack recording: test_bucket_lifecycle_multiple_rules',
  },
  {
    says: 'sizes between which nothing lies',
    rules: [aRule({ filter: { sizeGreaterThan: 5, sizeLessThan: 5 }, ...DAYS })],
    code: 'InvalidRequest',
    message: "'ObjectSizeLessThan' has to be a value greater than 'ObjectSizeGreaterThan'.",
    source: 'a CloudFormation report',
  },
  {
    says: 'ExpiredObjectDeleteMarker by tags',
    rules: expiring({ expiredObjectDeleteMarker: true }, { tags }),
    code: 'InvalidRequest',
    message: 'ExpiredObjectDeleteMarker cannot be specified with Tags.',
    source: 'S3 User Guide: intro-lifecycle-rules',
  },
  {
    says: 'ExpiredObjectDeleteMarker by size',
    rules: expiring({ expiredObjectDeleteMarker: false }, { sizeLessThan: 5 }),
    code: 'InvalidRequest',
    message: 'ExpiredObjectDeleteMarker cannot be specified with Object Size.',
    source: 'cloudposse/terraform-aws-s3-bucket#137',
  },
  {
    says: 'aborting uploads by tags',
    rules: aborting({ tags: [...tags] }),
    code: 'InvalidRequest',
    message: 'AbortIncompleteMultipartUpload cannot be specified with Tags.',
    source: 'terraform-aws-modules/terraform-aws-s3-bucket#109',
  },
  {
    says: 'aborting uploads by size',
    rules: aborting({ sizeGreaterThan: 5 }),
    code: 'InvalidRequest',
    message: 'AbortIncompleteMultipartUpload cannot be specified with Object Size.',
    source: 'aws-cloudformation/cfn-lint#3554',
  },
];

describe('rules that S3 does not take (W-30)', () => {
  it.each(REFUSALS)('$says', ({ rules, code: expected, message }) => {
    const { world } = aLab('EN');
    refusedWhole(world, root, putRules(rules), {
      code: expected,
      status: 400,
      rule: 'W-30',
      ...(message === undefined ? {} : { message }),
    });
    expect(code(world)).toBe('NoSuchLifecycleConfiguration');
  });

  it('are found also behind one that is right', () => {
    const { world } = aLab('EN');
    refusedWhole(world, root, putRules([aRule(DAYS), aRule({ id: 'second' })]), {
      code: 'InvalidRequest',
      status: 400,
    });
  });

  it('are said before a permission is asked for (M-51)', () => {
    refusedWhole(aLab('EN').world, dev, putRules([aRule({})]), {
      code: 'InvalidRequest',
      status: 400,
      rule: 'W-30',
    });
  });
});

describe('rules that S3 takes', () => {
  it.each<readonly [string, readonly LifecycleRule[]]>([
    ['1,000 of them', Array.from({ length: 1000 }, (_, i) => aRule({ id: String(i), ...DAYS }))],
    ['an id of 255 characters', [aRule({ id: 'x'.repeat(255), ...DAYS })]],
    ['a date that is past', expiring({ date: on(1) })],
    ['ExpiredObjectDeleteMarker by prefix', expiring({ expiredObjectDeleteMarker: true }, { prefix: 'a' })],
    ['ExpiredObjectDeleteMarker that is false', expiring({ expiredObjectDeleteMarker: false })],
    ['500 noncurrent versions', noncurrent({ noncurrentDays: 1, newerNoncurrentVersions: 500 })],
    ['the same filter twice', [aRule({ id: 'a', ...DAYS }), aRule({ id: 'b', ...DAYS })]],
  ])('%s', (_, rules) => {
    grantedWhole(aLab('EN').world, root, putRules(rules));
  });
});
