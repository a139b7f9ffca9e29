/** Which part of the command line S3 refused for. */
import type { CheckSlug } from '../../engine/index.ts';

const OPTIONS: Partial<Readonly<Record<CheckSlug, string>>> = {
  'header-format': '--mfa',
  'long-term-credentials': '--mfa',
  'device-owned': '--mfa',
  'code-valid': '--mfa',
  'bucket-exists': '--bucket',
  'bucket-name': '--bucket',
  'bucket-name-free': '--bucket',
  'request-complete': '--versioning-configuration',
  'request-well-formed': '--versioning-configuration',
  'object-lock-conflict': '--versioning-configuration',
  'replication-conflict': '--versioning-configuration',
  'lifecycle-conflict': '--versioning-configuration',
  'object-key': '--key',
  'key-found': '--key',
  'version-id-given': '--version-id',
  'version-id-authentic': '--version-id',
  'version-found': '--version-id',
  'not-a-marker': '--version-id',
  'source-bucket-exists': '--copy-source',
  'source-version-id-given': '--copy-source',
  'source-version-id-authentic': '--copy-source',
  'source-permission': '--copy-source',
  'source-found': '--copy-source',
  'source-not-a-marker': '--copy-source',
  'copy-changes-something': '--copy-source',
  'device-name': '--virtual-mfa-device-name',
  'device-name-free': '--virtual-mfa-device-name',
  'device-exists': '--serial-number',
  'device-unassigned': '--serial-number',
  'device-assigned': '--serial-number',
  'user-exists': '--user-name',
  'codes-consecutive': '--authentication-code2',
};

/** The option that a check looked at; `undefined` where it looked at who asked, or at something that is missing. */
export const offendingOption = (slug: CheckSlug | undefined): string | undefined =>
  slug === undefined ? undefined : OPTIONS[slug];
