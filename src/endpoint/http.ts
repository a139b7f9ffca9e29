/** HTTP as far as it is text: what the server's own library leaves to be done. */
import { httpTime } from '../wire/dates.ts';
import { KEEP_ALIVE_MS } from './limits.ts';

type Headers = Readonly<Record<string, string>>;

/** Headers as Node gives them. */
export type NodeHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Node makes an array of one header only, which S3 does not know. */
const isText = (headers: NodeHeaders): headers is Headers => headers['set-cookie'] === undefined;

/** A request's headers, each as one text. */
export const textHeaders = (headers: NodeHeaders): Headers =>
  isText(headers)
    ? headers
    : Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

/** A whole response, after which the connection closes. `status` is code and reason. */
export const lastWords = (status: string, headers: Headers, body: string): string => {
  const all = {
    ...headers,
    'Content-Length': String(new TextEncoder().encode(body).length),
    Connection: 'close',
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${body}`;
};

let [second, date] = [-1, ''];

/** The headers about time and connection that Node would add to a response, each with its line's end. */
export const connectionLines = (now: number, closes: boolean): string => {
  if (Math.floor(now / 1000) !== second) [second, date] = [Math.floor(now / 1000), httpTime(now)];
  const kept = `Connection: keep-alive\r\nKeep-Alive: timeout=${KEEP_ALIVE_MS / 1000}\r\n`;
  return `Date: ${date}\r\n${closes ? 'Connection: close\r\n' : kept}`;
};

const CLIENT_ERRORS: Headers = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** What to answer to something that is no request, by the code of Node's error; `undefined`: nobody is there. */
export const clientErrorWords = (code = ''): string | undefined => {
  if (code === 'ECONNRESET') return undefined;
  const status = CLIENT_ERRORS[code] ?? '400 Bad Request';
  return lastWords(status, { 'Content-Type': 'text/plain' }, `${status.slice(4)}\n`);
};
