/**
 * One request and its response as HTTP. The response is written by the endpoint's own writers (`wire/replies.ts`), the
 * request by the writer whose texts the endpoint reads (`wire/compose.ts`): page and endpoint cannot differ.
 */
import { ACCOUNT, asNonce, byUtf8, get, REGION } from '../engine/index.ts';
import type { Outcome } from '../engine/index.ts';
import { stampOf } from '../wire/amzDate.ts';
import { composeRequest, encoded } from '../wire/compose.ts';
import { isRefused } from '../wire/faults.ts';
import { httpTime } from '../wire/dates.ts';
import { ownerOf } from '../wire/owner.ts';
import { addressOf } from '../wire/parsed.ts';
import { isS3, responseTo } from '../wire/replies.ts';
import type { S3Command } from '../wire/replies.ts';
import type { WireRequest, WireResponse } from '../wire/wire.ts';
import type { Asked, Exchange } from './asked.ts';
import { bodyPieces } from './httpBody.ts';
import type { BodyKind } from './httpBody.ts';
import { iamParameters, iamResponse } from './iam.ts';
import type { IamCommand } from './iam.ts';
import { piece } from './piece.ts';
import type { Piece, RequestPart, Written } from './piece.ts';
import { signerOf } from './signer.ts';

/** A request as bytes, of either service. */
export interface HttpRequest extends Pick<WireRequest, 'method' | 'target' | 'headers'> {
  readonly body: Uint8Array | string;
}

const iamRequest = (command: IamCommand): HttpRequest => {
  const pairs = [['Action', command.type], ['Version', '2010-05-08'], ...iamParameters(command)] as const;
  const body = pairs.map(([name, value]) => `${name}=${encoded(value)}`).join('&');
  return {
    method: 'POST',
    target: '/',
    headers: {
      host: 'iam.amazonaws.com',
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      'content-length': String(body.length),
    },
    body,
  };
};

/** What nobody can know before the request is sent, or without the secret key. */
const WHEN_SENT = '<when it is sent>';
const SIGNATURE = '<64 hexadecimal digits, made with the secret access key>';

/** The headers that sign a request (Signature Version 4), but for the signature itself. */
const signing = ({ by, at }: Asked, service: 's3' | 'iam', headers: HttpRequest['headers']) => {
  const { accessKeyId, session } = signerOf(by);
  const stamp = at === undefined ? WHEN_SENT : stampOf(at);
  const all: Record<string, string> = {
    ...headers,
    'x-amz-date': stamp,
    ...(session && { 'x-amz-security-token': '<session token>' }),
  };
  const names = Object.keys(all)
    .filter((name) => name === 'host' || name.startsWith('x-amz-') || name.startsWith('content-'))
    .filter((name) => name !== 'content-length')
    .toSorted()
    .join(';');
  const date = at === undefined ? '<date>' : stamp.slice(0, 8);
  const scope = `${date}/${REGION}/${service}/aws4_request`;
  return { all, names, accessKeyId, scope };
};

/** Headers that only guard the body or the signature: they come last, after what the request says. */
const GUARDS: ReadonlySet<string> = new Set([
  'x-amz-date',
  'x-amz-content-sha256',
  'content-md5',
  'content-type',
  'content-length',
]);

const PARTS: Readonly<Record<string, RequestPart>> = {
  'x-amz-mfa': 'mfa',
  'x-amz-copy-source': 'source',
};

const titled = (name: string): string =>
  name.startsWith('x-amz')
    ? name
    : name
        .replaceAll(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase())
        .replace('Md5', 'MD5');

const headerLine = (name: string, value: string, part?: RequestPart): readonly Piece[] => [
  piece(`${titled(name)}:`, 'name', part),
  piece(' ', 'plain', part),
  piece(value, value.startsWith('<') ? 'aside' : 'value', part),
  piece('\n'),
];

/** The request line: what names the key and the version stands in it, and the bucket unless the host does. */
const targetPieces = ({ target }: HttpRequest, command: Asked['command']): readonly Piece[] => {
  const [path = '', query] = target.split('?', 2);
  const key = 'key' in command ? command.key.split('/').map(encoded).join('/') : undefined;
  const before = key === undefined ? path : path.slice(0, path.length - key.length);
  const version = query?.startsWith('versionId=') ? ('version' as const) : undefined;
  return [
    piece(before, 'value', before === '/' ? undefined : 'bucket'),
    ...(key === undefined ? [] : [piece(key, 'value', 'key')]),
    ...(query === undefined ? [] : [piece('?', 'plain', version), piece(query, 'value', version)]),
  ];
};

