/**
 * Words of the trace. For every check: its name, the fact it looked at when it passed, why it refused, and the smallest
 * change that would make the request succeed. A check without them does not compile; variants have a longer key.
 */
import type { BucketNameProblem, Certainty, CheckSlug } from '../../engine/index.ts';

const names = {
  'check.header-format': 'Header format',
  'check.long-term-credentials': 'Session credentials',
  'check.bucket-exists': 'Bucket exists',
  'check.bucket-name': 'Bucket name',
  'check.bucket-name-free': 'Name not taken',
  'check.request-complete': 'Status given',
  'check.request-well-formed': 'Well formed',
  'check.object-key': 'Key',
  'check.version-id-given': 'Version id given',
  'check.version-id-authentic': 'Version id valid',
  'check.listing-parameters': 'List parameters',
  'check.copy-changes-something': 'Copy changes something',
  'check.permission': 'Permission',
  'check.code-present': 'Code needed?',
  'check.device-owned': 'Device owner',
  'check.code-valid': 'Code valid, unused',
  'check.owner-root': 'Bucket owner’s root user',
  'check.object-lock-conflict': 'Object Lock',
  'check.replication-conflict': 'Replication',
  'check.lifecycle-conflict': 'Lifecycle',
  'check.bucket-empty': 'Bucket empty',
  'check.key-found': 'Key found',
  'check.version-found': 'Version found',
  'check.not-a-marker': 'Not a marker',
  'check.source-bucket-exists': 'Source bucket exists',
  'check.source-version-id-given': 'Source version id given',
  'check.source-version-id-authentic': 'Source version id valid',
  'check.source-permission': 'Permission on the source',
  'check.source-found': 'Source found',
  'check.source-not-a-marker': 'Source not a marker',
  'check.user-exists': 'User exists',
  'check.device-name': 'Device name',
  'check.device-name-free': 'Name not taken',
  'check.device-exists': 'Device exists',
  'check.device-unassigned': 'Device not in use',
  'check.device-assigned': 'Device registered',
  'check.device-limit': 'Room for a device',
  'check.console-for-root': 'Root in the console',
  'check.codes-well-formed': 'Two codes, six digits',
  'check.codes-consecutive': 'Codes consecutive',
} as const satisfies Record<`check.${CheckSlug}`, string>;

const facts = {
  'fact.header-format': 'serial, space, six digits',
  'fact.long-term-credentials': 'long-term key',
  'fact.bucket-exists': '{bucket}',
  'fact.bucket-name': '{bucket}',
  'fact.bucket-name-free': '{bucket}',
  'fact.request-complete': 'Status={status}',
  'fact.request-well-formed': 'only known words',
  'fact.object-key': '{bytes} of {limit} bytes',
  'fact.version-id-given': 'one is named',
  'fact.version-id-authentic': '{version}',
  'fact.listing-parameters': 'all make sense',
  'fact.copy-changes-something': 'yes',
  'fact.permission': '{action} allowed',
  'fact.code-present': 'yes, and one was sent',
  'fact.device-owned': '{device} is {principal}’s',
  'fact.code-valid': '{code}, now used up',
  'fact.owner-root': 'root of {account}',
  'fact.object-lock-conflict': 'not configured',
  'fact.replication-conflict': 'not configured',
  'fact.lifecycle-conflict': 'not configured',
  'fact.bucket-empty': 'nothing left',
  'fact.key-found': 'a version is current',
  'fact.version-found': '{version}',
  'fact.not-a-marker': 'it holds data',
  'fact.source-bucket-exists': '{bucket}',
  'fact.source-version-id-given': 'one is named',
  'fact.source-version-id-authentic': '{version}',
  'fact.source-permission': '{action} allowed',
  'fact.source-found': '{key}',
  'fact.source-not-a-marker': 'it holds data',
  'fact.user-exists': '{user}',
  'fact.device-name': '{name}',
  'fact.device-name-free': '{name}',
  'fact.device-exists': '{device}',
  'fact.device-unassigned': '{device}',
  'fact.device-assigned': '{device} is {user}’s',
  'fact.device-limit': '{devices} of {limit}',
  'fact.console-for-root': 'yes',
  'fact.codes-well-formed': 'six digits each',
  'fact.codes-consecutive': 'both now used up',
} as const satisfies Record<`fact.${CheckSlug}`, string>;

