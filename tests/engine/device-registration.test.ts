import { describe, expect, it } from 'vitest';
import { ANA, DEV, ROOT, ROOT_TOKEN } from '../../src/engine/index.ts';
import { eventTypes } from '../support/decisions.ts';
import { create, enabling, pair, register, shows } from '../support/devices.ts';
import { aLab } from '../support/lab.ts';
import { REFUSED, askRefused, faultOf, expectSame } from '../support/verdict.ts';
import { aWorld, ana, ask, deviceOf, granted, passSteps, root } from '../support/world.ts';
import type { World } from '../support/world.ts';

const PAIR_REFUSED = {
  code: 'InvalidAuthenticationCode',
  status: 403,
  message: 'Authentication code for device is not valid.',
  rule: 'D-03',
} as const;
/** A request that judges a code without needing one. */
const plain = { type: 'DeleteObject', bucket: 'scratch', key: 'nothing' } as const;
const codeOf = (world: World, serial: string, drift = 0) => ({
  mfa: `${serial} ${shows(world, serial, drift)}`,
});

describe('registering a device', () => {
  it('begins with a virtual device nobody holds: a serial from its name and a secret of 64 base32 digits (D-02, D-09, D-11)', () => {
    const world = aWorld();
    const outcome = ask(world, ana, { type: 'CreateVirtualMFADevice', virtualMFADeviceName: 'phone' });
    if (!outcome.result.ok) throw new Error(outcome.result.error.message);
    const { serialNumber, base32StringSeed } = outcome.result.value;
    expect(serialNumber).toBe('arn:aws:iam::111122223333:mfa/phone');
    expect(base32StringSeed).toMatch(/^[A-Z2-7]{64}$/);
    expect(deviceOf(world, serialNumber)).toMatchObject({
      kind: 'virtual',
      name: 'phone',
      owner: undefined,
      secret: base32StringSeed,
      spent: undefined,
    });
    expect(eventTypes(outcome.events)).toEqual(['device.created']);
  });

  it('gives two devices two secrets (D-11)', () => {
    const world = aWorld();
    const secrets = ['one', 'two'].map((name) => deviceOf(world, create(world, ana, name)).secret);
    expect(secrets[0]).not.toBe(secrets[1]);
  });

  it('takes two consecutive codes and gives the device to the caller (D-03)', () => {
    const world = aWorld();
    const serial = create(world, ana, 'phone');
    const { result, events } = ask(world, ana, enabling(serial, pair(world, serial)));
    expect(result.ok).toBe(true);
    expect(deviceOf(world, serial).owner).toBe(ANA);
    expect(eventTypes(events)).toContain('device.enabled');
    passSteps(world, 1);
    granted(world, ana, { type: 'CreateBucket', bucket: 'scratch' });
    granted(world, ana, plain, codeOf(world, serial));
  });

  it('gives the device to the user who is named', () => {
    const world = aWorld();
    const serial = create(world, ana, 'dev-phone');
    granted(world, ana, enabling(serial, pair(world, serial), 'dev'));
    expect(deviceOf(world, serial).owner).toBe(DEV);
    const { devices, owner } = granted(world, ana, { type: 'ListMFADevices', userName: 'dev' });
    expect([devices.map((device) => device.serial), owner]).toEqual([[serial], DEV]);
  });

  it('finds no user who was never there', () => {
    const world = aWorld();
    const serial = create(world, ana, 'phone');
    askRefused(world, ana, enabling(serial, pair(world, serial), 'nobody'), {
      code: 'NoSuchEntity',
      status: 404,
    });
  });

  it.each<[what: string, first: number, second: number]>([
    ['the same code twice', 0, 0],
    ['codes with a gap', -2, 0],
    ['codes in the wrong order', 0, -1],
    ['a pair out of all reach', 500, 501],
  ])('refuses %s (D-03)', (_what, first, second) => {
    const world = aWorld();
    const serial = create(world, ana, 'phone');
    const codes = {
      authenticationCode1: shows(world, serial, first),
      authenticationCode2: shows(world, serial, second),
    };
    askRefused(world, ana, enabling(serial, codes), PAIR_REFUSED);
    expect(deviceOf(world, serial).owner).toBeUndefined();
  });

  it('refuses one right code beside one wrong, on either side (D-03)', () => {
    const world = aWorld();
    const serial = create(world, ana, 'phone');
    const { authenticationCode1, authenticationCode2 } = pair(world, serial);
    const wrong = (right: string) => right.replace(/^./, (d) => String((Number(d) + 1) % 10));
    for (const codes of [
      { authenticationCode1: wrong(authenticationCode1), authenticationCode2 },
      { authenticationCode1, authenticationCode2: wrong(authenticationCode2) },
    ])
      askRefused(world, ana, enabling(serial, codes), PAIR_REFUSED);
  });

  it.each(['12345', '1234567', 'abcdef', '', ' 12345', '１２３４５６'])(
    'refuses "%s", which is not six digits (D-02)',
    (authenticationCode2) => {
      const world = aWorld();
      const serial = create(world, ana, 'phone');
      const { authenticationCode1 } = pair(world, serial);
      const fault = faultOf(ask(world, ana, enabling(serial, { authenticationCode1, authenticationCode2 })));
      expect(['D-02', 'D-03']).toContain(fault.rule);
      expect(deviceOf(world, serial).owner).toBeUndefined();
    },
  );

  it('finds no device of an unknown serial (D-12)', () => {
    const world = aWorld();
    const codes = { authenticationCode1: '123456', authenticationCode2: '654321' };
    askRefused(world, ana, enabling('arn:aws:iam::111122223333:mfa/nothing', codes), {
      code: 'NoSuchEntity',
      status: 404,
    });
  });

  it('does not take a device that somebody holds', () => {
    const world = aWorld();
    const serial = register(world, ana, 'phone');
    passSteps(world, 3);
    expect(ask(world, ana, enabling(serial, pair(world, serial), 'dev')).result.ok).toBe(false);
    expect(deviceOf(world, serial).owner).toBe(ANA);
  });

  it('does not take the hardware token of root for another', () => {
    const world = aWorld();
    expect(ask(world, ana, enabling(ROOT_TOKEN, pair(world, ROOT_TOKEN))).result.ok).toBe(false);
    expect(deviceOf(world, ROOT_TOKEN).owner).toBe(ROOT);
  });
});

