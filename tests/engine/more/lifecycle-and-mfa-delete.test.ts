import { describe, expect, it } from 'vitest';
import { byUtf8, ROOT_TOKEN } from '../../../src/engine/index.ts';
import { put } from '../../../src/engine/orderedMap.ts';
import { aRule, on, putRules, told, withRules, workAt } from '../../support/expiry.ts';
import { aLab } from '../../support/lab.ts';
import type { LabState } from '../../support/lab.ts';
import { SAYS } from '../../support/verdict.ts';
import { versioning } from '../../support/versioning.ts';
import { askWhole, grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import type { WholeRefusal } from '../../support/wholeWorld.ts';
import { ana, bucketOf, code, dev, root } from '../../support/world.ts';

const RULES = putRules([aRule({ expiration: { days: 1 } })]);
const get = { type: 'GetBucketLifecycleConfiguration', bucket: 'lab' } as const;
const remove = { type: 'DeleteBucketLifecycle', bucket: 'lab' } as const;
const GUARDED: readonly LabState[] = ['EN+M', 'SU+M'];

// S3 User Guide: lifecycle-and-other-bucket-config; the code and the words are modelled on the error code list.
const CONFLICT = {
  code: 'InvalidBucketState',
  status: 409,
  message: 'The request is not valid with the current state of the bucket.',
  rule: 'M-32',
} as const satisfies WholeRefusal;

describe('a bucket with MFA Delete on takes no lifecycle (M-32)', () => {
  it.each(GUARDED)('%s: from nobody, with a code or without', (state) => {
    const { world } = aLab(state);
    refusedWhole(world, ana, RULES, CONFLICT);
    refusedWhole(world, root, RULES, CONFLICT);
    refusedWhole(world, root, RULES, CONFLICT, { mfa: code(world, ROOT_TOKEN) });
    expect(bucketOf(world, 'lab').lifecycle).toBe(false);
  });

  it.each(GUARDED)('%s: after everything else is right (M-51)', (state) => {
    const { world } = aLab(state);
    refusedWhole(world, root, putRules([]), { code: 'InvalidRequest', status: 400, rule: 'W-30' });
    refusedWhole(world, dev, RULES, { code: 'AccessDenied', status: 403, rule: 'P-01' });
  });

  it.each<LabState>(['NC', 'EN', 'SU'])('%s: without it, a lifecycle is taken', (state) => {
    grantedWhole(aLab(state).world, ana, RULES);
  });

  it('takes one again once MFA Delete is off', () => {
    const { world } = aLab('EN+M');
    grantedWhole(world, root, versioning('Enabled', 'Disabled'), { mfa: code(world, ROOT_TOKEN) });
    grantedWhole(world, root, RULES);
  });

  it('reads and deletes one that is somehow there, without a code', () => {
    const { world } = aLab('EN');
    grantedWhole(world, root, RULES);
    const bucket = { ...bucketOf(world, 'lab'), mfaDelete: 'enabled' } as const;
    world.state = { ...world.state, buckets: put(world.state.buckets, byUtf8, 'lab', bucket) };
    expect(grantedWhole(world, ana, get).rules).toHaveLength(1);
    grantedWhole(world, ana, remove);
    refusedWhole(world, ana, get, { code: 'NoSuchLifecycleConfiguration', status: 404 });
  });
});

describe('a bucket with a lifecycle takes no MFA Delete (M-31)', () => {
  const withCode = (world: Parameters<typeof code>[0]) => ({ mfa: code(world, ROOT_TOKEN) });

  it('until the lifecycle is deleted', () => {
    const { world } = aLab('EN');
    grantedWhole(world, root, RULES);
    refusedWhole(
      world,
      root,
      versioning('Enabled', 'Enabled'),
      { code: 'InvalidBucketState', status: 409, message: SAYS.lifecycle, rule: 'M-31' },
      withCode(world),
    );
    grantedWhole(world, root, remove);
    world.now = on(23, '11:00');
    grantedWhole(world, root, versioning('Enabled', 'Enabled'), withCode(world));
  });

  it('also when its only rule is off', () => {
    const { world } = aLab('EN');
    withRules(world, { enabled: false, expiration: { days: 1 } });
    refusedWhole(
      world,
      root,
      versioning('Enabled', 'Enabled'),
      { code: 'InvalidBucketState', status: 409, rule: 'M-31' },
      withCode(world),
    );
  });
});

it('S3 itself is asked for no permission and no code, and spends none', () => {
  const { world } = aLab('EN');
  withRules(world, { expiration: { days: 1 } });
  world.now = on(25);
  const { devices } = world.state;
  const outcome = askWhole(world, dev, { type: 'ApplyLifecycle' }, { mfa: '123456' });
  expect(outcome.result.ok).toBe(true);
  expect(told(outcome.events)).toEqual(['marker.added report.txt', 'object.hidden report.txt']);
  expect(outcome.trace).toEqual([]);
  expect(world.state.devices).toBe(devices);
  expect(workAt(world, on(26))).toEqual([]);
});
