/** What an endpoint keeps of objects and buckets, and the bench neither sets nor shows. Types only: they weigh nothing. */
import type { Arn, Body, Instant } from './brands.ts';
import type { Tree } from './orderedMap.ts';

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
