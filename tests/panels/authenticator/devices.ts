/** Devices as the authenticator shows them, for its tests. */
import { ANA_PHONE, ROOT_TOKEN } from '../../../src/engine/index.ts';
import type { DeviceView } from '../../../src/panels/authenticator/device.ts';

/** ana's phone, in her hand, with a fresh code. */
export const aDevice = (more: Partial<DeviceView> = {}): DeviceView => ({
  serial: ANA_PHONE,
  name: 'ana-phone',
  kind: 'virtual',
  owner: 'ana',
  mine: true,
  code: '193007',
  next: '008219',
  secondsLeft: 12,
  uri: 'otpauth://totp/Amazon%20Web%20Services:ana-phone@111122223333?secret=JBSWY3DPEHPK3PXP&issuer=Amazon%20Web%20Services',
  ...more,
});

/** root's key fob. */
export const aFob = (more: Partial<DeviceView> = {}): DeviceView => ({
  serial: ROOT_TOKEN,
  name: 'root-key-fob',
  kind: 'hardware',
  owner: 'root',
  mine: true,
  code: '780293',
  next: '431188',
  secondsLeft: 12,
  ...more,
});

/** 14:03:18 on the simulated clock. */
export const NOW = Date.parse('2026-11-24T14:03:18Z');
