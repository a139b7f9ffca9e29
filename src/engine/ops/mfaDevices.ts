/** CreateVirtualMFADevice, EnableMFADevice, ResyncMFADevice, DeactivateMFADevice, DeleteVirtualMFADevice, ListMFADevices. */
import type { Request } from '../command.ts';
import { asked } from '../context.ts';
import type { Asked } from '../context.ts';
import { DEVICE_WORDING } from '../deviceMessages.ts';
import { answer, done, established, refuse } from '../handler.ts';
import type { Handler } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../judge.ts';
import type { Arn, MfaDevice, Ports, Principal, Serial, State } from '../model.ts';
import { asSerial } from '../model.ts';
import type { Event, Fault, Outcome, Result } from '../outcome.ts';
import { byUtf8 } from '../order.ts';
import { get, put, remove, values } from '../orderedMap.ts';
import { base32From } from '../random.ts';
import { permission } from '../rules/access.ts';
import {
  codesConsecutive,
  codesWellFormed,
  consoleForRoot,
  deviceAssigned,
  deviceExists,
  deviceLimit,
  devicesOf,
  deviceUnassigned,
  onUser,
  pairOf,
  userExists,
} from '../rules/devices.ts';
import type { OnDevice, WithCodes } from '../rules/devices.ts';

interface Naming extends Asked {
  readonly name: string;
  readonly serial: Serial;
}

const serialFor = (account: string | undefined, name: string): Serial =>
  asSerial(`arn:aws:iam::${account ?? ''}:mfa/${name}`);

/** D-09, D-10: the characters of a device name, and the length of the serial made of it. */
const deviceName: Rule<Naming> = {
  id: 'D-10',
  slug: 'device-name',
  holds: (c) => /^[\w+=,.@-]+$/.test(c.name) && c.serial.length <= 256,
  facts: (c) => ({ name: c.name }),
  says: DEVICE_WORDING.deviceName,
};

/** D-10: also an unassigned device, left by a half-finished registration, keeps its name. */
const deviceNameFree: Rule<Naming> = {
  id: 'D-10',
  slug: 'device-name-free',
  holds: (c) => get(c.state.devices, byUtf8, c.serial) === undefined,
  facts: (c) => ({ name: c.name, serial: c.serial }),
  says: DEVICE_WORDING.deviceNameTaken,
};

const CREATE: readonly Rule<Naming>[] = [
  deviceName,
  permission((c) => ({ action: 'iam:CreateVirtualMFADevice', resource: c.serial, owner: c.who?.account })),
  deviceNameFree,
];

const withDevice = (state: State, device: MfaDevice): State => ({
  ...state,
  devices: put(state.devices, byUtf8, device.serial, device),
});

/** A device with a fresh secret that belongs to nobody yet (D-02, D-11: 64 base32 digits). */
export const createVirtualMfaDevice: Handler<'CreateVirtualMFADevice'> = (state, request, ports) => {
  const base = asked(state, request, ports);
  const name = request.command.virtualMFADeviceName;
  const serial = serialFor(base.who?.account, name);
  const judgement = judge(CREATE, { ...base, name, serial });
  if (judgement.fault !== undefined) return refuse(state, judgement.fault, judgement);
  const device: MfaDevice = {
    serial,
    account: established(base.who, 'caller').account,
    kind: 'virtual',
    name,
    secret: base32From(`secret ${request.nonce}`, 64),
    owner: undefined,
    offset: 0,
    spent: undefined,
  };
  return done(
    withDevice(state, device),
    { serialNumber: serial, base32StringSeed: device.secret },
    judgement,
    [{ type: 'device.created', serial }],
  );
};

const onDevice = (
  state: State,
  request: Request,
  ports: Ports,
  { userName, serialNumber = '' }: { readonly userName?: string; readonly serialNumber?: string },
): OnDevice => {
  const base = asked(state, request, ports);
  const device = get(state.devices, byUtf8, serialNumber);
  const target =
    userName === undefined
      ? base.who
      : [...values<Arn, Principal>(state.principals)].find(
          (p) => p.kind === 'user' && p.account === base.who?.account && p.name === userName,
        );
  return {
    ...base,
    userName,
    target,
    serial: serialNumber,
    device: device?.account === base.who?.account ? device : undefined,
  };
};

