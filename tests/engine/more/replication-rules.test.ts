import { describe, expect, it } from 'vitest';
import { DEV } from '../../../src/engine/index.ts';
import type { ReplicationRule } from '../../../src/engine/whole.ts';
import { aLab } from '../../support/lab.ts';
import { aRule, putRules, threeBuckets } from '../../support/replicas.ts';
import { notAllowed, REFUSED, SAYS } from '../../support/verdict.ts';
import { versioning } from '../../support/versioning.ts';
import { grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import type { WholeRefusal } from '../../support/wholeWorld.ts';
import { bucketOf, dev, granted, otherRoot, root } from '../../support/world.ts';

const get = { type: 'GetBucketReplication', bucket: 'lab' } as const;
const remove = { type: 'DeleteBucketReplication', bucket: 'lab' } as const;
const NONE = {
  code: 'ReplicationConfigurationNotFoundError',
  status: 404,
  message: 'The replication configuration was not found',
  rule: 'W-34',
  fields: { BucketName: 'lab' },
} as const satisfies WholeRefusal;

// LocalStack recording: test_replication_config.
describe('a replication configuration', () => {
  it('is not found before one was put', () => {
    refusedWhole(threeBuckets(), root, get, NONE);
  });

  it('is given back as it was put, replaces the one before, and is gone after a delete', () => {
    const world = threeBuckets();
    const { role } = putRules([]);
    const rules = [
      aRule({ id: 'b', priority: 2, filter: { prefix: 'a' }, storageClass: 'STANDARD_IA' }),
      aRule({ id: 'a', enabled: false, destination: 'third', deleteMarkerReplication: true }),
    ];
    grantedWhole(world, root, putRules([aRule()]));
    expect(grantedWhole(world, root, putRules(rules))).toEqual({});
    expect(grantedWhole(world, root, get)).toEqual({ role, rules });
    expect(grantedWhole(world, root, remove)).toEqual({});
    refusedWhole(world, root, get, NONE);
    expect(grantedWhole(world, root, remove)).toEqual({});
  });

  it('is what the bucket says it has, which keeps versioning on (V-12)', () => {
    const world = threeBuckets();
    grantedWhole(world, root, putRules([aRule()]));
    expect(bucketOf(world, 'lab').replication).toBe(true);
    refusedWhole(world, root, versioning('Suspended'), {
      code: 'InvalidBucketState',
      status: 409,
      message: SAYS.replication,
      rule: 'V-12',
    });
    grantedWhole(world, root, remove);
    expect(bucketOf(world, 'lab').replication).toBe(false);
    grantedWhole(world, root, versioning('Suspended'));
  });

  it('gets ids of its own making where there are none', () => {
    const world = threeBuckets();
    grantedWhole(world, root, putRules([aRule({ id: '' }), aRule({ id: '', priority: 2 })]));
    const ids = grantedWhole(world, root, get).rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^.{1,255}$/);
  });

  it.each([
    [get, 's3:GetReplicationConfiguration'],
    [putRules([aRule()]), 's3:PutReplicationConfiguration'],
    [remove, 's3:PutReplicationConfiguration'],
  ] as const)('needs the bucket and a permission: %j', (command, action) => {
    const world = threeBuckets();
    refusedWhole(world, root, { ...command, bucket: 'nowhere' }, { ...REFUSED.noBucket, rule: 'V-06' });
    refusedWhole(world, dev, command, notAllowed(DEV, action, 'arn:aws:s3:::lab') as WholeRefusal);
  });

  it.each(['NC', 'SU'] as const)('cannot be put where versioning is not enabled (%s, V-12)', (state) => {
    const { world } = aLab(state);
    refusedWhole(world, root, putRules([aRule({ destination: 'elsewhere' })]), {
      code: 'InvalidRequest',
      status: 400,
      message: "Versioning must be 'Enabled' on the bucket to apply a replication configuration",
      rule: 'V-12',
    });
  });

  it.each([
    ['nowhere', 'Destination bucket must exist.'],
    ['scratch', 'Destination bucket must have versioning enabled.'],
    ['lab', 'Destination bucket cannot be the same as the source bucket.'],
  ])('cannot name the destination %s', (destination, message) => {
    const { world } = aLab('EN');
    const rules = [aRule({ destination: 'elsewhere' }), aRule({ id: 'b', priority: 2, destination })];
    refusedWhole(world, root, putRules(rules), {
      code: 'InvalidRequest',
      status: 400,
      message,
      rule: 'W-33',
    });
    refusedWhole(world, root, get, NONE);
  });

  it('can name a bucket of another account', () => {
    const world = threeBuckets();
    granted(world, otherRoot, { type: 'CreateBucket', bucket: 'theirs' });
    granted(world, otherRoot, versioning('Enabled', undefined, 'theirs'));
    grantedWhole(world, root, putRules([aRule({ destination: 'theirs' })]));
  });
});

const tags = [{ key: 'a', value: '1' }];
const REFUSALS: readonly (readonly [string, readonly ReplicationRule[], WholeRefusal['code'], string])[] = [
  ['no rule at all', [], 'MalformedXML', SAYS.malformedXml],
  [
    '1,001 rules',
    Array.from({ length: 1001 }, (_, i) => aRule({ id: String(i), priority: i })),
    'MalformedXML',
    SAYS.malformedXml,
  ],
  [
    'an id of 256 characters',
    [aRule({ id: 'x'.repeat(256) })],
    'InvalidArgument',
    'Rule Id cannot be greater than 255',
  ],
  ['one id twice', [aRule(), aRule({ priority: 2 })], 'InvalidRequest', 'Rule Id must be unique'],
  [
    'one priority twice',
    [aRule({ priority: 7 }), aRule({ id: 'b', priority: 7, destination: 'third' })],
    'InvalidRequest',
    'Found duplicate priority 7.',
  ],
  [
    'a tag key twice',
    [aRule({ filter: { tags: [...tags, { key: 'a', value: '2' }] } })],
    'InvalidRequest',
    'Duplicate Tag Keys are not allowed.',
  ],
  [
    'markers by tags',
    [aRule({ filter: { tags }, deleteMarkerReplication: true })],
    'InvalidRequest',
    'Delete marker replication is not supported if any Tag filter is specified. Please refer to S3 Developer Guide for more information.',
  ],
];

// S3 API: ReplicationRule, ReplicationConfiguration; no recording of these is public.
describe('replication rules that S3 does not take (W-33)', () => {
  it.each(REFUSALS)('%s', (_, rules, code, message) => {
    refusedWhole(threeBuckets(), root, putRules(rules), { code, status: 400, message, rule: 'W-33' });
  });

  it('are not as many as it takes, nor ids as long as it takes', () => {
    const rules = Array.from({ length: 999 }, (_, i) => aRule({ id: String(i), priority: i }));
    grantedWhole(
      threeBuckets(),
      root,
      putRules([...rules, aRule({ id: 'x'.repeat(255), priority: 999, filter: { tags } })]),
    );
  });

  it('are said before a permission is asked for (M-51)', () => {
    refusedWhole(threeBuckets(), dev, putRules([]), { code: 'MalformedXML', status: 400 });
  });
});
