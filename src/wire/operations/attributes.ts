/** GetObjectAttributes: what is known of a version, without its bytes. */
import type { ObjectVersion } from '../../engine/index.ts';
import { httpTime } from '../dates.ts';
import { invalidArgument, refused } from '../faults.ts';
import { document } from '../respond.ts';
import type { Answerable } from '../parsed.ts';
import { around, element, optional, rooted } from '../xml/write.ts';
import { ofVersion, versionHeader } from './operation.ts';
import type { Operation } from './operation.ts';

const ATTRIBUTES = ['ETag', 'Checksum', 'ObjectParts', 'StorageClass', 'ObjectSize'] as const;
const wantedOf = ({ headers }: Answerable): readonly string[] =>
  (headers['x-amz-object-attributes'] ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');

const MAX_PARTS = 1000;

const partsOf = ({ extras }: ObjectVersion, { headers }: Answerable): string => {
  const parts = extras?.parts;
  if (parts === undefined) return '';
  const algorithm = extras?.checksum?.algorithm;
  const sent = headers['x-amz-max-parts'] ?? '';
  const limit = /^\d{1,9}$/.test(sent) ? Math.min(Number(sent), MAX_PARTS) : MAX_PARTS;
  const marker = headers['x-amz-part-number-marker'] ?? '0';
  const rest = parts.filter(({ partNumber }) => partNumber > Number(marker));
  const page = rest.slice(0, limit);
  // S3 lists the parts one by one only where they have checksums to show.
  const shown = parts.some(({ checksum }) => checksum !== undefined) ? page : [];
  return around(
    'ObjectParts',
    // So on the wire; the SDKs call it TotalPartsCount.
    element('PartsCount', parts.length),
    element('PartNumberMarker', marker),
    element('NextPartNumberMarker', page.at(-1)?.partNumber ?? 0),
    element('MaxParts', limit),
    element('IsTruncated', rest.length > page.length),
    ...shown.map((part) =>
      around(
        'Part',
        element('PartNumber', part.partNumber),
        element('Size', part.size),
        algorithm === undefined ? '' : optional(`Checksum${algorithm}`, part.checksum),
      ),
    ),
  );
};

/** Only what `x-amz-object-attributes` names. */
export const getObjectAttributes: Operation<'GetObjectAttributes'> = {
  read: (request) => {
    const wanted = wantedOf(request);
    const unknown = wanted.find((word) => !ATTRIBUTES.some((name) => name === word));
    if (wanted.length === 0)
      return refused(
        'InvalidRequest',
        {},
        'The x-amz-object-attributes header specifying the attributes to be retrieved is either missing or empty',
      );
    if (unknown !== undefined)
      return invalidArgument('x-amz-object-attributes', unknown, 'Invalid attribute name specified.');
    return { type: 'GetObjectAttributes', ...ofVersion(request) };
  },
  write: ({ version, versionId }, request) => {
    const wanted = wantedOf(request);
    const when = (name: (typeof ATTRIBUTES)[number], text: string): string =>
      wanted.includes(name) ? text : '';
    const checksum = version.extras?.checksum;
    return document(
      request.moment,
      rooted(
        'GetObjectAttributesResponse',
        when('ETag', element('ETag', version.etag)),
        when(
          'Checksum',
          checksum === undefined
            ? ''
            : around(
                'Checksum',
                element(`Checksum${checksum.algorithm}`, checksum.value),
                element('ChecksumType', checksum.type),
              ),
        ),
        when('ObjectParts', partsOf(version, request)),
        when('StorageClass', element('StorageClass', version.storageClass)),
        when('ObjectSize', element('ObjectSize', version.size)),
      ),
      { 'Last-Modified': httpTime(version.at), ...versionHeader(versionId) },
    );
  },
};
