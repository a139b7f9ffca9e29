/** ListMultipartUploads: a bucket's uploads in progress, by key and then by when they began (W-15). */
import { inBucket } from '../context.ts';
import type { InBucket, Of } from '../context.ts';
import { answer } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../judge.ts';
import type { Upload } from '../model.ts';
import { get, values, valuesFrom } from '../orderedMap.ts';
import type { Tree } from '../orderedMap.ts';
import { pageOf } from '../ops/listings.ts';
import { commonPrefixOf } from '../queries/walk.ts';
import type { AnySlug } from '../ruleId.ts';
import { onBucket, permission } from '../rules/access.ts';
import { bucketExists } from '../rules/bucket.ts';
import { listingParameters, PAGE_LIMIT } from '../rules/listing.ts';
import type { AnyHandler } from './anyHandler.ts';
import type { AnyCommand } from './commands.ts';
import { numberOf, pageParameters } from './pageParameters.ts';
import { byUpload } from './uploadOrder.ts';
import { seqOfUpload } from './uploads.ts';

type Listing = InBucket & Of<'ListMultipartUploads'>;
type Uploads = Tree<readonly [key: string, uploadId: string], Upload>;

const uploadsOf = (c: Listing): Uploads => c.bucket?.extras?.uploads;

/** Whether a marker is an upload of its key, or was one: what ended meanwhile still marks its place. */
const markerKnown = (c: Listing): boolean => {
  const { keyMarker = '', uploadIdMarker = '' } = c.command;
  if (get(uploadsOf(c), byUpload, [keyMarker, uploadIdMarker]) !== undefined) return true;
  if (seqOfUpload(uploadIdMarker) === undefined) return false;
  for (const upload of values(uploadsOf(c))) if (upload.uploadId === uploadIdMarker) return false;
  return true;
};

/** W-15. Without a key marker, an upload id marker is passed over (LocalStack recording: test_list_multiparts_next_marker). */
const uploadIdMarkerValid: Rule<Listing, 'page-parameters'> = {
  id: 'W-15',
  slug: 'page-parameters',
  applies: ({ command: { keyMarker = '', uploadIdMarker = '' } }) =>
    keyMarker !== '' && uploadIdMarker !== '',
  holds: markerKnown,
  facts: ({ command: { keyMarker = '', uploadIdMarker = '' } }) => ({ keyMarker, uploadIdMarker }),
  says: ['InvalidArgument', 'Invalid uploadId marker'],
  fields: (c) => ({ ArgumentName: 'upload-id-marker', ArgumentValue: c.command.uploadIdMarker ?? '' }),
};

const RULES: readonly Rule<Listing, AnySlug>[] = [
  bucketExists,
  pageParameters('W-15', (c) => [{ name: 'max-uploads', value: c.command.maxUploads }]),
  listingParameters,
  permission(onBucket('s3:ListBucketMultipartUploads')),
  uploadIdMarkerValid,
];

type Item =
  | { readonly kind: 'upload'; readonly upload: Upload }
  | { readonly kind: 'prefix'; readonly prefix: string };

/** The place after the markers: after that upload, or after every upload of that key. */
const placeAfter = (keyMarker: string, uploadIdMarker: string): readonly [string, string] =>
  uploadIdMarker === '' ? [`${keyMarker}\0`, ''] : [keyMarker, `${uploadIdMarker}\0`];

/** Uploads in order, those under a common prefix as one item; the prefix that a marker lies in has been listed. */
function* itemsOf(uploads: Uploads, p: AnyCommand<'ListMultipartUploads'>): Generator<Item> {
  const { prefix = '', delimiter = '', keyMarker = '', uploadIdMarker = '' } = p;
  const from = keyMarker === '' ? ([prefix, ''] as const) : placeAfter(keyMarker, uploadIdMarker);
  let listed = commonPrefixOf(keyMarker, prefix, delimiter);
  for (const upload of valuesFrom(uploads, byUpload, from)) {
    if (!upload.key.startsWith(prefix)) continue;
    const common = commonPrefixOf(upload.key, prefix, delimiter);
    if (common === undefined) yield { kind: 'upload', upload };
    else if (common !== listed) {
      listed = common;
      yield { kind: 'prefix', prefix: common };
    }
  }
}

/**
 * The next markers name the last upload of a page, of the last page too; a page that has none names none, even when it
 * is truncated (LocalStack recordings: test_list_multiparts_next_marker, …_marker_common_prefixes).
 */
const listMultipartUploads: AnyHandler<'ListMultipartUploads'> = (state, request, ports) => {
  const { command } = request;
  const c = { ...inBucket(state, request, ports, command.bucket), command };
  return answer(state, judge(RULES, c), () => {
    const maxUploads = Math.min(numberOf(command.maxUploads, PAGE_LIMIT), PAGE_LIMIT);
    const { items, isTruncated } = pageOf(itemsOf(uploadsOf(c), command), maxUploads);
    const uploads = items.flatMap((item) => (item.kind === 'upload' ? [item.upload] : []));
    const last = uploads.at(-1);
    return {
      uploads,
      commonPrefixes: items.flatMap((item) => (item.kind === 'prefix' ? [item.prefix] : [])),
      maxUploads,
      isTruncated,
      nextKeyMarker: last?.key,
      nextUploadIdMarker: last?.uploadId,
    };
  });
};

/** What is being uploaded to a bucket. */
export const LIST_UPLOADS = { ListMultipartUploads: listMultipartUploads };
