/**
 * Plain HTTP/1.1, as clients that keep a connection speak it nearly always: a request that has come in whole, in one
 * piece, with nothing in it that would need a second thought. What is plain is read here as Node's own parser would read
 * it; whatever is not is left to that parser, and so are all refusals.
 */

/** A request without its body. */
export interface PlainHead {
  readonly method: string;
  /** As on the request line. */
  readonly target: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of the body. */
  readonly length: number;
}

/** Longer heads are left to Node, which has limits to size and number. */
export const MAX_HEAD = 8192;

/** HEAD is left to Node, which knows what a response without its body is like. */
const FIRST = /^(GET|PUT|POST|DELETE) (\/[!"$-~]*) HTTP\/1\.1$/;
/** Lines of printable ASCII, each ended by both characters and none of them empty. */
const LINES = /^(?:[ -~]+\r\n)+$/;
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const LENGTH = /^\d{1,7}$/;

/** Headers about the connection or the framing: the one who sends them wants something out of the ordinary. */
const NOT_PLAIN: ReadonlySet<string> = new Set([
  '__proto__',
  'expect',
  'http2-settings',
  'keep-alive',
  'proxy-connection',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** So many names are remembered at most: clients send some twenty. */
const MAX_NAMES = 512;
const names = new Map<string, string | undefined>();

/** A header's name in lower case; `undefined` for one that is none, or not plain. Remembered, since names recur. */
const nameOf = (text: string): string | undefined => {
  const known = names.get(text);
  if (known !== undefined || !TOKEN.test(text)) return known;
  const lower = text.toLowerCase();
  if (NOT_PLAIN.has(lower)) return undefined;
  if (names.size >= MAX_NAMES) names.clear();
  // Joined anew, so that it does not hold on to the request that it was cut out of.
  names.set([text.slice(0, 1), text.slice(1)].join(''), lower);
  return lower;
};

const SPACE = 32;

/** What stands from `start` to `end`, without the spaces around it. */
const trimmed = (text: string, start: number, end: number): string => {
  let [from, to] = [start, end];
  while (from < to && text.charCodeAt(from) === SPACE) from += 1;
  while (to > from && text.charCodeAt(to - 1) === SPACE) to -= 1;
  return text.slice(from, to);
};

const headersOf = (text: string, start: number): Record<string, string> | undefined => {
  const headers: Record<string, string> = {};
  for (let at = start; at < text.length;) {
    const end = text.indexOf('\r', at);
    const colon = text.indexOf(':', at);
    const name = colon < 0 || colon > end ? undefined : nameOf(text.slice(at, colon));
    // Of two headers of one name Node joins some, passes over others, and refuses a few.
    if (name === undefined || Object.hasOwn(headers, name)) return undefined;
    headers[name] = trimmed(text, colon + 1, end);
    at = end + 2;
  }
  return headers;
};

/** Reads a head, from the request line to the end of the last header's line; `undefined` unless it is plain. */
export const plainHead = (text: string): PlainHead | undefined => {
  if (text.length > MAX_HEAD || !LINES.test(text)) return undefined;
  const end = text.indexOf('\r');
  const [, method, target] = FIRST.exec(text.slice(0, end)) ?? [];
  if (method === undefined || target === undefined) return undefined;
  const headers = headersOf(text, end + 2);
  if (headers?.['host'] === undefined) return undefined;
  const { connection = 'keep-alive', 'content-length': length = '0' } = headers;
  if (connection.toLowerCase() !== 'keep-alive' || !LENGTH.test(length)) return undefined;
  return { method, target, headers, length: Number(length) };
};

/** What a header's value may consist of. */
// oxlint-disable-next-line no-control-regex -- control characters are what a header cannot hold
const SENDABLE = /^[\t\u0020-\u007e\u0080-\u00ff]*$/;

/** A response's head, up to and with the empty line; `undefined` when HTTP cannot carry one of its headers. */
export const responseHead = (
  status: string,
  headers: Readonly<Record<string, string>>,
  more: string,
): string | undefined => {
  let text = `HTTP/1.1 ${status}\r\n`;
  for (const name in headers) {
    const value = headers[name] ?? '';
    if (!SENDABLE.test(value) || !TOKEN.test(name)) return undefined;
    text += `${name}: ${value}\r\n`;
  }
  return `${text}${more}\r\n`;
};
