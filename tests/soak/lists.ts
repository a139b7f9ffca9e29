/** ListObjectsV2, ListObjectVersions and ListMultipartUploads of one client's keys, in pages of any size. */
import { textOf } from '../support/strictXml.ts';
import type { Xml } from '../support/strictXml.ts';
import { asks } from './client.ts';
import type { Act, Client } from './client.ts';
import { must, violated, xmlIn } from './exchange.ts';
import type { Exchange } from './exchange.ts';
import { shelved, visible } from './model.ts';
import type { Shelf } from './model.ts';

const PAGE_SIZES = [3, 10, 50, 1000];
const MOST_PAGES = 1000;

interface Listing {
  readonly operation: string;
  readonly bucket: string;
  readonly query: Readonly<Record<string, string>>;
  readonly root: string;
  /** The elements of the document that are listed, in its order. */
  readonly elements: readonly string[];
  /** Where the next page begins: a parameter for each element that says so. */
  readonly next: Readonly<Record<string, string>>;
}

const plainKey = (text: string | undefined, encoded: boolean): string | undefined =>
  text === undefined || !encoded ? text : decodeURIComponent(text.replaceAll('+', ' '));

/** All pages of a listing. */
const pages = async (
  client: Client,
  { operation, bucket, query, root, elements, next }: Listing,
  maxKeys: number,
  encoded: boolean,
): Promise<readonly [Exchange, readonly Xml[]]> => {
  const found: Xml[] = [];
  const limit = operation === 'ListMultipartUploads' ? 'max-uploads' : 'max-keys';
  let from: Record<string, string> = {};
  for (let page = 1; ; page += 1) {
    const asked = {
      ...query,
      [limit]: String(maxKeys),
      ...(encoded ? { 'encoding-type': 'url' } : {}),
      ...from,
    };
    const text = Object.entries(asked).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    const answer = await asks(client, operation, 'GET', `/${bucket}?${text.join('&')}`);
    const result = xmlIn(answer, root);
    const listed = result.children.filter(({ name }) => elements.includes(name));
    if (listed.length > maxKeys) violated(answer, `the page has ${listed.length} entries`);
    found.push(...listed);
    if (textOf(result, 'IsTruncated') !== 'true') return [answer, found];
    if (listed.length < maxKeys || page > MOST_PAGES) violated(answer, 'the listing does not end');
    from = {};
    for (const [parameter, element] of Object.entries(next)) {
      const value = textOf(result, element);
      if (value === undefined) return violated(answer, `there is no ${element}`);
      from[parameter] = (element === 'NextKeyMarker' ? plainKey(value, encoded) : value) ?? '';
    }
  }
};

const compare = (answer: Exchange, found: readonly string[], known: readonly string[]): void => {
  const at = known.findIndex((line, i) => line !== found[i]);
  if (at >= 0)
    violated(answer, `entry ${at + 1} of ${known.length} is ${found[at]}, and must be ${known[at]}`);
  must(answer, 'the count of entries', found.length, known.length);
};

const versionsIn = (bucket: string, prefix: string): Listing => ({
  operation: 'ListObjectVersions',
  bucket,
  query: { versions: '', prefix },
  root: 'ListVersionsResult',
  elements: ['Version', 'DeleteMarker'],
  next: { 'key-marker': 'NextKeyMarker', 'version-id-marker': 'NextVersionIdMarker' },
});

const uploadsIn = (bucket: string, prefix: string): Listing => ({
  operation: 'ListMultipartUploads',
  bucket,
  query: { uploads: '', prefix },
  root: 'ListMultipartUploadsResult',
  elements: ['Upload'],
  next: { 'key-marker': 'NextKeyMarker', 'upload-id-marker': 'NextUploadIdMarker' },
});

const entry = (...facts: readonly unknown[]): string => facts.map(String).join(' ');

