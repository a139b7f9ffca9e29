/**
 * Rules of S3 that the specification of versioning and MFA Delete does not number, because they are not about it: what an
 * endpoint must hold all the same. `W` stands for wire. Each with how sure it is and where that is written.
 */
import type { Certainty } from '../rules/catalog.ts';

export const MORE_RULES = {
  'W-01': ['documented', 'S3 User Guide: conditional-writes; S3 API: PutObject If-Match, If-None-Match'],
  'W-02': ['documented', 'S3 API: CopyObject x-amz-copy-source-if-*'],
  'W-10': ['documented', 'S3 API: UploadPart, CompleteMultipartUpload, AbortMultipartUpload: NoSuchUpload'],
  'W-11': [
    'documented',
    'S3 User Guide: qfacts (part numbers 1 to 10,000; parts of at least 5 MiB but the last)',
  ],
  'W-12': ['documented', 'S3 API: CompleteMultipartUpload: InvalidPart, InvalidPartOrder, EntityTooSmall'],
  'W-13': ['documented', 'S3 API: UploadPartCopy: x-amz-copy-source-range'],
  'W-14': ['documented', 'S3 User Guide: checking-object-integrity-upload; S3 API: ChecksumType'],
  'W-15': ['documented', 'S3 API: ListParts, ListMultipartUploads: max-parts, max-uploads'],
  'W-20': ['documented', 'S3 User Guide: object-tagging (10 tags, keys of 128 and values of 256 characters)'],
  'W-21': ['documented', 'S3 API: ListBuckets: max-buckets, continuation-token'],
  'W-30': ['documented', 'S3 User Guide: lifecycle-configuration-examples; S3 API: LifecycleRule'],
  'W-31': ['documented', 'S3 User Guide: object-lock-overview; S3 API: ObjectLockRetention'],
  'W-32': ['documented', 'S3 API: PutObjectRetention: s3:BypassGovernanceRetention'],
  'W-33': ['documented', 'S3 API: ReplicationConfiguration'],
  'W-34': ['documented', 'S3 error code list: NoSuchLifecycleConfiguration and the like'],
} as const satisfies Record<`W-${string}`, readonly [Certainty, string]>;
export type MoreRuleId = keyof typeof MORE_RULES;

/** What those rules' checks are about. */
export const MORE_SLUGS = [
  'precondition',
  'source-precondition',
  'upload-found',
  'part-number',
  'parts-known',
  'part-order',
  'part-sizes',
  'source-range',
  'checksum-agrees',
  'page-parameters',
  'tags-valid',
  'rules-valid',
  'configuration-found',
  'not-locked',
  'object-lock-on',
  'retention-valid',
  'retention-kept',
  'destination-valid',
] as const;
export type MoreSlug = (typeof MORE_SLUGS)[number];
