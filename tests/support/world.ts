/**
 * One world per test: a state, a clock that stands still until the test moves it, and the one door. Nothing here knows
 * how the engine decides; it only asks.
 */
import {
  ANA,
  DEV,
  OTHER_ROOT,
  ROOT,
  STEP_MS,
  byUtf8,
  deepFreeze,
  get,
  nonceFrom,
  openingState,
  transition,
} from '../../src/engine/index.ts';
import type {
  Bucket,
  Caller,
  Command,
  Instant,
  MfaDevice,
  Nonce,
  Outcome,
  Principal,
  Request,
  Serial,
  State,
} from '../../src/engine/index.ts';
import { put } from '../../src/engine/orderedMap.ts';
import { ports, totp } from './ports.ts';

export interface World {
  readonly seed: string;
  state: State;
  now: Instant;
  /** Every request asked so far, in order: replayed from the opening state they lead to `state`. */
  readonly asked: Request[];
}

/** A time of the day the tests play on. Whole minutes begin a TOTP step. */
export const at = (time: string): Instant =>
  Date.parse(`2026-11-23T${time.length === 5 ? `${time}:00` : time}Z`) as Instant;

/** A world in which nothing has happened yet, at nine o'clock. */
export const aWorld = ({ seed = 'tests' }: { readonly seed?: string } = {}): World => ({
  seed,
  state: openingState(seed),
  now: at('09:00'),
  asked: [],
});

/** Lets TOTP steps of 30 s go by. */
export const passSteps = (world: World, steps: number): void => {
  world.now = (world.now + steps * STEP_MS) as Instant;
};

export const root: Caller = { arn: ROOT, credentials: 'long-term' };
export const ana: Caller = { arn: ANA, credentials: 'long-term' };
export const dev: Caller = { arn: DEV, credentials: 'long-term' };
export const otherRoot: Caller = { arn: OTHER_ROOT, credentials: 'long-term' };
/** The same identity with temporary credentials, as in CloudShell (M-05). */
export const sessionOf = (caller: Caller): Caller => ({ ...caller, credentials: 'session' });
export const rootSession = sessionOf(root);
export const anaSession = sessionOf(ana);

export interface Beside {
  /** The `x-amz-mfa` value as sent. */
  readonly mfa?: string | undefined;
  readonly via?: 'console';
}

/** Asks one request at the world's time and moves the world on. The state is frozen first, so a write in place fails. */
export const ask = <C extends Command>(
  world: World,
  by: Caller,
  command: C,
  { mfa, via }: Beside = {},
): Outcome<C['type']> => {
  const request = {
    command,
    by,
    at: world.now,
    nonce: nonceFrom(`${world.seed} ${world.asked.length}`) as Nonce,
    ...(mfa === undefined ? {} : { mfa }),
    ...(via === undefined ? {} : { via }),
  } as unknown as Request<C['type']>;
  const outcome = transition<C['type']>(deepFreeze(world.state), deepFreeze(request), ports);
  world.asked.push(request);
  world.state = outcome.state;
  return outcome;
};

/** What a success carries; a refusal fails the test with S3's words. */
export const granted = <C extends Command>(
  world: World,
  by: Caller,
  command: C,
  beside: Beside = {},
): Extract<Outcome<C['type']>['result'], { ok: true }>['value'] => {
  const { result } = ask(world, by, command, beside);
  if (!result.ok)
    throw new Error(
      `${command.type} refused by ${result.error.rule}: ${result.error.code} ${result.error.message}`,
    );
  return result.value;
};

/** The device with this serial; a broken test otherwise. */
export const deviceOf = (world: World, serial: string): MfaDevice => {
  const device = get(world.state.devices, byUtf8, serial as Serial);
  if (device === undefined) throw new Error(`the world has no device ${serial}`);
  return device;
};

/** S3's time step now. */
export const stepNow = (world: World): number => Math.floor(world.now / STEP_MS);

/** The six digits a device shows, `steps` away from now. */
export const digits = (world: World, serial: string, steps = 0): string => {
  const device = deviceOf(world, serial);
  return totp(device.secret, stepNow(world) + device.offset + steps);
};

/** A well-formed `SERIAL CODE`, by default the one the device shows now. */
export const code = (world: World, serial: string, steps = 0): string =>
  `${serial} ${digits(world, serial, steps)}`;

/** The bucket as it stands; a broken test when there is none. */
export const bucketOf = (world: World, name: string): Bucket => {
  const bucket = get(world.state.buckets, byUtf8, name);
  if (bucket === undefined) throw new Error(`the world has no bucket ${name}`);
  return bucket;
};

/** Gives a bucket configurations that no operation sets yet. */
export const seedBucket = (
  world: World,
  name: string,
  flags: Partial<Pick<Bucket, 'lifecycle' | 'replication' | 'objectLock'>>,
): void => {
  const buckets = put(world.state.buckets, byUtf8, name, { ...bucketOf(world, name), ...flags });
  world.state = { ...world.state, buckets };
};

/** Adds somebody the cast does not have. */
export const seedPrincipal = (world: World, principal: Principal): Caller => {
  const principals = put(world.state.principals, byUtf8, principal.arn, principal);
  world.state = { ...world.state, principals };
  return { arn: principal.arn, credentials: 'long-term' };
};

/** Content from text, and back. */
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (body: Uint8Array): string => new TextDecoder().decode(body);
