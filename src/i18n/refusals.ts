/**
 * Words of refusals: why each check refuses, the smallest change that would make it succeed, how we know the rule. They
 * weigh as much as all other words of the trace and a first visit needs none of them, so they have a catalogue of their
 * own beside `en.ts`, loaded with the part of the explanation that uses it. A check without them does not compile.
 */
import type { BucketNameProblem, Certainty, CheckSlug } from '../engine/index.ts';
import { fill } from './fill.ts';
import type { TextValues } from './fill.ts';
import type { Plural } from './speech.ts';

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
} as const satisfies Record<`why.${CheckSlug}`, string | Plural>;

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
  'fix.key-found.marker': 'Remove the marker, copy a version to the top, or read one by its id.',
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

const panel = {
  'refusal.rule': 'Rule {rule}',
  'refusal.source': 'Source: {source}.',
  'refusal.provenance': '{certainty}: how we know rule {rule}',
  'refusal.remedy': 'What would make it succeed',
  'refusal.do.askAs': 'Switch to {who}',
  'refusal.do.longTermKey': 'Use the long-term key',
  'refusal.do.prepare': 'Prepare request',
  'refusal.do.prepareCode': 'Prepare with a fresh code',
  'refusal.do.prepareNoCode': 'Prepare without a code',
  'refusal.do.preparePlain': 'Prepare a plain delete',
  'refusal.do.nextCode': 'On to the next code',
  'refusal.do.setPhoneClock': 'Set the phone’s clock right',
  'refusal.do.resync': 'Resynchronise',
  'refusal.do.register': 'Register a device',
  'refusal.do.copyToTop': 'Prepare a copy to the top',
  'refusal.do.listVersions': 'List all versions',
} as const;

export const refusals = {
  ...reasons,
  ...reasonVariants,
  ...nameProblems,
  ...remedies,
  ...remedyVariants,
  ...certainties,
  ...panel,
} as const;
export type RefusalKey = keyof typeof refusals;

/** The text of `key`, as `t` gives it for the rest of the page. */
export const tell = (key: RefusalKey, values?: TextValues): string => fill(refusals, key, values);
