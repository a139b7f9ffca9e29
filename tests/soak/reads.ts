/** GetObject and HeadObject, with and without a version id. */
import { whoseBytes, md5 } from './bodies.ts';
import { asks, someKey, someVersion, targetOf } from './client.ts';
import type { Act, Client } from './client.ts';
import { must, mustRefuse, violated } from './exchange.ts';
import type { Exchange } from './exchange.ts';
import { versionsOf } from './model.ts';
import type { Held, Shelf } from './model.ts';

const isObject = (answer: Exchange, method: string, shelf: Shelf, { id, content }: Held): void => {
  if (content === undefined) return;
  const { headers, body } = answer;
  must(answer, 'Content-Length', headers['content-length'], String(content.size));
  must(answer, 'ETag', headers.etag, `"${content.etag}"`);
  must(answer, 'x-amz-meta-soak', String(headers['x-amz-meta-soak']), content.label);
  if (shelf.mode !== 'never') must(answer, 'x-amz-version-id', String(headers['x-amz-version-id']), id);
  if (method === 'GET' && md5(body) !== content.md5)
    violated(answer, `the body is ${whoseBytes(body)}, and must be that of ${content.label}`);
};

const isMarker = (answer: Exchange, { id }: Held): void => {
  must(answer, 'x-amz-delete-marker', String(answer.headers['x-amz-delete-marker']), 'true');
  must(answer, 'x-amz-version-id', String(answer.headers['x-amz-version-id']), id);
};

const refusal = (answer: Exchange, method: string, code: string): void => {
  if (method === 'GET') mustRefuse(answer, code);
};

/** Reads what is current at a key. */
export const readCurrent = async (
  client: Client,
  method: 'GET' | 'HEAD',
  shelf: Shelf,
  key: string,
): Promise<void> => {
  const [held] = versionsOf(shelf, key);
  const status = [held?.content === undefined ? 404 : 200];
  const operation = method === 'GET' ? 'GetObject' : 'HeadObject';
  const answer = await asks(client, operation, method, targetOf(shelf.bucket, key), { status });
  if (held?.content !== undefined) return isObject(answer, method, shelf, held);
  refusal(answer, method, 'NoSuchKey');
  if (held === undefined)
    must(answer, 'x-amz-delete-marker', String(answer.headers['x-amz-delete-marker']), 'undefined');
  else isMarker(answer, held);
  return undefined;
};

/** Reads one version by its id. */
export const readVersion = async (
  client: Client,
  method: 'GET' | 'HEAD',
  shelf: Shelf,
  key: string,
  id: string,
): Promise<void> => {
  const held = versionsOf(shelf, key).find((version) => version.id === id);
  const status = [held === undefined ? 404 : held.content === undefined ? 405 : 200];
  const operation = `${method === 'GET' ? 'GetObject' : 'HeadObject'} of a version`;
  const target = targetOf(shelf.bucket, key, { versionId: id });
  const answer = await asks(client, operation, method, target, { status });
  if (held === undefined) return refusal(answer, method, 'NoSuchVersion');
  if (held.content !== undefined) return isObject(answer, method, shelf, held);
  refusal(answer, method, 'MethodNotAllowed');
  return isMarker(answer, held);
};

/** Reads a key, whether there is something or not. */
export const read: Act = (client) => {
  const { shelf, key } = someKey(client);
  return readCurrent(client, client.random.pick(['GET', 'GET', 'HEAD']), shelf, key);
};

/** Reads a version that is there, or one that was deleted for good. */
export const readOne: Act = async (client) => {
  const { random, gone } = client;
  const method = random.pick(['GET', 'GET', 'HEAD'] as const);
  const there = someVersion(client);
  if (gone.length > 0 && random.chance(0.2)) {
    const { shelf, key, id } = random.pick(gone);
    await readVersion(client, method, shelf, key, id);
  } else if (there !== undefined) {
    await readVersion(client, method, there.shelf, there.key, there.held.id);
  }
};
