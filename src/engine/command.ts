/** What can be asked, under S3's and IAM's own operation names and parameters, and what each answers. */
import type {
  Arn,
  Body,
  Bucket,
  Caller,
  Instant,
  MfaDevice,
  Nonce,
  ObjectVersion,
  Serial,
  Version,
  VersionId,
} from './model.ts';

export interface OfBucket {
  readonly bucket: string;
}
export interface OfObject extends OfBucket {
  readonly key: string;
}
/** An id as the caller wrote it: empty, invented and genuine ones are told apart by rules (V-44). */
export interface OfVersion extends OfObject {
  readonly versionId?: string;
}
/** What describes an object beside its content. */
export interface ObjectAttributes {
  readonly contentType?: string;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly storageClass?: string;
}
/** Raw as sent, so that the rules of V-84 can judge it. */
export interface Listing extends OfBucket {
  readonly prefix?: string;
  readonly delimiter?: string;
  readonly maxKeys?: number | string;
  readonly encodingType?: string;
}
interface TwoCodes {
  /** Absent: the caller's own device. */
  readonly userName?: string;
  readonly serialNumber: string;
  readonly authenticationCode1: string;
  readonly authenticationCode2: string;
}
export interface ObjectIdentifier {
  readonly key: string;
  readonly versionId?: string;
  /** Deleted only if this is the entity tag of what is there, as sent; the bench sends none. */
  readonly etag?: string;
}

/** One entry per operation; a new line here is a compile error until it is handled. */
export interface Commands {
  readonly ListBuckets: object;
  readonly CreateBucket: OfBucket & {
    readonly locationConstraint?: string;
    readonly objectLockEnabledForBucket?: boolean;
  };
  readonly HeadBucket: OfBucket;
  readonly DeleteBucket: OfBucket;
  readonly GetBucketVersioning: OfBucket;
  /** Values as sent: anything but the exact words is refused by rule (V-05). */
  readonly PutBucketVersioning: OfBucket & { readonly status?: string; readonly mfaDelete?: string };
  readonly PutObject: OfObject & ObjectAttributes & { readonly body: Body };
  readonly GetObject: OfVersion;
  readonly HeadObject: OfVersion;
  readonly CopyObject: OfObject &
    ObjectAttributes & {
      readonly source: OfVersion;
      /** `COPY` when absent: attributes travel with the content. */
      readonly metadataDirective?: 'COPY' | 'REPLACE';
    };
  readonly DeleteObject: OfVersion;
  readonly DeleteObjects: OfBucket & {
    readonly objects: readonly ObjectIdentifier[];
    readonly quiet?: boolean;
  };
  readonly ListObjectsV2: Listing & { readonly startAfter?: string; readonly continuationToken?: string };
  readonly ListObjectVersions: Listing & { readonly keyMarker?: string; readonly versionIdMarker?: string };
  readonly CreateVirtualMFADevice: { readonly virtualMFADeviceName: string };
  readonly EnableMFADevice: TwoCodes;
  readonly ResyncMFADevice: TwoCodes;
  readonly DeactivateMFADevice: { readonly userName?: string; readonly serialNumber: string };
  readonly DeleteVirtualMFADevice: { readonly serialNumber: string };
  readonly ListMFADevices: { readonly userName?: string };
}

export type CommandType = keyof Commands;
export type Command<T extends CommandType = CommandType> = {
  [K in T]: { readonly type: K } & Commands[K];
}[T];

/** Who asks, when, and with what second key. */
export interface Asking {
  readonly by: Caller;
  readonly at: Instant;
  readonly nonce: Nonce;
  /** The `x-amz-mfa` value as sent: well formed, it is serial, one space, six digits (M-10). */
  readonly mfa?: string;
  /** Made in the web console; absent for CLI, SDK and REST. Root's devices are registered only there (D-02). */
  readonly via?: 'console';
}
/** Everything that varies arrives here, so a journal of requests is a save file. */
export interface Request<T extends CommandType = CommandType> extends Asking {
  readonly command: Command<T>;
}

export interface ObjectFound {
  readonly version: ObjectVersion;
  /** Absent while the bucket was never versioned (V-32). */
  readonly versionId: VersionId | undefined;
}
export interface Deleted {
  readonly key: string;
  /** The id that was named, if one was. */
  readonly versionId: VersionId | undefined;
  /** A marker that this made or removed (V-71). */
  readonly deleteMarkerVersionId: VersionId | undefined;
}
export interface EntryError {
  readonly key: string;
  readonly versionId: string | undefined;
  readonly code: string;
  readonly message: string;
}
export interface ListedVersion {
  readonly version: Version;
  readonly isLatest: boolean;
}
export interface Page {
  readonly commonPrefixes: readonly string[];
  readonly isTruncated: boolean;
  readonly maxKeys: number;
}

/** What a success carries. Headers and XML are made from these, never the other way. */
export interface Replies {
  readonly ListBuckets: { readonly buckets: readonly Bucket[] };
  readonly CreateBucket: { readonly location: string };
  readonly HeadBucket: { readonly region: string };
  readonly DeleteBucket: object;
  readonly GetBucketVersioning: {
    readonly status: 'Enabled' | 'Suspended' | undefined;
    readonly mfaDelete: 'Enabled' | 'Disabled' | undefined;
  };
  readonly PutBucketVersioning: object;
  readonly PutObject: { readonly etag: string; readonly versionId: VersionId | undefined };
  readonly GetObject: ObjectFound;
  readonly HeadObject: ObjectFound;
  readonly CopyObject: {
    readonly etag: string;
    readonly lastModified: Instant;
    readonly versionId: VersionId | undefined;
    readonly copySourceVersionId: VersionId | undefined;
  };
  readonly DeleteObject: {
    readonly versionId: VersionId | undefined;
    /** True when a marker was made or removed (V-52, V-54). */
    readonly deleteMarker: boolean;
  };
  readonly DeleteObjects: {
    readonly deleted: readonly Deleted[];
    readonly errors: readonly EntryError[];
    readonly quiet: boolean;
  };
  readonly ListObjectsV2: Page & {
    readonly contents: readonly ObjectVersion[];
    readonly keyCount: number;
    readonly nextContinuationToken: string | undefined;
  };
  readonly ListObjectVersions: Page & {
    /** Versions and markers interleaved, in listing order (V-80). */
    readonly entries: readonly ListedVersion[];
    readonly nextKeyMarker: string | undefined;
    readonly nextVersionIdMarker: VersionId | undefined;
  };
  readonly CreateVirtualMFADevice: { readonly serialNumber: Serial; readonly base32StringSeed: string };
  readonly EnableMFADevice: object;
  readonly ResyncMFADevice: object;
  readonly DeactivateMFADevice: object;
  readonly DeleteVirtualMFADevice: object;
  readonly ListMFADevices: { readonly devices: readonly MfaDevice[]; readonly owner: Arn };
}