const reasons = {
  'why.header-format':
    'Serial and code need one space between them, and the code has six digits. You sent “{sent}”.',
  'why.long-term-credentials':
    'These are session credentials. A code is taken only with root’s long-term key.',
  'why.bucket-exists': 'There is no bucket named {bucket}.',
  'why.bucket-name': 'S3 does not take the name “{bucket}”.',
  'why.bucket-name-free': 'Another account has a bucket named {bucket}. Names are shared by all accounts.',
  'why.request-complete': 'Status is missing. It must be sent even when only MFA Delete is meant.',
  'why.request-well-formed':
    'S3 knows only the exact words Enabled, Suspended and Disabled, each in its place.',
  'why.object-key': 'A key has 1 to {limit} bytes. This one has {bytes}.',
  'why.version-id-given': 'A version id was named, but it is empty.',
  'why.version-id-authentic': 'S3 never issued that version id. An invented one is invalid, not missing.',
  'why.listing-parameters': 'The parameter {parameter} makes no sense to S3 as it was sent.',
  'why.copy-changes-something': 'It copies the object onto itself and changes nothing.',
  'why.permission': 'No policy of {principal} allows {action}.',
  'why.code-present': 'This request needs a code, because MFA Delete guards it. None was sent.',
  'why.device-owned': '{principal} has no device with the serial {device}.',
  'why.code-valid': '{device} does not show {code} anywhere near now.',
  'why.owner-root': '{principal} is an IAM user, not the account’s root user. No policy can grant this.',
  'why.object-lock-conflict': 'The bucket has Object Lock, so its versioning cannot be suspended.',
  'why.replication-conflict': 'The bucket replicates, so its versioning cannot be suspended.',
  'why.lifecycle-conflict': 'A lifecycle rule is in the way. MFA Delete and lifecycle exclude each other.',
  'why.bucket-empty': {
    one: '1 entry is left in the bucket. Versions and markers count too.',
    other: '{count} entries are left in the bucket. Versions and markers count too.',
  },
  'why.key-found':
    'Nothing was ever stored as {key}, or nothing is left of it. The answer has no marker header.',
  'why.version-found': 'That id is genuine, but {key} has no such version, or no longer.',
  'why.not-a-marker': 'That version is a delete marker. It has no data to read, so naming it answers 405.',
  'why.source-bucket-exists': 'There is no source bucket named {bucket}.',
  'why.source-version-id-given': 'A version of the source was named, but the id is empty.',
  'why.source-version-id-authentic': 'S3 never issued that id for the source.',
  'why.source-permission': 'No policy of {principal} allows {action} on the source.',
  'why.source-found': 'There is nothing to copy: the source is not there.',
  'why.source-not-a-marker': 'The source that was named is a delete marker. It has no data to copy.',
  'why.user-exists': 'There is no user named {user}.',
  'why.device-name': 'The name may hold letters, digits and _ + = , . @ - and nothing else.',
  'why.device-name-free':
    'The account has a device named {name} already, perhaps from a registration left half done.',
  'why.device-exists': 'There is no device with the serial {device}.',
  'why.device-unassigned': '{device} belongs to somebody already.',
  'why.device-assigned': '{device} is not registered to that user.',
  'why.device-limit': 'Eight devices are registered, which is the most one user may have.',
  'why.console-for-root': 'Root’s device can be registered only in the web console, by nobody but root.',
  'why.codes-well-formed': 'Each code must be exactly six digits.',
  'why.codes-consecutive': 'The two codes do not follow each other, or are too far from the present time.',
} as const satisfies Record<`why.${CheckSlug}`, string | { readonly one: string; readonly other: string }>;

