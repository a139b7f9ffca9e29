/** Requests that S3 refuses, each with its own code. */
import type { RestClient } from '../support/rest.ts';
import { md5Base64 } from './bodies.ts';
import { freshBody, someKey, someObject, targetOf } from './client.ts';
import type { Act, Client } from './client.ts';
import { ask, mustRefuse } from './exchange.ts';
import type { Asked } from './exchange.ts';

interface Wrong extends Omit<Asked, 'status'> {
  readonly status: number;
  readonly code: string;
  readonly method: string;
  readonly target: string;
  /** Who asks, when it is not the client itself. */
  readonly by?: RestClient;
}

const target = (client: Client, query: Readonly<Record<string, string | number>> = {}): string => {
  const { shelf, key } = someKey(client);
  return targetOf(shelf.bucket, key, query);
};

/** Each makes a request that must be refused, or none when there is nothing to make it about. */
const WRONG: readonly ((client: Client) => Wrong | undefined)[] = [
  (c) => ({
    method: 'GET',
    target: target(c),
    by: c.strangers.forger,
    status: 403,
    code: 'SignatureDoesNotMatch',
  }),
  (c) => ({
    method: 'DELETE',
    target: target(c, { versionId: 'null' }),
    by: c.strangers.dev,
    status: 403,
    code: 'AccessDenied',
  }),
  () => ({ method: 'GET', target: '/soak-nowhere/key', status: 404, code: 'NoSuchBucket' }),
  (c) => ({
    method: 'GET',
    target: target(c, { versionId: 'nonsense' }),
    status: 400,
    code: 'InvalidArgument',
  }),
  (c) => ({
    method: 'GET',
    target: `/${c.random.pick(c.shelves).bucket}?versions&max-keys=many`,
    status: 400,
    code: 'InvalidArgument',
  }),
  (c) => ({
    method: 'PUT',
    target: target(c, { partNumber: 1, uploadId: 'none' }),
    body: 'part',
    status: 404,
    code: 'NoSuchUpload',
  }),
  (c) => ({
    method: 'PUT',
    target: target(c),
    body: `not nothing: ${freshBody(c).label}`,
    headers: { 'content-md5': md5Base64('') },
    status: 400,
    code: 'BadDigest',
  }),
  (c) => ({
    method: 'PUT',
    target: targetOf(c.random.pick(c.shelves).bucket, 'k'.repeat(1025)),
    status: 400,
    code: 'KeyTooLongError',
  }),
  (c) => {
    const body = '<Delete><Object><Key>';
    return {
      method: 'POST',
      target: `/${c.random.pick(c.shelves).bucket}?delete`,
      body,
      headers: { 'content-md5': md5Base64(body) },
      status: 400,
      code: 'MalformedXML',
    };
  },
  (c) => {
    const object = someObject(c);
    return object === undefined
      ? undefined
      : {
          method: 'GET',
          target: targetOf(object.shelf.bucket, object.key),
          headers: { range: 'bytes=9000000-' },
          status: 416,
          code: 'InvalidRange',
        };
  },
];

/** One request that S3 refuses. */
export const wrong: Act = async (client) => {
  const made = client.random.pick(WRONG)(client);
  if (made === undefined) return;
  const { method, target: path, by = client.rest, status, code, ...more } = made;
  const answer = await ask(by, client.tally, 'malformed or refused', method, path, {
    ...more,
    status: [status],
  });
  mustRefuse(answer, code);
};
