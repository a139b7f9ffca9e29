/** Signed requests over node:http, for tests that look at the bytes of S3's REST interface. */
import { Agent, request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { signed } from './sigv4.ts';

/** Whose requests are sent, and where to. */
export interface RestTarget {
  readonly endpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export interface RestAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
}

export interface RestRequest {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

export interface RestClient {
  /** Sends one request. Rejects when the connection breaks before the answer is complete. */
  readonly send: (method: string, target: string, more?: RestRequest) => Promise<RestAnswer>;
  /** Lets go of the connections. */
  readonly close: () => void;
}

/** A client with a pool of its own. */
export const restClient = (
  { endpoint, region, accessKeyId, secretAccessKey }: RestTarget,
  maxSockets = 1,
): RestClient => {
  const { host, hostname, port } = new URL(endpoint);
  const agent = new Agent({ keepAlive: true, maxSockets });
  const send: RestClient['send'] = (method, target, { headers = {}, body = '' } = {}) =>
    new Promise((resolve, reject) => {
      const asked = signed({
        method,
        target,
        headers: { host, ...headers },
        body,
        region,
        accessKeyId,
        secretAccessKey,
        at: Date.now(),
      });
      const length = asked.body.length > 0 ? { 'content-length': String(asked.body.length) } : {};
      const sending = request({
        hostname,
        port,
        agent,
        method,
        path: asked.target,
        headers: { ...asked.headers, ...length },
      });
      sending.once('error', reject);
      sending.once('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          const whole = Buffer.concat(chunks);
          const { statusCode: status = 0 } = response;
          resolve({ status, headers: response.headers, body: whole, text: whole.toString() });
        });
      });
      sending.end(asked.body);
    });
  return { send, close: () => agent.destroy() };
};
