/** Locks on versions of the bucket `lab`, which has Object Lock, as of the world's time. */
import { ACCOUNT, asArn } from '../../src/engine/index.ts';
import type { Caller, Instant } from '../../src/engine/index.ts';
import type { AnyCommand, ObjectExtras, Retention } from '../../src/engine/whole.ts';
import { grantedWhole } from './wholeWorld.ts';
import type { WholeRefusal } from './wholeWorld.ts';
import { aWorld, bytes, granted, root, seedPrincipal } from './world.ts';
import type { World } from './world.ts';

const HOUR_MS = 3_600_000;

/** So many hours from the world's time on. */
export const inHours = (world: World, hours: number): Instant => (world.now + hours * HOUR_MS) as Instant;

/** A retention that ends so many hours from the world's time on. */
export const retained = (world: World, mode: Retention['mode'], hours = 24): Retention => ({
  mode,
  until: inHours(world, hours),
});

/** A world with a bucket that was made with Object Lock. */
export const aVault = (): World => {
  const world = aWorld();
  granted(world, root, { type: 'CreateBucket', bucket: 'lab', objectLockEnabledForBucket: true });
  return world;
};

/** Stores a version of `a` with this lock; its id. */
export const locked = (world: World, extras: ObjectExtras = {}): string => {
  const { versionId } = grantedWhole(world, root, {
    type: 'PutObject',
    bucket: 'lab',
    key: 'a',
    body: bytes('1'),
    extras,
  });
  if (versionId === undefined) throw new Error('the vault keeps no versions');
  return versionId;
};

/** The request that puts this retention on `a`, or takes it away. */
export const retain = (
  retention: Retention | undefined,
  parts: Partial<AnyCommand<'PutObjectRetention'>> = {},
): AnyCommand<'PutObjectRetention'> => ({
  type: 'PutObjectRetention',
  bucket: 'lab',
  key: 'a',
  ...(retention === undefined ? {} : { retention }),
  ...parts,
});

/** S3's answer to whoever touches what is locked (LocalStack recording: test_delete_locked_object). */
export const PROTECTED = {
  code: 'AccessDenied',
  status: 403,
  message: 'Access Denied because object protected by object lock.',
} as const satisfies WholeRefusal;

/** A user of the account who may do only this. */
export const someone = (world: World, ...allow: readonly string[]): Caller =>
  seedPrincipal(world, {
    arn: asArn(`arn:aws:iam::${ACCOUNT}:user/lou`),
    account: ACCOUNT,
    kind: 'user',
    name: 'lou',
    allow,
  });
