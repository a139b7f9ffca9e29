/**
 * A reader for what S3 writes, so strict that anything but one well-formed document fails the test. It shares no code with
 * src/wire. One thing more than XML 1.0 is taken, because S3 writes it: references to control characters.
 */

/** An element as it was written. */
export interface Xml {
  readonly name: string;
  /** Its own text, with references resolved. */
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
}

const NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
// oxlint-disable-next-line no-control-regex -- control characters are the subject
const RAW_CONTROL = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/;

const fail = (why: string, text: string, at: number): never => {
  throw new SyntaxError(`${why} at ${at}: …${text.slice(Math.max(0, at - 40), at + 40)}…`);
};

const resolved = (raw: string): string => {
  if (RAW_CONTROL.test(raw)) throw new SyntaxError(`a bare control character in ${JSON.stringify(raw)}`);
  return raw.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const digits = /^#(?:x([0-9A-Fa-f]+)|(\d+))$/.exec(name);
    const plain = digits
      ? String.fromCodePoint(Number.parseInt(digits[1] ?? digits[2] ?? '', digits[1] === undefined ? 10 : 16))
      : NAMED[name];
    if (plain === undefined || !whole.endsWith(';')) throw new SyntaxError(`a bad reference ${whole}`);
    return plain;
  });
};

/** Reads an element that begins at `at`; `end` is behind it. */
const elementAt = (text: string, at: number): { readonly element: Xml; readonly end: number } => {
  const name = NAME.exec(text.slice(at + 1))?.[0] ?? fail('no name', text, at);
  let here = at + 1 + name.length;
  const attributes: Record<string, string> = {};
  for (;;) {
    const attribute = /^ ([\w:.-]+)="([^"<]*)"/.exec(text.slice(here, here + 2048));
    if (attribute === null) break;
    const [whole, key = '', value = ''] = attribute;
    if (key in attributes) fail('an attribute twice', text, here);
    attributes[key] = resolved(value);
    here += whole.length;
  }
  if (text.startsWith('/>', here))
    return { element: { name, text: '', attributes, children: [] }, end: here + 2 };
  if (text[here] !== '>') fail('no end of the tag', text, here);
  here += 1;
  const children: Xml[] = [];
  let own = '';
  for (;;) {
    const next = text.indexOf('<', here);
    if (next < 0) fail('no end of the element', text, here);
    const piece = text.slice(here, next);
    if (piece.includes(']]>')) fail('the end of character data', text, here);
    own += resolved(piece);
    if (text.startsWith(`</${name}>`, next))
      return { element: { name, text: own, attributes, children }, end: next + name.length + 3 };
    const child = elementAt(text, next);
    children.push(child.element);
    here = child.end;
  }
};

/** The root of a document in S3's form: the declaration, a line feed, one element and nothing behind it. */
export const strictXml = (text: string): Xml => {
  if (!text.startsWith(DECLARATION)) fail('no declaration', text, 0);
  const { element, end } = elementAt(text, DECLARATION.length);
  if (end !== text.length) fail('something behind the document', text, end);
  return element;
};

/** The children by name, in order. */
export const named = (parent: Xml | undefined, name: string): readonly Xml[] =>
  parent?.children.filter((child) => child.name === name) ?? [];

/** The text of the first child of this name. */
export const textOf = (parent: Xml | undefined, name: string): string | undefined =>
  named(parent, name)[0]?.text;

/** What an error body says: each child's text by its name, without the ids that are different each time. */
export const faultOf = (root: Xml | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (root?.children ?? [])
      .filter(({ name }) => name !== 'RequestId' && name !== 'HostId')
      .map(({ name, text }) => [name, text]),
  );
