/** How content can be looked at without running any of it: as a picture, as text, as bytes. */
import type { ObjectVersion } from '../../engine/index.ts';
import { isStandIn } from '../../store/standIns.ts';

export type Content =
  | { readonly kind: 'empty' }
  /** The upload was told of by a link that did not carry its bytes. */
  | { readonly kind: 'absent' }
  /** For an `<img>`, which runs no scripts, not even an SVG's. */
  | { readonly kind: 'picture'; readonly type: string }
  /** `bytes` of the content are in `text`. */
  | { readonly kind: 'text'; readonly text: string; readonly bytes: number }
  | { readonly kind: 'bytes' };

/** The most text that is shown, in bytes: a page of 64 MB would stop the browser. */
export const MAX_TEXT_BYTES = 64 * 1024;
/** The most bytes of a dump. */
export const MAX_DUMP_BYTES = 512;
const PER_LINE = 16;

const PICTURES = /^image\/(png|jpeg|gif|webp|avif|bmp|svg\+xml|x-icon|vnd\.microsoft\.icon)$/;
/** Types that say nothing, and may be text all the same. */
const TEXTS =
  /^(text\/.*|application\/(json|xml|javascript|yaml|x-yaml|x-sh|x-ndjson|octet-stream)|binary\/octet-stream|.*\+(json|xml))$/;

/** The type without its parameters, in small letters: `text/plain` of `text/plain;charset=utf-8`. */
const typeOf = (contentType: string): string => (contentType.split(';')[0] ?? '').trim().toLowerCase();

/** Strict UTF-8 of the first bytes, or `undefined` when they are not text. A cut through a character is forgiven. */
const textOf = (body: Uint8Array): string | undefined => {
  const part = body.subarray(0, MAX_TEXT_BYTES);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(part, {
      stream: part.length < body.length,
    });
    // oxlint-disable-next-line no-control-regex -- text has no control characters beside white space
    return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
};

/** What there is to see of a version. */
export const contentOf = ({ body, contentType }: ObjectVersion): Content => {
  const type = typeOf(contentType);
  if (body.length === 0) return { kind: 'empty' };
  if (isStandIn(body)) return { kind: 'absent' };
  if (PICTURES.test(type)) return { kind: 'picture', type };
  const text = TEXTS.test(type) ? textOf(body) : undefined;
  if (text === undefined) return { kind: 'bytes' };
  return { kind: 'text', text, bytes: Math.min(body.length, MAX_TEXT_BYTES) };
};

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');
const ascii = (byte: number): string => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.');

/** The first bytes, sixteen a line: offset, hexadecimal, ASCII with a point for what cannot be printed. */
export const dumpOf = (body: Uint8Array): string => {
  const lines: string[] = [];
  for (let at = 0; at < Math.min(body.length, MAX_DUMP_BYTES); at += PER_LINE) {
    const line = [...body.subarray(at, Math.min(at + PER_LINE, MAX_DUMP_BYTES))];
    const offset = at.toString(16).padStart(4, '0');
    lines.push(
      `${offset}  ${line
        .map(hex)
        .join(' ')
        .padEnd(PER_LINE * 3 - 1)}  ${line.map(ascii).join('')}`,
    );
  }
  return lines.join('\n');
};