const remedies = {
  'fix.header-format': 'Send the device’s serial, one space, and the six digits it shows now.',
  'fix.long-term-credentials': 'Sign with root’s long-term key.',
  'fix.bucket-exists': 'Name a bucket that is there, or make this one.',
  'fix.bucket-name':
    'Use 3 to 63 small letters, digits, periods and hyphens, beginning and ending with a letter or digit.',
  'fix.bucket-name-free': 'Choose another name.',
  'fix.request-complete': 'Send Status together with MFADelete.',
  'fix.request-well-formed':
    'Send Status=Enabled or Status=Suspended, and MFADelete=Enabled or MFADelete=Disabled.',
  'fix.object-key': 'Choose a key of 1 to {limit} bytes.',
  'fix.version-id-given': 'Name a version from the list, or leave the id out.',
  'fix.version-id-authentic': 'Take an id from the list of versions.',
  'fix.listing-parameters': 'Send {parameter} as S3 knows it, or leave it out.',
  'fix.copy-changes-something': 'Name the version to copy, or change something about it.',
  'fix.permission': 'Ask as somebody whose policy allows it.',
  'fix.code-present': 'Send it again as root, with a fresh code from root’s own device.',
  'fix.device-owned': 'Send the serial and a fresh code of {principal}’s own device.',
  'fix.code-valid': 'Send the code that the device shows now.',
  'fix.owner-root': 'Ask as root, with root’s own device and a fresh code.',
  'fix.object-lock-conflict': 'Nothing would: with Object Lock, versioning stays enabled.',
  'fix.replication-conflict': 'Remove the replication configuration first.',
  'fix.lifecycle-conflict': 'Remove the lifecycle rule, then turn MFA Delete on.',
  'fix.bucket-empty': 'Delete every version and every marker first, each by its id.',
  'fix.key-found': 'Ask for a key that is there.',
  'fix.version-found': 'Take an id from the list of versions.',
  'fix.not-a-marker': 'Read an older version by its id, or remove the marker.',
  'fix.source-bucket-exists': 'Copy from a bucket that is there.',
  'fix.source-version-id-given': 'Name a version from the list, or leave the id out.',
  'fix.source-version-id-authentic': 'Take an id from the list of versions.',
  'fix.source-permission': 'Ask as somebody who may read the source.',
  'fix.source-found': 'Copy something that is there.',
  'fix.source-not-a-marker': 'Name a version that holds data.',
  'fix.user-exists': 'Name a user of this account.',
  'fix.device-name': 'Choose a name without spaces, such as root-account-mfa-device.',
  'fix.device-name-free': 'Choose another name, or remove the device left behind.',
  'fix.device-exists': 'Make the virtual device first, and copy its serial.',
  'fix.device-unassigned': 'Deactivate it where it is in use, or take another device.',
  'fix.device-assigned': 'Name a device that is registered to that user.',
  'fix.device-limit': 'Deactivate one of the eight first.',
  'fix.console-for-root': 'Sign in to the console as root. Here, that is the authenticator’s own form.',
  'fix.codes-well-formed': 'Enter the six digits of two codes, one after the other.',
  'fix.codes-consecutive': 'Enter the code the device shows now, wait for the next one, and enter that.',
} as const satisfies Record<`fix.${CheckSlug}`, string>;

/** What a passed check says where the fact alone would not do. */
const factVariants = {
  'fact.code-present.known': 'yes: MFA Delete is on',
  'fact.code-present.turningOn': 'yes: it turns MFA Delete on',
  'fact.request-well-formed.batch': '{entries} of {limit} entries',
  'fact.permission.batch': 'judged entry by entry',
  'fact.notReached': 'not reached',
  'fact.waiting': 'not checked yet',
} as const;

/** Why a question did not arise. */
const notApplicable = {
  'na.default': 'does not apply',
  'na.noCode': 'no code sent',
  'na.noVersion': 'no version named',
  'na.versionNamed': 'a version is named',
  'na.mfaOff': 'no: MFA Delete is off',
  'na.plainDelete': 'no: no version is named',
  'na.notNeeded': 'no code needed',
  'na.notSuspending': 'not suspending',
  'na.notTurningOn': 'MFA Delete not asked for',
  'na.otherKey': 'goes to another key',
} as const;

