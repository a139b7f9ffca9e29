/** Which part of the request S3 refused for. */
import type { CheckSlug } from '../../engine/index.ts';
import type { RequestPart } from '../../languages/piece.ts';

const PARTS: Partial<Readonly<Record<CheckSlug, RequestPart>>> = {
  permission: 'identity',
  'owner-root': 'identity',
  'header-format': 'mfa',
  'long-term-credentials': 'mfa',
  'device-owned': 'mfa',
  'code-valid': 'mfa',
  'bucket-exists': 'bucket',
  'bucket-name': 'bucket',
  'bucket-name-free': 'bucket',
  'request-complete': 'versioning',
  'request-well-formed': 'versioning',
  'object-lock-conflict': 'versioning',
  'replication-conflict': 'versioning',
  'lifecycle-conflict': 'versioning',
  'object-key': 'key',
  'key-found': 'key',
  'version-id-given': 'version',
  'version-id-authentic': 'version',
  'version-found': 'version',
  'not-a-marker': 'version',
  'source-bucket-exists': 'source',
  'source-version-id-given': 'source',
  'source-version-id-authentic': 'source',
  'source-permission': 'source',
  'source-found': 'source',
  'source-not-a-marker': 'source',
  'copy-changes-something': 'source',
  'device-name': 'device-name',
  'device-name-free': 'device-name',
  'device-exists': 'device',
  'device-unassigned': 'device',
  'device-assigned': 'device',
  'user-exists': 'user',
  'codes-consecutive': 'second-code',
};

/** The part that a check looked at; `undefined` where it looked at something that is missing. */
export const offendingPart = (slug: CheckSlug | undefined): RequestPart | undefined =>
  slug === undefined ? undefined : PARTS[slug];

/** The option that says a part in the AWS CLI; who asks is in no option of it. */
const OPTIONS: Readonly<Record<RequestPart, string | undefined>> = {
  mfa: '--mfa',
  bucket: '--bucket',
  versioning: '--versioning-configuration',
  key: '--key',
  version: '--version-id',
  source: '--copy-source',
  'device-name': '--virtual-mfa-device-name',
  device: '--serial-number',
  user: '--user-name',
  'second-code': '--authentication-code2',
  identity: undefined,
};

/** The option of the AWS CLI that says a part. */
export const optionOf = (part: RequestPart | undefined): string | undefined =>
  part === undefined ? undefined : OPTIONS[part];
