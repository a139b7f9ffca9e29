/** ListParts and ListMultipartUploads. */
import type { Upload } from '../../engine/whole.ts';
import { isoTime } from '../dates.ts';
import type { Answerable } from '../parsed.ts';
import { document } from '../respond.ts';
import { around, element, optional, ownerElement, rooted, urlEncoded } from '../xml/write.ts';
import { given } from './operation.ts';
import type { Operation } from './operation.ts';

/** Root's uploads are begun by the account itself. */
const people = ({ initiator }: Upload, { owner }: Answerable): string =>
  around(
    'Initiator',
    element('ID', initiator.endsWith(':root') ? owner.id : initiator),
    element(
      'DisplayName',
      initiator.endsWith(':root') ? owner.displayName : (initiator.split('/').at(-1) ?? ''),
    ),
  ) + ownerElement(owner);

/** ListParts. */
export const listParts: Operation<'ListParts'> = {
  read: ({ bucket, key, query }) => ({
    type: 'ListParts',
    bucket,
    key,
    uploadId: query.get('uploadId') ?? '',
    ...given('partNumberMarker', query.get('part-number-marker')),
    ...given('maxParts', query.get('max-parts')),
  }),
  write: (page, request) => {
    const { moment, bucket, key } = request;
    const { upload } = page;
    return document(
      moment,
      rooted(
        'ListPartsResult',
        element('Bucket', bucket),
        element('Key', key),
        element('UploadId', upload.uploadId),
        people(upload, request),
        element('StorageClass', upload.storageClass ?? 'STANDARD'),
        element('PartNumberMarker', page.partNumberMarker),
        element('NextPartNumberMarker', page.nextPartNumberMarker),
        element('MaxParts', page.maxParts),
        element('IsTruncated', page.isTruncated),
        optional('ChecksumAlgorithm', upload.checksum?.algorithm),
        optional('ChecksumType', upload.checksum?.type),
        ...page.parts.map((part) =>
          around(
            'Part',
            element('PartNumber', part.partNumber),
            element('LastModified', isoTime(part.at)),
            element('ETag', `"${part.etag}"`),
            element('Size', part.size),
            upload.checksum === undefined
              ? ''
              : optional(`Checksum${upload.checksum.algorithm}`, part.checksum),
          ),
        ),
      ),
    );
  },
};

/** ListMultipartUploads. */
export const listMultipartUploads: Operation<'ListMultipartUploads'> = {
  read: ({ bucket, query }) => ({
    type: 'ListMultipartUploads',
    bucket,
    ...given('prefix', query.get('prefix')),
    ...given('delimiter', query.get('delimiter')),
    ...given('encodingType', query.get('encoding-type')),
    ...given('keyMarker', query.get('key-marker')),
    ...given('uploadIdMarker', query.get('upload-id-marker')),
    ...given('maxUploads', query.get('max-uploads')),
  }),
  write: (page, request) => {
    const { moment, bucket, query } = request;
    const encoded = query.get('encoding-type') === 'url';
    const name = (text: string): string => (encoded ? urlEncoded(text) : text);
    const named = (tag: string, text: string | undefined): string =>
      text === undefined || text === '' ? '' : element(tag, name(text));
    return document(
      moment,
      rooted(
        'ListMultipartUploadsResult',
        element('Bucket', bucket),
        element('KeyMarker', name(query.get('key-marker') ?? '')),
        element('UploadIdMarker', query.get('upload-id-marker') ?? ''),
        element('NextKeyMarker', name(page.nextKeyMarker ?? '')),
        element('NextUploadIdMarker', page.nextUploadIdMarker ?? ''),
        named('Delimiter', query.get('delimiter')),
        named('Prefix', query.get('prefix')),
        element('MaxUploads', page.maxUploads),
        encoded ? element('EncodingType', 'url') : '',
        element('IsTruncated', page.isTruncated),
        ...page.uploads.map((upload) =>
          around(
            'Upload',
            element('Key', name(upload.key)),
            element('UploadId', upload.uploadId),
            people(upload, request),
            element('StorageClass', upload.storageClass ?? 'STANDARD'),
            element('Initiated', isoTime(upload.startedAt)),
            optional('ChecksumAlgorithm', upload.checksum?.algorithm),
            optional('ChecksumType', upload.checksum?.type),
          ),
        ),
        ...page.commonPrefixes.map((prefix) => around('CommonPrefixes', element('Prefix', name(prefix)))),
      ),
    );
  },
};
