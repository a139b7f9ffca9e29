import { describe, expect, it } from 'vitest';
import { MAX_HEAD, plainHead, responseHead } from '../../src/endpoint/plain.ts';

const head = (first: string, ...lines: readonly string[]): string =>
  [first, 'Host: lab', ...lines, ''].join('\r\n');

describe('a plain request', () => {
  it('is read as Node reads it: names in lower case, values without the spaces around them', () => {
    expect(
      plainHead(head('PUT /lab/a%20b?x=1 HTTP/1.1', 'X-Amz-Date:  20261124T000000Z ', 'Content-Length: 12')),
    ).toStrictEqual({
      method: 'PUT',
      target: '/lab/a%20b?x=1',
      headers: { host: 'lab', 'x-amz-date': '20261124T000000Z', 'content-length': '12' },
      length: 12,
    });
  });

  it.each(['GET', 'PUT', 'POST', 'DELETE'])('is a %s, with no body unless it says so', (method) => {
    expect(plainHead(head(`${method} / HTTP/1.1`))).toMatchObject({ method, length: 0 });
  });

  it('may say that it keeps the connection, and may have an empty value', () => {
    expect(plainHead(head('GET / HTTP/1.1', 'Connection: Keep-Alive', 'x-empty:'))?.headers).toStrictEqual({
      host: 'lab',
      connection: 'Keep-Alive',
      'x-empty': '',
    });
  });

  it.each([
    ['HEAD', head('HEAD / HTTP/1.1')],
    ['another method', head('PATCH / HTTP/1.1')],
    ['an older version', head('GET / HTTP/1.0')],
    ['a whole address', head('GET http://lab/ HTTP/1.1')],
    ['a fragment', head('GET /a#b HTTP/1.1')],
    ['a space in the target', head('GET /a b HTTP/1.1')],
    ['bytes beyond ASCII', head('GET /caf\u00e9 HTTP/1.1')],
    ['a tab', head('GET / HTTP/1.1', 'x:\ta')],
    ['bytes beyond ASCII in a value', head('GET / HTTP/1.1', 'x: caf\u00e9')],
    ['no host', 'GET / HTTP/1.1\r\nx: y\r\n'],
    ['no headers', 'GET / HTTP/1.1\r\n'],
    ['a line feed alone', 'GET / HTTP/1.1\nHost: lab\r\n'],
    ['a carriage return alone', 'GET / HTTP/1.1\r\nHost: lab\rx: y\r\n'],
    ['a line that goes on', head('GET / HTTP/1.1', 'x: a', ' b')],
    ['a line without a colon', head('GET / HTTP/1.1', 'x')],
    ['a line without a name', head('GET / HTTP/1.1', ': x')],
    ['a space before the colon', head('GET / HTTP/1.1', 'x : y')],
    ['two hosts', head('GET / HTTP/1.1', 'host: other')],
    ['two lengths', head('PUT / HTTP/1.1', 'Content-Length: 1', 'content-length: 1')],
    ['two headers of one name', head('GET / HTTP/1.1', 'x: a', 'X: b')],
    ['a length with a sign', head('PUT / HTTP/1.1', 'Content-Length: +1')],
    ['a length of several', head('PUT / HTTP/1.1', 'Content-Length: 1, 1')],
    ['no number for a length', head('PUT / HTTP/1.1', 'Content-Length: ')],
    ['chunks', head('PUT / HTTP/1.1', 'Transfer-Encoding: chunked')],
    ['chunks and a length', head('PUT / HTTP/1.1', 'Content-Length: 1', 'transfer-encoding: chunked')],
    ['a wait to be asked', head('PUT / HTTP/1.1', 'Expect: 100-continue', 'Content-Length: 1')],
    ['another protocol', head('GET / HTTP/1.1', 'Upgrade: websocket')],
    ['an end of the connection', head('GET / HTTP/1.1', 'Connection: close')],
    ['a connection option', head('GET / HTTP/1.1', 'Connection: keep-alive, x')],
    ['trailers', head('GET / HTTP/1.1', 'TE: trailers')],
    ['what Node makes an array of', head('GET / HTTP/1.1', 'Set-Cookie: a')],
    ['a name that objects have', head('GET / HTTP/1.1', '__proto__: a')],
    ['more than fits', head('GET / HTTP/1.1', `x: ${'x'.repeat(MAX_HEAD)}`)],
  ])('is not one with %s', (_, text) => {
    expect(plainHead(text)).toBeUndefined();
  });
});

describe('the head of a response', () => {
  it('has the status, the headers, and what follows', () => {
    expect(responseHead('200 OK', { ETag: '"a"', 'x-amz-meta-a': 'caf\u00e9' }, 'Date: now\r\n')).toBe(
      'HTTP/1.1 200 OK\r\nETag: "a"\r\nx-amz-meta-a: caf\u00e9\r\nDate: now\r\n\r\n',
    );
  });

  it.each([{ a: 'x\r\ny: z' }, { a: 'x\u0000' }, { a: '\u20ac' }, { 'a b': 'x' }, { '': 'x' }])(
    'is none when HTTP cannot carry %j',
    (headers: Record<string, string>) => {
      expect(responseHead('200 OK', headers, '')).toBeUndefined();
    },
  );
});
