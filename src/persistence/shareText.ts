/** Between a scene as JSON and a token: deflated, in letters that addresses carry. What comes in is held to limits. */
import type { Inflate } from 'fflate';
import type { Result } from '../engine/index.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { fault, shown } from './fault.ts';
import type { LabFault } from './fault.ts';
import { MAX_TOKEN } from './shareFormat.ts';

const VERSION = 1;
const PREFIX = `v${VERSION}.`;
/** Bytes that a token may unpack to. A kilobyte of deflate can hold a megabyte of zeros. */
const MAX_UNPACKED = 1024 * 1024;
/** Unpacks to 66 KB at the very most, so that more than the limit is noticed before it is there. */
const CHUNK = 64;

/** The token of a value that is JSON. */
export const tokenOf = async (value: unknown): Promise<string> => {
  const { deflateSync } = await import('fflate');
  const json = new TextEncoder().encode(JSON.stringify(value));
  return PREFIX + toBase64Url(deflateSync(json, { level: 9, mem: 9 }));
};

/** The bytes of a deflated stream; `undefined` when there are more than may be. Throws for what is no such stream. */
const unpacked = (Stream: typeof Inflate, packed: Uint8Array): Uint8Array | undefined => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Stream((chunk) => {
    size += chunk.length;
    chunks.push(chunk);
  });
  for (let at = 0; at < packed.length; at += CHUNK) {
    stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    if (size > MAX_UNPACKED) return undefined;
  }
  const bytes = new Uint8Array(size);
  let filled = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, filled);
    filled += chunk.length;
  }
  return bytes;
};

const versionFault = (token: string): Result<never, LabFault> => {
  const version = Number(/^v(\d{1,4})\./.exec(token)?.[1]);
  return version > VERSION
    ? fault('newer', 'version', `v${version}`, `v${VERSION}`)
    : fault('format', 'token', shown(token.slice(0, 12)), `"${PREFIX}…"`);
};

/** The value of a token, not yet checked; or what is wrong with the token. */
export const valueOf = async (token: string): Promise<Result<unknown, LabFault>> => {
  if (token.length > MAX_TOKEN)
    return fault('size', 'token', `${token.length} characters`, `${MAX_TOKEN} characters`);
  if (!token.startsWith(PREFIX)) return versionFault(token);
  const packed = fromBase64Url(token.slice(PREFIX.length));
  if (packed === undefined || packed.length === 0)
    return fault('shape', 'token', 'cut or altered', 'letters, digits, - and _');
  try {
    const { Inflate } = await import('fflate');
    const bytes = unpacked(Inflate, packed);
    if (bytes === undefined)
      return fault('size', 'token', `more than ${MAX_UNPACKED} bytes`, `${MAX_UNPACKED} bytes`);
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return fault('shape', 'token', 'cut or altered', 'the whole of it');
  }
};