const requestPieces = (asked: Asked, request: HttpRequest): readonly Piece[] => {
  const { command } = asked;
  const service = isS3(command) ? 's3' : 'iam';
  const { host = '', ...rest } = request.headers;
  const { all, names, accessKeyId, scope } = signing(asked, service, { host, ...rest });
  const others = Object.entries(all).filter(([name]) => name !== 'host');
  const said = others.filter(([name]) => !GUARDS.has(name));
  const guarding = others.filter(([name]) => GUARDS.has(name));
  const dot = 'bucket' in command && host.startsWith(`${command.bucket}.`) ? command.bucket : '';
  return [
    piece(request.method, 'strong'),
    piece(' '),
    ...targetPieces(request, command),
    piece(' HTTP/1.1\n'),
    piece('Host:', 'name'),
    piece(' '),
    ...(dot === '' ? [] : [piece(dot, 'value', 'bucket')]),
    piece(`${host.slice(dot.length)}\n`, 'value'),
    ...said.flatMap(([name, value]) => headerLine(name, value, PARTS[name])),
    piece('Authorization:', 'name'),
    piece(' AWS4-HMAC-SHA256 Credential=', 'value'),
    piece(accessKeyId, 'value', 'identity'),
    piece(`/${scope}, SignedHeaders=${names}, Signature=`, 'value'),
    piece(SIGNATURE, 'aside'),
    piece('\n'),
    ...guarding.flatMap(([name, value]) => headerLine(name, value)),
    ...bodyPieces(request.body, service === 'iam' ? 'form' : command.type === 'PutObject' ? 'bytes' : 'xml'),
  ];
};

const REASONS: Readonly<Record<number, string>> = {
  200: 'OK',
  204: 'No Content',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
};

const ownerIn = ({ state }: Outcome, command: S3Command, account: string): string =>
  ('bucket' in command ? get(state.buckets, byUtf8, command.bucket)?.owner : undefined) ?? account;

/** S3's response to a request that was sent; `undefined` for one that no endpoint could read, which none is. */
export const s3Response = (
  command: S3Command,
  { by, at, nonce, mfa }: Asked,
  outcome: Outcome,
): WireResponse | undefined => {
  const request = composeRequest(command, mfa);
  const address = addressOf(request);
  if (isRefused(address) || at === undefined) return undefined;
  const account = signerOf(by).account || ACCOUNT;
  return responseTo(command, outcome, {
    ...address,
    // A name that is none can read otherwise than it was meant: the answer is about what was meant.
    ...('bucket' in command && { bucket: command.bucket }),
    method: request.method,
    headers: request.headers,
    owner: ownerOf(ownerIn(outcome, command, account)),
    moment: { machineAt: at, at, nonce: nonce ?? asNonce('') },
  });
};

/** Only what an object holds is no document, and a refusal always is one. */
const responseKind = ({ type }: Asked['command'], status: number): BodyKind =>
  type === 'GetObject' && status < 400 ? 'bytes' : 'xml';

const responsePieces = ({ asked, outcome }: Exchange): readonly Piece[] => {
  const { command, at } = asked;
  if (outcome === undefined || at === undefined) return [];
  const response = isS3(command)
    ? s3Response(command, asked, outcome)
    : iamResponse(command, outcome, asked.nonce ?? '');
  if (response === undefined) return [];
  const { status, headers, body } = response;
  const tone = status >= 400 ? 'refusal' : 'strong';
  const length = typeof body === 'string' ? new TextEncoder().encode(body).length : body.length;
  return [
    piece('HTTP/1.1 '),
    piece(`${status} ${REASONS[status] ?? ''}`.trimEnd(), tone),
    piece('\n'),
    ...headerLine('date', httpTime(at)),
    ...Object.entries(headers).flatMap(([name, value]) => headerLine(name, value)),
    ...(length === 0 ? [] : headerLine('content-length', String(length))),
    ...bodyPieces(body, responseKind(command, status), status >= 400),
  ];
};

/** The request of a command, unsigned. */
export const httpRequest = ({ command, mfa }: Pick<Asked, 'command' | 'mfa'>): HttpRequest =>
  isS3(command) ? composeRequest(command, mfa) : iamRequest(command);

/** The request as sent, and the response as received. */
export const http = (exchange: Exchange): Written => ({
  request: requestPieces(exchange.asked, httpRequest(exchange.asked)),
  answer: responsePieces(exchange),
});
