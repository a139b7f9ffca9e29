/** PutObject and CopyObject: what is stored, and what their responses say. */
import { byUtf8, entryOf, get, NULL_VERSION } from '../../engine/index.ts';
import type { State } from '../../engine/index.ts';
import type { Checksum } from '../../engine/whole.ts';
import { copySourceOf } from '../copySource.ts';
import { isoTime } from '../dates.ts';
import { invalidArgument, isRefused } from '../faults.ts';
import type { Refused } from '../faults.ts';
import { checksumHeader, verifiedChecksum } from '../integrity.ts';
import { attributesOf } from '../objectHeaders.ts';
import type { Attributes } from '../objectHeaders.ts';
import type { Answerable, Parsed } from '../parsed.ts';
import { bare, document } from '../respond.ts';
import { checksumElements, element, rooted } from '../xml/write.ts';
import { given, versionHeader } from './operation.ts';
import type { Operation, Writer } from './operation.ts';

/** Conditions on a write, as sent. */
export const writeConditions = ({ headers }: Parsed) => ({
  ...given('ifMatch', headers['if-match']),
  ...given('ifNoneMatch', headers['if-none-match']),
});

/** How S3 says that it encrypts, which today is always. */
export const ENCRYPTED = { 'x-amz-server-side-encryption': 'AES256' } as const;

/** What S3 computes when the sender states no checksum (V-36). */
const DEFAULT_CHECKSUM = 'CRC64NVME';

/** The response of PutObject. */
export const writePutObject: Writer<'PutObject'> = ({ etag, versionId }, { moment }, { extras }) => {
  const checksum = extras?.checksum;
  return bare(moment, 200, {
    ETag: `"${etag}"`,
    ...ENCRYPTED,
    ...(checksum === undefined
      ? {}
      : { [checksumHeader(checksum.algorithm)]: checksum.value, 'x-amz-checksum-type': checksum.type }),
    ...versionHeader(versionId),
  });
};

/** PutObject: the body, found to be what was sent, with everything its headers say. */
export const putObject: Operation<'PutObject'> = {
  read: (request) => {
    const { bucket, key, body, ports } = request;
    const stated = verifiedChecksum(request);
    if (isRefused(stated)) return stated;
    const checksum = stated ?? { algorithm: DEFAULT_CHECKSUM, value: ports.checksum(DEFAULT_CHECKSUM, body) };
    const attributes = attributesOf(request, { checksum: { ...checksum, type: 'FULL_OBJECT' } });
    if (isRefused(attributes)) return attributes;
    return { type: 'PutObject', bucket, key, body, ...attributes, ...writeConditions(request) };
  },
  write: writePutObject,
};

const DIRECTIVES = ['COPY', 'REPLACE'] as const;

/** `x-amz-metadata-directive` or its like for tags. */
const directiveOf = (
  request: Parsed,
  name: string,
  message: string,
): (typeof DIRECTIVES)[number] | Refused | undefined => {
  const sent = request.headers[name];
  if (sent === undefined) return undefined;
  return DIRECTIVES.find((word) => word === sent) ?? invalidArgument(name, sent, message);
};

/** The content type of a copy is only what the request says when it replaces the source's attributes. */
const forCopy = (attributes: Attributes, replaces: boolean): Attributes => {
  if (replaces) return attributes;
  const { contentType: _, metadata: __, ...rest } = attributes;
  return rest;
};

/** The checksum that a copy has got: it is in the response's document. */
const checksumOf = (
  { buckets }: State,
  { bucket, key }: Answerable,
  versionId: string = NULL_VERSION,
): Checksum | undefined => {
  const found = get(buckets, byUtf8, bucket);
  const entry = found && entryOf(found, key, versionId);
  return entry?.kind === 'object' ? entry.extras?.checksum : undefined;
};

/** The response of CopyObject. */
export const writeCopyObject: Writer<'CopyObject'> = (
  { etag, lastModified, versionId, copySourceVersionId },
  request,
  _,
  state,
) => {
  const checksum = checksumOf(state, request, versionId);
  return document(
    request.moment,
    rooted(
      'CopyObjectResult',
      element('LastModified', isoTime(lastModified)),
      element('ETag', `"${etag}"`),
      checksum === undefined ? '' : checksumElements(checksum),
    ),
    {
      ...ENCRYPTED,
      ...versionHeader(versionId),
      ...given('x-amz-copy-source-version-id', copySourceVersionId),
    },
  );
};

/** CopyObject. */
export const copyObject: Operation<'CopyObject'> = {
  read: (request) => {
    const { bucket, key } = request;
    const from = copySourceOf(request);
    if (isRefused(from)) return from;
    const metadataDirective = directiveOf(request, 'x-amz-metadata-directive', 'Unknown metadata directive.');
    const taggingDirective = directiveOf(request, 'x-amz-tagging-directive', 'Unknown tagging directive.');
    const attributes = attributesOf(request);
    if (isRefused(metadataDirective)) return metadataDirective;
    if (isRefused(taggingDirective)) return taggingDirective;
    if (isRefused(attributes)) return attributes;
    return {
      type: 'CopyObject',
      bucket,
      key,
      ...from,
      ...forCopy(attributes, metadataDirective === 'REPLACE'),
      ...given('metadataDirective', metadataDirective),
      ...given('taggingDirective', taggingDirective),
      ...writeConditions(request),
    };
  },
  write: writeCopyObject,
};
