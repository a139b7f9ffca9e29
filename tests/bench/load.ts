/**
 * The load: requests as bytes, prepared beforehand, over raw connections that each send one as soon as the last is
 * answered. It looks at the status and the length of an answer and at nothing else, so it costs both servers the same.
 */
import { connect } from 'node:net';
import type { Socket } from 'node:net';

const HEAD_END = '\r\n\r\n';
const LENGTH = /\r\ncontent-length: (\d+)\r\n/i;

/** Sends all of `requests` over `connections` to a port; the seconds it took. Rejects when an answer is not a 2xx. */
export const load = async (
  port: number,
  requests: readonly Buffer[],
  connections: number,
): Promise<number> => {
  const sockets = await Promise.all(
    Array.from(
      { length: connections },
      () =>
        new Promise<Socket>((resolve, reject) => {
          const socket = connect({ port, host: '127.0.0.1', noDelay: true });
          socket.once('error', reject).once('connect', () => resolve(socket));
        }),
    ),
  );
  let next = 0;
  const began = process.hrtime.bigint();
  const drive = (socket: Socket): Promise<void> =>
    new Promise((resolve, reject) => {
      let held: Buffer | undefined;
      let missing = -1; // bytes of the body still to come; -1: still in the head
      const ask = (): void => {
        const request = requests[next];
        next += 1;
        if (request === undefined) resolve();
        else socket.write(request);
      };
      const readHead = (chunk: Buffer): number => {
        const seen = held === undefined ? chunk : Buffer.concat([held, chunk]);
        const end = seen.indexOf(HEAD_END);
        if (end < 0) {
          held = seen;
          return -1;
        }
        held = undefined;
        const head = seen.toString('latin1', 0, end + 2);
        if (head.charAt(9) !== '2') reject(new Error(`an answer was ${seen.toString()}`));
        return Number(LENGTH.exec(head)?.[1] ?? 0) - (seen.length - end - HEAD_END.length);
      };
      socket.on('data', (chunk: Buffer) => {
        missing = missing < 0 ? readHead(chunk) : missing - chunk.length;
        if (missing !== 0) return;
        missing = -1;
        ask();
      });
      socket.once('error', reject);
      socket.once('close', () => reject(new Error('the server closed a connection')));
      ask();
    });
  await Promise.all(sockets.map(drive));
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  for (const socket of sockets) socket.removeAllListeners('close').destroy();
  return seconds;
};
