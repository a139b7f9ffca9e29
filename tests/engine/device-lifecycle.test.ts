import { describe, expect, it } from 'vitest';
import { ANA_PHONE, OTHER_ROOT_TOKEN, ROOT, ROOT_TOKEN } from '../../src/engine/index.ts';
import { eventTypes } from '../support/decisions.ts';
import { create, enabling, pair, register, resyncing, shows } from '../support/devices.ts';
import { aLab } from '../support/lab.ts';
import { REFUSED, askRefused, faultOf, notOwned, expectSame } from '../support/verdict.ts';
import { aWorld, ana, ask, deviceOf, granted, passSteps, root } from '../support/world.ts';
import type { World } from '../support/world.ts';

/** A request that judges a code without needing one. */
const plain = { type: 'DeleteObject', bucket: 'scratch', key: 'nothing' } as const;
const NO_ENTITY = { code: 'NoSuchEntity', status: 404 } as const;
const NOTHING = 'arn:aws:iam::111122223333:mfa/nothing';
const codeOf = (world: World, serial: string, drift = 0) => ({
  mfa: `${serial} ${shows(world, serial, drift)}`,
});
const creating = (virtualMFADeviceName: string) =>
  ({ type: 'CreateVirtualMFADevice', virtualMFADeviceName }) as const;

describe('the name of a virtual device', () => {
  it.each(['phone', 'a', 'Ana_s.phone+2=,@-', '0'])('may be "%s" (D-10)', (name) => {
    const world = aWorld();
    expect(create(world, ana, name)).toBe(`arn:aws:iam::111122223333:mfa/${name}`);
  });

  it.each(['', 'my phone', 'phone/1', 'phöne', 'phone!', 'phone:1', 'phone\n'])(
    'may not be "%s" (D-10)',
    (name) => {
      const world = aWorld();
      const { devices } = world.state;
      expect(faultOf(ask(world, ana, creating(name))).rule).toBe('D-10');
      expectSame(world.state.devices, devices);
    },
  );

  it('makes a serial of 256 characters at most (D-09)', () => {
    const room = 256 - 'arn:aws:iam::111122223333:mfa/'.length;
    const world = aWorld();
    expect(create(world, ana, 'n'.repeat(room))).toHaveLength(256);
    const fault = faultOf(ask(world, ana, creating('n'.repeat(room + 1))));
    expect(['D-09', 'D-10']).toContain(fault.rule);
  });

  it('is one of its kind in the account, also while nobody holds the device (D-10)', () => {
    const world = aWorld();
    create(world, ana, 'half-finished');
    for (const name of ['half-finished', 'ana-phone'])
      askRefused(world, ana, creating(name), {
        code: 'EntityAlreadyExists',
        status: 409,
        message: 'MFADevice entity at the same path and name already exists.',
        rule: 'D-10',
      });
  });
});

describe('eight devices', () => {
  it.each(['ana', 'root'] as const)('are the most %s may hold (D-08)', (who) => {
    const world = aWorld();
    const [by, beside] = who === 'ana' ? [ana, {}] : ([root, { via: 'console' }] as const);
    for (let i = 2; i <= 8; i++) register(world, by, `number-${i}`, beside);
    const ninth = create(world, by, 'number-9');
    const codes = pair(world, ninth);
    askRefused(
      world,
      by,
      enabling(ninth, codes),
      { code: 'LimitExceeded', status: 409, rule: 'D-08' },
      beside,
    );
    granted(
      world,
      by,
      {
        type: 'DeactivateMFADevice',
        serialNumber: deviceOf(world, 'arn:aws:iam::111122223333:mfa/number-2').serial,
      },
      beside,
    );
    granted(world, by, enabling(ninth, codes), beside);
  });
});

