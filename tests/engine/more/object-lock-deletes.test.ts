import { describe, expect, it } from 'vitest';
import { ROOT_TOKEN } from '../../../src/engine/index.ts';
import type { Caller } from '../../../src/engine/index.ts';
import type { ObjectExtras, Retention } from '../../../src/engine/whole.ts';
import { aLab, contentsOf } from '../../support/lab.ts';
import { aVault, inHours, locked, PROTECTED, retained, someone } from '../../support/locks.ts';
import { REFUSED } from '../../support/verdict.ts';
import { versioning } from '../../support/versioning.ts';
import { askWhole, grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import { ana, code, passSteps, root } from '../../support/world.ts';
import type { World } from '../../support/world.ts';

const remove = (versionId?: string, bypassGovernanceRetention?: boolean) =>
  ({
    type: 'DeleteObject',
    bucket: 'lab',
    key: 'a',
    ...(versionId === undefined ? {} : { versionId }),
    ...(bypassGovernanceRetention === undefined ? {} : { bypassGovernanceRetention }),
  }) as const;
const batch = (versionId: string, bypassGovernanceRetention?: boolean) =>
  ({
    type: 'DeleteObjects',
    bucket: 'lab',
    objects: [{ key: 'a', versionId }],
    ...(bypassGovernanceRetention === undefined ? {} : { bypassGovernanceRetention }),
  }) as const;

interface Case {
  readonly lock: string;
  readonly extras: (world: World) => ObjectExtras;
  /** Who may destroy the version: nobody, whoever bypasses, or anybody who may delete versions. */
  readonly falls: 'never' | 'bypassed' | 'always';
}
const retention = (mode: Retention['mode'], hours?: number) => (world: World) => ({
  retention: retained(world, mode, hours),
});

// S3 User Guide: object-lock-overview, object-lock-managing; LocalStack recording: test_delete_locked_object.
const CASES: readonly Case[] = [
  { lock: 'none', extras: () => ({}), falls: 'always' },
  { lock: 'governance', extras: retention('GOVERNANCE'), falls: 'bypassed' },
  { lock: 'compliance', extras: retention('COMPLIANCE'), falls: 'never' },
  { lock: 'a legal hold', extras: () => ({ legalHold: 'ON' }), falls: 'never' },
  { lock: 'a legal hold that is off', extras: () => ({ legalHold: 'OFF' }), falls: 'always' },
  {
    lock: 'governance and a legal hold',
    extras: (world) => ({ ...retention('GOVERNANCE')(world), legalHold: 'ON' }),
    falls: 'never',
  },
  { lock: 'governance that is over', extras: retention('GOVERNANCE', 1), falls: 'always' },
  { lock: 'compliance that is over', extras: retention('COMPLIANCE', 1), falls: 'always' },
];

const deleter = (world: World) => someone(world, 's3:DeleteObjectVersion');
const bypasser = (world: World) => someone(world, 's3:DeleteObjectVersion', 's3:BypassGovernanceRetention');

const ASKED: readonly {
  readonly who: string;
  readonly by: (world: World) => Caller;
  readonly bypass: boolean | undefined;
  readonly counts: boolean;
}[] = [
  { who: 'root, without a word', by: () => root, bypass: undefined, counts: false },
  { who: 'root, saying no', by: () => root, bypass: false, counts: false },
  { who: 'root, bypassing', by: () => root, bypass: true, counts: true },
  { who: 'a user who may not bypass', by: deleter, bypass: true, counts: false },
  { who: 'a user who may bypass', by: bypasser, bypass: true, counts: true },
  { who: 'a user who may, and does not', by: bypasser, bypass: undefined, counts: false },
];

describe.each(CASES)('a version with $lock', ({ extras, falls }) => {
  const made = () => {
    const world = aVault();
    const versionId = locked(world, extras(world));
    world.now = inHours(world, 1);
    return { world, versionId };
  };

  it.each(ASKED)('is deleted by its id, or not, by $who (V-60, W-32)', ({ by, bypass, counts }) => {
    const { world, versionId } = made();
    const command = remove(versionId, bypass);
    if (falls === 'always' || (falls === 'bypassed' && counts)) {
      grantedWhole(world, by(world), command);
      expect(contentsOf(world)).toEqual([]);
    } else refusedWhole(world, by(world), command, { ...PROTECTED, rule: 'V-60' });
  });

  it.each(ASKED)('and no otherwise in a batch, by $who', ({ by, bypass, counts }) => {
    const { world, versionId } = made();
    const gone = falls === 'always' || (falls === 'bypassed' && counts);
    const { deleted, errors } = grantedWhole(world, by(world), batch(versionId, bypass));
    expect(deleted.map((one) => one.versionId)).toEqual(gone ? [versionId] : []);
    expect(errors).toEqual(
      gone ? [] : [{ key: 'a', versionId, code: PROTECTED.code, message: PROTECTED.message }],
    );
    expect(contentsOf(world)).toHaveLength(gone ? 0 : 1);
  });

  it('is hidden by a plain delete all the same, and uncovered again (V-56)', () => {
    const { world, versionId } = made();
    const marker = grantedWhole(world, root, remove()).versionId;
    expect(contentsOf(world)).toEqual([`a ${marker}* (marker)`, `a ${versionId} 1`]);
    grantedWhole(world, root, remove(marker));
    expect(contentsOf(world)).toEqual([`a ${versionId}* 1`]);
  });
});

describe('a delete in a bucket with Object Lock', () => {
  it('of an id that is not there any more is the success that it always is (V-55)', () => {
    const world = aVault();
    const versionId = locked(world);
    grantedWhole(world, root, remove(versionId));
    const outcome = askWhole(world, root, remove(versionId));
    expect(outcome.result.ok).toBe(true);
    expect(outcome.trace.find(({ slug }) => slug === 'not-locked')?.verdict).toBe('not-applicable');
  });

  it('of many fails entry by entry, and does the rest', () => {
    const world = aVault();
    const kept = locked(world, { retention: retained(world, 'COMPLIANCE') });
    const free = locked(world);
    const { deleted, errors } = grantedWhole(world, root, {
      type: 'DeleteObjects',
      bucket: 'lab',
      objects: [{ key: 'a', versionId: kept }, { key: 'a', versionId: free }, { key: 'a' }],
    });
    expect(errors.map(({ versionId }) => versionId)).toEqual([kept]);
    expect(deleted).toHaveLength(2);
    expect(contentsOf(world)).toHaveLength(2);
  });

  it('needs the permission to delete before the lock is looked at', () => {
    const world = aVault();
    const versionId = locked(world, { legalHold: 'ON' });
    const nobody = someone(world, 's3:DeleteObject');
    refusedWhole(world, nobody, remove(versionId), { code: 'AccessDenied', status: 403, rule: 'P-01' });
  });
});

describe('a bypass where nothing can be locked', () => {
  // LocalStack recording: x-amz-bypass-governance-retention, true or false.
  it.each([true, false])('is refused, also when it says %s (W-32)', (bypass) => {
    const { world, data } = aLab('EN');
    const refusal = {
      code: 'InvalidArgument',
      status: 400,
      message: 'x-amz-bypass-governance-retention is only applicable to Object Lock enabled buckets.',
      rule: 'W-32',
      fields: { ArgumentName: 'x-amz-bypass-governance-retention' },
    } as const;
    refusedWhole(world, root, { ...remove(data, bypass), key: 'report.txt' }, refusal);
    refusedWhole(world, root, batch(data, bypass), refusal);
  });
});

describe('Object Lock and MFA Delete are two keys (M-49)', () => {
  const guarded = (extras: (world: World) => ObjectExtras) => {
    const world = aVault();
    const versionId = locked(world, extras(world));
    const mfa = code(world, ROOT_TOKEN);
    grantedWhole(world, root, versioning('Enabled', 'Enabled'), { mfa });
    passSteps(world, 1);
    return { world, versionId };
  };
  const spends = (world: World, act: (mfa: string) => void): void => {
    const { devices } = world.state;
    act(code(world, ROOT_TOKEN));
    expect(world.state.devices).not.toBe(devices);
  };

  it('the code is asked for first', () => {
    const { world, versionId } = guarded(retention('COMPLIANCE'));
    refusedWhole(world, root, remove(versionId), { ...REFUSED.needsCode, rule: 'M-40' });
    refusedWhole(world, root, batch(versionId), { ...REFUSED.needsCode, rule: 'M-44' });
  });

  it.each([
    ['compliance', retention('COMPLIANCE')],
    ['a legal hold', () => ({ legalHold: 'ON' as const })],
  ] as const)('root with a code and a bypass does not lift %s, and the code is spent (M-51)', (_, extras) => {
    const { world, versionId } = guarded(extras);
    spends(world, (mfa) =>
      refusedWhole(world, root, remove(versionId, true), { ...PROTECTED, rule: 'V-60' }, { mfa }),
    );
    passSteps(world, 1);
    spends(world, (mfa) => {
      const { errors } = grantedWhole(world, root, batch(versionId, true), { mfa });
      expect(errors).toHaveLength(1);
    });
  });

  it('governance falls to a code and a bypass together, and to neither alone', () => {
    const { world, versionId } = guarded(retention('GOVERNANCE'));
    refusedWhole(world, root, remove(versionId, true), REFUSED.needsCode);
    const mfa = code(world, ROOT_TOKEN);
    refusedWhole(world, root, remove(versionId), { ...PROTECTED, rule: 'V-60' }, { mfa });
    passSteps(world, 1);
    grantedWhole(world, root, remove(versionId, true), { mfa: code(world, ROOT_TOKEN) });
    expect(contentsOf(world)).toEqual([]);
  });

  it('a user with every permission and a bypass lacks the code (M-03)', () => {
    const { world, versionId } = guarded(retention('GOVERNANCE'));
    refusedWhole(world, ana, remove(versionId, true), REFUSED.needsCode);
  });
});
