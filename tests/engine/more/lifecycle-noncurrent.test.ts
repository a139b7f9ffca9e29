import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/engine/index.ts';
import { aBucket, hide, on, store, told, withRules, workAt } from '../../support/expiry.ts';
import { aLab, contentsOf } from '../../support/lab.ts';
import { grantedWhole } from '../../support/wholeWorld.ts';
import { root } from '../../support/world.ts';

const DAYS = { expiration: { days: 1 } } as const;

describe('a noncurrent version', () => {
  it('goes for good some days after the next newer entry was stored', () => {
    const world = aBucket();
    store(world, on(1), 'a', 'first');
    const second = store(world, on(10, '08:00'), 'a', 'second');
    const marker = hide(world, on(20, '08:00'));
    withRules(world, { noncurrentVersionExpiration: { noncurrentDays: 5 } });
    expect(workAt(world, on(15))).toEqual([]);
    expect(told(workAt(world, on(16)))).toEqual(['object.destroyed a']);
    expect(contentsOf(world)).toEqual([`a ${marker}* (marker)`, `a ${second} second`]);
    expect(workAt(world, on(25))).toEqual([]);
    expect(told(workAt(world, on(26)))).toEqual(['object.destroyed a']);
  });

  // ceph test_lifecycle_expiration_newer_noncurrent: 1 current and 5 of 9 noncurrent are left.
  it('is kept while there are not yet that many newer noncurrent ones', () => {
    const world = aBucket();
    for (let i = 1; i <= 10; i++) store(world, on(1), 'a', String(i));
    withRules(world, { noncurrentVersionExpiration: { noncurrentDays: 1, newerNoncurrentVersions: 5 } });
    expect(workAt(world, on(1))).toEqual([]);
    workAt(world, on(2));
    expect(contentsOf(world).map((entry) => entry.split(' ')[2])).toEqual(['10', '9', '8', '7', '6', '5']);
  });

  it('can be a marker', () => {
    const world = aBucket();
    hide(world, on(1));
    const data = store(world, on(1), 'a', 'back');
    withRules(world, { noncurrentVersionExpiration: { noncurrentDays: 1 } });
    expect(told(workAt(world, on(2)))).toEqual(['marker.removed a']);
    expect(contentsOf(world)).toEqual([`a ${data}* back`]);
  });

  it('is not the current one, however old', () => {
    const world = aBucket();
    store(world, on(1));
    withRules(world, { noncurrentVersionExpiration: { noncurrentDays: 1 } });
    expect(workAt(world, on(30))).toEqual([]);
  });

  it('goes by the filter on itself, not on the current one', () => {
    const world = aBucket();
    store(world, on(1), 'a', 'small');
    store(world, on(1), 'a', 'very large');
    withRules(world, {
      noncurrentVersionExpiration: { noncurrentDays: 1 },
      filter: { sizeGreaterThan: 5 },
    });
    expect(workAt(world, on(30))).toEqual([]);
  });

  it('goes with the current one on the same day, the old before the new is hidden', () => {
    const world = aBucket();
    store(world, on(1), 'a', 'first');
    const second = store(world, on(1), 'a', 'second');
    withRules(world, { ...DAYS, noncurrentVersionExpiration: { noncurrentDays: 1 } });
    expect(told(workAt(world, on(2)))).toEqual(['object.destroyed a', 'marker.added a', 'object.hidden a']);
    expect(contentsOf(world).slice(1)).toEqual([`a ${second} second`]);
  });

  it('goes once, where a suspended bucket would also destroy it by hiding the key (V-53)', () => {
    const { world, data } = aLab('SU');
    withRules(world, { ...DAYS, noncurrentVersionExpiration: { noncurrentDays: 1 } });
    expect(told(workAt(world, on(25)))).toEqual([
      'object.destroyed gone.txt',
      'object.destroyed report.txt',
      'marker.added report.txt',
      'object.hidden report.txt',
    ]);
    expect(contentsOf(world).filter((entry) => entry.startsWith('report'))).toEqual([
      'report.txt null* (marker)',
      `report.txt ${data} second`,
    ]);
  });

  it('stays while it is locked, and goes when the lock is over (S3 User Guide: object-lock-managing)', () => {
    const world = aBucket();
    grantedWhole(world, root, { type: 'PutObjectLockConfiguration', bucket: 'lab' });
    const until = on(10);
    store(world, on(1), 'a', 'kept', { retention: { mode: 'GOVERNANCE', until } });
    const held = store(world, on(1), 'a', 'held', { legalHold: 'ON' });
    const current = store(world, on(1), 'a', 'current');
    withRules(world, { noncurrentVersionExpiration: { noncurrentDays: 1 } });
    expect(workAt(world, (until - 1) as Instant)).toEqual([]);
    expect(told(workAt(world, until))).toEqual(['object.destroyed a']);
    expect(contentsOf(world)).toEqual([`a ${current}* current`, `a ${held} held`]);
  });
});
