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

export interface Tag {
  readonly key: string;
  readonly value: string;
}
/** Who may read, by S3's canned names. The owner may always do everything. */
export type CannedAcl =
  | 'private'
  | 'public-read'
  | 'public-read-write'
  | 'authenticated-read'
  | 'bucket-owner-read'
  | 'bucket-owner-full-control';
/** An additional checksum: base64, with `-<parts>` behind it when it is made of the parts' checksums. */
export interface Checksum {
  readonly algorithm: 'CRC32' | 'CRC32C' | 'CRC64NVME' | 'SHA1' | 'SHA256';
  readonly type: 'FULL_OBJECT' | 'COMPOSITE';
  readonly value: string;
}
/** One part of an object that was uploaded in parts. */
export interface StoredPart {
  readonly partNumber: number;
  /** Bytes. */
  readonly size: number;
  /** Base64, of the upload's algorithm. */
  readonly checksum?: string;
}
/** Object Lock on one version: nobody deletes it before `until`; in governance mode, nobody without the bypass. */
export interface Retention {
  readonly mode: 'GOVERNANCE' | 'COMPLIANCE';
  readonly until: Instant;
}

/** What the bench neither sets nor shows, and an endpoint has to keep. */
export interface ObjectExtras {
  /** `cache-control`, `content-disposition`, `content-encoding`, `content-language`, `expires` and the like, as sent. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly tags?: readonly Tag[];
  readonly acl?: CannedAcl;
  readonly checksum?: Checksum;
  readonly parts?: readonly StoredPart[];
  readonly retention?: Retention;
  readonly legalHold?: 'ON' | 'OFF';
  readonly replicationStatus?: 'COMPLETED' | 'FAILED' | 'REPLICA';
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

/** An upload in parts that is not completed yet. */
export interface Upload {
  readonly uploadId: string;
  readonly key: string;
  readonly startedAt: Instant;
  readonly initiator: Arn;
  readonly contentType: string | undefined;
  readonly metadata: Readonly<Record<string, string>> | undefined;
  readonly storageClass: string | undefined;
  readonly extras: ObjectExtras | undefined;
  readonly checksum: Pick<Checksum, 'algorithm' | 'type'> | undefined;
  /** Whether the key had a current object when the upload began; its deletion since then is a conflict (W-01). */
  readonly hadObject?: boolean;
  readonly parts: Tree<number, UploadedPart>;
}
export interface UploadedPart extends StoredPart {
  /** Without the quotes. */
  readonly etag: string;
  readonly at: Instant;
  readonly body: Body;
}

/** A retention that new versions get when their request names none. */
export interface DefaultRetention {
  readonly mode: Retention['mode'];
  readonly days?: number;
  readonly years?: number;
}
/** Which keys, tags and sizes a rule is about; everything when empty. */
export interface RuleFilter {
  /** Written as the rule's own Prefix, the form from before there were filters: given back as it came. */
  readonly bare?: true;
  readonly prefix?: string;
  readonly tags?: readonly Tag[];
  readonly sizeGreaterThan?: number;
  readonly sizeLessThan?: number;
}
export interface LifecycleRule {
  readonly id: string;
  readonly enabled: boolean;
  readonly filter: RuleFilter;
  readonly expiration?: {
    readonly days?: number;
    readonly date?: Instant;
    readonly expiredObjectDeleteMarker?: boolean;
  };
  readonly noncurrentVersionExpiration?: {
    readonly noncurrentDays: number;
    readonly newerNoncurrentVersions?: number;
  };
  readonly abortIncompleteMultipartUpload?: { readonly daysAfterInitiation: number };
}
export interface ReplicationRule {
  readonly id: string;
  readonly enabled: boolean;
  readonly priority: number;
  readonly filter: RuleFilter;
  /** The name of the bucket that gets the replicas. */
  readonly destination: string;
  readonly storageClass?: string;
  readonly deleteMarkerReplication: boolean;
}
export interface BucketExtras {
  /** Present once Object Lock is on; `undefined` inside: no default retention. */
  readonly objectLock?: { readonly defaultRetention?: DefaultRetention };
  readonly lifecycle?: readonly LifecycleRule[];
  readonly replication?: { readonly role: string; readonly rules: readonly ReplicationRule[] };
  /** Uploads in progress, by key and then by upload id. */
  readonly uploads?: Tree<readonly [key: string, uploadId: string], Upload>;
  readonly acl?: CannedAcl;
  /** Documents that are kept and given back as they came, by subresource: `policy`, `ownershipControls`, `tagging`. */
  readonly documents?: Readonly<Record<string, string>>;
}

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