/** Lists every version and marker of a client's, and holds them against what it knows. */
export const listVersions = async (
  client: Client,
  shelf: Shelf,
  maxKeys: number,
  encoded = false,
): Promise<void> => {
  const [answer, found] = await pages(client, versionsIn(shelf.bucket, shelf.prefix), maxKeys, encoded);
  const lines = found.map((xml) => {
    const key = plainKey(textOf(xml, 'Key'), encoded);
    const where = entry(key, textOf(xml, 'VersionId'), textOf(xml, 'IsLatest'), xml.name);
    return xml.name === 'Version' ? `${where} ${textOf(xml, 'Size')} ${textOf(xml, 'ETag')}` : where;
  });
  const known = shelved(shelf).map(({ key, id, isLatest, content }) =>
    content === undefined
      ? entry(key, id, isLatest, 'DeleteMarker')
      : entry(key, id, isLatest, 'Version', content.size, `"${content.etag}"`),
  );
  compare(answer, lines, known);
};

/** Lists the uploads that a client has begun and not ended. */
export const listUploads = async (client: Client, shelf: Shelf, maxKeys: number): Promise<void> => {
  const [answer, found] = await pages(client, uploadsIn(shelf.bucket, shelf.prefix), maxKeys, false);
  const open = [...client.open].filter((upload) => upload.shelf === shelf);
  compare(
    answer,
    found.map((xml) => entry(textOf(xml, 'Key'), textOf(xml, 'UploadId'))).toSorted(),
    open.map(({ key, uploadId }) => entry(key, uploadId)).toSorted(),
  );
};

/** Lists what plain reads find, with folders or without. */
export const listObjects = async (
  client: Client,
  shelf: Shelf,
  maxKeys: number,
  delimiter = '',
): Promise<void> => {
  const listing: Listing = {
    operation: 'ListObjectsV2',
    bucket: shelf.bucket,
    query: { 'list-type': '2', prefix: shelf.prefix, ...(delimiter === '' ? {} : { delimiter }) },
    root: 'ListBucketResult',
    elements: ['Contents', 'CommonPrefixes'],
    next: { 'continuation-token': 'NextContinuationToken' },
  };
  const [answer, found] = await pages(client, listing, maxKeys, false);
  const known = visible(shelf).map(({ key, content }) => {
    const end = delimiter === '' ? -1 : key.indexOf(delimiter, shelf.prefix.length);
    return end < 0 ? entry(key, content.size, `"${content.etag}"`) : entry('under', key.slice(0, end + 1));
  });
  const lines = found.map((xml) =>
    xml.name === 'Contents'
      ? entry(textOf(xml, 'Key'), textOf(xml, 'Size'), textOf(xml, 'ETag'))
      : entry('under', textOf(xml, 'Prefix')),
  );
  // Within one page S3 writes the folders behind the objects.
  compare(answer, lines.toSorted(), [...new Set(known)].toSorted());
};

/** One listing of one bucket. */
export const list: Act = async (client) => {
  const { random } = client;
  const shelf = random.pick(client.shelves);
  const maxKeys = random.pick(PAGE_SIZES);
  const which = random.below(8);
  if (which === 0) await listUploads(client, shelf, maxKeys);
  else if (which < 4) await listVersions(client, shelf, maxKeys, random.chance(0.5));
  else await listObjects(client, shelf, maxKeys, random.pick(['', '/']));
};

/** Every version, marker and upload under a prefix, whether a client knows of it or not. */
export const listAll = async (client: Client, bucket: string, prefix: string) => {
  const [, versions] = await pages(client, versionsIn(bucket, prefix), 1000, false);
  const [, uploads] = await pages(client, uploadsIn(bucket, prefix), 1000, false);
  return {
    versions: versions.map((xml) => ({ key: textOf(xml, 'Key') ?? '', id: textOf(xml, 'VersionId') ?? '' })),
    uploads: uploads.map((xml) => ({
      key: textOf(xml, 'Key') ?? '',
      uploadId: textOf(xml, 'UploadId') ?? '',
    })),
  };
};
