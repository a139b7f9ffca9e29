/** Requests as a hostile client would send them: arbitraries for the fuzzing of the wire. */
import fc from 'fast-check';
import type { WireRequest } from '../../src/wire/wire.ts';
import { rawSigned } from '../support/rawSigner.ts';
import { contentMd5, keyOf, MACHINE_NOW } from '../support/wireWorld.ts';
import { BOMBS, DOCUMENTS, HEADERS, PARAMETERS, RIGHT, SENSIBLE, SUBRESOURCES } from './wireWords.ts';

/** What a header can hold when Node hands it over: no control characters but tabs, one byte a character. */
const headerText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0x20, max: 0x7e }) },
      fc.integer({ min: 0x80, max: 0xff }),
    ),
    { maxLength: 24 },
  )
  .map((codes) => String.fromCharCode(...codes).trim());
/** What a request line can hold. */
const lineText = fc
  .array(fc.integer({ min: 0x21, max: 0xff }), { maxLength: 12 })
  .map((codes) => String.fromCharCode(...codes.filter((one) => one !== 0x7f)));
const odd = fc.constantFrom(
  '',
  '/',
  '//',
  '/../',
  '%2e%2e/',
  '%2E%2E%2F',
  '%00',
  '%C0%AF',
  '%ED%A0%80',
  '%ED%B0%80x',
  '%F4%90%80%80',
  '%FF%FE',
  '%',
  '%2',
  '%zz',
  '+',
  '%2B',
  '%20',
  '%25',
  '%0d%0aSet-Cookie:%20a=b',
  '%EF%BF%BF',
  '%F0%9F%98%80',
  'soap',
  '__proto__',
  'constructor',
  'null',
  '..',
  '.',
  '%3Cscript%3E',
  '%26amp%3B',
  '\u00c3\u00a9',
  '\u00ff',
  'k'.repeat(1025),
  '%E2%82%AC'.repeat(400),
  '?'.repeat(9),
);
const key = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('k.txt', 'gone.txt', 'big', 'new') },
  { weight: 2, arbitrary: odd },
  { weight: 1, arbitrary: fc.tuple(odd, lineText, odd).map((parts) => parts.join('')) },
);
const bucket = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('lab', 'lab', 'safe', 'plain', 'locked') },
  { weight: 1, arbitrary: fc.constantFrom('nowhere', 'A', 'x'.repeat(70), 'new-bucket') },
  { weight: 1, arbitrary: odd },
);

const subresource = fc.constantFrom(...SUBRESOURCES);
const parameter = fc
  .constantFrom(...Object.keys(PARAMETERS))
  .chain((name) =>
    fc
      .oneof({ weight: 6, arbitrary: fc.constantFrom(...(PARAMETERS[name] ?? [])) }, odd, lineText)
      .map((value) => `${name}=${value}`),
  );
