/**
 * The other side of the comparison, a process of its own: a bare Node HTTP server that answers what it is told to,
 * looking at nothing but method and query. What a PUT brings it takes in and throws away.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a request is to be answered with: sent to the process as a message before the first request. */
export interface BareAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Base64. */
  readonly body: string;
}
/** By method; a listing by `LIST`. */
export type BareAnswers = Readonly<Record<string, BareAnswer>>;

const isAnswers = (message: unknown): message is BareAnswers =>
  typeof message === 'object' && message !== null;

process.once('message', (message) => {
  if (!isAnswers(message)) throw new TypeError('these are no answers');
  const answers = new Map(
    Object.entries(message).map(([name, answer]) => [
      name,
      { ...answer, body: Buffer.from(answer.body, 'base64') },
    ]),
  );
  const server = createServer({ keepAliveTimeout: 75_000 }, (req, res) => {
    const answer = answers.get(req.url?.includes('?') === true ? 'LIST' : (req.method ?? ''));
    if (answer === undefined) throw new Error(`no answer to ${req.method} ${req.url}`);
    const respond = (): void => {
      res.writeHead(answer.status, answer.headers);
      res.end(answer.status === 204 ? undefined : answer.body);
    };
    if (req.method === 'PUT') req.once('end', respond).resume();
    else respond();
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
});
process.once('disconnect', () => process.exit());
