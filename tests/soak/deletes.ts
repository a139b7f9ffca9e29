/** DeleteObject and DeleteObjects, with and without version ids. */
import { named, textOf } from '../support/strictXml.ts';
import type { Xml } from '../support/strictXml.ts';
import { md5Base64 } from './bodies.ts';
import { asks, someKey, someVersion, targetOf } from './client.ts';
import type { Act, Client } from './client.ts';
import { must, violated, xmlIn } from './exchange.ts';
import type { Exchange } from './exchange.ts';
import { hide, remove, shelved, versionsOf } from './model.ts';
import type { Shelf } from './model.ts';

/** Ids that are remembered as deleted for good. */
const MOST_GONE = 50;

/** What one entry of a batch names. */
export interface Doomed {
  readonly key: string;
  readonly id?: string | undefined;
}

const isNull = (shelf: Shelf, id: string | undefined): boolean =>
  shelf.mode === 'suspended' ? id === 'null' : id !== undefined && id !== 'null';

/** Notes a plain delete, with the marker that S3 says it made. */
const hidden = (exchange: Exchange, shelf: Shelf, key: string, marker: string | undefined): void => {
  if (shelf.mode === 'never') must(exchange, 'the marker', marker, undefined);
  else if (!isNull(shelf, marker)) violated(exchange, `the marker of ${key} is ${marker}`);
  else if (shelf.mode === 'enabled' && versionsOf(shelf, key).some(({ id }) => id === marker))
    violated(exchange, `the marker of ${key} is not new`);
  hide(shelf, key, marker);
};

/** Notes the end of a version. */
const removed = (client: Client, shelf: Shelf, key: string, id: string): void => {
  const { gone, random } = client;
  remove(shelf, key, id);
  if (id === 'null') return;
  if (gone.length < MOST_GONE) gone.push({ shelf, key, id });
  else gone[random.below(MOST_GONE)] = { shelf, key, id };
};

/** DeleteObject without a version id. */
export const deletePlain: Act = async (client) => {
  const { shelf, key } = someKey(client);
  const answer = await asks(client, 'DeleteObject', 'DELETE', targetOf(shelf.bucket, key), { status: [204] });
  const { 'x-amz-version-id': id, 'x-amz-delete-marker': marker } = answer.headers;
  must(answer, 'x-amz-delete-marker', String(marker), shelf.mode === 'never' ? 'undefined' : 'true');
  hidden(answer, shelf, key, id === undefined ? undefined : String(id));
};

/** DeleteObject of a version or marker. */
export const deleteOne: Act = async (client) => {
  const found = someVersion(client);
  if (found === undefined) return;
  const { shelf, key, held } = found;
  const target = targetOf(shelf.bucket, key, { versionId: held.id });
  const answer = await asks(client, 'DeleteObject of a version', 'DELETE', target, { status: [204] });
  const isMarker = held.content === undefined ? 'true' : 'undefined';
  must(answer, 'x-amz-delete-marker', String(answer.headers['x-amz-delete-marker']), isMarker);
  if (shelf.mode !== 'never')
    must(answer, 'x-amz-version-id', String(answer.headers['x-amz-version-id']), held.id);
  removed(client, shelf, key, held.id);
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => `&#${char.codePointAt(0) ?? 0};`);

/** The `Delete` document for a batch. */
export const batchOf = (doomed: readonly Doomed[], quiet = false): string => {
  const objects = doomed.map(({ key, id }) => {
    const version = id === undefined ? '' : `<VersionId>${id}</VersionId>`;
    return `<Object><Key>${escaped(key)}</Key>${version}</Object>`;
  });
  return `<Delete>${objects.join('')}<Quiet>${quiet}</Quiet></Delete>`;
};

/** Sends a batch in a client's name. No entry may be refused. */
export const deleteBatch = async (
  client: Client,
  bucket: string,
  doomed: readonly Doomed[],
  quiet = false,
): Promise<readonly [Exchange, readonly Xml[]]> => {
  const body = batchOf(doomed, quiet);
  const headers = { 'content-md5': md5Base64(body) };
  const answer = await asks(client, 'DeleteObjects', 'POST', `/${bucket}?delete`, { headers, body });
  const result = xmlIn(answer, 'DeleteResult');
  must(answer, 'the count of errors', named(result, 'Error').length, 0);
  const deleted = named(result, 'Deleted');
  must(answer, 'the count of deletions', deleted.length, quiet ? 0 : doomed.length);
  return [answer, deleted];
};

/** DeleteObjects: some plain deletes, some versions, never both of the same key. */
export const deleteMany: Act = async (client) => {
  const { random } = client;
  const shelf = random.pick(client.shelves);
  const doomed: Doomed[] = [...shelf.keys].flatMap(([key, versions]) => {
    if (!random.chance(0.4)) return [];
    if (random.chance(0.5)) return [{ key }];
    return versions.filter(() => random.chance(0.5)).map(({ id }) => ({ key, id }));
  });
  if (doomed.length === 0) return;
  // Only ids that S3 chooses must be told.
  const quiet =
    random.chance(0.3) && (shelf.mode !== 'enabled' || doomed.every(({ id }) => id !== undefined));
  const [answer, deleted] = await deleteBatch(client, shelf.bucket, doomed, quiet);
  for (const [i, { key, id }] of doomed.entries()) {
    const said = deleted[i];
    if (!quiet) must(answer, 'a deleted key', textOf(said, 'Key'), key);
    if (!quiet) must(answer, 'a deleted version', textOf(said, 'VersionId'), id);
    if (id !== undefined) removed(client, shelf, key, id);
    else if (quiet) hide(shelf, key, undefined);
    else hidden(answer, shelf, key, textOf(said, 'DeleteMarkerVersionId'));
  }
};

/** Makes room again: half of what is in a bucket goes, the oldest first. */
export const deleteOldest = async (client: Client, shelf: Shelf): Promise<void> => {
  const all = shelved(shelf);
  const doomed = all.filter(({ isLatest }) => !isLatest || client.random.chance(0.2));
  if (doomed.length === 0) return;
  await deleteBatch(client, shelf.bucket, doomed, true);
  for (const { key, id } of doomed) removed(client, shelf, key, id);
};
