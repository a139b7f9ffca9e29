/**
 * `npm run s3`: the simulated S3 behind HTTP, for the AWS CLI, SDKs and whatever else speaks S3. This file joins Node's
 * HTTP server, clock, entropy and hashes with the wire; what it decides itself is in src/endpoint.
 */
import { createHmac, hash, randomBytes } from 'node:crypto';
import { createServer, STATUS_CODES } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { crc32 } from 'node:zlib';
import { checksumOf } from './digest/checksums.ts';
import { hmacSha256HexBy } from './digest/fastHmac.ts';
import { hmacSha1 } from './digest/hmac.ts';
import { openBatch } from './endpoint/batch.ts';
import { controlOf } from './endpoint/control.ts';
import {
  announce,
  credentialsFrom,
  keysOf,
  openingStateWith,
  pooled,
  seededDraw,
  seededNonces,
} from './endpoint/credentials.ts';
import type { Draw } from './endpoint/credentials.ts';
import { applyLifecycle, openEndpoint } from './endpoint/endpoint.ts';
import { greeting, listeningProblem, urlOf } from './endpoint/greeting.ts';
import { clientErrorWords, connectionLines, lastWords, textHeaders } from './endpoint/http.ts';
import { openLane } from './endpoint/lane.ts';
import type { Lane, LanePorts } from './endpoint/lane.ts';
import {
  announcedExcess,
  entityTooLarge,
  HEADERS_MS,
  isBodiless,
  KEEP_ALIVE_MS,
  LINGER_MS,
  MAX_HEADER_BYTES,
  ORPHAN_MS,
  rawLimit,
  REQUEST_MS,
  STALLED_MS,
  STOP_MS,
} from './endpoint/limits.ts';
import { readOptions, USAGE } from './endpoint/options.ts';
import type { Options } from './endpoint/options.ts';
import { ACCOUNT } from './engine/index.ts';
import { codesWith, totpPort } from './totp/codes.ts';
import { makeWire, ownerOf } from './wire/answer.ts';
import type { WirePorts, WireResponse } from './wire/wire.ts';

const options = ((): Options => {
  const read = readOptions(process.argv.slice(2));
  if (!read.ok) {
    process.stderr.write(`${read.error}\n`);
    process.exit(2);
  }
  if (read.value.help) {
    process.stdout.write(`${USAGE}\n`);
    process.exit(0);
  }
  return read.value;
})();

const sha256 = (data: Uint8Array | string): string => hash('sha256', data, 'hex');
const SHA256_OF_NOTHING = sha256('');
/** Most requests have no body. */
const sha256Hex: typeof sha256 = (data) => (data.length === 0 ? SHA256_OF_NOTHING : sha256(data));
const ports: WirePorts = {
  silent: true,
  md5: (body) => hash('md5', body, 'hex'),
  sha256Hex,
  hmacSha256: (key, data) => createHmac('sha256', key).update(data).digest(),
  hmacSha256Hex: hmacSha256HexBy(sha256Hex),
  totp: totpPort(codesWith(hmacSha1)),
  checksum: (algorithm, bytes) => {
    if (algorithm === 'SHA1') return hash('sha1', bytes, 'base64');
    if (algorithm === 'SHA256') return hash('sha256', bytes, 'base64');
    if (algorithm !== 'CRC32') return checksumOf(algorithm, bytes);
    const register = Buffer.allocUnsafe(4);
    register.writeUInt32BE(crc32(bytes));
    return register.toString('base64');
  },
};

const drawer = (): (() => string) => pooled((bytes) => randomBytes(bytes).toString('hex'));
const { seed } = options;
const draw: Draw = seed === undefined ? drawer() : seededDraw(seed);
const credentials = credentialsFrom(draw);
const opening = openingStateWith(seed ?? draw('devices'), draw, Date.now(), ports);
const endpoint = openEndpoint(opening, {
  wire: makeWire(ports, keysOf(credentials)),
  realNow: () => Date.now(),
  nonce: seed === undefined ? drawer() : seededNonces(seed),
  daily: applyLifecycle(ports, (midnight) => draw(`midnight ${midnight}`)),
  log: (text) => process.stderr.write(`${text}\n`),
});
const control = options.control ? controlOf(endpoint, credentials, ports.totp) : undefined;
let stopping = false;

const write = (res: ServerResponse, method: string, { status, headers, body }: WireResponse): void => {
  if (stopping) res.shouldKeepAlive = false;
  if (method === 'HEAD' || status === 204 || status === 304) {
    res.writeHead(status, headers);
    res.end();
    return;
  }
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  res.writeHead(status, { 'Content-Length': bytes.byteLength, ...headers });
  res.end(bytes);
};

const send = (res: ServerResponse, method: string, response: WireResponse): void => {
  try {
    write(res, method, response);
  } catch (error) {
    // A header that HTTP cannot carry is found out when it is written, and then nothing has left yet.
    if (res.headersSent) res.destroy();
    else write(res, method, endpoint.failed(method, error));
  }
};