/** Reasons where one check can refuse for several. */
const reasonVariants = {
  'why.header-format.codeOnly': 'Serial and code need one space between them. You sent only the code.',
  'why.header-format.serialOnly': 'Serial and code need one space between them. You sent only the serial.',
  'why.code-present.M-21': 'Turning MFA Delete on takes a code. None was sent.',
  'why.code-present.M-22':
    'MFA Delete is on, so changing the bucket’s versioning takes a code. None was sent.',
  'why.code-present.M-23':
    'MFA Delete is on. Even a request that changes nothing about versioning takes a code. None was sent.',
  'why.code-present.M-40': 'This delete names a version, so a code is needed. None was sent.',
  'why.code-present.M-44': {
    one: 'One version in this batch needs a code, so S3 refused all {entries}. Nothing changed.',
    other: '{count} versions in this batch need a code, so S3 refused all {entries}. Nothing changed.',
  },
  'why.device-owned.other': 'That device belongs to {owner}, and {principal} is asking.',
  'why.device-owned.none': '{principal} has no MFA device, so no code can come from one.',
  'why.code-valid.used': 'That code was used at {time}. The next one shows in {seconds} s.',
  'why.code-valid.superseded':
    'A newer code of {device} is used already. Every earlier one counts as used too.',
  'why.code-valid.expired': 'That code is too old: S3 takes the present one and one step either side.',
  'why.code-valid.early': 'That code is too early: the clock of {device} is ahead of S3’s.',
  'why.owner-root.admin':
    '{principal} is an administrator, not the account’s root user. No policy can grant this.',
  'why.owner-root.other': '{principal} is root of account {account}. The bucket belongs to {owner}.',
  'why.key-found.marker': '{key} is covered by a marker. The data beneath answers only to its version id.',
  'why.version-found.null': '{key} has no null version, or no longer.',
  'why.permission.unknown': 'Nobody has that access key.',
  'why.permission.account':
    '{principal} belongs to another account, which was granted nothing in this bucket.',
  'why.request-well-formed.batch':
    'A batch has 1 to {limit} entries, each with a key. This one has {entries}.',
  'why.object-key.empty': 'The key is empty.',
  'why.object-key.notUnicode': 'The key holds half of a character, which has no UTF-8 form.',
  'why.source-found.marker':
    'The source is covered by a marker. The data beneath can be copied by version id.',
  'why.codes-consecutive.same': 'That is one code twice. Wait for the next one.',
  'why.codes-consecutive.reversed': 'The two codes are in the wrong order: the newer one came first.',
  'why.codes-consecutive.spent':
    'The two codes follow each other, but were used already, or newer ones were.',
  'why.codes-consecutive.apart': 'Both codes are the device’s, but they do not follow each other.',
  'why.bucket-name-free.yours': 'You own a bucket named {bucket} already, outside us-east-1.',
} as const;

/** What is wrong with a bucket's name (N-01, N-02, N-04). */
const nameProblems = {
  'why.bucket-name.too-short': 'A bucket name has at least 3 characters.',
  'why.bucket-name.too-long': 'A bucket name has at most 63 characters.',
  'why.bucket-name.characters': 'A bucket name holds only small letters, digits, periods and hyphens.',
  'why.bucket-name.ends': 'A bucket name begins and ends with a letter or a digit.',
  'why.bucket-name.adjacent-periods': 'A bucket name has no two periods side by side.',
  'why.bucket-name.period-beside-hyphen': 'A bucket name has no hyphen beside a period.',
  'why.bucket-name.ip-address': 'A bucket name must not look like an IP address.',
  'why.bucket-name.reserved-prefix': 'A bucket name must not begin with xn--, sthree- or amzn-s3-demo-.',
  'why.bucket-name.reserved-suffix':
    'A bucket name must not end with -s3alias, --ol-s3, .mrap, --x-s3, --table-s3 or -an.',
} as const satisfies Record<`why.bucket-name.${BucketNameProblem}`, string>;

/** Remedies where the general one would mislead. */
const remedyVariants = {
  'fix.notNeeded': 'Send it without a code. This request needs none.',
  'fix.code-present.root': 'Send it again with a fresh code from root’s own device.',
  'fix.device-owned.none': 'Ask as root, with root’s own device and a fresh code.',
  'fix.code-valid.used': 'Wait for the next code, and send that one.',
  'fix.code-valid.clock': 'Set the phone’s clock right, or resynchronise the device.',
  'fix.owner-root.other': 'Ask as the root user of account {owner}, with its own device.',
  'fix.key-found.marker': 'Read a version by its id, or copy one to the top. Neither takes a code.',
  'fix.source-found.marker': 'Name the version to copy.',
  'fix.permission.rootOnly': 'Ask as root, with root’s own device and a fresh code.',
} as const;

const certainties = {
  'certainty.documented': 'documented',
  'certainty.observed': 'observed',
  'certainty.modelled': 'modelled',
  'certainty.documented.says': 'AWS states this in its documentation.',
  'certainty.observed.says': 'Recorded from S3 itself, or reported with its literal answer.',
  'certainty.modelled.says': 'AWS does not document this. It is our model.',
} as const satisfies Record<`certainty.${Certainty}` | `certainty.${Certainty}.says`, string>;

export const checks = {
  ...names,
  ...facts,
  ...reasons,
  ...factVariants,
  ...notApplicable,
  ...reasonVariants,
  ...nameProblems,
  ...remedies,
  ...remedyVariants,
  ...certainties,
} as const;
