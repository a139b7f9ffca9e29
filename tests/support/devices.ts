/** Phones: devices whose clock may be wrong, and the requests that register and resynchronise them. */
import type { Caller, Command } from '../../src/engine/index.ts';
import { totp } from './ports.ts';
import { deviceOf, granted, stepNow } from './world.ts';
import type { Beside, World } from './world.ts';

/** Creates a virtual device that nobody holds yet, and returns its serial. */
export const create = (world: World, by: Caller, virtualMFADeviceName: string): string =>
  granted(world, by, { type: 'CreateVirtualMFADevice', virtualMFADeviceName }).serialNumber;

/** What a phone shows whose clock is `drift` steps ahead of S3's, whatever the engine believes of its offset. */
export const shows = (world: World, serial: string, drift = 0): string =>
  totp(deviceOf(world, serial).secret, stepNow(world) + drift);

/** The two codes a phone shows one after the other, the second one now. */
export const pair = (
  world: World,
  serial: string,
  drift = 0,
): { readonly authenticationCode1: string; readonly authenticationCode2: string } => ({
  authenticationCode1: shows(world, serial, drift - 1),
  authenticationCode2: shows(world, serial, drift),
});

/** A request that registers a device with a pair of codes, for its caller unless a user is named. */
export const enabling = (
  serialNumber: string,
  codes: { readonly authenticationCode1: string; readonly authenticationCode2: string },
  userName?: string,
): Command<'EnableMFADevice'> => ({
  type: 'EnableMFADevice',
  serialNumber,
  ...codes,
  ...(userName === undefined ? {} : { userName }),
});

/** The same, for a device that is registered already. */
export const resyncing = (
  serialNumber: string,
  codes: { readonly authenticationCode1: string; readonly authenticationCode2: string },
): Command<'ResyncMFADevice'> => ({ type: 'ResyncMFADevice', serialNumber, ...codes });

/** Creates and registers a device whose clock is right, and returns its serial. Its codes up to now are spent. */
export const register = (world: World, by: Caller, name: string, beside: Beside = {}): string => {
  const serial = create(world, by, name);
  granted(world, by, enabling(serial, pair(world, serial)), beside);
  return serial;
};