const query = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  { weight: 5, arbitrary: subresource.map(String) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.option(subresource), fc.array(parameter, { maxLength: 5 }))
      .map(([name, more]) => [...(name === null ? [] : [name]), ...more].join('&')),
  },
  { weight: 1, arbitrary: lineText },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '&&&',
      '=',
      '?',
      'a'.repeat(100_000),
      'a=b&'.repeat(25_000),
      `prefix=${'%41'.repeat(33_000)}`,
    ),
  },
);
const target = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(bucket, fc.option(key), query)
      .map(([b, k, q]) => `/${b}${k === null ? '' : `/${k}`}${q === '' ? '' : `?${q}`}`),
  },
  { weight: 1, arbitrary: query.map((q) => `/?${q}`) },
  { weight: 1, arbitrary: lineText },
  { weight: 1, arbitrary: fc.tuple(bucket, key).map(([b, k]) => `http://localhost:9000/${b}/${k}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      '*',
      '/',
      'http://',
      'https://a?',
      '//',
      '/?/',
      '?',
      '/lab//',
      '\uD800',
      '/lab/\uD800',
    ),
  },
);

const headers = fc
  .tuple(
    fc.oneof(
      { weight: 2, arbitrary: fc.constant<[string, string][]>([]) },
      fc.array(
        fc
          .constantFrom(...Object.keys(HEADERS))
          .chain((name) =>
            fc
              .oneof({ weight: 5, arbitrary: fc.constantFrom(...(HEADERS[name] ?? [])) }, headerText)
              .map((value): [string, string] => [name, value]),
          ),
        { maxLength: 4 },
      ),
    ),
    fc.oneof(
      { weight: 12, arbitrary: fc.constant('localhost:9000') },
      fc.constantFrom(
        'lab.localhost:9000',
        'safe.s3.amazonaws.com',
        '',
        '[::1]',
        '.localhost',
        '...',
        'a'.repeat(5000),
      ),
      headerText,
    ),
  )
  .map(([pairs, host]): Readonly<Record<string, string>> => ({ ...Object.fromEntries(pairs), host }));

/** Text as UTF-8. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const document = fc.constantFrom(...DOCUMENTS);
const body: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(new Uint8Array()) },
  { weight: 6, arbitrary: document.map(bytesOf) },
  // Cut off, with a piece twice, with one character another.
  { weight: 2, arbitrary: fc.tuple(document, fc.nat(400)).map(([text, at]) => bytesOf(text.slice(0, at))) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(document, fc.nat(400), fc.nat(60))
      .map(([text, at, length]) => bytesOf(text.slice(0, at + length) + text.slice(at))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(document, fc.nat(400), fc.nat(255))
      .map(([text, at, byte]) => bytesOf(text).map((one, i) => (i === at ? byte : one))),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 64 }) },
  { weight: 1, arbitrary: fc.constantFrom(...BOMBS).map(bytesOf) },
);

/** A request before it is signed. */
export interface Drawn {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly as: 'root' | 'ana' | 'dev' | 'nobody';
  readonly payload: string | undefined;
}
const anything: fc.Arbitrary<Drawn> = fc.record({
  method: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom('GET', 'GET', 'HEAD', 'PUT', 'PUT', 'POST', 'DELETE') },
    fc.constantFrom('OPTIONS', 'PATCH', 'TRACE', '', 'get', '__proto__', 'constructor', 'LONG'.repeat(99)),
  ),
  target,
  headers,
  body,
  as: fc.oneof(
    { weight: 8, arbitrary: fc.constant('root' as const) },
    fc.constantFrom('ana' as const, 'dev' as const, 'nobody' as const, 'nobody' as const),
  ),
  payload: fc.oneof(
    { weight: 14, arbitrary: fc.constant(undefined) },
    fc.constantFrom(
      'UNSIGNED-PAYLOAD',
      'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
      'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
      'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
      '0'.repeat(64),
      'x',
    ),
  ),
});

const sensible: fc.Arbitrary<Drawn> = fc
  .tuple(
    fc.constantFrom(...SENSIBLE),
    anything,
    fc.constantFrom('nothing', 'nothing', 'body', 'headers', 'query', 'who', 'method', 'payload'),
    fc.nat(300),
    fc.nat(255),
  )
  .map(([[method, line, text = '', given = {}], other, what, at, byte]): Drawn => {
    const whole = {
      method,
      target: line,
      headers: { host: 'localhost:9000', ...given },
      body: bytesOf(text),
      as: 'root' as const,
      payload: undefined,
    };
    switch (what) {
      case 'body':
        return { ...whole, body: whole.body.map((one, i) => (i === at ? byte : one)) };
      case 'headers':
        return { ...whole, headers: { ...whole.headers, ...other.headers } };
      case 'query':
        return {
          ...whole,
          target: `${line}${line.includes('?') ? '&' : '?'}${other.target.split('?')[1] ?? ''}`,
        };
      case 'who':
        return { ...whole, as: other.as };
      case 'method':
        return { ...whole, method: other.method };
      case 'payload':
        return { ...whole, payload: other.payload };
      default:
        return whole;
    }
  });
/** Anything at all, and what makes sense with one thing changed. */
export const drawn = fc.oneof(anything, sensible);

const withMd5 = (given: Drawn['headers'], sent: Uint8Array): Drawn['headers'] =>
  given['content-md5'] === RIGHT ? { ...given, 'content-md5': contentMd5(sent) } : given;

/** The request as it is handed over: signed, unless nobody sends it. */
export const requestOf = ({
  method,
  target: line,
  headers: raw,
  body: sent,
  as,
  payload,
}: Drawn): WireRequest => {
  const given = withMd5(raw, sent);
  return {
    method,
    target: line,
    body: sent,
    headers:
      as === 'nobody'
        ? given
        : rawSigned({
            method,
            target: line,
            headers: given,
            body: sent,
            ...keyOf(as),
            at: MACHINE_NOW,
            payload,
          }),
  };
};