const { take, answerAll } = openBatch(
  ({ request, peer }) =>
    control?.({ method: request.method, target: request.target, peer }) ?? endpoint.handle(request),
  setImmediate,
);

/** The last words on a connection. What still comes in is thrown away for a while, so that they arrive. */
const sendLast = (socket: Duplex, words: string): void => {
  answerAll(); // what was asked before on the same connection
  socket.end(words);
  const linger = setTimeout(() => socket.destroy(), LINGER_MS);
  socket.once('close', () => clearTimeout(linger));
};

/** Refuses an upload before it has come in. */
const refuseLarge = (req: IncomingMessage, method: string, proposed: number): void => {
  req.removeAllListeners('data').removeAllListeners('end').resume();
  const { status, headers, body } = endpoint.refuse(method, entityTooLarge(proposed));
  sendLast(req.socket, lastWords(`${status} Bad Request`, headers, String(body)));
};

const answer = (req: IncomingMessage, res: ServerResponse, body: Uint8Array): void => {
  const { method = '', url: target = '/', socket } = req;
  take({
    request: { method, target, headers: textHeaders(req.headers), body },
    peer: socket.remoteAddress,
    send: (response) => send(res, method, response),
  });
};

const NOTHING = new Uint8Array(0);

const receive = (req: IncomingMessage, res: ServerResponse): void => {
  // A request behind one that was refused by `sendLast`: nobody waits for its answer.
  if (!req.socket.writable) return void req.socket.destroy();
  const headers = textHeaders(req.headers);
  const { method = '' } = req;
  const excess = announcedExcess(headers);
  if (excess !== undefined) return refuseLarge(req, method, excess);
  if (isBodiless(headers)) return answer(req, res, NOTHING);
  const limit = rawLimit(headers);
  const chunks: Buffer[] = [];
  let size = 0;
  req.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > limit) refuseLarge(req, method, size);
    else chunks.push(chunk);
  });
  // An upload that breaks off never ends, and has changed nothing.
  req.on('end', () => {
    const [first] = chunks;
    answer(req, res, chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks, size));
  });
  return undefined;
};

const server = createServer(
  {
    keepAliveTimeout: KEEP_ALIVE_MS,
    headersTimeout: HEADERS_MS,
    requestTimeout: REQUEST_MS,
    connectionsCheckingInterval: 5000,
    maxHeaderSize: MAX_HEADER_BYTES,
  },
  receive,
);
server.timeout = STALLED_MS;
server.on('checkContinue', (req, res) => {
  if (announcedExcess(textHeaders(req.headers)) === undefined) res.writeContinue();
  receive(req, res);
});

const lanes = new Set<Lane>();
const [standard] = server.listeners('connection');
/** Every connection begins in the fast lane, and goes over to the server itself from there. */
const receiveConnection = (socket: Socket): void => {
  const lanePorts: LanePorts = {
    take: (request, answered) => take({ request, peer: socket.remoteAddress, send: answered }),
    leave: () => standard && Reflect.apply(standard, server, [socket]),
    failed: (method) => endpoint.failed(method, new TypeError('a header that HTTP cannot carry')),
    statusLine: (status) => `${status} ${STATUS_CODES[status] ?? ''}`,
    connectionLines: (closes) => connectionLines(Date.now(), closes),
    stopping: () => stopping,
    latin1: (bytes, end) => Buffer.prototype.latin1Slice.call(bytes, 0, end),
    fromText: (text) => Buffer.from(text),
    copy: (bytes) => Buffer.from(bytes),
  };
  const lane = openLane(socket, KEEP_ALIVE_MS, lanePorts);
  lanes.add(lane);
  socket.on('close', () => lanes.delete(lane));
};
server.removeAllListeners('connection').on('connection', receiveConnection);

server.on('clientError', ({ code }: NodeJS.ErrnoException, socket) => {
  const words = clientErrorWords(code);
  if (words === undefined || !socket.writable) socket.destroy();
  else sendLast(socket, words);
});
server.on('error', (error) => {
  process.stderr.write(`${listeningProblem(error, options)}\n`);
  process.exit(1);
});

const stop = (): void => {
  if (stopping) return;
  stopping = true;
  server.close(() => process.exit(0));
  for (const lane of lanes) lane.close();
  setTimeout(() => process.exit(0), STOP_MS);
};
process.once('SIGINT', stop).once('SIGTERM', stop);
// npm passes a signal to its shell only, and the shell dies of it alone: without a parent, this was to stop.
const { ppid } = process;
if (process.env['npm_lifecycle_event'] === 's3')
  setInterval(() => process.ppid === ppid || stop(), ORPHAN_MS).unref();
// Whoever started this may stop reading what it says.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

server.listen(options.port, options.host, () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  const said = announce(urlOf(options.host, port), ownerOf(ACCOUNT), credentials, endpoint.state());
  process.stdout.write(`${options.json ? JSON.stringify(said) : greeting(said, options.control)}\n`);
});
