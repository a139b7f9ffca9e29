import { beforeEach, describe, expect, it } from 'vitest';
import { openLane } from '../../src/endpoint/lane.ts';
import type { Lane, LanePorts, LaneSocket } from '../../src/endpoint/lane.ts';
import type { WireRequest, WireResponse } from '../../src/wire/wire.ts';

type Event = 'data' | 'end' | 'error' | 'timeout' | 'close';
type Listener = (chunk: Uint8Array) => void;

/** A connection of which the test says what comes, and sees what is done with it. */
class FakeSocket implements LaneSocket {
  writable = true;
  writableLength = 0;
  readonly done: string[] = [];
  readonly listeners = new Map<Event, Listener>();
  on(event: Event, listener: Listener): void {
    this.listeners.set(event, listener);
  }
  off(event: Event, listener: Listener): void {
    if (this.listeners.get(event) === listener) this.listeners.delete(event);
  }
  setTimeout(ms: number): void {
    this.done.push(`timeout ${ms}`);
  }
  pause(): void {
    this.done.push('pause');
  }
  resume(): void {
    this.done.push('resume');
  }
  unshift(chunk: Uint8Array): void {
    this.done.push(`unshift ${String(Buffer.from(chunk))}`);
  }
  write(data: Uint8Array | string): void {
    this.done.push(`write ${typeof data === 'string' ? data : `${data.length} bytes`}`);
  }
  cork(): void {
    this.done.push('cork');
  }
  uncork(): void {
    this.done.push('uncork');
  }
  end(): void {
    this.done.push('end');
  }
  destroy(): void {
    this.done.push('destroy');
  }
  /** What comes over the wire. */
  hear(text: string): void {
    this.listeners.get('data')?.(Buffer.from(text, 'latin1'));
  }
  /** What was done since the last look. */
  seen(): readonly string[] {
    return this.done.splice(0);
  }
}

const OK: WireResponse = { status: 200, headers: { a: 'b' }, body: 'hi' };
const HEAD = (status: string, length: string, connection = 'kept'): string =>
  `HTTP/1.1 ${status}\r\na: b\r\n${length}Connection: ${connection}\r\n\r\n`;
const get = (target: string): string => `GET ${target} HTTP/1.1\r\nHost: lab\r\n\r\n`;
const put = (body: string, length = body.length): string =>
  `PUT /a HTTP/1.1\r\nHost: lab\r\nContent-Length: ${length}\r\n\r\n${body}`;

let socket: FakeSocket;
let lane: Lane;
let taken: { readonly request: WireRequest; readonly send: (response: WireResponse) => void }[];
let stopping: boolean;

const ports: LanePorts = {
  take: (request, send) => taken.push({ request, send }),
  leave: () => socket.done.push('leave'),
  failed: (method) => ({ status: 500, headers: { a: 'b' }, body: method }),
  statusLine: (status) => `${status} so`,
  connectionLines: (closes) => `Connection: ${closes ? 'close' : 'kept'}\r\n`,
  stopping: () => stopping,
  latin1: (bytes, end) => Buffer.from(bytes).toString('latin1', 0, end),
  fromText: (text) => Buffer.from(text),
  copy: (bytes) => Buffer.from(bytes),
};
const answer = (response: WireResponse): void => taken.at(-1)?.send(response);

beforeEach(() => {
  socket = new FakeSocket();
  taken = [];
  stopping = false;
  lane = openLane(socket, 1000, ports);
  socket.seen();
});