type Tying = 'EnableMFADevice' | 'ResyncMFADevice';
type Tied = Omit<Outcome, 'result'> & { readonly result: Result<object, Fault> };

const withCodes = (state: State, request: Request<Tying>, ports: Ports): WithCodes => ({
  ...onDevice(state, request, ports, request.command),
  codes: [request.command.authenticationCode1, request.command.authenticationCode2],
});

const ENABLE: readonly Rule<WithCodes>[] = [
  codesWellFormed,
  userExists,
  onUser('iam:EnableMFADevice'),
  consoleForRoot,
  deviceExists(),
  deviceUnassigned('D-10', DEVICE_WORDING.deviceTaken),
  deviceLimit,
  codesConsecutive,
];

const RESYNC: readonly Rule<WithCodes>[] = [
  codesWellFormed,
  userExists,
  onUser('iam:ResyncMFADevice'),
  deviceExists(),
  deviceAssigned,
  codesConsecutive,
];

/** Both end the same way: the device's drift is known and its codes are spent (D-05, D-06, D-07). */
const tie =
  (rules: readonly Rule<WithCodes>[], type: Extract<Event['type'], `device.${string}`>) =>
  (state: State, request: Request<Tying>, ports: Ports): Tied => {
    const c = withCodes(state, request, ports);
    const judgement = judge(rules, c);
    if (judgement.fault !== undefined) return refuse(state, judgement.fault, judgement);
    const device = established(c.device, 'device');
    const { step, offset } = established(pairOf(c), 'pair of codes');
    const tied = { ...device, owner: c.target?.arn, offset, spent: { step, at: request.at } };
    return done(withDevice(state, tied), {}, judgement, [{ type, serial: device.serial }]);
  };

export const enableMfaDevice: Handler<'EnableMFADevice'> = tie(ENABLE, 'device.enabled');
export const resyncMfaDevice: Handler<'ResyncMFADevice'> = tie(RESYNC, 'device.resynced');

const DEACTIVATE: readonly Rule<OnDevice>[] = [
  userExists,
  onUser('iam:DeactivateMFADevice'),
  deviceExists(),
  deviceAssigned,
];

/** The device stays, without an owner. No bucket's MFA Delete is touched by it (D-13). */
export const deactivateMfaDevice: Handler<'DeactivateMFADevice'> = (state, request, ports) => {
  const c = onDevice(state, request, ports, request.command);
  const judgement = judge(DEACTIVATE, c);
  if (judgement.fault !== undefined) return refuse(state, judgement.fault, judgement);
  const device = established(c.device, 'device');
  return done(withDevice(state, { ...device, owner: undefined }), {}, judgement, [
    { type: 'device.deactivated', serial: device.serial },
  ]);
};

const DELETE: readonly Rule<OnDevice>[] = [
  permission((c) => ({ action: 'iam:DeleteVirtualMFADevice', resource: c.serial, owner: c.who?.account })),
  deviceExists(['virtual']),
  deviceUnassigned('D-12', DEVICE_WORDING.deviceInUse),
];

/** Frees the name (D-10, D-12). */
export const deleteVirtualMfaDevice: Handler<'DeleteVirtualMFADevice'> = (state, request, ports) => {
  const c = onDevice(state, request, ports, request.command);
  const judgement = judge(DELETE, c);
  if (judgement.fault !== undefined) return refuse(state, judgement.fault, judgement);
  const { serial } = established(c.device, 'device');
  const next = { ...state, devices: remove(state.devices, byUtf8, serial) };
  return done(next, {}, judgement, [{ type: 'device.deleted', serial }]);
};

const LIST: readonly Rule<OnDevice>[] = [userExists, onUser('iam:ListMFADevices')];

/** The devices of the caller, or of the user that is named. */
export const listMfaDevices: Handler<'ListMFADevices'> = (state, request, ports) => {
  const c = onDevice(state, request, ports, request.command);
  return answer(state, judge(LIST, c), () => {
    const target = established(c.target, 'user');
    return { devices: devicesOf(c, target), owner: target.arn };
  });
};
