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
const ROUNDS = WARM_UP + 5;
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

/** Seconds of both servers for the same requests, one right after the other. */
interface Round {
  readonly s3: number;
  readonly bare: number;
}

/** Rounds in turns, in the order that leaves each with something to do. */
const measure = async (
  ports: Round,
  work: ReadonlyMap<string, readonly Buffer[]>,
): Promise<ReadonlyMap<string, readonly Round[]>> => {
  const rounds = new Map<string, Round[]>([...work.keys()].map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name, requests] of work) {
      const s3 = await load(ports.s3, requests, CONNECTIONS);
      const bare = await load(ports.bare, requests, CONNECTIONS);
      if (round >= WARM_UP) rounds.get(name)?.push({ s3, bare });
    }
  return rounds;
};

/**
 * Of an odd number. The machine may put server and load on one core or on two from round to round, which halves or doubles
 * what a bare server does: a ratio is only fair within its round.
 */
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

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
    const measured = await measure(
      { s3: Number(new URL(s3.endpoint).port), bare: barePort },
      new Map([
        ['put', many(OBJECTS, (i) => bytesOf(s3, 'PUT', keyOf(i), body))],
        ['get', many(OBJECTS, (i) => bytesOf(s3, 'GET', keyOf(i)))],
        ['delete', many(OBJECTS, (i) => bytesOf(s3, 'DELETE', keyOf(i)))],
        ['page', many(PAGES, () => bytesOf(s3, 'GET', LIST))],
      ]),
    );
    for (const [name, rounds] of measured) {
      yield {
        name: `endpoint.${name}.toBareServer`,
        value: median(rounds.map(({ s3: ours, bare: theirs }) => theirs / ours)),
        unit: 'ratio',
        budget: name === 'page' ? '>= 0.4' : '>= 0.5',
      };
      const count = name === 'page' ? PAGES : OBJECTS;
      const seconds = median(rounds.map(({ s3: ours }) => ours));
      yield { name: `endpoint.${name}.perSecond`, value: count / seconds, unit: 'per second' };
    }
  } finally {
    bare.disconnect();
    await s3.stop();
  }
};
