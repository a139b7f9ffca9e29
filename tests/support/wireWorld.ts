/** One wire per test: the cast's keys, real hashes, a machine's clock that stands still, and a signer of its own. */
import { checksumOf } from '../../src/digest/checksums.ts';
import { hmacSha1 } from '../../src/digest/hmac.ts';
import { md5Hex } from '../../src/digest/hash.ts';
import { ANA, DEV, OTHER_ROOT, REGION, ROOT, deepFreeze, nonceFrom } from '../../src/engine/index.ts';
import type { Caller, Nonce, State } from '../../src/engine/index.ts';
import { codesWith, totpPort } from '../../src/totp/codes.ts';
import { makeWire } from '../../src/wire/answer.ts';
import type { AccessKey, Keys, Wire, WirePorts, WireRequest } from '../../src/wire/wire.ts';
import { nodeHashes, signed } from './sigv4.ts';
import { strictXml } from './strictXml.ts';
import type { Xml } from './strictXml.ts';
import { aWorld, bytes } from './world.ts';
import type { World } from './world.ts';

/** Who has an access key. */
export type Who = 'root' | 'ana' | 'dev' | 'other-root';

const longTerm = (arn: Caller['arn']): Caller => ({ arn, credentials: 'long-term' });
const KEY_OF: { readonly [W in Who]: AccessKey & { readonly accessKeyId: string } } = {
  root: { accessKeyId: 'AKIAROOT', secretAccessKey: 'root/secret+1', caller: longTerm(ROOT) },
  ana: { accessKeyId: 'AKIAANA', secretAccessKey: 'ana/secret+2', caller: longTerm(ANA) },
  dev: { accessKeyId: 'AKIADEV', secretAccessKey: 'dev/secret+3', caller: longTerm(DEV) },
  'other-root': { accessKeyId: 'AKIAOTHER', secretAccessKey: 'other/secret+4', caller: longTerm(OTHER_ROOT) },
};
const KEYS: Keys = { find: (id) => Object.values(KEY_OF).find(({ accessKeyId }) => accessKeyId === id) };

/** A key to sign with by other means than `send`. */
export const keyOf = (who: Who): { readonly accessKeyId: string; readonly secretAccessKey: string } =>
  KEY_OF[who];

/** The wire's ports as an endpoint has them. */
export const wirePorts: WirePorts = {
  ...nodeHashes,
  md5: md5Hex,
  totp: totpPort(codesWith(hmacSha1)),
  checksum: checksumOf,
};

/** A world that is asked over the wire, and may be set up by the engine's own door. */
export interface WireWorld extends World {
  readonly wire: Wire;
  /** What the machine's clock shows, which signatures are judged by: years away from the simulated one. */
  machineNow: number;
  /** Requests that came over the wire. */
  sent: number;
  /** Entropy for the next request. */
  nonceOf: (count: number) => string;
}

/** The machine's clock when a world opens. */
export const MACHINE_NOW = Date.UTC(2024, 1, 29, 12);

/** A world in which nothing has happened. */
export const aWireWorld = (seed = 'wire'): WireWorld => ({
  ...aWorld({ seed }),
  wire: makeWire(wirePorts, KEYS),
  machineNow: MACHINE_NOW,
  sent: 0,
  nonceOf: (count) => nonceFrom(`${seed} wire ${count}`),
});

/** A request before it is signed. */
export interface Sending {
  /** `nobody` sends it unsigned. Root, when absent. */
  readonly as?: Who | 'nobody';
  readonly method?: string;
  /** As on the request line, percent-encoded. */
  readonly path: string;
  /** Values are encoded here; a text is taken as it is. */
  readonly query?: string | Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Credentials of a session (M-05). */
  readonly sessionToken?: string;
  /** `x-amz-content-sha256` instead of the body's hash. */
  readonly payload?: string;
}

export interface Reply {
  readonly status: number;
  /** By the names that S3 writes. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  readonly text: string;
  /** The document, when the body is one. */
  readonly xml?: Xml;
}

