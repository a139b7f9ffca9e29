/** The input of each command, by the names of the AWS SDK for JavaScript v3. */
import type { Command, Commands } from '../engine/index.ts';
import type { Asked } from './asked.ts';
import type { Literal } from './literal.ts';

/** Fields of an object; those that are `undefined` are not written. */
export type Fields = Readonly<Record<string, Literal | undefined>>;

const page = (c: Commands['ListObjectsV2' | 'ListObjectVersions']): Fields => ({
  Prefix: c.prefix,
  Delimiter: c.delimiter,
  MaxKeys: c.maxKeys === undefined ? undefined : Number(c.maxKeys),
  EncodingType: c.encodingType,
});

const attributes = (c: Commands['PutObject' | 'CopyObject']): Fields => ({
  ContentType: c.contentType,
  Metadata: c.metadata,
  StorageClass: c.storageClass,
});

const ofVersion = (c: Commands['GetObject']): Fields => ({
  Bucket: c.bucket,
  Key: c.key,
  VersionId: c.versionId,
});

const sourceText = ({ bucket, key, versionId }: Commands['CopyObject']['source']): string =>
  `${bucket}/${key.split('/').map(encodeURIComponent).join('/')}${versionId === undefined ? '' : `?versionId=${versionId}`}`;

/** Keys beyond this many are counted, not spelled out. */
const SPELLED_OUT = 20;

const batch = ({ objects, quiet }: Commands['DeleteObjects']): Literal => {
  const shown = objects
    .slice(0, SPELLED_OUT)
    .map(({ key, versionId, etag }): Literal => ({ Key: key, VersionId: versionId, ETag: etag }));
  const rest = objects.length - shown.length;
  return { Objects: rest === 0 ? shown : [...shown, { code: `/* … ${rest} more */` }], Quiet: quiet };
};

/** The input of a command, by the SDK's names. */
export const sdkInput = (c: Command): Fields => {
  switch (c.type) {
    case 'ListBuckets':
      return {};
    case 'CreateBucket':
      return {
        Bucket: c.bucket,
        CreateBucketConfiguration:
          c.locationConstraint === undefined ? undefined : { LocationConstraint: c.locationConstraint },
        ObjectLockEnabledForBucket: c.objectLockEnabledForBucket,
      };
    case 'HeadBucket':
    case 'DeleteBucket':
    case 'GetBucketVersioning':
      return { Bucket: c.bucket };
    case 'PutBucketVersioning':
      return {
        Bucket: c.bucket,
        VersioningConfiguration: { Status: c.status, MFADelete: c.mfaDelete },
      };
    case 'PutObject':
      return {
        Bucket: c.bucket,
        Key: c.key,
        Body: { code: `await readFile(${JSON.stringify(c.key.split('/').at(-1) ?? '')})` },
        ...attributes(c),
      };
    case 'GetObject':
    case 'HeadObject':
    case 'DeleteObject':
      return ofVersion(c);
    case 'CopyObject':
      return {
        Bucket: c.bucket,
        Key: c.key,
        CopySource: sourceText(c.source),
        MetadataDirective: c.metadataDirective,
        ...attributes(c),
      };
    case 'DeleteObjects':
      return { Bucket: c.bucket, Delete: batch(c) };
    case 'ListObjectsV2':
      return {
        Bucket: c.bucket,
        ...page(c),
        StartAfter: c.startAfter,
        ContinuationToken: c.continuationToken,
      };
    case 'ListObjectVersions':
      return { Bucket: c.bucket, ...page(c), KeyMarker: c.keyMarker, VersionIdMarker: c.versionIdMarker };
    case 'CreateVirtualMFADevice':
      return { VirtualMFADeviceName: c.virtualMFADeviceName };
    case 'EnableMFADevice':
    case 'ResyncMFADevice':
      return {
        UserName: c.userName,
        SerialNumber: c.serialNumber,
        AuthenticationCode1: c.authenticationCode1,
        AuthenticationCode2: c.authenticationCode2,
      };
    case 'DeactivateMFADevice':
      return { UserName: c.userName, SerialNumber: c.serialNumber };
    case 'DeleteVirtualMFADevice':
      return { SerialNumber: c.serialNumber };
    case 'ListMFADevices':
      return { UserName: c.userName };
  }
};

/** The operations whose input has an `MFA`: of the bench's, those that heed the header. */
const TAKES_MFA: ReadonlySet<Command['type']> = new Set([
  'PutBucketVersioning',
  'DeleteObject',
  'DeleteObjects',
]);

/** The input of the whole request: what it asks, and the code that goes with it. */
export const inputOf = ({ command, mfa }: Asked): Fields => ({
  ...sdkInput(command),
  ...(mfa !== undefined && mfa !== '' && TAKES_MFA.has(command.type) && { MFA: mfa }),
});
