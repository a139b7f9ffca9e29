/** HTTP as far as it is text: what the server's own library leaves to be done. */

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
