/** S3's and IAM's wording, verbatim and once. `{name}` is filled from the facts and fields of the check that refused. */
import type { FaultCode } from './outcome.ts';

export const WORDING = {
  mfaRequired: ['AccessDenied', 'Mfa Authentication must be used for this request'],
  ownerOnly: ['AccessDenied', 'This operation may only be performed by the bucket owner'],
  notAuthorized: [
    'AccessDenied',
    'User: {arn} is not authorized to perform: {action} on resource: "{resource}" because no identity-based policy allows the {action} action',
  ],
  denied: ['AccessDenied', 'Access Denied'],
  unknownKey: ['InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.'],
  mfaHeader: [
    'InvalidArgument',
    'Mfa header is invalid -- the header should be formatted as {serialNumber}(space){tokenCode}',
  ],
  sessionMfa: ['InvalidRequest', 'DevPay and Mfa are mutually exclusive authorization methods.'],
  notDeviceOwner: [
    'NotDeviceOwnerError',
    'The device with serial number {serial} that generated token {code} is not owned by the authenticated user',
  ],
  tokenInvalid: ['TokenCodeInvalidError', 'The serial number and/or token code you provided is not valid.'],
  lifecycleBlocksMfa: [
    'InvalidBucketState',
    'Mfa Authentication is not supported on a bucket with lifecycle configuration. Delete lifecycle configuration before enabling Mfa Authentication.',
  ],
  objectLockBlocksSuspend: [
    'InvalidBucketState',
    'An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.',
  ],
  replicationBlocksSuspend: [
    'InvalidBucketState',
    'A replication configuration is present on this bucket, so you cannot change the versioning state. To change the versioning state, first delete the replication configuration.',
  ],
  malformedXml: [
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
  ],
  noStatus: ['IllegalVersioningConfigurationException', 'The Versioning element must be specified'],
  noSuchBucket: ['NoSuchBucket', 'The specified bucket does not exist'],
  bucketName: ['InvalidBucketName', 'The specified bucket is not valid.'],
  bucketYours: [
    'BucketAlreadyOwnedByYou',
    'Your previous request to create the named bucket succeeded and you already own it.',
  ],
  bucketTaken: [
    'BucketAlreadyExists',
    'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.',
  ],
  bucketNotEmpty: ['BucketNotEmpty', 'The bucket you tried to delete is not empty'],
  bucketHasVersions: [
    'BucketNotEmpty',
    'The bucket you tried to delete is not empty. You must delete all versions in the bucket.',
  ],
  keyTooLong: ['KeyTooLongError', 'Your key is too long'],
  badUri: ['InvalidURI', "Couldn't parse the specified URI."],
  noSuchKey: ['NoSuchKey', 'The specified key does not exist.'],
  noSuchVersion: ['NoSuchVersion', 'The specified version does not exist.'],
  onMarker: ['MethodNotAllowed', 'The specified method is not allowed against this resource.'],
  emptyVersionId: ['InvalidArgument', 'Version id cannot be the empty string'],
  badVersionId: ['InvalidArgument', 'Invalid version id specified'],
  copyBadVersionId: ['InvalidRequest', 'Invalid Request'],
  copyOfMarker: [
    'InvalidRequest',
    'The source of a copy request may not specifically refer to a delete marker by version id.',
  ],
  copyOfNothing: [
    'InvalidRequest',
    "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
  ],
  versionMarkerAlone: ['InvalidArgument', 'A version-id marker cannot be specified without a key marker.'],
  versionMarkerEmpty: ['InvalidArgument', 'A version-id marker cannot be empty.'],
  maxKeysNotInteger: ['InvalidArgument', 'Provided max-keys not an integer or within integer range'],
  maxKeysNegative: ['InvalidArgument', 'max-keys cannot be negative'],
  badEncoding: ['InvalidArgument', 'Invalid Encoding Method specified in Request'],
  badContinuation: ['InvalidArgument', 'The continuation token provided is incorrect'],
} as const satisfies Record<string, readonly [FaultCode, string]>;
export type Wording = keyof typeof WORDING;

/** The text with its placeholders filled; one without a value stays as it is (M-11 has such a text). */
export const fill = (text: string, values: Readonly<Record<string, string | number | boolean>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
