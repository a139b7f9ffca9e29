/** What the slider says of a drift is what the engine does with the codes of such a phone, second by second. */
import { describe, expect, it } from 'vitest';
import { ANA_PHONE, STEP_MS, asInstant } from '../../../src/engine/index.ts';
import { acceptance, LIMIT, trackOf } from '../../../src/panels/authenticator/window.ts';
import { totp } from '../../support/ports.ts';
import { ana, ask, aWorld, deviceOf, granted, root } from '../../support/world.ts';

/** Whether a code is taken from a phone `drift` seconds ahead, at `second` of a time step. */
const isTaken = (drift: number, second: number, resyncedBy: number): boolean => {
  const world = aWorld();
  granted(world, root, { type: 'CreateBucket', bucket: 'lab' });
  const start = world.now;
  if (resyncedBy !== 0) {
    const { secret } = deviceOf(world, ANA_PHONE);
    const step = start / STEP_MS - 2 + resyncedBy;
    world.now = asInstant(start - 2 * STEP_MS);
    granted(world, ana, {
      type: 'ResyncMFADevice',
      serialNumber: ANA_PHONE,
      authenticationCode1: totp(secret, step),
      authenticationCode2: totp(secret, step + 1),
    });
    world.now = asInstant(start + 10 * STEP_MS);
  }
  world.now = asInstant(world.now + second * 1000);
  const shown = totp(deviceOf(world, ANA_PHONE).secret, Math.floor((world.now + drift * 1000) / STEP_MS));
  const { result } = ask(
    world,
    ana,
    { type: 'DeleteObject', bucket: 'lab', key: 'nothing' },
    { mfa: `${ANA_PHONE} ${shown}` },
  );
  return result.ok;
};

const SECONDS = [0, 1, 5, 10, 15, 20, 25, 29];
const DRIFTS = Array.from({ length: (2 * LIMIT) / 5 + 1 }, (_, i) => i * 5 - LIMIT);

describe('the window of the drift slider', () => {
  it('says always, sometimes or never as the engine takes a code', () => {
    for (const drift of DRIFTS) {
      const taken = SECONDS.filter((second) => isTaken(drift, second, 0)).length;
      const seen = taken === SECONDS.length ? 'always' : taken === 0 ? 'never' : 'sometimes';
      expect([drift, acceptance(drift, 0)]).toEqual([drift, seen]);
    }
  });

  it('moves with the offset that a resynchronisation found', () => {
    const { offset } = (() => {
      const world = aWorld();
      const { secret } = deviceOf(world, ANA_PHONE);
      const step = world.now / STEP_MS + 3;
      granted(world, ana, {
        type: 'ResyncMFADevice',
        serialNumber: ANA_PHONE,
        authenticationCode1: totp(secret, step),
        authenticationCode2: totp(secret, step + 1),
      });
      return deviceOf(world, ANA_PHONE);
    })();
    expect(acceptance(offset * 30, offset)).toBe('always');
    expect(acceptance(0, offset)).toBe('never');
    expect(isTaken(offset * 30, 15, 3)).toBe(true);
    expect(isTaken(0, 15, 3)).toBe(false);
  });

  it('is drawn around zero, and around the offset', () => {
    expect(trackOf(0)).toContain('var(--ok-line) 0 58.3');
    expect(trackOf(3)).toContain('var(--ok-line) 0 83.3');
  });
});
