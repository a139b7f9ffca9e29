/**
 * Bodies in the `aws-chunked` encoding: taken apart, and each chunk's signature verified.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html and sigv4-streaming-trailers.html
 */
import type { Result } from '../engine/index.ts';
import { AUTH } from './authFaults.ts';
import type { AuthFault } from './authFaults.ts';
import { CHUNKED } from './chunkFaults.ts';
import { sentHeader } from './headers.ts';
import type { Headers } from './headers.ts';
import type { StreamingPayload } from './payload.ts';
import { hexOf, wireBytes } from './percent.ts';
import type { Chain, Hashes } from './signature.ts';
import { announcedTrailers, readTrailers } from './trailers.ts';

/** Chunks are at least this long, except the last that carries data. It also bounds how many there can be. */
const MIN_CHUNK = 8192;
/** Longer than any line before a chunk: size, `;chunk-signature=` and 64 digits. */
const MAX_LINE = 128;
const [CR, LF] = [13, 10];
const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const SIGNED_LINE = /^([0-9A-Fa-f]{1,16});chunk-signature=([0-9a-f]{64})$/;
const UNSIGNED_LINE = /^([0-9A-Fa-f]{1,16})$/;

/** A body in chunks, and the request it came with. */
export interface ChunkedBody {
  readonly body: Uint8Array;
  readonly payload: StreamingPayload;
  /** `x-amz-decoded-content-length` and `x-amz-trailer` are read. */
  readonly headers: Headers;
  /** Of the verified request; `undefined` for nobody's, which can have unsigned chunks only. */
  readonly chain: Chain | undefined;
}

/** A body taken apart: `trailers` by lower-case name, not yet compared with the body. */
export type Unchunked =
  | { readonly ok: true; readonly body: Uint8Array; readonly trailers: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly error: AuthFault };

interface Line {
  readonly size: number;
  /** Empty for an unsigned chunk. */
  readonly signature: string;
  /** Where the chunk's data begins. */
  readonly next: number;
}

/** The line before a chunk; `undefined` when there is none in this form. */
const readLine = (body: Uint8Array, at: number, form: RegExp): Line | undefined => {
  const window = body.subarray(at, at + MAX_LINE);
  const end = window.indexOf(CR);
  if (end < 0 || window[end + 1] !== LF) return undefined;
  const parts = form.exec(String.fromCharCode(...window.subarray(0, end)));
  if (parts === null) return undefined;
  const [, size = '', signature = ''] = parts;
  return { size: Number.parseInt(size, 16), signature, next: at + end + 2 };
};

/** Verifies signatures one after the other, each over the one before; a fault, or `undefined` when it is right. */
type Verify = (algorithm: 'PAYLOAD' | 'TRAILER', digests: string, signature: string) => AuthFault | undefined;

const verifyFrom = (chain: Chain, hashes: Hashes): Verify => {
  let previous = chain.seedSignature;
  return (algorithm, digests, signature) => {
    const text = `AWS4-HMAC-SHA256-${algorithm}\n${chain.amzDate}\n${chain.scope}\n${previous}\n${digests}`;
    previous = hexOf(hashes.hmacSha256(chain.signingKey, text));
    if (previous === signature) return undefined;
    return AUTH.signature({
      AWSAccessKeyId: chain.accessKeyId,
      StringToSign: text,
      SignatureProvided: signature,
      StringToSignBytes: hexOf(wireBytes(text), ' '),
    });
  };
};

interface Chunks {
  /** Views of the body, in order. */
  readonly pieces: readonly Uint8Array[];
  readonly length: number;
  /** What follows the line of the last, empty chunk. */
  readonly rest: Uint8Array;
}

const readChunks = (
  body: Uint8Array,
  hashes: Hashes,
  verify: Verify | undefined,
): Result<Chunks, AuthFault> => {
  const refuse = (error: AuthFault): Result<Chunks, AuthFault> => ({ ok: false, error });
  const form = verify === undefined ? UNSIGNED_LINE : SIGNED_LINE;
  const pieces: Uint8Array[] = [];
  for (let at = 0, length = 0; ;) {
    const line = readLine(body, at, form);
    if (line === undefined) return refuse(CHUNKED.incomplete());
    const { size, signature, next } = line;
    const before = pieces.at(-1)?.length;
    if (size > 0 && before !== undefined && before < MIN_CHUNK)
      return refuse(CHUNKED.smallChunk(pieces.length + 1, before));
    if (size > body.length - next) return refuse(CHUNKED.incomplete());
    const piece = body.subarray(next, next + size);
    if (verify !== undefined) {
      const digest = size === 0 ? EMPTY_SHA256 : hashes.sha256Hex(piece);
      const fault = verify('PAYLOAD', `${EMPTY_SHA256}\n${digest}`, signature);
      if (fault !== undefined) return refuse(fault);
    }
    if (size === 0) return { ok: true, value: { pieces, length, rest: body.subarray(next) } };
    pieces.push(piece);
    length += size;
    at = next + size + 2;
    if (body[at - 2] !== CR || body[at - 1] !== LF) return refuse(CHUNKED.incomplete());
  }
};

const joined = ({ pieces, length }: Chunks): Uint8Array => {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

/**
 * Takes a body in chunks apart and verifies what is signed of it: every chunk in the order of the chain, then the
 * trailers. Time and memory are in proportion to the body, whatever sizes it claims. Of faults, framing and signatures
 * are told in the order they are met, then a length that is not the announced one, then the trailers.
 */
export const decodeChunked = (input: ChunkedBody, hashes: Hashes): Unchunked => {
  const { body, payload, headers, chain } = input;
  const refuse = (error: AuthFault): Unchunked => ({ ok: false, error });
  const length = sentHeader(headers, 'x-amz-decoded-content-length');
  if (length === undefined || !/^\d{1,16}$/.test(length)) return refuse(CHUNKED.noLength());
  const announced = announcedTrailers(
    payload.endsWith('-TRAILER') ? sentHeader(headers, 'x-amz-trailer') : undefined,
  );
  if (!announced.ok) return announced;
  const isSigned = payload !== 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
  if (isSigned && chain === undefined) return refuse(CHUNKED.nobody());

  const verify = isSigned && chain !== undefined ? verifyFrom(chain, hashes) : undefined;
  const chunks = readChunks(body, hashes, verify);
  if (!chunks.ok) return chunks;
  if (Number(length) !== chunks.value.length) return refuse(CHUNKED.otherLength(length, chunks.value.length));
  const trailers = readTrailers(
    chunks.value.rest,
    announced.value,
    payload === 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
  );
  if (!trailers.ok) return trailers;
  const { canonical, signature } = trailers.value;
  if (verify !== undefined && signature !== undefined) {
    const fault = verify('TRAILER', hashes.sha256Hex(wireBytes(canonical)), signature);
    if (fault !== undefined) return refuse(fault);
  }
  return { ok: true, body: joined(chunks.value), trailers: trailers.value.headers };
};
