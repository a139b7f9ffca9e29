/**
 * The fast lane: a connection on which plain requests come one at a time is answered without Node's HTTP server, whose
 * parser, streams and objects cost 5 to 8 µs a request. At the first thing that is not plain the connection goes over to
 * that server, with all that was sent, and stays there: refusals, timeouts, chunks, pipelines and the rest are its.
 */
import type { WireRequest, WireResponse } from '../wire/wire.ts';
import { announcedExcess } from './limits.ts';
import { MAX_HEAD, plainHead, responseHead } from './plain.ts';
import type { PlainHead } from './plain.ts';

/** A connection, as far as the lane uses Node's. */
export interface LaneSocket {
  readonly writable: boolean;
  /** Bytes that the other side has not taken yet. */
  readonly writableLength: number;
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'end' | 'error' | 'timeout' | 'close', listener: () => void): unknown;
  off(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  off(event: 'end' | 'error' | 'timeout' | 'close', listener: () => void): unknown;
  setTimeout(ms: number): unknown;
  pause(): unknown;
  resume(): unknown;
  unshift(chunk: Uint8Array): void;
  write(data: Uint8Array): unknown;
  write(text: string, encoding: 'latin1'): unknown;
  cork(): void;
  uncork(): void;
  end(): unknown;
  destroy(): unknown;
}

/** What the lane needs from outside. */
export interface LanePorts {
  /** Takes a request, to be answered by `send`, later. */
  readonly take: (request: WireRequest, send: (response: WireResponse) => void) => void;
  /** Goes on with a connection by other means. What was read last comes again. */
  readonly leave: () => void;
  /** The response to send when one cannot be sent as it is. */
  readonly failed: (method: string) => WireResponse;
  /** `200 OK`. */
  readonly statusLine: (status: number) => string;
  /** The headers of every response, each with its line's end. */
  readonly connectionLines: (closes: boolean) => string;
  /** Whether the endpoint is about to stop. */
  readonly stopping: () => boolean;
  readonly latin1: (bytes: Uint8Array, end: number) => string;
  readonly fromText: (text: string) => Uint8Array;
  /** A copy that does not hold on to what is around it. */
  readonly copy: (bytes: Uint8Array) => Uint8Array;
}

/** A connection in the lane. */
export interface Lane {
  /** Lets go of the connection, unless an answer is still due, behind which it will be let go of. */
  readonly close: () => void;
}

const HEAD_END = '\r\n\r\n';
/** Smaller bodies are copied: a view would keep the head in memory for as long as the object lives. */
const COPIED = 4096;
/** Smaller bodies go out as one text with the head, which takes Node half the time of two pieces. */
const TOGETHER = 4096;
const NOTHING = new Uint8Array(0);

/** The request in a chunk, when it is plain and the chunk is all of it. */
const requestIn = (chunk: Uint8Array, ports: LanePorts): WireRequest | undefined => {
  const text = ports.latin1(chunk, Math.min(chunk.length, MAX_HEAD + HEAD_END.length));
  const end = text.indexOf(HEAD_END);
  const head: PlainHead | undefined = end < 0 ? undefined : plainHead(text.slice(0, end + 2));
  if (head === undefined || announcedExcess(head.headers) !== undefined) return undefined;
  const { method, target, headers, length } = head;
  const start = end + HEAD_END.length;
  if (chunk.length - start !== length) return undefined;
  const body = length === 0 ? NOTHING : chunk.subarray(start);
  return { method, target, headers, body: length > 0 && length < COPIED ? ports.copy(body) : body };
};

/** Takes up a connection that is new. */
export const openLane = (socket: LaneSocket, idleMs: number, ports: LanePorts): Lane => {
  /** The method of the request that is to be answered. */
  let due: string | undefined;
  /** What came before the answer. */
  let early: Uint8Array | undefined;
  let ended = false;
  let left = false;

  /** Whether it could be sent. */
  const write = ({ status, headers, body }: WireResponse, closes: boolean): boolean => {
    const bodiless = status === 204 || status === 304;
    const bytes = bodiless || body === '' ? NOTHING : typeof body === 'string' ? ports.fromText(body) : body;
    const length = bodiless ? '' : `Content-Length: ${bytes.length}\r\n`;
    const head = responseHead(ports.statusLine(status), headers, length + ports.connectionLines(closes));
    if (head === undefined) return false;
    if (bytes.length < TOGETHER) {
      socket.write(bytes.length === 0 ? head : head + ports.latin1(bytes, bytes.length), 'latin1');
      return true;
    }
    socket.cork();
    socket.write(head, 'latin1');
    socket.write(bytes);
    socket.uncork();
    return true;
  };

  const send = (response: WireResponse): void => {
    const method = due ?? '';
    due = undefined;
    if (!socket.writable) return;
    const closes = ended || ports.stopping();
    if (!write(response, closes)) write(ports.failed(method), closes);
    if (closes) socket.end();
    else if (early !== undefined) {
      leave(early);
      socket.resume();
    }
  };

  const onData = (chunk: Uint8Array): void => {
    if (due !== undefined) {
      early = chunk;
      socket.pause();
      return;
    }
    // Who asks without reading has Node's own pace set to him.
    const request = socket.writableLength === 0 ? requestIn(chunk, ports) : undefined;
    if (request === undefined) return leave(chunk);
    due = request.method;
    ports.take(request, send);
    return undefined;
  };
  const onEnd = (): void => {
    ended = true;
    if (due === undefined) socket.end();
  };
  const drop = (): void => void socket.destroy();

  const leave = (chunk: Uint8Array): void => {
    left = true;
    socket.off('data', onData);
    socket.off('end', onEnd);
    socket.off('error', drop);
    socket.off('timeout', drop);
    socket.setTimeout(0);
    ports.leave();
    socket.unshift(chunk);
  };

  socket.on('data', onData);
  socket.on('end', onEnd);
  socket.on('error', drop);
  socket.on('timeout', drop);
  socket.setTimeout(idleMs);
  return {
    close: () => {
      if (due === undefined && !left) drop();
    },
  };
};
