/**
 * Requests as a client writes them: the other half of what `operations/` reads. What is read back is the same command,
 * which a test holds for every operation. Pure; only the signature is left out, since no secret is here.
 */
import { base64 } from '../digest/base64.ts';
import { md5Hex, sha256Hex } from '../digest/hash.ts';
import { REGION } from '../engine/index.ts';
import type { Commands } from '../engine/index.ts';
import type { S3Command } from './replies.ts';
import type { WireRequest } from './wire.ts';
import { NAMESPACE, around, element, optional } from './xml/write.ts';

type Headers = Readonly<Record<string, string | undefined>>;
type Query = readonly (readonly [name: string, value: string | undefined])[];

/** What one operation adds to the bare request. Absent: GET, no parameters, no headers, no body. */
interface Shape {
  readonly method?: string;
  readonly query?: Query;
  readonly headers?: Headers;
  readonly body?: string | Uint8Array;
}

const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Percent-encoded as Signature Version 4 wants it. Half a character, which has no encoding, goes as U+FFFD. */
export const encoded = (text: string): string =>
  encodeURIComponent(text.replaceAll(LONE, '\u{FFFD}')).replaceAll(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
const encodedPath = (key: string): string => key.split('/').map(encoded).join('/');

const rootElement = (name: string, ...inner: readonly string[]): string =>
  `<${name} xmlns="${NAMESPACE}">${inner.join('')}</${name}>`;

const attributes = (c: Commands['PutObject' | 'CopyObject']): Headers => ({
  'content-type': c.contentType,
  'x-amz-storage-class': c.storageClass,
  ...Object.fromEntries(
    Object.entries(c.metadata ?? {}).map(([name, value]) => [`x-amz-meta-${name.toLowerCase()}`, value]),
  ),
});

const sourceOf = ({ bucket, key, versionId }: Commands['CopyObject']['source']): string =>
  `${bucket}/${encodedPath(key)}${versionId === undefined ? '' : `?versionId=${encoded(versionId)}`}`;

const page = (c: Commands['ListObjectsV2' | 'ListObjectVersions']): Query => [
  ['prefix', c.prefix],
  ['delimiter', c.delimiter],
  ['max-keys', c.maxKeys === undefined ? undefined : String(c.maxKeys)],
  ['encoding-type', c.encodingType],
];

const batchOf = ({ objects, quiet }: Commands['DeleteObjects']): string =>
  rootElement(
    'Delete',
    ...objects.map(({ key, versionId, etag }) =>
      around('Object', element('Key', key), optional('VersionId', versionId), optional('ETag', etag)),
    ),
    optional('Quiet', quiet),
  );

const shapeOf = (c: S3Command): Shape => {
  switch (c.type) {
    case 'ListBuckets':
      return {};
    case 'CreateBucket':
      return {
        method: 'PUT',
        headers: {
          'x-amz-bucket-object-lock-enabled': c.objectLockEnabledForBucket === true ? 'true' : undefined,
        },
        ...(c.locationConstraint !== undefined && {
          body: rootElement('CreateBucketConfiguration', element('LocationConstraint', c.locationConstraint)),
        }),
      };
    case 'HeadBucket':
      return { method: 'HEAD' };
    case 'DeleteBucket':
      return { method: 'DELETE' };
    case 'GetBucketVersioning':
      return { query: [['versioning', '']] };
    case 'PutBucketVersioning':
      return {
        method: 'PUT',
        query: [['versioning', '']],
        body: rootElement(
          'VersioningConfiguration',
          optional('MfaDelete', c.mfaDelete),
          optional('Status', c.status),
        ),
      };
    case 'PutObject':
      return { method: 'PUT', headers: attributes(c), body: c.body };
    case 'GetObject':
      return { query: [['versionId', c.versionId]] };
    case 'HeadObject':
      return { method: 'HEAD', query: [['versionId', c.versionId]] };
    case 'CopyObject':
      return {
        method: 'PUT',
        headers: {
          'x-amz-copy-source': sourceOf(c.source),
          'x-amz-metadata-directive': c.metadataDirective,
          ...attributes(c),
        },
      };
    case 'DeleteObject':
      return { method: 'DELETE', query: [['versionId', c.versionId]] };
    case 'DeleteObjects':
      return { method: 'POST', query: [['delete', '']], body: batchOf(c) };
    case 'ListObjectsV2':
      return {
        query: [
          ['list-type', '2'],
          ...page(c),
          ['start-after', c.startAfter],
          ['continuation-token', c.continuationToken],
        ],
      };
    case 'ListObjectVersions':
      return {
        query: [
          ['versions', ''],
          ...page(c),
          ['key-marker', c.keyMarker],
          ['version-id-marker', c.versionIdMarker],
        ],
      };
  }
};

const SERVICE = `s3.${REGION}.amazonaws.com`;
/** Names that can stand in a host name under one certificate: a dot, as anything that is no name, wants path style. */
const HOSTABLE = /^(?!s3$)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/;

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));

/** What guards a body. An upload is sent unsigned, as SDKs do over TLS; S3 wants a batch to be guarded by its digest. */
const guards = (body: string | Uint8Array, bytes: Uint8Array): Headers =>
  typeof body === 'string'
    ? {
        ...(bytes.length > 0 && {
          'content-md5': base64(bytesOf(md5Hex(bytes))),
          'content-type': 'application/xml',
        }),
        'x-amz-content-sha256': sha256Hex(bytes),
      }
    : { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' };

/** One of S3's requests, unsigned. `mfa` as typed; headers in lower case, as a wire has them. */
export const composeRequest = (command: S3Command, mfa?: string): WireRequest => {
  const { method = 'GET', query = [], headers = {}, body = '' } = shapeOf(command);
  const bucket = 'bucket' in command ? command.bucket : '';
  const hosted = HOSTABLE.test(bucket);
  const path = [
    ...(hosted || bucket === '' ? [] : [encoded(bucket)]),
    ...('key' in command ? [encodedPath(command.key)] : []),
  ].join('/');
  const pairs = query.flatMap(([name, value]) =>
    value === undefined ? [] : [value === '' && name !== 'versionId' ? name : `${name}=${encoded(value)}`],
  );
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const all: Headers = {
    host: hosted ? `${bucket}.${SERVICE}` : SERVICE,
    ...headers,
    'x-amz-mfa': mfa === '' ? undefined : mfa,
    ...guards(body, bytes),
    ...(headers['content-type'] !== undefined && { 'content-type': headers['content-type'] }),
    'content-length': method === 'PUT' || method === 'POST' ? String(bytes.length) : undefined,
  };
  return {
    method,
    target: `/${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`,
    headers: Object.fromEntries(
      Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined),
    ),
    body: bytes,
  };
};
