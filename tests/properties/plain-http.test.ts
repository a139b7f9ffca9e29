/** What the fast lane takes for a plain request, Node's own parser reads in the same way: it never stands between the two. */
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { Duplex } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainHead } from '../../src/endpoint/plain.ts';
import { runs } from './settings.ts';

interface Read {
  readonly method: string | undefined;
  readonly target: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly length: number;
}

/** What Node reads in these bytes: requests with all of their bodies, and whether it refuses what comes then. */
const byNode = async (text: string): Promise<readonly (Read | 'refused')[]> => {
  const read: (Read | 'refused')[] = [];
  const socket = new Duplex({ read: () => undefined, write: (_chunk, _encoding, done) => done() });
  await new Promise<void>((resolve) => {
    const server = createServer((req, res) => {
      let length = 0;
      req.on('data', (chunk: Buffer) => (length += chunk.length));
      req.on('end', () => {
        read.push({ method: req.method, target: req.url, headers: { ...req.headers }, length });
        res.end();
      });
    });
    server.on('clientError', () => {
      read.push('refused');
      resolve();
    });
    server.emit('connection', socket);
    socket.push(Buffer.from(text, 'latin1'));
    // By then Node has parsed all that it was given: it does not wait for anything but bytes.
    setImmediate(() => setImmediate(() => setImmediate(resolve)));
  });
  socket.destroy();
  return read;
};

const NAMES = [
  'Host',
  'host',
  'Content-Length',
  'content-length',
  'Transfer-Encoding',
  'Connection',
  'Expect',
  'Upgrade',
  'Authorization',
  'x-amz-date',
  'X-Amz-Meta-A',
  'constructor',
  'a b',
  'a\u00e9',
  '',
];
const VALUES = [
  '',
  '0',
  '1',
  '3',
  '+1',
  '1, 1',
  '007',
  'keep-alive',
  'close',
  'chunked',
  'lab',
  ' x  y ',
  'caf\u00e9',
];
const text = fc.string({
  unit: fc.constantFrom(...' !"#%&:;<=>?@[]{}|~\\^`aZ0/.,\t\r\n\u0000\u007f\u00ff'.split('')),
  maxLength: 6,
});
const often = <T>(usual: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: seldom });

const line = fc
  .tuple(
    often(fc.constantFrom(...NAMES), text),
    often(fc.constantFrom(':', ': '), fc.constantFrom(' :', ':\t', '')),
    often(fc.constantFrom(...VALUES), text),
    often(fc.constant('\r\n'), fc.constantFrom('\n', '\r', '\r\n ', '\r\n\r\n')),
  )
  .map((parts) => parts.join(''));
const first = fc
  .tuple(
    often(fc.constantFrom('GET', 'PUT', 'POST', 'DELETE'), fc.constantFrom('HEAD', 'get', 'CONNECT', '')),
    often(fc.constantFrom('/', '/lab/a?b=c', '/a%20"<>{}|^`\\'), text),
    often(fc.constant('HTTP/1.1\r\n'), fc.constantFrom('HTTP/1.0\r\n', 'HTTP/1.1\n', 'HTTP/2.0\r\n', '\r\n')),
  )
  .map((parts) => parts.join(' '));
const heads = fc
  .tuple(first, fc.array(line, { maxLength: 4 }), fc.array(line, { maxLength: 2 }))
  .map(([start, before, after]) => `${start}${before.join('')}Host: lab\r\n${after.join('')}`);

describe('a plain request', () => {
  it('is the same to the fast lane and to Node, and its body is what Node takes for it', async () => {
    let plain = 0;
    await fc.assert(
      fc.asyncProperty(heads, async (head) => {
        const read = plainHead(head);
        if (read === undefined) return;
        plain += 1;
        const { length, ...rest } = read;
        expect(await byNode(`${head}\r\n${'b'.repeat(Math.min(length, 100))}`)).toEqual(
          length > 100 ? [] : [{ ...rest, length }],
        );
      }),
      runs(20_000),
    );
    expect(plain).toBeGreaterThan(0);
  });
});
