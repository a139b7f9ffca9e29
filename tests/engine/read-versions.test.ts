import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/index.ts';
import { INVENTED, LAB_STATES, aLab } from '../support/lab.ts';
import { REFUSED, SAYS, askRefused, faultOf, expectSame } from '../support/verdict.ts';
import { at, dev, granted, root, textOf } from '../support/world.ts';

const VERBS = ['GetObject', 'HeadObject'] as const;
const read = (type: (typeof VERBS)[number], key: string, versionId?: string, bucket = 'lab') =>
  ({ type, bucket, key, ...(versionId === undefined ? {} : { versionId }) }) satisfies Command;

describe.each(VERBS)('%s', (verb) => {
  it('reads the current version when none is named (V-40)', () => {
    const { world, data } = aLab('EN');
    const { version, versionId } = granted(world, dev, read(verb, 'report.txt'));
    expect([textOf(version.body), versionId]).toEqual(['second', data]);
  });

  // meeseeks get 2_2
  it('reads the version that is named, current or not, even below a marker (V-41)', () => {
    const { world, data, kept } = aLab('EN');
    const text = (key: string, id: string) => {
      const { version, versionId } = granted(world, dev, read(verb, key, id));
      expect(versionId).toBe(id);
      return textOf(version.body);
    };
    expect(text('report.txt', data)).toBe('second');
    expect(text('report.txt', 'null')).toBe('first');
    expect(text('gone.txt', kept)).toBe('kept');
  });

  it('changes nothing and says so by no event (V-45)', () => {
    const { world } = aLab('EN');
    const before = world.state;
    granted(world, dev, read(verb, 'report.txt'));
    expectSame(world.state, before);
  });

  it('names the marker for a key it covers, and none for a key that never was (V-40)', () => {
    const { world, marker } = aLab('EN');
    const covered = askRefused(world, dev, read(verb, 'gone.txt'), { ...REFUSED.noKey, rule: 'V-40' });
    expect(faultOf(covered).marker).toEqual({ id: marker, at: at('09:00') });
    const never = askRefused(world, dev, read(verb, 'never.txt'), { ...REFUSED.noKey, rule: 'V-40' });
    expect(faultOf(never).marker).toBeUndefined();
  });

  // meeseeks delete_objects c4
  it('names no marker once every version of the key is gone (V-40)', () => {
    const { world, marker, kept } = aLab('EN');
    for (const versionId of [marker, kept])
      granted(world, root, { type: 'DeleteObject', bucket: 'lab', key: 'gone.txt', versionId });
    const outcome = askRefused(world, dev, read(verb, 'gone.txt'), REFUSED.noKey);
    expect(faultOf(outcome).marker).toBeUndefined();
  });

  // meeseeks get 2_6, 2_9, 3_5
  it('is not allowed on a marker by its id: current, noncurrent or null (V-42)', () => {
    const { world, marker } = aLab('SU');
    const onMarker = { code: 'MethodNotAllowed', status: 405, message: SAYS.onMarker, rule: 'V-42' } as const;
    askRefused(world, dev, read(verb, 'gone.txt', marker), onMarker);
    world.now = at('11:00');
    granted(world, root, { type: 'DeleteObject', bucket: 'lab', key: 'gone.txt' });
    const noncurrent = askRefused(world, dev, read(verb, 'gone.txt', marker), onMarker);
    expect(faultOf(noncurrent).marker).toEqual({ id: marker, at: at('09:00') });
    const nullMarker = askRefused(world, dev, read(verb, 'gone.txt', 'null'), onMarker);
    expect(faultOf(nullMarker).marker).toEqual({ id: 'null', at: at('11:00') });
    expect(faultOf(nullMarker).fields).toMatchObject({ ResourceType: 'DeleteMarker' });
  });

  // meeseeks get 1_3-1_5, 2_4
  it.each(LAB_STATES)(
    'tells an empty id from an invented one and from one that is gone (%s; V-44)',
    (state) => {
      const { world, absent } = aLab(state);
      const argument = { code: 'InvalidArgument', status: 400, rule: 'V-44' } as const;
      askRefused(world, dev, read(verb, 'report.txt', ''), { ...argument, message: SAYS.emptyVersion });
      askRefused(world, dev, read(verb, 'report.txt', INVENTED), { ...argument, message: SAYS.badVersion });
      askRefused(world, dev, read(verb, 'report.txt', absent), {
        code: 'NoSuchVersion',
        status: 404,
        message: SAYS.noVersion,
        rule: 'V-44',
      });
    },
  );

  // meeseeks delete ValidationOrder
  it('asks for the bucket first, then for the id, then for the key (V-44)', () => {
    const { world, absent } = aLab('EN');
    askRefused(world, dev, read(verb, 'a', INVENTED, 'nowhere'), REFUSED.noBucket);
    askRefused(world, dev, read(verb, 'never.txt', INVENTED), { code: 'InvalidArgument', status: 400 });
    askRefused(world, dev, read(verb, 'never.txt', absent), { code: 'NoSuchVersion', status: 404 });
  });

  it('gives no version id while the bucket was never configured, though "null" may be named (V-32)', () => {
    const { world } = aLab('NC');
    expect(granted(world, dev, read(verb, 'report.txt')).versionId).toBeUndefined();
    expect(textOf(granted(world, dev, read(verb, 'report.txt', 'null')).version.body)).toBe('first');
  });
});
