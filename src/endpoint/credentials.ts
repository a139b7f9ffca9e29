/** Who can sign: the cast's access keys, the device that root registers beforehand, and the announcement of it all. */
import {
  ACCOUNT,
  ANA,
  ANA_PHONE,
  DEV,
  OTHER_ACCOUNT,
  OTHER_ROOT,
  OTHER_ROOT_TOKEN,
  REGION,
  ROOT,
  asInstant,
  asNonce,
  asSerial,
  byUtf8,
  get,
  nonceFrom,
  openingState,
} from '../engine/index.ts';
import type { Arn, Ports, Serial, State } from '../engine/index.ts';
import { transitionWhole } from '../engine/whole.ts';
import type { AnyCommand } from '../engine/whole.ts';
import { stepAt } from '../totp/codes.ts';
import type { AccessKey, Keys, Owner } from '../wire/wire.ts';

/** Fresh or seeded entropy for a purpose: 32 hexadecimal digits. */
export type Draw = (purpose: string) => string;

/** Entropy of which the same seed gives the same. */
export const seededDraw =
  (seed: string): Draw =>
  (purpose) =>
    nonceFrom(`${seed} ${purpose}`);

/** Nonces for one request after the other, of which the same seed gives the same. */
export const seededNonces = (seed: string): (() => string) => {
  let count = 0;
  return () => nonceFrom(`${seed} request ${(count += 1)}`);
};

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** As many characters of `alphabet` as there are bytes; its length must be a power of two, to favour none. */
const spelled = (hex: string, alphabet: string): string =>
  (hex.match(/../g) ?? [])
    .map((byte) => alphabet.charAt(Number.parseInt(byte, 16) % alphabet.length))
    .join('');

/** An access key as AWS makes them: AKIA and 16 characters; 40 characters. */
const keyFor = (
  name: string,
  draw: Draw,
): { readonly accessKeyId: string; readonly secretAccessKey: string } => {
  const secret = [1, 2, 3].map((part) => draw(`secret of ${name}, part ${part}`)).join('');
  return {
    accessKeyId: `AKIA${spelled(draw(`key of ${name}`), BASE32)}`,
    secretAccessKey: spelled(secret, BASE64).slice(0, 40),
  };
};

const ROOT_DEVICE_NAME = 'root-account-mfa-device';
/** Root's virtual device, which an endpoint opens with. */
export const ROOT_DEVICE: Serial = asSerial(`arn:aws:iam::${ACCOUNT}:mfa/${ROOT_DEVICE_NAME}`);

/** One who can sign, and the device whose codes are told. */
interface Identity {
  readonly name: string;
  readonly arn: Arn;
  readonly account: string;
  readonly type: 'root' | 'user';
  readonly device: Serial | undefined;
}
const IDENTITIES: readonly Identity[] = [
  { name: 'root', arn: ROOT, account: ACCOUNT, type: 'root', device: ROOT_DEVICE },
  { name: 'ana', arn: ANA, account: ACCOUNT, type: 'user', device: ANA_PHONE },
  { name: 'dev', arn: DEV, account: ACCOUNT, type: 'user', device: undefined },
  { name: 'other-root', arn: OTHER_ROOT, account: OTHER_ACCOUNT, type: 'root', device: OTHER_ROOT_TOKEN },
];

/** An identity with its access key. */
export interface Credentials extends Identity {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Draws many at a time: to draw for each request would cost more than its answer. `hexOf` draws so many bytes. */
export const pooled = (hexOf: (bytes: number) => string): (() => string) => {
  let pool = '';
  return () => {
    if (pool === '') pool = hexOf(1024);
    const nonce = pool.slice(0, 32);
    pool = pool.slice(32);
    return nonce;
  };
};

/** Everybody's access keys. */
export const credentialsFrom = (draw: Draw): readonly Credentials[] =>
  IDENTITIES.map((identity) => ({ ...identity, ...keyFor(identity.name, draw) }));

/** Finds them by access key id. */
export const keysOf = (credentials: readonly Credentials[]): Keys => {
  const keys = new Map<string, AccessKey>();
  for (const { accessKeyId, secretAccessKey, arn } of credentials)
    keys.set(accessKeyId, { secretAccessKey, caller: { arn, credentials: 'long-term' } });
  return { find: (accessKeyId) => keys.get(accessKeyId) };
};

/** Registered that long before the endpoint opens, so that the two codes it took are long over. */
const EARLIER_MS = 86_400_000;

/**
 * The state an endpoint opens with: the cast and its devices, and root's virtual device registered the way root would do
 * it in the console. Throws when the engine refuses that, which would be a mistake in here.
 */
export const openingStateWith = (seed: string, draw: Draw, openedAt: number, ports: Ports): State => {
  const at = asInstant(openedAt - EARLIER_MS);
  const nonce = asNonce(draw('device of root'));
  const ask = (state: State, command: AnyCommand): State => {
    const by = { arn: ROOT, credentials: 'long-term' } as const;
    const { state: next, result } = transitionWhole(state, { command, by, at, nonce, via: 'console' }, ports);
    if (!result.ok) throw new Error(`${command.type} of root's device: ${result.error.message}`);
    return next;
  };
  const made = ask(openingState(seed), {
    type: 'CreateVirtualMFADevice',
    virtualMFADeviceName: ROOT_DEVICE_NAME,
  });
  const secret = get(made.devices, byUtf8, ROOT_DEVICE)?.secret ?? '';
  return ask(made, {
    type: 'EnableMFADevice',
    serialNumber: ROOT_DEVICE,
    authenticationCode1: ports.totp(secret, stepAt(at)),
    authenticationCode2: ports.totp(secret, stepAt(at) + 1),
  });
};

/** What `--json` prints. The names are a contract. */
export interface Announcement {
  readonly endpoint: string;
  readonly region: string;
  readonly account: string;
  readonly owner: Owner;
  readonly principals: readonly {
    readonly name: string;
    readonly arn: string;
    readonly type: 'root' | 'user';
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    /** `secret` in base32, for an authenticator. */
    readonly mfa: { readonly serial: string; readonly secret: string } | null;
  }[];
}

/** Everything a client has to know. */
export const announce = (
  endpoint: string,
  owner: Owner,
  credentials: readonly Credentials[],
  { devices }: State,
): Announcement => ({
  endpoint,
  region: REGION,
  account: ACCOUNT,
  owner,
  principals: credentials.map(({ name, arn, type, accessKeyId, secretAccessKey, device }) => {
    const held = device === undefined ? undefined : get(devices, byUtf8, device);
    const mfa = held === undefined ? null : { serial: held.serial, secret: held.secret };
    return { name, arn, type, accessKeyId, secretAccessKey, mfa };
  }),
});
