/** ListObjects and ListObjectsV2. */
import type { AllReplies } from '../../engine/whole.ts';
import type { Answerable } from '../parsed.ts';
import { document } from '../respond.ts';
import { element, optional, ownerElement, rooted } from '../xml/write.ts';
import { contents, encoding, listing, maxKeysOf, namingOf, prefixes } from './listing.ts';
import { nullProblem } from './listingProblem.ts';
import { given } from './operation.ts';
import type { Operation, Writer } from './operation.ts';

/** What both write alike: the page's parameters, and then what is on it. */
const pageOf = (
  page: Omit<AllReplies['ListObjects'], 'nextMarker'>,
  request: Answerable,
  owner: string,
): string => {
  const name = namingOf(request);
  const delimiter = request.query.get('delimiter') ?? '';
  return [
    element('MaxKeys', maxKeysOf(request, page.maxKeys)),
    optional('Delimiter', delimiter === '' ? undefined : name(delimiter)),
    encoding(request),
    element('IsTruncated', page.isTruncated),
    ...page.contents.map((version) => contents(version, name, owner)),
    prefixes(page.commonPrefixes, name),
  ].join('');
};

/** ListObjects, the first version of it. */
export const listObjects: Operation<'ListObjects'> = {
  read: (request) =>
    nullProblem(request) ?? {
      type: 'ListObjects',
      ...listing(request),
      ...given('marker', request.query.get('marker')),
    },
  write: (page, request) => {
    const { bucket, query, moment } = request;
    const name = namingOf(request);
    const owner = ownerElement(request.owner);
    return document(
      moment,
      rooted(
        'ListBucketResult',
        element('Name', bucket),
        element('Prefix', name(query.get('prefix') ?? '')),
        element('Marker', name(query.get('marker') ?? '')),
        // S3 says where to go on only where it grouped: without a delimiter that is the last key.
        page.nextMarker === undefined || (query.get('delimiter') ?? '') === ''
          ? ''
          : element('NextMarker', name(page.nextMarker)),
        pageOf(page, request, owner),
      ),
    );
  },
};

/** The response of ListObjectsV2. */
export const writeListObjectsV2: Writer<'ListObjectsV2'> = (page, request) => {
  const { bucket, query, moment } = request;
  const name = namingOf(request);
  const owner = query.get('fetch-owner') === 'true' ? ownerElement(request.owner) : '';
  const startAfter = query.get('start-after');
  return document(
    moment,
    rooted(
      'ListBucketResult',
      element('Name', bucket),
      element('Prefix', name(query.get('prefix') ?? '')),
      optional('StartAfter', startAfter === undefined ? undefined : name(startAfter)),
      optional('ContinuationToken', query.get('continuation-token')),
      optional('NextContinuationToken', page.nextContinuationToken),
      element('KeyCount', page.keyCount),
      pageOf(page, request, owner),
    ),
  );
};

/** ListObjectsV2: owners only when they are asked for. */
export const listObjectsV2: Operation<'ListObjectsV2'> = {
  read: (request) =>
    nullProblem(request) ?? {
      type: 'ListObjectsV2',
      ...listing(request),
      ...given('startAfter', request.query.get('start-after')),
      ...given('continuationToken', request.query.get('continuation-token')),
    },
  write: writeListObjectsV2,
};
