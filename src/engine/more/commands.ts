/** What the whole of S3 can be asked, beyond what stands on the bench: S3's own operation names and parameters. */
import type {
  Asking,
  Commands,
  ObjectAttributes,
  OfBucket,
  OfObject,
  OfVersion,
  Listing,
} from '../command.ts';
import type {
  Body,
  CannedAcl,
  Checksum,
  DefaultRetention,
  LifecycleRule,
  ObjectExtras,
  ReplicationRule,
  Retention,
  Tag,
} from '../model.ts';

/** Conditions on a write: entity tags as sent, quotes and all, or `*`. */
export interface WriteConditions {
  readonly ifMatch?: string;
  readonly ifNoneMatch?: string;
}
/** Conditions on what is copied, as sent. Dates in milliseconds since the epoch. */
export interface SourceConditions {
  readonly sourceIfMatch?: string;
  readonly sourceIfNoneMatch?: string;
  readonly sourceIfModifiedSince?: number;
  readonly sourceIfUnmodifiedSince?: number;
}
interface Writing extends WriteConditions {
  readonly extras?: ObjectExtras;
}
interface OfUpload extends OfObject {
  readonly uploadId: string;
}
/** One part as CompleteMultipartUpload names it. */
export interface CompletedPart {
  readonly partNumber: number;
  /** As sent: with or without quotes. */
  readonly etag: string;
  readonly checksum?: string;
}
/** A document that is kept and given back as it came. */
export type BucketDocument = 'policy' | 'ownershipControls' | 'tagging' | 'publicAccessBlock' | 'encryption';

/** Operations the bench does not have. */
export interface MoreCommands {
  readonly ListObjects: Listing & { readonly marker?: string };
  readonly GetBucketLocation: OfBucket;
  readonly GetObjectTagging: OfVersion;
  readonly PutObjectTagging: OfVersion & { readonly tags: readonly Tag[] };
  readonly DeleteObjectTagging: OfVersion;
  readonly GetObjectAttributes: OfVersion;
  readonly GetObjectAcl: OfVersion;
  readonly PutObjectAcl: OfVersion & { readonly acl: CannedAcl };
  readonly GetBucketAcl: OfBucket;
  readonly PutBucketAcl: OfBucket & { readonly acl: CannedAcl };
  readonly CreateMultipartUpload: OfObject &
    ObjectAttributes & {
      readonly extras?: ObjectExtras;
      readonly checksum?: Pick<Checksum, 'algorithm' | 'type'>;
    };
  readonly UploadPart: OfUpload & {
    readonly partNumber: number;
    readonly body: Body;
    /** Base64, in the upload's algorithm. */
    readonly checksum?: Pick<Checksum, 'algorithm' | 'value'>;
  };
  readonly UploadPartCopy: OfUpload &
    SourceConditions & {
      readonly partNumber: number;
      readonly source: OfVersion;
      /** `x-amz-copy-source-range` as sent. */
      readonly range?: string;
    };
  readonly CompleteMultipartUpload: OfUpload &
    WriteConditions & {
      readonly parts: readonly CompletedPart[];
      /** `x-amz-checksum-*` of the whole object, as sent. */
      readonly checksum?: Pick<Checksum, 'algorithm' | 'value'>;
      /** `x-amz-mp-object-size` as sent: bytes. */
      readonly size?: number;
    };
  readonly AbortMultipartUpload: OfUpload;
  readonly ListParts: OfUpload & {
    readonly partNumberMarker?: number | string;
    readonly maxParts?: number | string;
  };
  readonly ListMultipartUploads: OfBucket & {
    readonly prefix?: string;
    readonly delimiter?: string;
    readonly encodingType?: string;
    readonly keyMarker?: string;
    readonly uploadIdMarker?: string;
    readonly maxUploads?: number | string;
  };
  readonly GetBucketLifecycleConfiguration: OfBucket;
  readonly PutBucketLifecycleConfiguration: OfBucket & { readonly rules: readonly LifecycleRule[] };
  readonly DeleteBucketLifecycle: OfBucket;
  /** S3's own work, once a day: expires what the rules of every bucket say. Asked by S3, not by a principal. */
  readonly ApplyLifecycle: object;
  readonly GetObjectLockConfiguration: OfBucket;
  readonly PutObjectLockConfiguration: OfBucket & { readonly defaultRetention?: DefaultRetention };
  readonly GetObjectRetention: OfVersion;
  readonly PutObjectRetention: OfVersion & {
    /** Absent: an empty Retention element, which takes the retention away. */
    readonly retention?: Retention;
    readonly bypassGovernanceRetention?: boolean;
  };
  readonly GetObjectLegalHold: OfVersion;
  readonly PutObjectLegalHold: OfVersion & { readonly status: 'ON' | 'OFF' };
  readonly GetBucketReplication: OfBucket;
  readonly PutBucketReplication: OfBucket & {
    readonly role: string;
    readonly rules: readonly ReplicationRule[];
  };
  readonly DeleteBucketReplication: OfBucket;
  readonly GetBucketDocument: OfBucket & { readonly document: BucketDocument };
  readonly PutBucketDocument: OfBucket & { readonly document: BucketDocument; readonly text: string };
  readonly DeleteBucketDocument: OfBucket & { readonly document: BucketDocument };
}

interface Bypassing {
  readonly bypassGovernanceRetention?: boolean;
}
/** Parameters that the bench's own operations have in the whole of S3. */
interface MoreParameters {
  readonly ListBuckets: {
    readonly prefix?: string;
    readonly maxBuckets?: number | string;
    readonly continuationToken?: string;
  };
  readonly CreateBucket: { readonly acl?: CannedAcl };
  readonly PutObject: Writing;
  readonly CopyObject: Writing &
    SourceConditions & {
      /** `COPY` when absent: tags travel with the content. */
      readonly taggingDirective?: 'COPY' | 'REPLACE';
    };
  readonly DeleteObject: Bypassing & Pick<WriteConditions, 'ifMatch'>;
  readonly DeleteObjects: Bypassing;
}

type WithMore<T extends keyof Commands> = T extends keyof MoreParameters
  ? Commands[T] & MoreParameters[T]
  : Commands[T];
/** Everything that can be asked. A command of the bench is one of these. */
export type AllCommands = { readonly [T in keyof Commands]: WithMore<T> } & MoreCommands;

export type AnyCommandType = keyof AllCommands;
export type AnyCommand<T extends AnyCommandType = AnyCommandType> = {
  [K in T]: { readonly type: K } & AllCommands[K];
}[T];
/** Like `Request`, for whatever the whole of S3 can be asked. */
export interface AnyRequest<T extends AnyCommandType = AnyCommandType> extends Asking {
  readonly command: AnyCommand<T>;
}
