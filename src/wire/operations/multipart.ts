/** Uploads in parts: create, upload, complete, abort, list. A completed upload is one version (V-30). */
import type { CompletedPart, Upload, UploadedPart } from '../../engine/whole.ts';
import { copySourceOf } from '../copySource.ts';
import { isoTime } from '../dates.ts';
import { invalidArgument, isRefused, refused } from '../faults.ts';
import type { Refused } from '../faults.ts';
import { algorithmOf, checksumHeader, statedChecksum, verifiedChecksum } from '../integrity.ts';
import { attributesOf } from '../objectHeaders.ts';
import type { Answerable, Parsed } from '../parsed.ts';
import { bare, document } from '../respond.ts';
import { childrenOf, textIn } from '../xml/read.ts';
import type { Element } from '../xml/read.ts';
import { checksumElements, element, optional, rooted } from '../xml/write.ts';
import { ENCRYPTED, writeConditions } from './objects.ts';
import { given, versionHeader, xmlOf } from './operation.ts';
import type { Operation } from './operation.ts';

const ofUpload = ({ bucket, key, query }: Parsed) => ({
  bucket,
  key,
  uploadId: query.get('uploadId') ?? '',
});

/** The algorithm and type that an upload's parts and whole are checked by. */
const uploadChecksum = ({ headers }: Parsed): Upload['checksum'] | Refused => {
  const named = headers['x-amz-checksum-algorithm'];
  if (named === undefined) return undefined;
  const algorithm = algorithmOf(named);
  if (algorithm === undefined)
    return refused(
      'InvalidRequest',
      {},
      'Checksum algorithm provided is unsupported. Please try again with any of the valid types: [CRC32, CRC32C, CRC64NVME, SHA1, SHA256]',
    );
  const usual = algorithm === 'CRC64NVME' ? 'FULL_OBJECT' : 'COMPOSITE';
  const type = headers['x-amz-checksum-type'] ?? usual;
  const fits =
    type === 'FULL_OBJECT' ? algorithm.startsWith('CRC') : type === 'COMPOSITE' && algorithm !== 'CRC64NVME';
  return fits && (type === 'FULL_OBJECT' || type === 'COMPOSITE')
    ? { algorithm, type }
    : refused(
        'InvalidRequest',
        {},
        `The ${type} checksum type cannot be used with the ${algorithm.toLowerCase()} checksum algorithm.`,
      );
};

/** CreateMultipartUpload. */
export const createMultipartUpload: Operation<'CreateMultipartUpload'> = {
  read: (request) => {
    const checksum = uploadChecksum(request);
    const attributes = attributesOf(request);
    if (isRefused(checksum)) return checksum;
    if (isRefused(attributes)) return attributes;
    return {
      type: 'CreateMultipartUpload',
      bucket: request.bucket,
      key: request.key,
      ...attributes,
      ...given('checksum', checksum),
    };
  },
  write: ({ upload }, { moment, bucket, key }) =>
    document(
      moment,
      rooted(
        'InitiateMultipartUploadResult',
        element('Bucket', bucket),
        element('Key', key),
        element('UploadId', upload.uploadId),
      ),
      {
        ...ENCRYPTED,
        ...given('x-amz-checksum-algorithm', upload.checksum?.algorithm),
        ...given('x-amz-checksum-type', upload.checksum?.type),
      },
    ),
};

const partNumberOf = ({ query }: Parsed): number | Refused => {
  const sent = query.get('partNumber') ?? '';
  return /^\d{1,9}$/.test(sent)
    ? Number(sent)
    : invalidArgument('partNumber', sent, 'Part number must be an integer between 1 and 10000, inclusive');
};

const partHeaders = ({ etag, checksum }: UploadedPart, of: Upload['checksum']) => ({
  ...ENCRYPTED,
  ETag: `"${etag}"`,
  ...(of === undefined || checksum === undefined ? {} : { [checksumHeader(of.algorithm)]: checksum }),
});

