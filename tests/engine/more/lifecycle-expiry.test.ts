import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/engine/index.ts';
import type { LifecycleRule } from '../../../src/engine/whole.ts';
import { aBucket, hide, on, store, told, withRules, workAt } from '../../support/expiry.ts';
import { aLab, contentsOf } from '../../support/lab.ts';
import type { LabState } from '../../support/lab.ts';
import { expectSame } from '../../support/verdict.ts';
import { grantedWhole } from '../../support/wholeWorld.ts';
import { bytes, granted, root } from '../../support/world.ts';
import type { World } from '../../support/world.ts';

const DAYS = { expiration: { days: 1 } } as const satisfies Partial<LifecycleRule>;
const DUE = on(25);

describe('days are counted to the next midnight UTC', () => {
  it.each([
    // S3 User Guide: intro-lifecycle-rules: 15 January 10:30 and 3 days are 19 January 00:00.
    { stored: on(15, '10:30'), days: 3, due: on(19) },
    // S3 User Guide: troubleshoot-lifecycle: 2 January 00:05 and 1 day are 4 January 00:00.
    { stored: on(2, '00:05'), days: 1, due: on(4) },
    // Modelled: no page says how a midnight is rounded; it is one already.
    { stored: on(2), days: 1, due: on(3) },
    { stored: on(2, '23:59:59.999'), days: 1, due: on(4) },
    { stored: on(2, '00:00:00.001'), days: 2, due: on(5) },
  ])('$days after $stored is $due', ({ stored, days, due }) => {
    const world = aBucket();
    store(world, stored);
    withRules(world, { expiration: { days } });
    expect(workAt(world, (due - 1) as Instant)).toEqual([]);
    expect(told(workAt(world, due))).toEqual(['marker.added a', 'object.hidden a']);
  });
});

interface Expiry {
  readonly state: LabState;
  readonly rule: string;
  readonly events: readonly string[];
  readonly left: (ids: { readonly data: string; readonly kept: string; readonly marker: string }) => string[];
}

/** `report.txt` has current data in every state; `gone.txt` has data under a marker, which nothing may happen to. */
const EXPIRIES: readonly Expiry[] = [
  {
    state: 'NC',
    rule: 'V-51',
    events: ['object.destroyed report.txt'],
    left: () => [],
  },
  {
    state: 'EN',
    rule: 'V-13',
    events: ['marker.added report.txt', 'object.hidden report.txt'],
    left: ({ data, kept, marker }) => [
      `gone.txt ${marker}* (marker)`,
      `gone.txt ${kept} kept`,
      'report.txt NEW* (marker)',
      `report.txt ${data} second`,
      'report.txt null first',
    ],
  },
  {
    state: 'SU',
    rule: 'V-53',
    events: ['object.overwritten report.txt', 'marker.added report.txt', 'object.hidden report.txt'],
    left: ({ data, kept, marker }) => [
      `gone.txt ${marker}* (marker)`,
      `gone.txt ${kept} kept`,
      'report.txt null* (marker)',
      `report.txt ${data} second`,
    ],
  },
];

describe('a current version that expires', () => {
  it.each(EXPIRIES)('in $state is deleted as a person would delete it ($rule)', (expiry) => {
    const lab = aLab(expiry.state);
    const { world } = lab;
    withRules(world, DAYS);
    const events = workAt(world, DUE);
    expect(told(events)).toEqual(expiry.events);
    const marker = events.find((event) => event.type === 'marker.added');
    const minted = marker?.type === 'marker.added' ? marker.marker.id : '';
    expect(contentsOf(world)).toEqual(expiry.left(lab).map((entry) => entry.replace('NEW', minted)));
  });

  it('gets a marker of a genuine id, of that time, that can be deleted again', () => {
    const world = aBucket();
    const data = store(world, on(23));
    withRules(world, DAYS);
    const [added] = workAt(world, DUE);
    if (added?.type !== 'marker.added') throw new Error('no marker');
    expect(added.marker.at).toBe(DUE);
    grantedWhole(world, root, {
      type: 'DeleteObject',
      bucket: 'lab',
      key: 'a',
      versionId: added.marker.id,
    });
    expect(contentsOf(world)).toEqual([`a ${data}* text`]);
  });

  it('expires once, not again under its marker', () => {
    const world = aBucket();
    store(world, on(23));
    withRules(world, DAYS);
    workAt(world, DUE);
    expect(workAt(world, on(28))).toEqual([]);
  });

  it('expires from a date on, whenever it was stored', () => {
    const world = aBucket();
    store(world, on(1));
    withRules(world, { expiration: { date: on(25) } });
    expect(workAt(world, (on(25) - 1) as Instant)).toEqual([]);
    expect(told(workAt(world, on(25)))).toEqual(['marker.added a', 'object.hidden a']);
    store(world, on(26), 'later');
    expect(told(workAt(world, on(26, '00:01')))).toEqual(['marker.added later', 'object.hidden later']);
  });

  it('expires by the first rule that is due of several', () => {
    const world = aBucket();
    store(world, on(23, '12:00'));
    withRules(world, { expiration: { days: 9 } }, { expiration: { days: 2 } });
    expect(workAt(world, on(25))).toEqual([]);
    expect(workAt(world, on(26))).toHaveLength(2);
  });

  it('stays where the rule is off, and where no bucket has rules', () => {
    const world = aBucket();
    store(world, on(23));
    const { state } = world;
    expect(workAt(world, on(30))).toEqual([]);
    expectSame(world.state, state);
    withRules(world, { ...DAYS, enabled: false });
    expect(workAt(world, on(30))).toEqual([]);
  });

  it('leaves the very same state where nothing is due', () => {
    const world = aBucket();
    store(world, on(23, '12:00'));
    withRules(world, DAYS);
    const { state } = world;
    workAt(world, on(24));
    expectSame(world.state, state);
  });

  it('expires in each bucket by its own rules', () => {
    const world = aBucket();
    granted(world, root, { type: 'CreateBucket', bucket: 'other' });
    granted(world, root, { type: 'PutObject', bucket: 'other', key: 'o', body: bytes('1') });
    store(world, on(23));
    withRules(world, DAYS);
    expect(told(workAt(world, DUE))).toEqual(['marker.added a', 'object.hidden a']);
    expect(contentsOf(world, 'other')).toEqual(['o null* 1']);
  });
});

