/**
 * The endpoint under many clients at once for a while. Each owns its keys, so each knows what every read must find; when
 * all is deleted, memory must come back. `npm run soak -- --clients 200 --seconds 30`. Exit status 1: something that S3
 * would not have done; 2: options that make no sense. Linux only: memory is read from /proc.
 */
import { startEndpoint } from './support/endpoint.ts';
import type { RunningEndpoint } from './support/endpoint.ts';
import type { Act, Client } from './soak/client.ts';
import { ask } from './soak/exchange.ts';
import { listAll } from './soak/lists.ts';
import { calmMemory, rssOf, watched, watchMemory } from './soak/memory.ts';
import { readSoakOptions } from './soak/options.ts';
import type { SoakOptions } from './soak/options.ts';
import { BUCKETS, beforeSuspension, clear, clientsOf, inspect, wander } from './soak/run.ts';
import { openTally } from './soak/tally.ts';
import type { Tally } from './soak/tally.ts';

/** All that comes before and after the time that was asked for. */
const AROUND_MS = 180_000;

const statusDocument = (status: string): string =>
  `<VersioningConfiguration><Status>${status}</Status></VersioningConfiguration>`;

const setVersioning = async ({ rest, tally }: Client, bucket: string, status: string): Promise<void> => {
  const body = statusDocument(status);
  await ask(rest, tally, 'PutBucketVersioning', 'PUT', `/${bucket}?versioning`, { body });
};

/** Lets every client act. One that meets a violation stops: what it knows may be wrong from there on. */
const all = async (clients: readonly Client[], act: Act): Promise<readonly Client[]> => {
  const still = await Promise.all(
    clients.map(async (client) => {
      try {
        await act(client);
        return [client];
      } catch (error) {
        client.tally.violation(`client ${client.number}`, error);
        return [];
      }
    }),
  );
  return still.flat();
};

interface Measured {
  readonly seconds: number;
  readonly requests: number;
}

/** Everything from the first bucket to the last version. */
const storm = async (s3: RunningEndpoint, tally: Tally, options: SoakOptions): Promise<Measured> => {
  const { clients, close, wheel } = clientsOf(s3, tally, options.clients, options.seed);
  const [first] = clients;
  try {
    if (first === undefined) throw new RangeError('no clients');
    for (const bucket of Object.values(BUCKETS))
      await ask(first.rest, tally, 'CreateBucket', 'PUT', `/${bucket}`);
    await setVersioning(first, BUCKETS.enabled, 'Enabled');
    await setVersioning(first, BUCKETS.suspended, 'Enabled');
    let still = await all(clients, beforeSuspension);
    await setVersioning(first, BUCKETS.suspended, 'Suspended');

    const [before, began] = [tally.requests(), performance.now()];
    still = await all(still, wander(wheel, began + options.seconds * 1000));
    const measured = {
      seconds: (performance.now() - began) / 1000,
      requests: tally.requests() - before,
    };
    await all(still, inspect);
    await all(clients, clear);
    for (const bucket of Object.values(BUCKETS)) {
      const { versions, uploads } = await listAll(first, bucket, '');
      for (const left of [...versions, ...uploads])
        tally.violation('the end', new Error(`still in ${bucket}: ${JSON.stringify(left)}`));
    }
    return measured;
  } finally {
    close();
  }
};

const mb = (value: number): string => `${value.toFixed(0)} MB`;

const soak = async (options: SoakOptions, tally: Tally): Promise<void> => {
  Object.assign(process.env, watched(process.env));
  const s3 = await startEndpoint();
  try {
    if (new URL(s3.endpoint).hostname !== '127.0.0.1') throw new Error(`${s3.endpoint} is not this machine`);
    const start = rssOf(s3.pid);
    const peakOf = watchMemory(s3.pid);
    const { seconds, requests } = await storm(s3, tally, options);
    const peak = peakOf();
    const bound = 1.5 * start + 100;
    const { unasked, collected } = await calmMemory(s3.pid, bound);
    if (collected > bound)
      tally.violation('memory', new Error(`${mb(collected)} are left, and may be ${mb(bound)}`));
    for (const line of tally.table()) console.log(line);
    console.log(`\n${options.clients} clients, ${seconds.toFixed(1)} s, seed ${options.seed}`);
    console.log(`${requests} requests, ${(requests / seconds).toFixed(0)} per second`);
    const came = unasked === collected ? 'by itself' : `after a collection (${mb(unasked)} before it)`;
    console.log(
      `RSS: start ${mb(start)}, peak ${mb(peak)}, end ${mb(collected)} ${came}, bound ${mb(bound)}`,
    );
  } finally {
    await s3.stop();
  }
};

const options = readSoakOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(options);
  process.exit(2);
}
// Leaving takes the endpoint along (startEndpoint).
process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
const tally = openTally();
setTimeout(
  () => {
    console.error(`The soak did not end in ${options.seconds + AROUND_MS / 1000} s.`);
    process.exit(1);
  },
  options.seconds * 1000 + AROUND_MS,
).unref();
try {
  await soak(options, tally);
} catch (error) {
  tally.violation('the endpoint', error);
}
console.log(`violations: ${tally.violations()}`);
process.exitCode = tally.violations() > 0 ? 1 : 0;