describe('resynchronising', () => {
  it('follows a clock that went wrong, and spends its two codes (D-05, D-07)', () => {
    const { world } = aLab('EN');
    const drift = 7;
    askRefused(world, ana, plain, REFUSED.badCode, codeOf(world, ANA_PHONE, drift));
    const { events } = ask(world, ana, resyncing(ANA_PHONE, pair(world, ANA_PHONE, drift)));
    expect(eventTypes(events)).toContain('device.resynced');
    for (const used of [drift - 1, drift])
      askRefused(world, ana, plain, REFUSED.badCode, codeOf(world, ANA_PHONE, used));
    passSteps(world, 2);
    granted(world, ana, plain, codeOf(world, ANA_PHONE, drift));
  });

  it('brings a device back that was corrected (D-05)', () => {
    const { world } = aLab('EN');
    granted(world, ana, resyncing(ANA_PHONE, pair(world, ANA_PHONE, 9)));
    passSteps(world, 40);
    askRefused(world, ana, plain, REFUSED.badCode, codeOf(world, ANA_PHONE));
    granted(world, ana, resyncing(ANA_PHONE, pair(world, ANA_PHONE)));
    passSteps(world, 2);
    granted(world, ana, plain, codeOf(world, ANA_PHONE));
  });

  it.each<[what: string, first: number, second: number]>([
    ['the same code twice', 0, 0],
    ['codes with a gap', -2, 0],
    ['codes in the wrong order', 0, -1],
    ['a pair 21 steps ahead', 21, 22],
    ['a pair 21 steps behind', -22, -21],
  ])('refuses %s, and changes nothing (D-05)', (_what, first, second) => {
    const { world } = aLab('EN');
    const before = world.state;
    const codes = {
      authenticationCode1: shows(world, ANA_PHONE, first),
      authenticationCode2: shows(world, ANA_PHONE, second),
    };
    askRefused(world, ana, resyncing(ANA_PHONE, codes), {
      code: 'InvalidAuthenticationCode',
      status: 403,
      message: 'Authentication code for device is not valid.',
      rule: ['D-03', 'D-05'],
    });
    expectSame(world.state, before);
  });

  it('finds no device of an unknown serial, nor one that nobody holds', () => {
    const world = aWorld();
    askRefused(
      world,
      ana,
      resyncing(NOTHING, { authenticationCode1: '123456', authenticationCode2: '654321' }),
      NO_ENTITY,
    );
    const serial = create(world, ana, 'half-finished');
    expect(ask(world, ana, resyncing(serial, pair(world, serial))).result.ok).toBe(false);
  });
});

describe('taking a device away (D-12)', () => {
  it('goes by two steps: deactivate, then delete', () => {
    const world = aWorld();
    const serial = register(world, ana, 'phone');
    const deleting = { type: 'DeleteVirtualMFADevice', serialNumber: serial } as const;
    askRefused(world, ana, deleting, {
      code: 'DeleteConflict',
      status: 409,
      message: 'MFA VirtualDevice in use. Must deactivate first.',
      rule: 'D-12',
    });
    const off = ask(world, ana, { type: 'DeactivateMFADevice', serialNumber: serial });
    expect(eventTypes(off.events)).toEqual(['device.deactivated']);
    expect(deviceOf(world, serial).owner).toBeUndefined();
    expect(eventTypes(ask(world, ana, deleting).events)).toEqual(['device.deleted']);
    askRefused(world, ana, deleting, NO_ENTITY);
  });

  it('takes a device that was never registered at once', () => {
    const world = aWorld();
    const serial = create(world, ana, 'half-finished');
    granted(world, ana, { type: 'DeleteVirtualMFADevice', serialNumber: serial });
    expect(create(world, ana, 'half-finished')).toBe(serial);
  });

  it('makes its codes worth nothing', () => {
    const { world } = aLab('EN');
    const mfa = codeOf(world, ANA_PHONE);
    granted(world, ana, { type: 'DeactivateMFADevice', serialNumber: ANA_PHONE });
    askRefused(world, ana, plain, notOwned(mfa.mfa), mfa);
  });

  it.each(['DeactivateMFADevice', 'DeleteVirtualMFADevice'] as const)(
    '%s finds no unknown serial (D-12)',
    (type) => {
      askRefused(aWorld(), ana, { type, serialNumber: NOTHING }, { ...NO_ENTITY, rule: 'D-12' });
    },
  );

  it('does not let codes be used again by registering the device again (D-07)', () => {
    const { world } = aLab('EN');
    const serial = register(world, ana, 'phone');
    granted(world, ana, { type: 'DeactivateMFADevice', serialNumber: serial });
    passSteps(world, 2);
    granted(world, ana, enabling(serial, pair(world, serial)));
    askRefused(world, ana, plain, REFUSED.badCode, codeOf(world, serial));
  });
});

describe('listing devices', () => {
  it('shows the caller’s own, and not those nobody holds', () => {
    const world = aWorld();
    create(world, ana, 'half-finished');
    const serial = register(world, ana, 'second');
    const serials = (by: typeof ana) =>
      granted(world, by, { type: 'ListMFADevices' })
        .devices.map((device) => String(device.serial))
        .toSorted();
    expect(serials(ana)).toEqual([ANA_PHONE, serial].map(String).toSorted());
    expect(serials(root)).toEqual([ROOT_TOKEN]);
    expect(granted(world, root, { type: 'ListMFADevices' }).owner).toBe(ROOT);
    expect(serials(root)).not.toContain(OTHER_ROOT_TOKEN);
  });
});
