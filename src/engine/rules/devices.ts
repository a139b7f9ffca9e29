/** MFA devices: who they belong to, and the two consecutive codes that tie them (D-02 to D-12). */
import type { Asked } from '../context.ts';
import { DEVICE_WORDING } from '../deviceMessages.ts';
import type { Rule, Says } from '../judge.ts';
import { pairProblem, readPair } from '../mfaCode.ts';
import type { Pair } from '../mfaCode.ts';
import type { MfaDevice, Principal } from '../model.ts';
import { values } from '../orderedMap.ts';
import { permission } from './access.ts';
import type { RuleId } from './catalog.ts';

/** Devices a root user or an IAM user may have (D-08). */
export const DEVICE_LIMIT = 8;

/** A request about somebody's device: the caller's own when no user is named. */
export interface OnDevice extends Asked {
  readonly userName: string | undefined;
  readonly target: Principal | undefined;
  readonly serial: string;
  /** The account's device with that serial. */
  readonly device: MfaDevice | undefined;
}
export interface WithCodes extends OnDevice {
  readonly codes: readonly [string, string];
}

const serialFacts = (c: OnDevice) => ({ serial: c.serial, user: c.target?.name ?? c.userName ?? 'unknown' });

/** The devices that `who` has, by serial. */
export const devicesOf = ({ state }: Asked, who: Principal | undefined): readonly MfaDevice[] =>
  [...values<MfaDevice['serial'], MfaDevice>(state.devices)].filter((d) => d.owner === who?.arn);

/** D-02: a named user must be a user of the account. */
export const userExists: Rule<OnDevice> = {
  id: 'D-02',
  slug: 'user-exists',
  applies: (c) => c.userName !== undefined,
  holds: (c) => c.target !== undefined,
  facts: (c) => ({ user: c.userName ?? c.who?.name ?? 'unknown' }),
  says: DEVICE_WORDING.noSuchUser,
};

/** P-01 for IAM: the resource is the user whose device it is. */
export const onUser = (action: string): Rule<OnDevice> =>
  permission((c) => ({
    action,
    resource: (c.target ?? c.who)?.arn ?? '*',
    owner: (c.target ?? c.who)?.account,
  }));

/** D-02: the real interface registers root's devices in the console only. */
export const consoleForRoot: Rule<OnDevice> = {
  id: 'D-02',
  slug: 'console-for-root',
  applies: (c) => c.target?.kind === 'root',
  holds: (c) => c.request.via === 'console',
  facts: (c) => ({ kind: c.target?.kind ?? 'unknown', via: c.request.via ?? 'api' }),
  says: DEVICE_WORDING.rootInConsole,
};

/** D-12: a serial that the account does not have. */
export const deviceExists = (
  kinds: readonly MfaDevice['kind'][] = ['virtual', 'hardware'],
): Rule<OnDevice> => ({
  id: 'D-12',
  slug: 'device-exists',
  holds: (c) => c.device !== undefined && kinds.includes(c.device.kind),
  facts: serialFacts,
  says: DEVICE_WORDING.noSuchDevice,
});

/** D-10, D-12: a device has one owner at a time, and none when it is deleted. */
export const deviceUnassigned = (id: RuleId, says: Says): Rule<OnDevice> => ({
  id,
  slug: 'device-unassigned',
  holds: (c) => c.device?.owner === undefined,
  facts: serialFacts,
  says,
});

/** D-12: only its owner's device can be resynchronised or deactivated. */
export const deviceAssigned: Rule<OnDevice> = {
  id: 'D-12',
  slug: 'device-assigned',
  holds: (c) => c.device !== undefined && c.device.owner === c.target?.arn,
  facts: serialFacts,
  says: DEVICE_WORDING.deviceNotAssigned,
};

/** D-08. */
export const deviceLimit: Rule<OnDevice> = {
  id: 'D-08',
  slug: 'device-limit',
  holds: (c) => devicesOf(c, c.target).length < DEVICE_LIMIT,
  facts: (c) => ({ devices: devicesOf(c, c.target).length, limit: DEVICE_LIMIT }),
  says: DEVICE_WORDING.deviceLimit,
};

const isCode = (code: string): boolean => /^\d{6}$/.test(code);

/** D-02: six digits each. */
export const codesWellFormed: Rule<WithCodes> = {
  id: 'D-02',
  slug: 'codes-well-formed',
  holds: (c) => c.codes.every(isCode),
  facts: (c) => ({ argument: isCode(c.codes[0]) ? 'authenticationCode2' : 'authenticationCode1' }),
  says: DEVICE_WORDING.codeShape,
};

/** The pair that the two codes are, if they are one. */
export const pairOf = ({ device, codes, request, ports }: WithCodes): Pair | undefined =>
  device && readPair(device, codes, request.at, ports.totp);

/** D-03: two codes, one after the other, both within reach and neither spent. */
export const codesConsecutive: Rule<WithCodes> = {
  id: 'D-03',
  slug: 'codes-consecutive',
  holds: (c) => pairOf(c) !== undefined,
  facts: (c) => {
    const pair = pairOf(c);
    if (pair !== undefined) return { offset: pair.offset };
    return { problem: c.device ? pairProblem(c.device, c.codes, c.request.at, c.ports.totp) : 'unknown' };
  },
  says: DEVICE_WORDING.badCodes,
};
