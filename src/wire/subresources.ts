/**
 * The subresources of S3: what its 405 calls each, and the operations that it has here by method. Which of a bucket's
 * are there at a key too, the names and the methods: brekkylab/backlot, measured against us-east-1 in September 2026.
 */
import type { AnyCommandType } from '../engine/whole.ts';

/** Operations that travel over S3's own wire. IAM's, and S3's daily work, have other doors. */
export type WireOperation = Exclude<
  AnyCommandType,
  | 'ApplyLifecycle'
  | 'CreateVirtualMFADevice'
  | 'EnableMFADevice'
  | 'ResyncMFADevice'
  | 'DeactivateMFADevice'
  | 'DeleteVirtualMFADevice'
  | 'ListMFADevices'
>;
export type Methods = Readonly<Partial<Record<string, WireOperation>>>;

export interface Subresource {
  /** What a 405 calls it. */
  readonly type: string;
  /** Absent: S3 has it, the simulator has not. */
  readonly methods?: Methods;
}
export type Subresources = Readonly<Record<string, Subresource>>;

const absent = (...names: readonly string[]): Subresources =>
  Object.fromEntries(names.map((name) => [name, { type: name }]));

const documentOf = (type: string): Subresource => ({
  type,
  methods: { GET: 'GetBucketDocument', PUT: 'PutBucketDocument', DELETE: 'DeleteBucketDocument' },
});

/** Those of a bucket that answer for it at a key's path too, whatever the key. */
const OF_EITHER: Subresources = {
  ...absent('accelerate', 'cors', 'inventory', 'logging', 'notification', 'requestPayment', 'website'),
  // S3 has given up torrents: no method is left.
  torrent: { type: 'TORRENT', methods: {} },
  delete: { type: 'MULTI_OBJECT_DELETE', methods: { POST: 'DeleteObjects' } },
  lifecycle: {
    type: 'LIFECYCLE',
    methods: {
      GET: 'GetBucketLifecycleConfiguration',
      PUT: 'PutBucketLifecycleConfiguration',
      DELETE: 'DeleteBucketLifecycle',
    },
  },
  location: { type: 'LOCATION', methods: { GET: 'GetBucketLocation' } },
  policy: documentOf('BUCKETPOLICY'),
  replication: {
    type: 'REPLICATION',
    methods: {
      GET: 'GetBucketReplication',
      PUT: 'PutBucketReplication',
      DELETE: 'DeleteBucketReplication',
    },
  },
  versioning: {
    type: 'VERSIONING',
    methods: { GET: 'GetBucketVersioning', PUT: 'PutBucketVersioning' },
  },
  versions: { type: 'BUCKETVERSIONS', methods: { GET: 'ListObjectVersions' } },
};

export const OF_BUCKET: Subresources = {
  ...OF_EITHER,
  ...absent(
    'abac',
    'analytics',
    'intelligent-tiering',
    'metadataAnnotationTable',
    'metadataConfiguration',
    'metadataInventoryTable',
    'metadataJournalTable',
    'metadataTable',
    'metrics',
    'policyStatus',
    'restore',
    'session',
  ),
  acl: { type: 'ACL', methods: { GET: 'GetBucketAcl', PUT: 'PutBucketAcl' } },
  encryption: documentOf('ENCRYPTION'),
  'object-lock': {
    type: 'OBJECT_LOCK_CONFIGURATION',
    methods: { GET: 'GetObjectLockConfiguration', PUT: 'PutObjectLockConfiguration' },
  },
  ownershipControls: documentOf('OWNERSHIP_CONTROLS'),
  publicAccessBlock: documentOf('PUBLIC_ACCESS_BLOCK'),
  tagging: documentOf('TAGGING'),
  uploadId: { type: 'UPLOAD', methods: {} },
  uploads: { type: 'UPLOADS', methods: { GET: 'ListMultipartUploads' } },
};

export const OF_OBJECT: Subresources = {
  ...OF_EITHER,
  ...absent('annotation', 'append', 'encryption', 'renameObject', 'restore', 'select', 'session'),
  acl: { type: 'ACL', methods: { GET: 'GetObjectAcl', PUT: 'PutObjectAcl' } },
  attributes: { type: 'OBJECT_ATTRIBUTES', methods: { GET: 'GetObjectAttributes' } },
  'legal-hold': {
    type: 'OBJECT_LOCK_LEGALHOLD',
    methods: { GET: 'GetObjectLegalHold', PUT: 'PutObjectLegalHold' },
  },
  retention: {
    type: 'OBJECT_LOCK_RETENTION',
    methods: { GET: 'GetObjectRetention', PUT: 'PutObjectRetention' },
  },
  tagging: {
    type: 'OBJECT_TAGGING',
    methods: { GET: 'GetObjectTagging', PUT: 'PutObjectTagging', DELETE: 'DeleteObjectTagging' },
  },
  uploadId: {
    type: 'UPLOAD',
    methods: { GET: 'ListParts', POST: 'CompleteMultipartUpload', DELETE: 'AbortMultipartUpload' },
  },
  uploads: { type: 'UPLOADS', methods: { POST: 'CreateMultipartUpload' } },
};

/** An upload's id and a part's number together. */
export const PART: Subresource = { type: 'PART', methods: { PUT: 'UploadPart' } };

/** What is asked for when no subresource is named. */
export const PLAIN = {
  service: { type: 'SERVICE', methods: { GET: 'ListBuckets' } },
  bucket: {
    type: 'BUCKET',
    methods: { HEAD: 'HeadBucket', DELETE: 'DeleteBucket', GET: 'ListObjects', PUT: 'CreateBucket' },
  },
  object: {
    type: 'OBJECT',
    methods: { HEAD: 'HeadObject', DELETE: 'DeleteObject', GET: 'GetObject', PUT: 'PutObject' },
  },
} as const satisfies Readonly<Record<string, Subresource>>;
/** Where a request is addressed to. */
export type Level = keyof typeof PLAIN;

/** Those at a key whose operation takes a `versionId`. */
export const VERSIONED: ReadonlySet<string> = new Set([
  'acl',
  'attributes',
  'legal-hold',
  'retention',
  'tagging',
  'annotation',
  'encryption',
  'restore',
  'select',
]);
