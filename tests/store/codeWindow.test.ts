/** The glass box's five cells: whatever was spent and however far the clock is off, they say what S3 then does. */
import { describe, expect, it } from 'vitest';
import { ANA_PHONE, byUtf8, STEP_MS } from '../../src/engine/index.ts';
import type { MfaDevice } from '../../src/engine/index.ts';
import { put } from '../../src/engine/orderedMap.ts';
import { windowOf } from '../../src/store/codeWindow.ts';
import { totp } from '../support/ports.ts';
import { ana, ask, aWorld, deviceOf, granted, passSteps, stepNow } from '../support/world.ts';
import type { World } from '../support/world.ts';

const BUCKET = 'harbor-archive';

/** A world in which ana's phone is so far ahead as S3 knows, and a code so many steps from what S3 expects is spent. */
const aWorldWith = (offset: number, spent: number | undefined): World => {
  const world = aWorld();
  granted(world, ana, { type: 'CreateBucket', bucket: BUCKET });
  passSteps(world, 60);
  const device: MfaDevice = {
    ...deviceOf(world, ANA_PHONE),
    offset,
    spent: spent === undefined ? undefined : { step: stepNow(world) + offset + spent, at: world.now },
  };
  world.state = { ...world.state, devices: put(world.state.devices, byUtf8, ANA_PHONE, device) };
  return world;
};

/** Whether S3 takes a code, asked of S3: the delete that carries it is refused for no other reason. */
const takes = (world: World, code: string): boolean => {
  const { result } = ask(
    world,
    ana,
    { type: 'DeleteObject', bucket: BUCKET, key: 'k' },
    { mfa: `${ANA_PHONE} ${code}` },
  );
  return result.ok;
};

const OFFSETS = [-20, -3, -1, 0, 1, 2, 20];
const SPENT = [undefined, -40, -3, -2, -1, 0, 1, 2, 3];
const CASES = OFFSETS.flatMap((offset) => SPENT.map((spent) => [offset, spent] as const));

describe('the window', () => {
  it.each(CASES)('with the device %i steps ahead and %s spent says what S3 does', (offset, spent) => {
    const cells = windowOf(
      deviceOf(aWorldWith(offset, spent), ANA_PHONE),
      aWorldWith(0, undefined).now,
      totp,
    );
    expect(cells.map(({ seconds }) => seconds)).toEqual([-60, -30, 0, 30, 60]);
    for (const cell of cells) {
      expect(takes(aWorldWith(offset, spent), cell.code)).toBe(cell.verdict === 'valid');
      expect(cell.verdict === 'valid').toBe(cell.inside && !cell.spent);
      expect(cell.inside).toBe(Math.abs(cell.seconds) <= 30);
      expect(cell.spent).toBe(spent !== undefined && cell.seconds / 30 <= spent);
    }
  });

  it('calls what S3 has just taken spent, and everything before it', () => {
    const world = aWorldWith(0, undefined);
    const [, , now] = windowOf(deviceOf(world, ANA_PHONE), world.now, totp);
    expect(takes(world, now?.code ?? '')).toBe(true);
    expect(windowOf(deviceOf(world, ANA_PHONE), world.now, totp).map(({ verdict }) => verdict)).toEqual([
      'expired',
      'superseded',
      'used',
      'valid',
      'early',
    ]);
  });

  it('is the same for every moment of a step, and another for the next', () => {
    const device = deviceOf(aWorld(), ANA_PHONE);
    const start = aWorld().now;
    expect(windowOf(device, start + STEP_MS - 1, totp)).toEqual(windowOf(device, start, totp));
    expect(windowOf(device, start + STEP_MS, totp)).not.toEqual(windowOf(device, start, totp));
  });
});
