/** What a caller can put in `x-amz-mfa`, from nothing to nonsense: the MFA column of the decision table. */
import { ANA, ANA_PHONE, OTHER_ROOT, OTHER_ROOT_TOKEN, ROOT, ROOT_TOKEN } from '../../src/engine/index.ts';
import type { Caller } from '../../src/engine/index.ts';
import { ask, code, digits } from './world.ts';
import type { World } from './world.ts';

export type MfaKind =
  | 'none'
  /** The code the caller's own device shows, and its neighbours, which D-06 accepts. */
  | 'ok'
  | 'one step early'
  | 'one step late'
  /** The caller's own device, a code it cannot be. */
  | 'wrong'
  | 'used'
  | 'older than a used one'
  | 'expired'
  | 'far ahead'
  /** A serial that is not the caller's. */
  | 'foreign'
  | 'unknown serial'
  | 'user arn as serial'
  /** No space in it. */
  | 'code alone'
  | 'serial alone';

export const OK: readonly MfaKind[] = ['ok', 'one step early', 'one step late'];
export const INVALID: readonly MfaKind[] = ['wrong', 'used', 'older than a used one', 'expired', 'far ahead'];
export const FOREIGN: readonly MfaKind[] = ['foreign', 'unknown serial', 'user arn as serial'];
export const MALFORMED: readonly MfaKind[] = ['code alone', 'serial alone'];

/** The serial of the caller's own device; dev has none. */
export const ownSerial = (by: Caller): string => {
  if (by.arn === ROOT) return ROOT_TOKEN;
  if (by.arn === ANA) return ANA_PHONE;
  if (by.arn === OTHER_ROOT) return OTHER_ROOT_TOKEN;
  throw new Error(`${by.arn} has no device`);
};

/** A device that is somebody else's. */
const foreignSerial = (by: Caller): string => (by.arn === ROOT ? ANA_PHONE : ROOT_TOKEN);

/** Six digits the device shows at no step near now. */
export const wrongDigits = (world: World, serial: string): string => {
  const near = new Set([-3, -2, -1, 0, 1, 2, 3].map((steps) => digits(world, serial, steps)));
  let guess = 123_456;
  while (near.has(String(guess))) guess += 1;
  return String(guess);
};

/** Spends a code on a request that needs none (M-51): a plain delete of a key that is not there. */
export const spend = (world: World, by: Caller, mfa: string): void => {
  const { result } = ask(world, by, { type: 'DeleteObject', bucket: 'scratch', key: 'nothing' }, { mfa });
  if (!result.ok) throw new Error(`spending a code: ${result.error.code} ${result.error.message}`);
};

/** The header value. `used` and its neighbour spend a code first, in the bucket `scratch`. */
export const headerOf = (world: World, by: Caller, kind: MfaKind): string | undefined => {
  switch (kind) {
    case 'none':
      return undefined;
    case 'ok':
      return code(world, ownSerial(by));
    case 'one step early':
      return code(world, ownSerial(by), 1);
    case 'one step late':
      return code(world, ownSerial(by), -1);
    case 'wrong':
      return `${ownSerial(by)} ${wrongDigits(world, ownSerial(by))}`;
    case 'used': {
      const spent = code(world, ownSerial(by));
      spend(world, by, spent);
      return spent;
    }
    case 'older than a used one':
      spend(world, by, code(world, ownSerial(by)));
      return code(world, ownSerial(by), -1);
    case 'expired':
      return code(world, ownSerial(by), -2);
    case 'far ahead':
      return code(world, ownSerial(by), 2);
    case 'foreign':
      return code(world, foreignSerial(by));
    case 'unknown serial':
      return 'arn:aws:iam::111122223333:mfa/root-account-mfa-devise 123456';
    case 'user arn as serial':
      return `arn:aws:iam::111122223333:user/ana ${digits(world, ANA_PHONE)}`;
    case 'code alone':
      return digits(world, ROOT_TOKEN);
    case 'serial alone':
      return ROOT_TOKEN;
  }
};
