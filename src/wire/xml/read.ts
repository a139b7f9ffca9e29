/** XML bodies as trees. Strict: what is not one well-formed document is `undefined`, which S3 calls MalformedXML. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element: its name without prefix, its own text, and its children in order. */
export interface Element {
  readonly name: string;
  readonly text: string;
  readonly children: readonly Element[];
}

/** Deeper or longer than this no request of S3 is; also what keeps a hostile body from costing more than its length. */
const MAX_DEPTH = 24;
const TEXT = '#text';
const CDATA = '#cdata';

const parser = /* @__PURE__ */ new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: false,
  cdataPropName: CDATA,
  // Entities are resolved below, the five of XML and character references only: a document cannot define any.
  processEntities: false,
});

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const codePoint = (digits: string, base: number): string | undefined => {
  const value = Number.parseInt(digits, base);
  return value > 0 && value <= 0x10ffff && !(value >= 0xd800 && value <= 0xdfff)
    ? String.fromCodePoint(value)
    : undefined;
};

/** The text with its references resolved; `undefined` when one stands for nothing. */
const resolved = (text: string): string | undefined => {
  if (!text.includes('&')) return text;
  let wrong = false;
  const plain = text.replace(/&([^;&]{0,12});?/g, (whole, name: string) => {
    const value = !whole.endsWith(';')
      ? undefined
      : name.startsWith('#x')
        ? codePoint(/^[0-9a-fA-F]+$/.test(name.slice(2)) ? name.slice(2) : '0', 16)
        : name.startsWith('#')
          ? codePoint(/^\d+$/.test(name.slice(1)) ? name.slice(1) : '0', 10)
          : NAMED[name];
    wrong ||= value === undefined;
    return value ?? '';
  });
  return wrong ? undefined : plain;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** One node of the parser's ordered form: an object with one key. `undefined`: it holds what S3 would not take. */
const elementOf = (node: unknown, depth: number): Element | undefined => {
  if (!isRecord(node) || depth > MAX_DEPTH) return undefined;
  const name = Object.keys(node).find((key) => key !== ':@');
  const inner = name === undefined ? undefined : node[name];
  if (name === undefined || !Array.isArray(inner)) return undefined;
  const children: Element[] = [];
  let text = '';
  for (const part of inner as readonly unknown[]) {
    if (isRecord(part) && Array.isArray(part[CDATA])) {
      for (const plain of part[CDATA] as readonly unknown[]) if (isRecord(plain)) text += String(plain[TEXT]);
      continue;
    }
    if (isRecord(part) && typeof part[TEXT] === 'string') {
      const plain = resolved(part[TEXT]);
      if (plain === undefined) return undefined;
      text += plain;
      continue;
    }
    const child = elementOf(part, depth + 1);
    if (child === undefined) return undefined;
    children.push(child);
  }
  // No schema of S3's has text beside elements.
  return children.length > 0 && text.trim() !== '' ? undefined : { name, text, children };
};

/** Whether nothing follows a root that is one tag: the validator passes over text there. */
const endsWithRoot = (text: string): boolean => {
  const plain = text.replace(/<!--[^]*?-->|<\?[^]*?\?>/g, '').trim();
  return plain.includes('<', 1) || plain.indexOf('/>') === plain.length - 2;
};

// oxlint-disable-next-line no-control-regex -- control characters are the subject
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
/** A declaration of any kind: comments and character data are none. */
const DOCUMENT_TYPE = /<!(?!--|\[CDATA\[)/;
const decoder = new TextDecoder('utf-8', { fatal: true });

const textOf = (body: Uint8Array): string | undefined => {
  try {
    return decoder.decode(body);
  } catch {
    return undefined; // not UTF-8
  }
};

/**
 * The root element, or `undefined` for anything but one well-formed document of UTF-8 without a document type: entities
 * cannot be defined, so none can expand.
 */
export const readXml = (body: Uint8Array): Element | undefined => {
  const text = textOf(body);
  if (text === undefined || DOCUMENT_TYPE.test(text) || FORBIDDEN.test(text)) return undefined;
  try {
    if (XMLValidator.validate(text) !== true || !endsWithRoot(text)) return undefined;
    const nodes: unknown = parser.parse(text);
    if (!Array.isArray(nodes)) return undefined;
    const roots = nodes.filter(
      (node: unknown) => !isRecord(node) || !(TEXT in node) || String(node[TEXT]).trim() !== '',
    );
    return roots.length === 1 ? elementOf(roots[0], 0) : undefined;
  } catch {
    return undefined; // the parser's own limits
  }
};

/** The one child of this name; `undefined` when there is none, or more than one. */
export const child = (parent: Element, name: string): Element | undefined => {
  const found = parent.children.filter((one) => one.name === name);
  return found.length === 1 ? found[0] : undefined;
};

/** All children of this name. */
export const childrenOf = (parent: Element, name: string): readonly Element[] =>
  parent.children.filter((one) => one.name === name);

/** The text of the one child of this name. */
export const textIn = (parent: Element, name: string): string | undefined => child(parent, name)?.text;

/** Whether `parent` has children of these names only, none of those in `once` twice, and no text of its own. */
export const hasOnly = (parent: Element, once: readonly string[], many: readonly string[] = []): boolean =>
  parent.text.trim() === '' &&
  parent.children.every(({ name }) => once.includes(name) || many.includes(name)) &&
  once.every((name) => childrenOf(parent, name).length <= 1);
