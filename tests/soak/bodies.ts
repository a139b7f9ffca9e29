/** Bodies that say whose they are, so that one that turns up in the wrong place tells where it belongs. */
import { createHash, randomBytes } from 'node:crypto';

/** What a client remembers of a body that it stored. */
export interface Content {
  /** Client and counter: also the object's metadata, which an empty body cannot do without. */
  readonly label: string;
  readonly size: number;
  readonly md5: string;
  /** As S3 gives it, without the quotes: the MD5, unless the object came in parts. */
  readonly etag: string;
}

const FILLER = randomBytes(8 * 1024 * 1024);
const INTRODUCTION = /^soak (\d+\.\d+) of (\d+) bytes, ([0-9a-f]{32}) behind this line\n/;

/** MD5 in hexadecimal. */
export const md5 = (bytes: Uint8Array | string): string => createHash('md5').update(bytes).digest('hex');

/** MD5 as `Content-MD5` takes it. */
export const md5Base64 = (text: string): string => createHash('md5').update(text).digest('base64');

/** A body of this size. One that is too short to introduce itself begins to. */
export const bodyOf = (label: string, size: number): Buffer => {
  const line = (rest: Uint8Array): string =>
    `soak ${label} of ${size} bytes, ${md5(rest)} behind this line\n`;
  const length = line(FILLER.subarray(0, 0)).length;
  if (size <= length) return Buffer.from(line(FILLER.subarray(0, 0)).slice(0, size));
  const start = Number.parseInt(md5(label).slice(0, 5), 16);
  const rest = FILLER.subarray(start, start + size - length);
  return Buffer.concat([Buffer.from(line(rest)), rest]);
};

/** What a client is to remember of bytes it sent in one piece. */
export const contentOf = (label: string, bytes: Uint8Array): Content => {
  const sum = md5(bytes);
  return { label, size: bytes.length, md5: sum, etag: sum };
};

/** Whose bytes these are, in words. */
export const whoseBytes = (bytes: Buffer): string => {
  const start = bytes.toString('latin1', 0, 120);
  const [line, label, size, sum] = INTRODUCTION.exec(start) ?? [];
  if (line === undefined) return `${bytes.length} bytes ${JSON.stringify(start.slice(0, 60))}`;
  const whole = Number(size) === bytes.length && md5(bytes.subarray(line.length)) === sum;
  return `${whole ? 'the whole' : `${bytes.length} damaged bytes`} of ${label}, which has ${size} bytes`;
};
