/** XML as S3 writes it: one line of declaration, one line of elements, no spaces between. */
import type { Owner } from '../wire.ts';

export const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

const ESCAPES: Readonly<Record<string, string>> = {
  '\0': '&#0;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
/** What must be escaped, or cannot stand in XML 1.0 at all: S3 writes such a character as a reference all the same. */
// oxlint-disable-next-line no-control-regex -- control characters are the subject
const SPECIAL = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff]/;
// oxlint-disable-next-line no-control-regex -- control characters are the subject
const SPECIALS = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

/** Text as the content of an element. */
export const escaped = (text: string): string =>
  SPECIAL.test(text)
    ? text.replace(
        SPECIALS,
        (character) => ESCAPES[character] ?? `&#x${character.charCodeAt(0).toString(16)};`,
      )
    : text;

type Content = string | number | boolean;

/** An element around text. */
export const element = (name: string, content: Content): string =>
  `<${name}>${typeof content === 'string' ? escaped(content) : content}</${name}>`;

/** The same, or nothing for what is absent. */
export const optional = (name: string, content: Content | undefined): string =>
  content === undefined ? '' : element(name, content);

/** An element around elements that are XML already. */
export const around = (name: string, ...inner: readonly string[]): string =>
  `<${name}>${inner.join('')}</${name}>`;

/** A list: an empty one is written as one tag. */
export const listed = (name: string, ...inner: readonly string[]): string =>
  inner.length === 0 ? `<${name}/>` : around(name, ...inner);

/** A whole document in S3's namespace. */
export const openRoot = (name: string, ...inner: readonly string[]): string =>
  `${DECLARATION}<${name} xmlns="${NAMESPACE}">${inner.join('')}</${name}>`;

/** The same; an empty one is written as one tag. */
export const rooted = (name: string, ...inner: readonly string[]): string =>
  inner.every((part) => part === '')
    ? `${DECLARATION}<${name} xmlns="${NAMESPACE}"/>`
    : openRoot(name, ...inner);

/** The owner of a thing. S3 gave up display names in November 2025; who reads them still does, so they are written. */
export const ownerElement = ({ id, displayName }: Owner): string =>
  around('Owner', element('ID', id), element('DisplayName', displayName));

// What S3 leaves as it is in `encoding-type=url`.
const PLAIN = /^[\w.\-*/]*$/;

/** Percent-encoded as `encoding-type=url` has it: spaces as `+`, slashes as they are. */
export const urlEncoded = (text: string): string =>
  PLAIN.test(text)
    ? text
    : encodeURIComponent(text)
        .replace(/%20/g, '+')
        .replace(/%2F/g, '/')
        .replace(/[!'()~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** A checksum and what it is of, in two elements. */
export const checksumElements = (checksum: {
  readonly algorithm: string;
  readonly type: string;
  readonly value: string;
}): string =>
  element(`Checksum${checksum.algorithm}`, checksum.value) + element('ChecksumType', checksum.type);
