import { describe, expect, it } from 'vitest';
import { DEV } from '../../../src/engine/index.ts';
import type { Retention } from '../../../src/engine/whole.ts';
import { aLab, contentsOf, INVENTED } from '../../support/lab.ts';
import { aVault, inHours, locked, PROTECTED, retain, retained, someone } from '../../support/locks.ts';
import { notAllowed, REFUSED, SAYS } from '../../support/verdict.ts';
import { askWhole, grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import type { WholeRefusal } from '../../support/wholeWorld.ts';
import { dev, root } from '../../support/world.ts';

const of = { bucket: 'lab', key: 'a' } as const;
const getRetention = { type: 'GetObjectRetention', ...of } as const;
const getHold = { type: 'GetObjectLegalHold', ...of } as const;
const hold = (status: 'ON' | 'OFF') => ({ type: 'PutObjectLegalHold', ...of, status }) as const;

const UNLOCKED = {
  code: 'NoSuchObjectLockConfiguration',
  status: 404,
  message: 'The specified object does not have a ObjectLock configuration',
  rule: 'W-31',
} as const satisfies WholeRefusal;

const ALL = (world: Parameters<typeof retained>[0]) => [
  getRetention,
  getHold,
  retain(retained(world, 'GOVERNANCE')),
  hold('ON'),
];

// LocalStack recordings: TestS3ObjectLockRetention, TestS3ObjectLockLegalHold.
describe('the lock on a version', () => {
  it('is not found where none was put, each half by itself', () => {
    const world = aVault();
    locked(world);
    refusedWhole(world, root, getRetention, UNLOCKED);
    refusedWhole(world, root, getHold, UNLOCKED);
    grantedWhole(world, root, hold('OFF'));
    refusedWhole(world, root, getRetention, UNLOCKED);
    expect(grantedWhole(world, root, getHold)).toEqual({ status: 'OFF' });
  });

  it('is put on the current version, or on the one that is named, and makes no version (V-30)', () => {
    const world = aVault();
    const first = locked(world);
    const second = locked(world);
    const long = retained(world, 'COMPLIANCE', 9);
    const short = retained(world, 'GOVERNANCE', 1);
    expect(grantedWhole(world, root, retain(long))).toEqual({ versionId: second });
    expect(grantedWhole(world, root, retain(short, { versionId: first }))).toEqual({ versionId: first });
    expect(grantedWhole(world, root, { ...hold('ON'), versionId: first })).toEqual({ versionId: first });
    expect(grantedWhole(world, root, getRetention)).toEqual({ retention: long });
    expect(grantedWhole(world, root, { ...getRetention, versionId: first })).toEqual({ retention: short });
    refusedWhole(world, root, getHold, UNLOCKED);
    expect(contentsOf(world)).toEqual([`a ${second}* 1`, `a ${first} 1`]);
  });

  it('tells nothing to the trace that is not so', () => {
    const world = aVault();
    locked(world, { retention: retained(world, 'GOVERNANCE', 2) });
    const { trace } = askWhole(world, root, retain(undefined));
    expect(trace.find(({ slug }) => slug === 'retention-kept')?.facts).toEqual({
      legalHold: 'none',
      mode: 'GOVERNANCE',
      until: inHours(world, 2),
      bypass: false,
    });
  });

  it('needs a bucket with Object Lock', () => {
    const { world } = aLab('EN');
    for (const command of ALL(world))
      refusedWhole(
        world,
        root,
        { ...command, key: 'report.txt' },
        {
          code: 'InvalidRequest',
          status: 400,
          message: 'Bucket is missing Object Lock Configuration',
          rule: 'W-31',
        },
      );
  });

  it('needs the bucket, the key, the version, and a permission of the operation’s own name', () => {
    const world = aVault();
    locked(world);
    const { marker } = aLab('EN');
    for (const command of ALL(world)) {
      refusedWhole(world, root, { ...command, bucket: 'nowhere' }, REFUSED.noBucket);
      refusedWhole(world, root, { ...command, key: 'never' }, REFUSED.noKey);
      refusedWhole(
        world,
        root,
        { ...command, versionId: INVENTED },
        { code: 'InvalidArgument', status: 400, message: SAYS.badVersion },
      );
      refusedWhole(
        world,
        root,
        { ...command, versionId: marker },
        { code: 'NoSuchVersion', status: 404, message: SAYS.noVersion },
      );
      const action = `s3:${command.type}`;
      refusedWhole(world, dev, command, notAllowed(DEV, action, 'arn:aws:s3:::lab/a') as WholeRefusal);
    }
  });

  it('is nothing that a marker has, named or met (V-56)', () => {
    const world = aVault();
    locked(world);
    const { versionId } = grantedWhole(world, root, { type: 'DeleteObject', ...of });
    for (const command of ALL(world))
      for (const named of [{}, { versionId: versionId ?? '' }])
        refusedWhole(
          world,
          root,
          { ...command, ...named },
          {
            code: 'MethodNotAllowed',
            status: 405,
            message: SAYS.onMarker,
            rule: 'V-56',
            fields: { ResourceType: 'DeleteMarker', Method: command.type.slice(0, 3).toUpperCase() },
          },
        );
  });

  it('ends later than now', () => {
    const world = aVault();
    locked(world);
    for (const until of [world.now, inHours(world, -1)])
      refusedWhole(world, root, retain({ mode: 'GOVERNANCE', until }), {
        code: 'InvalidArgument',
        status: 400,
        message: 'The retain until date must be in the future!',
        rule: 'W-31',
        fields: { ArgumentName: 'RetainUntilDate' },
      });
  });
});

type Mode = Retention['mode'];
interface Change {
  readonly from: readonly [Mode, number];
  readonly to: readonly [Mode, number] | undefined;
  readonly plain: boolean;
  readonly bypassed: boolean;
}
const G: Mode = 'GOVERNANCE';
const C: Mode = 'COMPLIANCE';

// S3 User Guide: object-lock-overview; LocalStack recording: TestS3ObjectLockRetention; ceph test_object_lock_*.
const CHANGES: readonly Change[] = [
  { from: [G, 24], to: [G, 48], plain: true, bypassed: true },
  { from: [G, 24], to: [G, 24], plain: true, bypassed: true },
  { from: [G, 24], to: [G, 12], plain: false, bypassed: true },
  { from: [G, 24], to: [C, 48], plain: false, bypassed: true },
  { from: [G, 24], to: [C, 12], plain: false, bypassed: true },
  { from: [G, 24], to: undefined, plain: false, bypassed: true },
  { from: [C, 24], to: [C, 48], plain: true, bypassed: true },
  { from: [C, 24], to: [C, 24], plain: true, bypassed: true },
  { from: [C, 24], to: [C, 12], plain: false, bypassed: false },
  { from: [C, 24], to: [G, 48], plain: false, bypassed: false },
  { from: [C, 24], to: undefined, plain: false, bypassed: false },
  // A retention that is over holds nothing back.
  { from: [C, 1], to: undefined, plain: true, bypassed: true },
  { from: [C, 1], to: [G, 4], plain: true, bypassed: true },
];

describe('a retention is extended by anybody who may put one, and lifted by few (W-32)', () => {
  it.each(CHANGES)('$from to $to: $plain, with a bypass $bypassed', ({ from, to, plain, bypassed }) => {
    for (const [bypass, holds] of [
      [undefined, plain],
      [false, plain],
      [true, bypassed],
    ] as const) {
      const world = aVault();
      locked(world, { retention: retained(world, ...from) });
      const next = to && retained(world, ...to);
      world.now = inHours(world, 2);
      const parts = bypass === undefined ? {} : { bypassGovernanceRetention: bypass };
      const command = retain(next, parts);
      if (holds) {
        grantedWhole(world, root, command);
        if (next === undefined) refusedWhole(world, root, getRetention, UNLOCKED);
        else expect(grantedWhole(world, root, getRetention)).toEqual({ retention: next });
      } else refusedWhole(world, root, command, { ...PROTECTED, rule: 'W-32' });
    }
  });

  it('a bypass is worth nothing without its permission', () => {
    const world = aVault();
    locked(world, { retention: retained(world, G) });
    const bypass = { bypassGovernanceRetention: true };
    const less = retain(retained(world, G, 1), bypass);
    refusedWhole(world, someone(world, 's3:PutObjectRetention'), less, { ...PROTECTED, rule: 'W-32' });
    grantedWhole(world, someone(world, 's3:PutObjectRetention'), retain(retained(world, G, 48)));
    grantedWhole(world, someone(world, 's3:PutObjectRetention', 's3:BypassGovernanceRetention'), less);
  });

  it('a legal hold comes and goes beside it, by whoever may put one', () => {
    const world = aVault();
    const retention = retained(world, C);
    locked(world, { retention });
    const holder = someone(world, 's3:PutObjectLegalHold');
    grantedWhole(world, holder, hold('ON'));
    grantedWhole(world, holder, hold('OFF'));
    expect(grantedWhole(world, root, getHold)).toEqual({ status: 'OFF' });
    expect(grantedWhole(world, root, getRetention)).toEqual({ retention });
  });
});
