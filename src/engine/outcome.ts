/** What a request leads to: the next state, the answer, what happened to the data, and why. */
import type { CommandType, Replies } from './command.ts';
import type { DeleteMarker, Instant, ObjectVersion, Serial, State, Version, VersionId } from './model.ts';
import type { RuleIdOf } from './ruleId.ts';
import type { CheckSlug } from './rules/catalog.ts';

/** The HTTP status of S3's and IAM's error codes where it is not 400. */
const STATUS = {
  AccessDenied: 403,
  BucketAlreadyExists: 409,
  BucketAlreadyOwnedByYou: 409,
  BucketNotEmpty: 409,
  ConditionalRequestConflict: 409,
  DeleteConflict: 409,
  EntityAlreadyExists: 409,
  InvalidAccessKeyId: 403,
  InvalidAuthenticationCode: 403,
  InvalidBucketState: 409,
  InvalidRange: 416,
  LimitExceeded: 409,
  MethodNotAllowed: 405,
  NoSuchBucket: 404,
  NoSuchBucketPolicy: 404,
  NoSuchEntity: 404,
  NoSuchKey: 404,
  NoSuchLifecycleConfiguration: 404,
  NoSuchObjectLockConfiguration: 404,
  NoSuchPublicAccessBlockConfiguration: 404,
  NoSuchTagSet: 404,
  NoSuchUpload: 404,
  NoSuchVersion: 404,
  NotImplemented: 501,
  ObjectLockConfigurationNotFoundError: 404,
  OwnershipControlsNotFoundError: 404,
  PreconditionFailed: 412,
  ReplicationConfigurationNotFoundError: 404,
  ServerSideEncryptionConfigurationNotFoundError: 404,
} as const;

/** S3's and IAM's error codes. */
export type FaultCode =
  | keyof typeof STATUS
  | 'BadDigest'
  | 'BadRequest'
  | 'EntityTooLarge'
  | 'EntityTooSmall'
  | 'IllegalVersioningConfigurationException'
  | 'InvalidArgument'
  | 'InvalidBucketName'
  | 'InvalidPart'
  | 'InvalidPartOrder'
  | 'InvalidRequest'
  | 'InvalidRetentionPeriod'
  | 'InvalidTag'
  | 'InvalidURI'
  | 'KeyTooLongError'
  | 'MalformedPolicy'
  | 'MalformedXML'
  | 'NotDeviceOwnerError'
  | 'TokenCodeInvalidError'
  | 'ValidationError';

/** The HTTP status that comes with a code. */
export const statusOf = (code: FaultCode): number => {
  const table: Partial<Record<FaultCode, number>> = STATUS;
  return table[code] ?? 400;
};

/** S3's own "no": code, status, verbatim message, the rule that decided, and the extra elements of the error body. */
export interface Fault<S extends string = CheckSlug> {
  readonly code: FaultCode;
  readonly status: number;
  readonly message: string;
  readonly rule: RuleIdOf<S>;
  /** `BucketName`, `Key`, `VersionId`, `ArgumentName`, `ArgumentValue`, `Method`, `ResourceType` and the like. */
  readonly fields: Readonly<Record<string, string>>;
  /** The marker that answered, for `x-amz-delete-marker`, `x-amz-version-id` and `Last-Modified` (V-40, V-42). */
  readonly marker: { readonly id: VersionId; readonly at: Instant } | undefined;
}

export type Facts = Readonly<Record<string, string | number | boolean>>;
export type Verdict = 'pass' | 'fail' | 'not-applicable' | 'not-reached';

/** One line of the explanation: which rule, what it saw, what it said. */
export interface Check<S extends string = CheckSlug> {
  readonly rule: RuleIdOf<S>;
  readonly slug: S;
  readonly verdict: Verdict;
  readonly facts: Facts;
}

/** What happened to the data and the devices, enough to draw it, announce it and check a lesson by it. */
export type Event =
  | { readonly type: 'bucket.created' | 'bucket.deleted'; readonly bucket: string }
  | {
      readonly type: 'versioning.changed';
      readonly bucket: string;
      readonly from: 'unversioned' | 'enabled' | 'suspended';
      readonly to: 'enabled' | 'suspended';
    }
  | { readonly type: 'mfaDelete.changed'; readonly bucket: string; readonly on: boolean }
  | { readonly type: 'object.stored'; readonly bucket: string; readonly version: ObjectVersion }
  /** Data that can no longer be got back: its null slot or its unversioned place was written over. */
  | { readonly type: 'object.overwritten'; readonly bucket: string; readonly version: ObjectVersion }
  /** Data that can no longer be got back: its version was deleted by id, or an unversioned delete took it. */
  | { readonly type: 'object.destroyed'; readonly bucket: string; readonly version: ObjectVersion }
  /** A marker now covers `version`, which is still there. */
  | { readonly type: 'object.hidden'; readonly bucket: string; readonly version: ObjectVersion }
  /** `version` is current again, after what stood on it went. */
  | { readonly type: 'object.uncovered'; readonly bucket: string; readonly version: ObjectVersion }
  | {
      readonly type: 'marker.added' | 'marker.removed';
      readonly bucket: string;
      readonly marker: DeleteMarker;
    }
  | { readonly type: 'code.spent'; readonly serial: Serial; readonly step: number }
  | {
      readonly type:
        | 'device.created'
        | 'device.enabled'
        | 'device.resynced'
        | 'device.deactivated'
        | 'device.deleted';
      readonly serial: Serial;
    };

export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** Total: every request yields a state. A refusal leaves every bucket the very same value; a spent code moves `devices`. */
export interface Outcome<T extends CommandType = CommandType> {
  readonly state: State;
  readonly result: Result<Replies[T], Fault>;
  readonly events: readonly Event[];
  readonly trace: readonly Check[];
}

/** Makes a success. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
/** Makes a refusal. */
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });
/** Whether an entry holds data. */
export const isObject = (version: Version | undefined): version is ObjectVersion =>
  version?.kind === 'object';
