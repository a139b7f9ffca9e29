/** What was asked, in the infinitive, and the title of the answer: what the timeline names its steps by. */
import type { CommandType } from '../../engine/index.ts';

/** One phrase an operation: a new operation without one does not compile. */
const asks = {
  'ask.ListBuckets': 'list the buckets',
  'ask.CreateBucket': 'create the bucket {bucket}',
  'ask.HeadBucket': 'look up the bucket {bucket}',
  'ask.DeleteBucket': 'delete the bucket {bucket}',
  'ask.GetBucketVersioning': 'read the versioning of {bucket}',
  'ask.PutBucketVersioning': 'change the versioning of {bucket}',
  'ask.PutObject': 'upload {key}',
  'ask.GetObject': 'get {key}',
  'ask.HeadObject': 'get the headers of {key}',
  'ask.CopyObject': 'copy {source} to {key}',
  'ask.DeleteObject': 'delete {key} without naming a version',
  'ask.DeleteObjects': 'delete {entries} in one request',
  'ask.ListObjectsV2': 'list {bucket}',
  'ask.ListObjectVersions': 'list all versions in {bucket}',
  'ask.CreateVirtualMFADevice': 'make a virtual device named {name}',
  'ask.EnableMFADevice': 'register the device {device}',
  'ask.ResyncMFADevice': 'resynchronise the device {device}',
  'ask.DeactivateMFADevice': 'deactivate the device {device}',
  'ask.DeleteVirtualMFADevice': 'remove the virtual device {device}',
  'ask.ListMFADevices': 'list MFA devices',
} as const satisfies Record<`ask.${CommandType}`, string>;

export const ask = {
  ...asks,
  'ask.DeleteObject.version': 'delete one version of {key} for good',
  'ask.GetObject.version': 'get one version of {key}',
  'ask.HeadObject.version': 'get the headers of one version of {key}',
  'ask.CopyObject.top': 'copy a version of {key} to the top',
  'ask.PutBucketVersioning.enable': 'enable versioning',
  'ask.PutBucketVersioning.suspend': 'suspend versioning',
  'ask.PutBucketVersioning.mfaOn': 'turn MFA Delete on',
  'ask.PutBucketVersioning.mfaOff': 'turn MFA Delete off',
  'ask.entries': { one: '1 entry', other: '{count} entries' },
  'verdict.refused': 'Refused: {status} {code}',
  'verdict.done': 'Done: {status}',
} as const;