describe('the fast lane', () => {
  it('answers one plain request after the other', () => {
    for (const target of ['/a', '/b']) {
      socket.hear(get(target));
      expect(taken.at(-1)?.request).toStrictEqual({
        method: 'GET',
        target,
        headers: { host: 'lab' },
        body: new Uint8Array(0),
      });
      answer(OK);
      expect(socket.seen()).toStrictEqual([`write ${HEAD('200 so', 'Content-Length: 2\r\n')}hi`]);
    }
  });

  it('takes the bytes of a body that came whole', () => {
    socket.hear(put('caf\u00e9'));
    expect(Buffer.from(taken[0]?.request.body ?? []).toString('latin1')).toBe('caf\u00e9');
  });

  it('sends a small body of bytes as they are, a large one on its own, and none with 204 and 304', () => {
    const answered = (status: number, body: Uint8Array): readonly string[] => {
      socket.hear(get('/a'));
      answer({ status, headers: { a: 'b' }, body });
      return socket.seen();
    };
    expect(answered(200, Uint8Array.of(0, 233, 255))).toStrictEqual([
      `write ${HEAD('200 so', 'Content-Length: 3\r\n')}\u0000\u00e9\u00ff`,
    ]);
    expect(answered(206, new Uint8Array(5000))).toStrictEqual([
      'cork',
      `write ${HEAD('206 so', 'Content-Length: 5000\r\n')}`,
      'write 5000 bytes',
      'uncork',
    ]);
    for (const status of [204, 304])
      expect(answered(status, new Uint8Array(9))).toStrictEqual([`write ${HEAD(`${status} so`, '')}`]);
  });

  it.each([
    ['half a head', 'GET / HTTP/1.1\r\nHo'],
    ['nonsense', 'nonsense\r\n\r\n'],
    ['a body that is still to come', put('half', 8)],
    ['more than one request', get('/a') + get('/b')],
    ['more than the body', `${put('body')}x`],
    ['an upload that is too large', put('', 99_999_999)],
    [
      'an upload that says behind its framing that it is too large',
      put('x').replace('Host', 'x-amz-decoded-content-length: 99999999\r\nHost'),
    ],
  ])('leaves a connection with %s to Node, and nothing of its own on it', (_, text) => {
    socket.hear(text);
    expect(taken).toStrictEqual([]);
    expect(socket.seen()).toStrictEqual(['timeout 0', 'leave', `unshift ${text}`]);
    expect([...socket.listeners.keys()]).toStrictEqual([]);
    lane.close();
    expect(socket.seen()).toStrictEqual([]);
  });

  it('answers what was asked before it leaves what came behind', () => {
    socket.hear(get('/a'));
    socket.hear('nonsense');
    expect(socket.seen()).toStrictEqual(['pause']);
    answer(OK);
    expect(socket.seen()).toStrictEqual([
      `write ${HEAD('200 so', 'Content-Length: 2\r\n')}hi`,
      'timeout 0',
      'leave',
      'unshift nonsense',
      'resume',
    ]);
  });

  it('leaves a connection on which the last answer is not taken yet', () => {
    socket.writableLength = 1;
    socket.hear(get('/a'));
    expect(socket.seen()).toContain('leave');
  });

  it('answers InternalError when HTTP cannot carry the answer', () => {
    socket.hear(get('/a'));
    answer({ ...OK, headers: { a: 'x\r\ny' } });
    expect(socket.seen()).toStrictEqual([`write ${HEAD('500 so', 'Content-Length: 3\r\n')}GET`]);
  });

  it('ends a connection that the other side has ended, behind the answer that is due', () => {
    socket.hear(get('/a'));
    socket.listeners.get('end')?.(new Uint8Array(0));
    expect(socket.seen()).toStrictEqual([]);
    answer(OK);
    expect(socket.seen()).toStrictEqual([
      `write ${HEAD('200 so', 'Content-Length: 2\r\n', 'close')}hi`,
      'end',
    ]);
  });

  it('ends an idle connection that the other side has ended, and drops one that fails or stays idle', () => {
    socket.listeners.get('end')?.(new Uint8Array(0));
    socket.listeners.get('error')?.(new Uint8Array(0));
    socket.listeners.get('timeout')?.(new Uint8Array(0));
    expect(socket.seen()).toStrictEqual(['end', 'destroy', 'destroy']);
  });

  it('says nothing to somebody who has gone', () => {
    socket.hear(get('/a'));
    socket.writable = false;
    answer(OK);
    expect(socket.seen()).toStrictEqual([]);
  });

  it('lets go of an idle connection when it is closed, and of a busy one behind its answer', () => {
    lane.close();
    expect(socket.seen()).toStrictEqual(['destroy']);
    socket.hear(get('/a'));
    lane.close();
    expect(socket.seen()).toStrictEqual([]);
    stopping = true;
    answer(OK);
    expect(socket.seen()).toStrictEqual([
      `write ${HEAD('200 so', 'Content-Length: 2\r\n', 'close')}hi`,
      'end',
    ]);
  });
});
