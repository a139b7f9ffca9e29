/** Requests to change versioning, and what must be seen after them. */
import { expect } from 'vitest';
import type { Command } from '../../src/engine/index.ts';
import { spentACode } from './decisions.ts';
import type { Seen } from './decisions.ts';
import { granted, root } from './world.ts';
import type { World } from './world.ts';

/** A PutBucketVersioning for the lab; `undefined` leaves the element out. */
export const versioning = (
  status?: string,
  mfaDelete?: string,
  bucket = 'lab',
): Command<'PutBucketVersioning'> => ({
  type: 'PutBucketVersioning',
  bucket,
  ...(status === undefined ? {} : { status }),
  ...(mfaDelete === undefined ? {} : { mfaDelete }),
});

/** What GetBucketVersioning says. */
export const versioningOf = (
  world: World,
  bucket = 'lab',
): { readonly status: string | undefined; readonly mfaDelete: string | undefined } => {
  const { status, mfaDelete } = granted(world, root, { type: 'GetBucketVersioning', bucket });
  return { status, mfaDelete };
};

/** Asserts what GetBucketVersioning says after a case. */
export const becomes =
  (status: 'Enabled' | 'Suspended', mfaDelete?: 'Enabled' | 'Disabled') =>
  ({ lab }: Seen): void => {
    expect(versioningOf(lab.world)).toEqual({ status, mfaDelete });
  };

/** Asserts that the case spent its code. */
export const spent = ({ outcome }: Seen): void => {
  expect(spentACode(outcome)).toBe(true);
};

/** Asserts that the case spent no code. */
export const unspent = ({ outcome }: Seen): void => {
  expect(spentACode(outcome)).toBe(false);
};