describe('the clock of a device (D-04, D-06)', () => {
  it.each([-19, -7, -1, 0, 1, 7, 19, 20])(
    'may be %i steps off when it is registered, and is followed from then on',
    (drift) => {
      const { world } = aLab('EN');
      const serial = create(world, ana, 'phone');
      granted(world, ana, enabling(serial, pair(world, serial, drift)));
      passSteps(world, 2);
      granted(world, ana, plain, codeOf(world, serial, drift));
      passSteps(world, 100);
      granted(world, ana, plain, codeOf(world, serial, drift));
    },
  );

  // Whether the offset is that of the first code or of the second is ours to choose; the code between serves either way.
  it.each([-18, -5, 0, 5, 18])(
    'is followed for one who types a code late, or just as it turns (%i steps off)',
    (drift) => {
      const registered = (codes: (world: World, serial: string) => ReturnType<typeof pair>) => {
        const { world } = aLab('EN');
        const serial = create(world, ana, 'phone');
        granted(world, ana, enabling(serial, codes(world, serial)));
        passSteps(world, 3);
        return { world, serial };
      };
      const late = registered((world, serial) => pair(world, serial, drift));
      granted(late.world, ana, plain, codeOf(late.world, late.serial, drift - 1));
      granted(late.world, ana, plain, codeOf(late.world, late.serial, drift));
      const early = registered((world, serial) => pair(world, serial, drift + 1));
      granted(early.world, ana, plain, codeOf(early.world, early.serial, drift));
      granted(early.world, ana, plain, codeOf(early.world, early.serial, drift + 1));
    },
  );

  // Both codes of the pair must lie within ±20 steps: with -20 the first is 21 steps back, with 21 the second ahead.
  it.each([-40, -21, -20, 21, 22, 40])('may not be %i steps off (D-03)', (drift) => {
    const world = aWorld();
    const serial = create(world, ana, 'phone');
    askRefused(world, ana, enabling(serial, pair(world, serial, drift)), PAIR_REFUSED);
  });

  it('moves the window with it: a code of S3’s own time is no longer one of this device', () => {
    const { world } = aLab('EN');
    const serial = create(world, ana, 'phone');
    granted(world, ana, enabling(serial, pair(world, serial, 10)));
    passSteps(world, 40);
    askRefused(world, ana, plain, REFUSED.badCode, codeOf(world, serial, 0));
    granted(world, ana, plain, codeOf(world, serial, 10));
  });

  it.each([-10, 0, 10])(
    'does not bring back the codes it was registered with (%i steps off; D-07)',
    (drift) => {
      const { world } = aLab('EN');
      const serial = create(world, ana, 'phone');
      granted(world, ana, enabling(serial, pair(world, serial, drift)));
      for (const used of [drift - 1, drift])
        askRefused(world, ana, plain, REFUSED.badCode, codeOf(world, serial, used));
      passSteps(world, 1);
      askRefused(world, ana, plain, REFUSED.badCode, codeOf(world, serial, drift - 1));
      granted(world, ana, plain, codeOf(world, serial, drift));
    },
  );
});

describe('root’s device (D-02)', () => {
  it('is registered in the console only', () => {
    const world = aWorld();
    const serial = create(world, root, 'root-account-mfa-device');
    const { buckets } = world.state;
    const outcome = ask(world, root, enabling(serial, pair(world, serial)));
    expect(faultOf(outcome).rule).toBe('D-02');
    expectSame(world.state.buckets, buckets);
    expect(deviceOf(world, serial).owner).toBeUndefined();
    granted(world, root, enabling(serial, pair(world, serial)), { via: 'console' });
    expect(deviceOf(world, serial).owner).toBe(ROOT);
  });
});
