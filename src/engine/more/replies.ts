/** What a success carries, for the operations the bench does not have. */
import type { Page, Replies } from '../command.ts';
import type {
  Bucket,
  CannedAcl,
  Checksum,
  DefaultRetention,
  LifecycleRule,
  ObjectVersion,
  ReplicationRule,
  Retention,
  Tag,
  Upload,
  UploadedPart,
  VersionId,
} from '../model.ts';
import type { AnyCommandType } from './commands.ts';

/** An id that is not shown while the bucket was never versioned (V-32). */
interface Versioned {
  readonly versionId: VersionId | undefined;
}

interface MoreReplies {
  readonly ListBuckets: {
    readonly buckets: readonly Bucket[];
    readonly continuationToken: string | undefined;
    readonly prefix: string | undefined;
  };
  readonly ListObjects: Page & {
    readonly contents: readonly ObjectVersion[];
    /** The last key or common prefix of a page that is not the last. */
    readonly nextMarker: string | undefined;
  };
  readonly GetBucketLocation: { readonly locationConstraint: string | undefined };
  readonly GetObjectTagging: Versioned & { readonly tags: readonly Tag[] };
  readonly PutObjectTagging: Versioned;
  readonly DeleteObjectTagging: Versioned;
  readonly GetObjectAttributes: Versioned & { readonly version: ObjectVersion };
  readonly GetObjectAcl: Versioned & { readonly acl: CannedAcl };
  readonly PutObjectAcl: Versioned;
  readonly GetBucketAcl: { readonly acl: CannedAcl };
  readonly PutBucketAcl: object;
  readonly CreateMultipartUpload: { readonly upload: Upload };
  readonly UploadPart: { readonly part: UploadedPart; readonly checksum: Upload['checksum'] };
  readonly UploadPartCopy: {
    readonly part: UploadedPart;
    readonly checksum: Upload['checksum'];
    readonly copySourceVersionId: VersionId | undefined;
  };
  readonly CompleteMultipartUpload: Versioned & {
    readonly etag: string;
    readonly checksum: Checksum | undefined;
  };
  readonly AbortMultipartUpload: object;
  readonly ListParts: {
    readonly upload: Upload;
    readonly parts: readonly UploadedPart[];
    readonly partNumberMarker: number;
    readonly maxParts: number;
    readonly isTruncated: boolean;
    readonly nextPartNumberMarker: number;
  };
  readonly ListMultipartUploads: {
    readonly uploads: readonly Upload[];
    readonly commonPrefixes: readonly string[];
    readonly maxUploads: number;
    readonly isTruncated: boolean;
    readonly nextKeyMarker: string | undefined;
    readonly nextUploadIdMarker: string | undefined;
  };
  readonly GetBucketLifecycleConfiguration: { readonly rules: readonly LifecycleRule[] };
  readonly PutBucketLifecycleConfiguration: object;
  readonly DeleteBucketLifecycle: object;
  readonly ApplyLifecycle: object;
  readonly GetObjectLockConfiguration: { readonly defaultRetention: DefaultRetention | undefined };
  readonly PutObjectLockConfiguration: object;
  readonly GetObjectRetention: { readonly retention: Retention };
  readonly PutObjectRetention: Versioned;
  readonly GetObjectLegalHold: { readonly status: 'ON' | 'OFF' };
  readonly PutObjectLegalHold: Versioned;
  readonly GetBucketReplication: { readonly role: string; readonly rules: readonly ReplicationRule[] };
  readonly PutBucketReplication: object;
  readonly DeleteBucketReplication: object;
  readonly GetBucketDocument: { readonly text: string };
  readonly PutBucketDocument: object;
  readonly DeleteBucketDocument: object;
}

/** Every answer, by operation: also that an operation without an entry is a type error. */
export type AllReplies = {
  readonly [T in AnyCommandType]: T extends keyof MoreReplies
    ? MoreReplies[T]
    : T extends keyof Replies
      ? Replies[T]
      : never;
};