describe('a rule is about what its filter says (S3 User Guide: intro-lifecycle-filters)', () => {
  const tag = { key: 'keep', value: 'no' };
  const other = { key: 'team', value: 'red' };
  it.each<readonly [string, LifecycleRule['filter'], boolean]>([
    ['nothing', {}, true],
    ['its prefix', { prefix: 'logs/' }, true],
    ['another prefix', { prefix: 'Logs/' }, false],
    ['its tag', { tags: [tag] }, true],
    ['both its tags', { tags: [other, tag] }, true],
    ['its tag with another value', { tags: [{ ...tag, value: 'yes' }] }, false],
    ['its tag and one that it lacks', { tags: [tag, { key: 'x', value: 'y' }] }, false],
    ['more than a byte less', { sizeGreaterThan: 3 }, true],
    ['more than its own size', { sizeGreaterThan: 4 }, false],
    ['less than a byte more', { sizeLessThan: 5 }, true],
    ['less than its own size', { sizeLessThan: 4 }, false],
    ['its prefix and another tag', { prefix: 'logs/', tags: [{ key: 'x', value: 'y' }] }, false],
  ])('%s', (_, filter, matches) => {
    const world = aBucket();
    store(world, on(23), 'logs/1', 'four', { tags: [tag, other] });
    withRules(world, { ...DAYS, filter });
    expect(workAt(world, DUE).length > 0).toBe(matches);
  });
});

describe('a marker that covers nothing (V-58)', () => {
  const alone = (): World => {
    const world = aBucket();
    hide(world, on(23, '12:00'));
    return world;
  };
  const CLEAN = { expiration: { expiredObjectDeleteMarker: true } } as const;

  it('goes at once where a rule says so', () => {
    const world = alone();
    withRules(world, CLEAN);
    expect(told(workAt(world, on(23, '13:00')))).toEqual(['marker.removed a']);
    expect(contentsOf(world)).toEqual([]);
  });

  it('goes when it is as old as a version that expires', () => {
    const world = alone();
    withRules(world, DAYS);
    expect(workAt(world, on(24))).toEqual([]);
    expect(told(workAt(world, DUE))).toEqual(['marker.removed a']);
  });

  it('stays where the rule is about tags, which it has none of, or another prefix', () => {
    const world = alone();
    withRules(
      world,
      { ...DAYS, filter: { tags: [{ key: 'a', value: '1' }] } },
      { ...CLEAN, filter: { prefix: 'b' } },
    );
    expect(workAt(world, on(30))).toEqual([]);
  });

  it('stays where the rule says false, or is only about noncurrent versions', () => {
    const world = alone();
    withRules(
      world,
      { expiration: { expiredObjectDeleteMarker: false } },
      { noncurrentVersionExpiration: { noncurrentDays: 1 } },
    );
    expect(workAt(world, on(30))).toEqual([]);
  });

  it('is not one while anything is beneath it, a marker not excepted', () => {
    const world = alone();
    hide(world, on(23, '12:00'));
    store(world, on(23), 'b');
    hide(world, on(23), 'b');
    withRules(world, CLEAN, DAYS);
    expect(workAt(world, on(30))).toEqual([]);
  });

  it('becomes one when what it covered went, and goes on the next day', () => {
    const world = aBucket();
    store(world, on(20));
    hide(world, on(21));
    withRules(world, CLEAN, { noncurrentVersionExpiration: { noncurrentDays: 1 } });
    expect(told(workAt(world, on(22)))).toEqual(['object.destroyed a']);
    expect(told(workAt(world, on(23)))).toEqual(['marker.removed a']);
  });
});
