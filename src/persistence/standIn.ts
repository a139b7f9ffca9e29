/**
 * What stands for bytes that a link did not carry: text of the same size that says so, over and over. It is honest wherever
 * it is met, in a preview, a download or a file, and it is known again by how it begins.
 */
import type { Body } from '../engine/index.ts';

const OPENING = 'These bytes were not in the link. ';
const lineOf = (md5: string): string => `${OPENING}MD5 ${md5}\n`;

/** The stand-in for `size` bytes of that MD5. Two of one size differ, as what they stand for does. */
export const standInFor = (size: number, md5: string): Body => {
  const body = new Uint8Array(size);
  const line = new TextEncoder().encode(lineOf(md5)).subarray(0, size);
  body.set(line);
  for (let filled = line.length; filled < size && filled > 0; filled *= 2)
    body.copyWithin(filled, 0, Math.min(filled, size - filled));
  return body;
};

/** Whether a body stands for one that was not in a link. */
export const isStandIn = (body: Body): boolean =>
  body.length > OPENING.length && new TextDecoder().decode(body.subarray(0, OPENING.length)) === OPENING;
