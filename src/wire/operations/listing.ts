/** What the three listings share: parameters, names, and the elements of entries. */
import type { ObjectVersion } from '../../engine/index.ts';
import { isoTime } from '../dates.ts';
import type { Answerable, Parsed } from '../parsed.ts';
import { around, element, escaped, optional, urlEncoded } from '../xml/write.ts';
import { given } from './operation.ts';

/** How names are written: as they are, or percent-encoded when the request asks for it. */
export type Naming = (text: string) => string;
const plainly: Naming = (text) => text;
/** The naming that a request asks for. */
export const namingOf = ({ query }: Answerable): Naming =>
  query.get('encoding-type') === 'url' ? urlEncoded : plainly;

/** As many as were asked for, though no page holds more than 1,000 (V-83). */
export const maxKeysOf = ({ query }: Answerable, served: number): number => {
  const sent = query.get('max-keys') ?? '';
  return sent === '' ? served : Number(sent);
};

/** What every listing reads from its query. */
export const listing = ({ bucket, query }: Parsed) => ({
  bucket,
  ...given('prefix', query.get('prefix')),
  ...given('delimiter', query.get('delimiter')),
  ...given('maxKeys', query.get('max-keys')),
  ...given('encodingType', query.get('encoding-type')),
});

const checksumOf = ({ extras }: ObjectVersion): string =>
  extras?.checksum === undefined
    ? ''
    : element('ChecksumAlgorithm', extras.checksum.algorithm) + element('ChecksumType', extras.checksum.type);

/** What stands between the time and the class. */
export const dataOf = (version: ObjectVersion): string =>
  `<ETag>&quot;${version.etag}&quot;</ETag>${checksumOf(version)}<Size>${version.size}</Size>`;
/** The storage class. */
export const classOf = ({ storageClass }: ObjectVersion): string =>
  `<StorageClass>${escaped(storageClass)}</StorageClass>`;

/** A current object, as both listings of objects have it. */
export const contents = (version: ObjectVersion, name: Naming, owner: string): string =>
  `<Contents><Key>${escaped(name(version.key))}</Key><LastModified>${isoTime(version.at)}</LastModified>${dataOf(version)}${owner}${classOf(version)}</Contents>`;

/** Common prefixes, after all entries. */
export const prefixes = (names: readonly string[], name: Naming): string =>
  names.map((prefix) => around('CommonPrefixes', element('Prefix', name(prefix)))).join('');

/** How names are encoded, when they are. */
export const encoding = ({ query }: Answerable): string =>
  optional('EncodingType', query.get('encoding-type'));
