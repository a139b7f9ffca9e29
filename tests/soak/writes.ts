/** What stores something: PutObject, CopyObject, and uploads in parts. */
import { named, textOf } from '../support/strictXml.ts';
import { bodyOf, contentOf, md5 } from './bodies.ts';
import type { Content } from './bodies.ts';
import { asks, freshBody, someKey, someVersion, targetOf } from './client.ts';
import type { Act, Client, OpenUpload } from './client.ts';
import { must, violated, xmlIn } from './exchange.ts';
import type { Exchange } from './exchange.ts';
import { store, versionsOf } from './model.ts';
import type { Shelf } from './model.ts';

const MOST_OPEN = 3;
const LEAST_PART = 5 * 1024 * 1024;

/** Notes a version that was stored, under the id that S3 says it has. */
const stored = (exchange: Exchange, shelf: Shelf, key: string, content: Content): void => {
  const id = exchange.headers['x-amz-version-id'];
  if (shelf.mode !== 'enabled') {
    // Whether a suspended bucket says "null" or nothing is told differently.
    if (shelf.mode === 'never' || id !== 'null') must(exchange, 'x-amz-version-id', String(id), 'undefined');
    return store(shelf, key, { id: 'null', content });
  }
  if (typeof id !== 'string' || id === 'null') return violated(exchange, 'there is no version id');
  if (versionsOf(shelf, key).some((held) => held.id === id)) violated(exchange, 'the version id is not new');
  return store(shelf, key, { id, content });
};

/** Stores a body at a key. */
export const putAt = async (client: Client, shelf: Shelf, key: string): Promise<void> => {
  const { label, body } = freshBody(client);
  const taken = client.random.chance(0.1) && versionsOf(shelf, key)[0]?.content !== undefined;
  const headers = { 'x-amz-meta-soak': label, ...(taken ? { 'if-none-match': '*' } : {}) };
  const status = [taken ? 412 : 200];
  const answer = await asks(client, 'PutObject', 'PUT', targetOf(shelf.bucket, key), {
    headers,
    body,
    status,
  });
  if (taken) return;
  const content = contentOf(label, body);
  must(answer, 'ETag', answer.headers.etag, `"${content.etag}"`);
  stored(answer, shelf, key, content);
};

/** PutObject. Some must find that the key is free, and are refused. */
export const put: Act = (client) => {
  const { shelf, key } = someKey(client);
  return putAt(client, shelf, key);
};

/** CopyObject, from any bucket to any other, the source with and without its version. */
export const copy: Act = async (client) => {
  const from = someVersion(client);
  const to = someKey(client);
  const content = from?.held.content;
  if (from === undefined || content === undefined || (from.shelf === to.shelf && from.key === to.key)) return;
  const current = versionsOf(from.shelf, from.key)[0] === from.held;
  const names = !current || (from.shelf.mode !== 'never' && client.random.chance(0.5));
  const source = targetOf(from.shelf.bucket, from.key, names ? { versionId: from.held.id } : {});
  const answer = await asks(client, 'CopyObject', 'PUT', targetOf(to.shelf.bucket, to.key), {
    headers: { 'x-amz-copy-source': source },
  });
  // A copy is one piece, whatever its source was.
  const etag = content.md5;
  must(answer, 'ETag', textOf(xmlIn(answer, 'CopyObjectResult'), 'ETag'), `"${etag}"`);
  stored(answer, to.shelf, to.key, { ...content, etag });
};

const begin = async (client: Client, label: string): Promise<OpenUpload> => {
  const { shelf, key } = someKey(client);
  const target = `${targetOf(shelf.bucket, key)}?uploads`;
  const answer = await asks(client, 'CreateMultipartUpload', 'POST', target, {
    headers: { 'x-amz-meta-soak': label },
  });
  const uploadId = textOf(xmlIn(answer, 'InitiateMultipartUploadResult'), 'UploadId') ?? '';
  const upload = { shelf, key, uploadId };
  client.open.add(upload);
  return upload;
};

/** AbortMultipartUpload. */
export const abort = async (client: Client, upload: OpenUpload): Promise<void> => {
  const { shelf, key, uploadId } = upload;
  const target = targetOf(shelf.bucket, key, { uploadId });
  await asks(client, 'AbortMultipartUpload', 'DELETE', target, { status: [204] });
  client.open.delete(upload);
  await asks(client, 'ListParts of an aborted upload', 'GET', target, { status: [404] });
};

const sendPart = async (client: Client, upload: OpenUpload, number: number, body: Buffer): Promise<void> => {
  const { shelf, key, uploadId } = upload;
  const target = targetOf(shelf.bucket, key, { partNumber: number, uploadId });
  const answer = await asks(client, 'UploadPart', 'PUT', target, { body });
  must(answer, 'ETag', answer.headers.etag, `"${md5(body)}"`);
};

const listParts = async (client: Client, upload: OpenUpload, parts: readonly Buffer[]): Promise<void> => {
  const { shelf, key, uploadId } = upload;
  const answer = await asks(client, 'ListParts', 'GET', targetOf(shelf.bucket, key, { uploadId }));
  const listed = named(xmlIn(answer, 'ListPartsResult'), 'Part').map(
    (part) => `${textOf(part, 'PartNumber')} ${textOf(part, 'ETag')} ${textOf(part, 'Size')}`,
  );
  const known = parts.map((part, i) => `${i + 1} "${md5(part)}" ${part.length}`);
  must(answer, 'the list of parts', listed.join(), known.join());
};

const complete = async (
  client: Client,
  upload: OpenUpload,
  label: string,
  parts: readonly Buffer[],
): Promise<void> => {
  const { shelf, key, uploadId } = upload;
  const sums = parts.map((part) => md5(part));
  const listed = sums.map((sum, i) => `<Part><PartNumber>${i + 1}</PartNumber><ETag>"${sum}"</ETag></Part>`);
  const answer = await asks(
    client,
    'CompleteMultipartUpload',
    'POST',
    targetOf(shelf.bucket, key, { uploadId }),
    { body: `<CompleteMultipartUpload>${listed.join('')}</CompleteMultipartUpload>` },
  );
  client.open.delete(upload);
  const etag = `${md5(Buffer.from(sums.join(''), 'hex'))}-${parts.length}`;
  must(answer, 'ETag', textOf(xmlIn(answer, 'CompleteMultipartUploadResult'), 'ETag'), `"${etag}"`);
  stored(answer, shelf, key, { ...contentOf(label, Buffer.concat(parts)), etag });
};

/** An upload in parts, which ends one way or another: completed, aborted, or left as it is. */
export const multipart: Act = async (client) => {
  const { random, open } = client;
  if (open.size > MOST_OPEN) for (const upload of open) return abort(client, upload);
  const { label, body } = freshBody(client);
  const upload = await begin(client, label);
  const parts = random.chance(0.01) ? [bodyOf(label, LEAST_PART), body] : [body];
  for (const [i, part] of parts.entries()) {
    // What a part was before it is sent again must be forgotten.
    if (random.chance(0.1)) await sendPart(client, upload, i + 1, freshBody(client).body);
    await sendPart(client, upload, i + 1, part);
  }
  if (random.chance(0.3)) await listParts(client, upload, parts);
  if (random.chance(0.15)) return abort(client, upload);
  if (random.chance(0.9)) await complete(client, upload, label, parts);
  return undefined;
};
