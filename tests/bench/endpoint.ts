/**
 * The S3 endpoint beside a bare Node HTTP server that answers the same bytes, each in a process of its own, under the
 * same load in turns. The ratio of what they answer in a second is what it costs to be S3.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startEndpoint } from '../support/endpoint.ts';
import type { RunningEndpoint } from '../support/endpoint.ts';
import { restClient } from '../support/rest.ts';
import type { RestAnswer, RestClient } from '../support/rest.ts';
import { signed } from '../support/sigv4.ts';
import type { BareAnswer, BareAnswers } from './bare.ts';
import type { Figure } from './figure.ts';
import { load } from './load.ts';

const CONNECTIONS = 8;
const OBJECTS = 8000;
const PAGES = 400;
const VERSIONS = 1000;
/** The first ones warm both servers up: what is compiled late would be measured else. */
const WARM_UP = 3;
const ROUNDS = WARM_UP + 4;
const BUCKET = 'bench';
const PAGED = 'paged';
const ENABLE = '<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>';
const body = Buffer.alloc(100, 'x');

/** Headers that belong to a connection, which each server writes for itself. */
const OWN = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

const asBare = ({ status, headers, body: bytes }: RestAnswer): BareAnswer => ({
  status,
  headers: Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (OWN.has(name) ? [] : [[name, String(value)]])),
  ),
  body: bytes.toString('base64'),
});

/** Buckets with versioning on: the harder case. One has a page of versions. */
const prepare = async (client: RestClient): Promise<void> => {
  for (const bucket of [BUCKET, PAGED]) {
    await client.send('PUT', `/${bucket}`);
    await client.send('PUT', `/${bucket}?versioning`, { body: ENABLE });
  }
  for (let i = 0; i < VERSIONS; i += 1)
    await client.send('PUT', `/${PAGED}/folder/${i % 500}/object.txt`, { body });
};

const keyOf = (i: number): string => `/${BUCKET}/folder/${(i * 7919) % OBJECTS}/object.txt`;
const LIST = `/${PAGED}?versions&max-keys=${VERSIONS}`;

/** A signed request as it goes over the wire. */
const bytesOf = (s3: RunningEndpoint, method: string, target: string, sent?: Buffer): Buffer => {
  const { headers } = signed({
    ...s3.principal('root'),
    region: s3.region,
    method,
    target,
    headers: { host: new URL(s3.endpoint).host },
    ...(sent === undefined ? {} : { body: sent }),
    at: Date.now(),
  });
  const all = sent === undefined ? headers : { ...headers, 'content-length': String(sent.length) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`, 'latin1');
  return sent === undefined ? head : Buffer.concat([head, sent]);
};

const startBare = async (answers: BareAnswers): Promise<readonly [ChildProcess, number]> => {
  const child = fork(fileURLToPath(new URL('bare.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] });
  child.send(answers);
  const [port] = await once(child, 'message');
  return [child, Number(port)];
};

const many = (count: number, make: (i: number) => Buffer): readonly Buffer[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** Rounds in turns, in the order that leaves each with something to do; the least seconds of each server. */
const measure = async (
  ports: { readonly s3: number; readonly bare: number },
  work: ReadonlyMap<string, readonly Buffer[]>,
): Promise<ReadonlyMap<string, { readonly s3: number; readonly bare: number }>> => {
  const least = new Map<string, { s3: number; bare: number }>();
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, requests] of work) {
      const s3 = await load(ports.s3, requests, CONNECTIONS);
      const bare = await load(ports.bare, requests, CONNECTIONS);
      const before = (round > WARM_UP ? least.get(name) : undefined) ?? { s3, bare };
      least.set(name, { s3: Math.min(s3, before.s3), bare: Math.min(bare, before.bare) });
    }
  return least;
};

/** What the endpoint does in a second, over what a bare server does: for PUT, GET, DELETE and a page of versions. */
export const endpointFigures = async function* (): AsyncGenerator<Figure> {
  const s3 = await startEndpoint();
  const client = restClient({ ...s3, ...s3.principal('root') });
  await prepare(client);
  const samples: Record<string, BareAnswer> = {
    PUT: asBare(await client.send('PUT', `/${BUCKET}/sample`, { body })),
    GET: asBare(await client.send('GET', `/${BUCKET}/sample`)),
    DELETE: asBare(await client.send('DELETE', `/${BUCKET}/sample`)),
    LIST: asBare(await client.send('GET', LIST)),
  };
  client.close();
  const [bare, barePort] = await startBare(samples);
  try {
    const least = await measure(
      { s3: Number(new URL(s3.endpoint).port), bare: barePort },
      new Map([
        ['put', many(OBJECTS, (i) => bytesOf(s3, 'PUT', keyOf(i), body))],
        ['get', many(OBJECTS, (i) => bytesOf(s3, 'GET', keyOf(i)))],
        ['delete', many(OBJECTS, (i) => bytesOf(s3, 'DELETE', keyOf(i)))],
        ['page', many(PAGES, () => bytesOf(s3, 'GET', LIST))],
      ]),
    );
    for (const [name, seconds] of least) {
      yield {
        name: `endpoint.${name}.toBareServer`,
        value: seconds.bare / seconds.s3,
        unit: 'ratio',
        budget: name === 'page' ? '>= 0.4' : '>= 0.5',
      };
      const count = name === 'page' ? PAGES : OBJECTS;
      yield { name: `endpoint.${name}.perSecond`, value: count / seconds.s3, unit: 'per second' };
    }
  } finally {
    bare.disconnect();
    await s3.stop();
  }
};
