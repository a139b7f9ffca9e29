/** Making one object of its parts: the bytes end to end, and what is said of them. */
import type { Body, Checksum, Ports, StoredPart, Upload, UploadedPart } from '../model.ts';
import { objectChecksum } from './checksums.ts';

/** What an upload comes to. */
export interface Assembled {
  readonly body: Body;
  readonly etag: string;
  readonly checksum: Checksum | undefined;
  readonly parts: readonly StoredPart[];
}

const bytesOfHex = (hex: string): readonly number[] =>
  Array.from({ length: hex.length >> 1 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));

/** The MD5 of the parts' MD5s, and their number behind it (V-35): no MD5 of the object. */
export const etagOfParts = (etags: readonly string[], { md5 }: Ports): string =>
  `${md5(Uint8Array.from(etags.flatMap(bytesOfHex)))}-${etags.length}`;

const bodyOf = (parts: readonly UploadedPart[]): Body => {
  const body = new Uint8Array(parts.reduce((size, part) => size + part.size, 0));
  let at = 0;
  for (const part of parts) {
    body.set(part.body, at);
    at += part.size;
  }
  return body;
};

/** The object that these parts make. Its parts keep their checksums where its own is made of them. */
export const assemble = (upload: Upload, parts: readonly UploadedPart[], ports: Ports): Assembled => {
  const body = bodyOf(parts);
  const checksum = objectChecksum(upload, parts, body, ports);
  return {
    body,
    etag: etagOfParts(
      parts.map(({ etag }) => etag),
      ports,
    ),
    checksum,
    parts: parts.map(({ partNumber, size, checksum: own }) => ({
      partNumber,
      size,
      ...(own === undefined || checksum?.type !== 'COMPOSITE' ? {} : { checksum: own }),
    })),
  };
};