/** UploadPart. */
export const uploadPart: Operation<'UploadPart'> = {
  read: (request) => {
    const partNumber = partNumberOf(request);
    const checksum = verifiedChecksum(request);
    if (isRefused(partNumber)) return partNumber;
    if (isRefused(checksum)) return checksum;
    return {
      type: 'UploadPart',
      ...ofUpload(request),
      partNumber,
      body: request.body,
      ...given('checksum', checksum),
    };
  },
  write: ({ part, checksum }, { moment }) => bare(moment, 200, partHeaders(part, checksum)),
};

/** UploadPartCopy. */
export const uploadPartCopy: Operation<'UploadPartCopy'> = {
  read: (request) => {
    const partNumber = partNumberOf(request);
    const from = copySourceOf(request);
    if (isRefused(partNumber)) return partNumber;
    if (isRefused(from)) return from;
    return {
      type: 'UploadPartCopy',
      ...ofUpload(request),
      partNumber,
      ...from,
      ...given('range', request.headers['x-amz-copy-source-range']),
    };
  },
  write: ({ part, checksum, copySourceVersionId }, { moment }) =>
    document(
      moment,
      rooted(
        'CopyPartResult',
        element('LastModified', isoTime(part.at)),
        element('ETag', `"${part.etag}"`),
        checksum === undefined ? '' : optional(`Checksum${checksum.algorithm}`, part.checksum),
      ),
      { ...ENCRYPTED, ...given('x-amz-copy-source-version-id', copySourceVersionId) },
    ),
};

const partIn = (part: Element): CompletedPart | undefined => {
  const number = textIn(part, 'PartNumber')?.trim() ?? '';
  const etag = textIn(part, 'ETag');
  if (!/^\d{1,9}$/.test(number) || etag === undefined) return undefined;
  const checksum = part.children.find(({ name }) => name.startsWith('Checksum'))?.text;
  return { partNumber: Number(number), etag: etag.trim(), ...given('checksum', checksum) };
};

/** Where the object is, as the request was addressed; S3 encodes slashes too (ceph pull request 20330). */
const locationOf = ({ headers, hosted, bucket, key }: Answerable): string =>
  [`http://${headers['host'] ?? ''}`, ...(hosted ? [] : [bucket]), encodeURIComponent(key)].join('/');

/** CompleteMultipartUpload. */
export const completeMultipartUpload: Operation<'CompleteMultipartUpload'> = {
  read: (request) => {
    const root =
      request.body.length === 0 ? refused('MalformedXML') : xmlOf(request, 'CompleteMultipartUpload');
    const checksum = statedChecksum(request.headers);
    if (isRefused(root)) return root;
    if (isRefused(checksum)) return checksum;
    const parts = childrenOf(root, 'Part').map(partIn);
    const whole = parts.filter((part) => part !== undefined);
    if (whole.length === 0 || whole.length !== parts.length) return refused('MalformedXML');
    const size = request.headers['x-amz-mp-object-size'];
    if (size !== undefined && !/^\d{1,15}$/.test(size))
      return invalidArgument(
        'x-amz-mp-object-size',
        size,
        'Value for x-amz-mp-object-size header is invalid.',
      );
    return {
      type: 'CompleteMultipartUpload',
      ...ofUpload(request),
      parts: whole,
      ...given('checksum', checksum),
      ...given('size', size === undefined ? undefined : Number(size)),
      ...writeConditions(request),
    };
  },
  write: ({ etag, versionId, checksum }, request) => {
    const { moment, bucket, key } = request;
    return document(
      moment,
      rooted(
        'CompleteMultipartUploadResult',
        element('Location', locationOf(request)),
        element('Bucket', bucket),
        element('Key', key),
        element('ETag', `"${etag}"`),
        checksum === undefined ? '' : checksumElements(checksum),
      ),
      { ...ENCRYPTED, ...versionHeader(versionId) },
    );
  },
};

/** AbortMultipartUpload. */
export const abortMultipartUpload: Operation<'AbortMultipartUpload'> = {
  read: (request) => ({ type: 'AbortMultipartUpload', ...ofUpload(request) }),
  write: (_, { moment }) => bare(moment, 204),
};