const queryText = (query: Sending['query'] = ''): string =>
  typeof query === 'string'
    ? query
    : Object.entries(query)
        .map((pair) => pair.map(encodeURIComponent).join('='))
        .join('&');

/** Hands a request over as it is, and moves the state. The state is frozen first, so a write in place fails. */
export const handOver = (world: WireWorld, request: WireRequest): Reply => {
  const state: State = deepFreeze(world.state);
  const moment = {
    machineAt: world.machineNow,
    at: world.now,
    nonce: world.nonceOf(world.sent++) as Nonce,
  };
  const answer = world.wire(state, request, moment);
  world.state = answer.state;
  const { status, headers, body } = answer.response;
  const text = typeof body === 'string' ? body : Buffer.from(body).toString();
  const isXml = headers['Content-Type'] === 'application/xml' && text.startsWith('<?xml');
  return {
    status,
    headers,
    bytes: typeof body === 'string' ? bytes(body) : body,
    text,
    ...(isXml ? { xml: strictXml(text) } : {}),
  };
};

/** The request that `send` would hand over. */
export const signedFor = (world: WireWorld, sending: Sending): WireRequest => {
  const { as = 'root', method = 'GET', path, headers = {}, body = '', sessionToken, payload } = sending;
  const query = queryText(sending.query);
  const target = query === '' ? path : `${path}?${query}`;
  const request = {
    method,
    target,
    headers: { host: 'localhost:9000', ...headers },
    body: typeof body === 'string' ? bytes(body) : body,
  };
  if (as === 'nobody') return request;
  return signed({
    ...request,
    ...keyOf(as),
    region: REGION,
    at: world.machineNow,
    ...(sessionToken === undefined ? {} : { sessionToken }),
    ...(payload === undefined ? {} : { payload }),
  });
};

/** Signs a request, sends it over the wire and moves the world on. */
export const send = (world: WireWorld, sending: Sending): Reply => handOver(world, signedFor(world, sending));

/** The same, for a request that must be granted: any other status than 2xx fails the test with S3's words. */
export const sendOk = (world: WireWorld, sending: Sending): Reply => {
  const reply = send(world, sending);
  if (reply.status >= 300)
    throw new Error(`${sending.method ?? 'GET'} ${sending.path}: ${reply.status} ${reply.text}`);
  return reply;
};

const NS = 'http://s3.amazonaws.com/doc/2006-03-01/';

/** A document as S3 writes it: the declaration, and the root in S3's namespace. */
export const wholeXml = (root: string, inner = '', how: 'closed' | 'open' = 'closed'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NS}"${inner === '' && how === 'closed' ? '/>' : `>${inner}</${root}>`}`;

/** A bucket by that name, with its versioning as told: by the wire. */
export const createBucket = (
  world: WireWorld,
  bucket: string,
  versioning?: 'Enabled' | 'Suspended',
): void => {
  sendOk(world, { method: 'PUT', path: `/${bucket}` });
  if (versioning !== undefined) setVersioning(world, bucket, `<Status>${versioning}</Status>`);
};

/** Sets a bucket's versioning by what stands in the element. */
export const setVersioning = (
  world: WireWorld,
  bucket: string,
  inner: string,
  headers: Readonly<Record<string, string>> = {},
): Reply =>
  send(world, {
    method: 'PUT',
    path: `/${bucket}`,
    query: 'versioning',
    headers,
    body: wholeXml('VersioningConfiguration', inner),
  });

/** Stores a text; the version id that the response names, `null` when it names none. */
export const putText = (world: WireWorld, bucket: string, key: string, body = 'text'): string => {
  const path = `/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
  return sendOk(world, { method: 'PUT', path, body }).headers['x-amz-version-id'] ?? 'null';
};

/** Base64 of the MD5: what Content-MD5 carries. */
export const contentMd5 = (body: string | Uint8Array): string =>
  Buffer.from(md5Hex(typeof body === 'string' ? bytes(body) : body), 'hex').toString('base64');
