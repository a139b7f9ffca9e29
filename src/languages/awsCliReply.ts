/** What the AWS CLI prints for a success: JSON with S3's names, and nothing at all for an empty answer (V-04). */
import type {
  Command,
  ListedVersion,
  ObjectFound,
  ObjectVersion,
  Outcome,
  Replies,
} from '../engine/index.ts';

type Fields = Readonly<Record<string, unknown>>;
type Success = Extract<Outcome['result'], { readonly ok: true }>['value'];

const time = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}+00:00`;
const etag = (hex: string): string => `"${hex}"`;
/** SSE-S3 is what S3 does today when nobody says (V-36). */
const ENCRYPTION = { ServerSideEncryption: 'AES256' };

const objectFields = ({ version, versionId }: ObjectFound): Fields => ({
  AcceptRanges: 'bytes',
  LastModified: time(version.at),
  ContentLength: version.size,
  ETag: etag(version.etag),
  VersionId: versionId,
  ContentType: version.contentType,
  ...ENCRYPTION,
  Metadata: version.metadata,
});

const listed = (version: ObjectVersion): Fields => ({
  Key: version.key,
  LastModified: time(version.at),
  ETag: etag(version.etag),
  Size: version.size,
  StorageClass: version.storageClass,
});

const prefixes = (list: readonly string[]): Fields =>
  list.length === 0 ? {} : { CommonPrefixes: list.map((Prefix) => ({ Prefix })) };

/** The CLI splits versions from markers, so their common order is lost (V-80). */
const versionFields = ({ entries, commonPrefixes, ...page }: Replies['ListObjectVersions']): Fields => {
  const of = (kind: 'object' | 'marker') => entries.filter(({ version }) => version.kind === kind);
  const common = ({ version, isLatest }: ListedVersion): Fields => ({
    Key: version.key,
    VersionId: version.id,
    IsLatest: isLatest,
    LastModified: time(version.at),
  });
  const versions = of('object').map((entry) =>
    entry.version.kind === 'object'
      ? { ETag: etag(entry.version.etag), Size: entry.version.size, ...common(entry) }
      : common(entry),
  );
  const markers = of('marker').map(common);
  return {
    ...(versions.length > 0 ? { Versions: versions } : {}),
    ...(markers.length > 0 ? { DeleteMarkers: markers } : {}),
    ...prefixes(commonPrefixes),
    ...(page.isTruncated
      ? { NextKeyMarker: page.nextKeyMarker, NextVersionIdMarker: page.nextVersionIdMarker }
      : {}),
  };
};

const batchFields = ({ deleted, errors, quiet }: Replies['DeleteObjects']): Fields => ({
  Deleted:
    quiet || deleted.length === 0
      ? undefined
      : deleted.map(({ key, versionId, deleteMarkerVersionId }) =>
          present({
            Key: key,
            VersionId: versionId,
            DeleteMarker: deleteMarkerVersionId === undefined ? undefined : true,
            DeleteMarkerVersionId: deleteMarkerVersionId,
          }),
        ),
  Errors:
    errors.length === 0
      ? undefined
      : errors.map(({ key, versionId, code, message }) =>
          present({ Key: key, VersionId: versionId, Code: code, Message: message }),
        ),
});

const present = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const has = <N extends string>(value: object, name: N): value is Record<N, unknown> => name in value;

/** Told apart by what the answer carries; the operation settles the rest. */
const fieldsOf = (command: Command, value: Success): Fields => {
  if ('version' in value) return objectFields(value);
  if ('entries' in value) return versionFields(value);
  if ('contents' in value)
    return {
      ...(value.contents.length > 0 ? { Contents: value.contents.map(listed) } : {}),
      ...prefixes(value.commonPrefixes),
      ...(value.isTruncated ? { NextToken: value.nextContinuationToken } : {}),
    };
  if ('deleted' in value) return batchFields(value);
  if ('copySourceVersionId' in value)
    return {
      CopySourceVersionId: value.copySourceVersionId,
      VersionId: value.versionId,
      ...ENCRYPTION,
      CopyObjectResult: { ETag: etag(value.etag), LastModified: time(value.lastModified) },
    };
  if ('etag' in value) return { ETag: etag(value.etag), ...ENCRYPTION, VersionId: value.versionId };
  if ('deleteMarker' in value)
    return { DeleteMarker: value.deleteMarker ? true : undefined, VersionId: value.versionId };
  if ('buckets' in value)
    return { Buckets: value.buckets.map((b) => ({ Name: b.name, CreationDate: time(b.createdAt) })) };
  if ('location' in value) return { Location: value.location };
  if ('region' in value) return { BucketRegion: value.region };
  if ('base32StringSeed' in value) return { VirtualMFADevice: { SerialNumber: value.serialNumber } };
  if ('devices' in value)
    return {
      MFADevices: value.devices.map((d) => ({
        UserName: /[^/:]+$/.exec(value.owner)?.[0],
        SerialNumber: d.serial,
      })),
    };
  if (command.type === 'GetBucketVersioning' && has(value, 'status') && has(value, 'mfaDelete'))
    return { Status: value.status, MFADelete: value.mfaDelete };
  return {};
};

/** What the CLI prints, as a value. */
export const awsCliFields = (command: Command, value: Success): Fields => present(fieldsOf(command, value));

/** The text that the CLI prints; empty when it prints nothing. */
export const awsCliReply = (command: Command, value: Success): string => {
  const fields = awsCliFields(command, value);
  return Object.keys(fields).length === 0 ? '' : JSON.stringify(fields, undefined, 4);
};
