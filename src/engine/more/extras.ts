/** Putting together what an endpoint keeps of an object: properties without a value are not there at all. */
import type { ObjectExtras } from '../model.ts';

/** Extras of which each may be missing. */
export type Maybe<T> = { readonly [K in keyof T]?: T[K] | undefined };

const nothing: object = {};

/** The extras that have a value; `undefined` when none has. No tags is the same as no value. */
export const extrasFrom = ({
  headers,
  tags = [],
  acl,
  checksum,
  parts,
  retention,
  legalHold,
  replicationStatus,
}: Maybe<ObjectExtras>): ObjectExtras | undefined => {
  const extras: ObjectExtras = {
    ...(headers === undefined ? nothing : { headers }),
    ...(tags.length === 0 ? nothing : { tags }),
    ...(acl === undefined ? nothing : { acl }),
    ...(checksum === undefined ? nothing : { checksum }),
    ...(parts === undefined ? nothing : { parts }),
    ...(retention === undefined ? nothing : { retention }),
    ...(legalHold === undefined ? nothing : { legalHold }),
    ...(replicationStatus === undefined ? nothing : { replicationStatus }),
  };
  return Object.keys(extras).length === 0 ? undefined : extras;
};
