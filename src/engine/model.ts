/** The values the simulator is made of. Everything is plain, immutable data, so states can share structure. */
import { asVersionId } from './brands.ts';
import type { Instant, VersionId, Serial, Arn, Body } from './brands.ts';
import type { Checksum, ObjectExtras, BucketExtras } from './kept.ts';
import type { Tree } from './orderedMap.ts';

export type { Instant, Nonce, VersionId, Serial, Arn, Body } from './brands.ts';
export { asInstant, asNonce, asVersionId, asSerial, asArn } from './brands.ts';
export type {
  Tag,
  CannedAcl,
  Checksum,
  StoredPart,
  Retention,
  ObjectExtras,
  Upload,
  UploadedPart,
  DefaultRetention,
  RuleFilter,
  LifecycleRule,
  ReplicationRule,
  BucketExtras,
} from './kept.ts';

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
  readonly extras?: ObjectExtras;
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
  /** What those configurations say, and whatever else an endpoint keeps of a bucket. */
  readonly extras?: BucketExtras;
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

/** Pure functions the engine needs but does not own. All must be deterministic, so that replay gives the same state. */
export interface Ports {
  /** Six digits for a base32 secret at a 30 s time step (RFC 6238, D-01). */
  readonly totp: (secret: string, step: number) => string;
  /** 32 lower-case hexadecimal digits. */
  readonly md5: (body: Body) => string;
  /** Base64. Without it, no checksum of an object uploaded in parts is made or kept (W-14). */
  readonly checksum?: (algorithm: Checksum['algorithm'], body: Body) => string;
  /** Nobody will read the trace: facts of checks that do not fail are not gathered. An endpoint says so, the bench never. */
  readonly silent?: true;
}

export const NULL_VERSION = asVersionId('null');
/** Seconds a code shows (D-01), in milliseconds. */
export const STEP_MS = 30_000;
