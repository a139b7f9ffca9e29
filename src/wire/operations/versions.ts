/** ListObjectVersions. Entries are written once a version and remembered: versions never change. */
import type { Version } from '../../engine/index.ts';
import { isoTime } from '../dates.ts';
import type { Answerable } from '../parsed.ts';
import { document } from '../respond.ts';
import { joinedBytes, writtenOnce } from '../xml/once.ts';
import { element, escaped, optional, openRoot, ownerElement, urlEncoded } from '../xml/write.ts';
import { classOf, dataOf, encoding, listing, maxKeysOf, namingOf, prefixes } from './listing.ts';
import type { Naming } from './listing.ts';
import { nullProblem } from './listingProblem.ts';
import { given } from './operation.ts';
import type { Operation, Writer } from './operation.ts';

type EntryWriter = (version: Version) => Uint8Array;

const entryWriter = (isLatest: boolean, name: Naming, owner: string): EntryWriter =>
  writtenOnce((version) => {
    const kind = version.kind === 'object' ? 'Version' : 'DeleteMarker';
    const data = version.kind === 'object' ? dataOf(version) : '';
    const time = `<LastModified>${isoTime(version.at)}</LastModified>`;
    const storage = version.kind === 'object' ? classOf(version) : '';
    return `<${kind}><Key>${escaped(name(version.key))}</Key><VersionId>${version.id}</VersionId><IsLatest>${isLatest}</IsLatest>${time}${data}${owner}${storage}</${kind}>`;
  });

interface Writers {
  readonly latest: EntryWriter;
  readonly older: EntryWriter;
}
/** The writers of entries, by whether names are encoded and whose they are: there are as many owners as accounts. */
const writers = new Map<string, Writers>();
const writersFor = (request: Answerable): Writers => {
  const name = namingOf(request);
  const which = `${request.owner.id} ${name === urlEncoded}`;
  const owner = ownerElement(request.owner);
  const known = writers.get(which) ?? {
    latest: entryWriter(true, name, owner),
    older: entryWriter(false, name, owner),
  };
  writers.set(which, known);
  return known;
};

/** Where the entries, which are bytes already, come between the other elements: a character that no element holds. */
const ENTRIES = '\0';

/** The response of ListObjectVersions. */
export const writeListObjectVersions: Writer<'ListObjectVersions'> = (page, request) => {
  const { bucket, query, moment } = request;
  const name = namingOf(request);
  const { latest, older } = writersFor(request);
  const delimiter = query.get('delimiter');
  const [before = '', after = ''] = openRoot(
    'ListVersionsResult',
    element('Name', bucket),
    element('Prefix', name(query.get('prefix') ?? '')),
    element('KeyMarker', name(query.get('key-marker') ?? '')),
    element('VersionIdMarker', query.get('version-id-marker') ?? ''),
    optional('NextKeyMarker', page.nextKeyMarker === undefined ? undefined : name(page.nextKeyMarker)),
    optional('NextVersionIdMarker', page.nextVersionIdMarker),
    element('MaxKeys', maxKeysOf(request, page.maxKeys)),
    // An empty one too, unlike the other listings (meeseeks-s3 recording: EmptyParams).
    optional('Delimiter', delimiter === undefined ? undefined : name(delimiter)),
    encoding(request),
    element('IsTruncated', page.isTruncated),
    ENTRIES,
    prefixes(page.commonPrefixes, name),
  ).split(ENTRIES);
  const entries = page.entries.map(({ version, isLatest }) => (isLatest ? latest(version) : older(version)));
  return document(moment, joinedBytes(before, entries, after));
};

/** ListObjectVersions: versions and markers interleaved, in listing order (V-80 to V-85). */
export const listObjectVersions: Operation<'ListObjectVersions'> = {
  read: (request) =>
    nullProblem(request) ?? {
      type: 'ListObjectVersions',
      ...listing(request),
      ...given('keyMarker', request.query.get('key-marker')),
      ...given('versionIdMarker', request.query.get('version-id-marker')),
    },
  write: writeListObjectVersions,
};
