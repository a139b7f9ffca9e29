/** The values the simulator is made of. Everything is plain, immutable data, so states can share structure. */
import type { Tree } from './orderedMap.ts';

declare const brand: unique symbol;
type Brand<T, B extends string> = T & { readonly [brand]: B };

/** Milliseconds since the epoch. The engine never reads a clock. */
export type Instant = Brand<number, 'Instant'>;
/** Fresh entropy for one request, 32 lower-case hexadecimal digits. The engine never draws any. */
export type Nonce = Brand<string, 'Nonce'>;
/** 32 characters from `A-Z a-z 0-9 . _` (V-21), or the literal `null` (V-22), which is an ordinary id. */
export type VersionId = Brand<string, 'VersionId'>;
/** An MFA device's serial: an ARN for a virtual device, the printed serial for a hardware token (M-10). */
export type Serial = Brand<string, 'Serial'>;
/** `arn:aws:iam::111122223333:root` or `arn:aws:iam::111122223333:user/ana`. */
export type Arn = Brand<string, 'Arn'>;
/* oxlint-disable typescript/consistent-type-assertions -- a brand has no other constructor */
/** Names a number of milliseconds since the epoch as a time. */
export const asInstant = (ms: number): Instant => ms as Instant;
/** Names 32 hexadecimal digits as a nonce. */
export const asNonce = (text: string): Nonce => text as Nonce;
/** Names a text as a version id. Use it only for ids that were minted or judged genuine. */
export const asVersionId = (text: string): VersionId => text as VersionId;
/** Names a text as a device's serial. */
export const asSerial = (text: string): Serial => text as Serial;
/** Names a text as a principal's ARN. */
export const asArn = (text: string): Arn => text as Arn;
/* oxlint-enable typescript/consistent-type-assertions */

/** Object content. Shared by reference between states and never written to. */
export type Body = Uint8Array;

/** Somebody IAM knows. `allow` lists IAM actions, a trailing `*` matching any rest; root is never asked. */
export interface Principal {
  readonly arn: Arn;
  readonly account: string;
  readonly kind: 'root' | 'user';
  readonly name: string;
  readonly allow: readonly string[];
}

/** Who signed a request. Session credentials cannot carry an MFA header, not even root's (M-05). */
export interface Caller {
  readonly arn: Arn;
  readonly credentials: 'long-term' | 'session';
}

/** The last code a device spent: its time step, and when (D-06, D-07). */
export interface Spent {
  readonly step: number;
  readonly at: Instant;
}

/** A TOTP device. Unassigned until EnableMFADevice gives it an owner (D-02, D-10). */
export interface MfaDevice {
  readonly serial: Serial;
  readonly account: string;
  readonly kind: 'virtual' | 'hardware';
  readonly name: string;
  /** Base32, without padding. */
  readonly secret: string;
  readonly owner: Arn | undefined;
  /** Steps of 30 s that the device's clock is ahead of S3's, as registration or resynchronisation found it (D-06). */
  readonly offset: number;
  readonly spent: Spent | undefined;
}

/** Where a version stands in a listing: key ascending by UTF-8 bytes, then newest first (V-80). */
export interface Place {
  readonly key: string;
  readonly seq: number;
}

interface Stored extends Place {
  readonly id: VersionId;
  readonly at: Instant;
}

export interface ObjectVersion extends Stored {
  readonly kind: 'object';
  /** Without the quotes. The MD5 of the body for a single upload (V-35). */
  readonly etag: string;
  /** Bytes. */
  readonly size: number;
  readonly body: Body;
  readonly contentType: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly storageClass: string;
}

/** A key and an id, no data (V-56). */
export interface DeleteMarker extends Stored {
  readonly kind: 'marker';
}

export type Version = ObjectVersion | DeleteMarker;

export interface Bucket {
  readonly name: string;
  /** The owning account. */
  readonly owner: string;
  readonly createdAt: Instant;
  /** As given; `undefined` is us-east-1. */
  readonly locationConstraint: string | undefined;
  readonly versioning: 'unversioned' | 'enabled' | 'suspended';
  /** `unset` until a PutBucketVersioning names MfaDelete (V-03). */
  readonly mfaDelete: 'unset' | 'disabled' | 'enabled';
  /** Whether a configuration is present: all that versioning and MFA Delete ask of them (V-11, V-12, M-31). */
  readonly objectLock: boolean;
  readonly replication: boolean;
  readonly lifecycle: boolean;
  /** Every version and marker, in listing order: a page is one seek and a walk. */
  readonly versions: Tree<Place, Version>;
  /** The place of each key's one null entry (V-22). Other ids carry their own place. */
  readonly nulls: Tree<string, Place>;
}

export interface State {
  readonly principals: Tree<Arn, Principal>;
  readonly buckets: Tree<string, Bucket>;
  readonly devices: Tree<Serial, MfaDevice>;
  /** Counts entries ever stored, so that newer entries have greater places. */
  readonly seq: number;
}

/** Pure functions the engine needs but does not own. Both must be deterministic, so that replay gives the same state. */
export interface Ports {
  /** Six digits for a base32 secret at a 30 s time step (RFC 6238, D-01). */
  readonly totp: (secret: string, step: number) => string;
  /** 32 lower-case hexadecimal digits. */
  readonly md5: (body: Body) => string;
}

export const NULL_VERSION = asVersionId('null');
/** Seconds a code shows (D-01), in milliseconds. */
export const STEP_MS = 30_000;
