/**
 * Benchmarks: ratios and counts, each measured against something in the same run, so that a slow machine changes neither.
 * `npm run bench` prints a table, `npm run bench -- --json` one JSON object a line.
 */
import { md5Hex } from '../src/digest/hash.ts';
import { ANA, asInstant, asNonce, nonceFrom, openingState, transition } from '../src/engine/index.ts';
import type { Command, Place, Ports, Request, State, Tree } from '../src/engine/index.ts';
import { byPlace } from '../src/engine/order.ts';
import { put } from '../src/engine/orderedMap.ts';
import { append, openJournal, seek, stateAt } from '../src/session/journal.ts';
import type { Journal } from '../src/session/journal.ts';
import { endpointFigures } from './bench/endpoint.ts';
import type { Figure } from './bench/figure.ts';
import { pageFigures } from './bench/page.ts';

const ports: Ports = { md5: md5Hex, totp: () => '000000' };
const body = new Uint8Array(100).fill(7);
const nonces = Array.from({ length: 1024 }, (_, i) => asNonce(nonceFrom(`bench ${i}`)));

const request = (command: Command, i: number): Request => ({
  command,
  by: { arn: ANA, credentials: 'long-term' },
  at: asInstant(1_700_000_000_000 + i),
  nonce: nonces[i % nonces.length] ?? asNonce(nonceFrom('bench')),
});

const keyOf = (i: number, keys = 50_000): string => `folder/${(i * 7919) % keys}/object.txt`;

/** Seconds that `work` takes: the least of some runs. What is over in milliseconds needs more of them to be warm. */
const seconds = (work: () => void, times = 3): number => {
  const runs = Array.from({ length: times }, () => {
    const start = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - start) / 1e9;
  });
  return Math.min(...runs);
};

const versioned = (): State => {
  const made = transition(
    openingState('bench'),
    request({ type: 'CreateBucket', bucket: 'bench' }, 0),
    ports,
  ).state;
  return transition(
    made,
    request({ type: 'PutBucketVersioning', bucket: 'bench', status: 'Enabled' }, 1),
    ports,
  ).state;
};

const putAt = (i: number, keys?: number): Request =>
  request({ type: 'PutObject', bucket: 'bench', key: keyOf(i, keys), body }, i);

const puts = (count: number, history: State[] | undefined, keys?: number): State => {
  let state = versioned();
  for (let i = 0; i < count; i++) {
    state = transition(state, putAt(i, keys), ports).state;
    history?.push(state);
  }
  return state;
};

const PUTS = 50_000;
const bareInserts = (): void => {
  const history: Tree<Place, number>[] = [];
  let tree: Tree<Place, number>;
  for (let i = 0; i < PUTS; i++) {
    tree = put(tree, byPlace, { key: keyOf(i), seq: i }, i);
    history.push(tree);
  }
};

/**
 * Seconds for 200 pages of 1,000 from the middle of a bucket of `size` versions, twenty to a key whatever the size: a
 * page of current versions only is other work than a page of noncurrent ones.
 */
const pages = (size: number): number => {
  const state = puts(size, undefined, size / 20);
  const page = request({ type: 'ListObjectVersions', bucket: 'bench', keyMarker: 'folder/25' }, 0);
  transition(state, page, ports);
  return seconds(() => {
    for (let i = 0; i < 200; i++) transition(state, page, ports);
  }, 20);
};

const journalOf = (steps: number): Journal => {
  const [branch] = openJournal(versioned()).branches;
  let state = versioned();
  const all = Array.from({ length: steps }, (_, i) => {
    const outcome = transition(state, putAt(i), ports);
    state = outcome.state;
    return { request: putAt(i), outcome, actor: 'ana' };
  });
  const base = openJournal(versioned());
  return branch === undefined ? base : { ...base, branches: [{ ...branch, steps: all }], cursor: all.length };
};

/**
 * Seconds for 1,000,000 looks at a hundred steps spread all over a journal of this length. As many for each length:
 * else it is the processor's cache that is measured.
 */
const seeks = (steps: number): number => {
  const journal = journalOf(steps);
  const apart = steps / 100;
  return seconds(() => {
    for (let i = 0; i < 1_000_000; i++) stateAt(seek(journal, (i % 100) * apart));
  });
};

const figures = function* (): Generator<Figure> {
  const bare = seconds(bareInserts);
  const engine = seconds(() => puts(PUTS, []));
  yield { name: 'engine.put.perSecond', value: PUTS / engine, unit: 'per second' };
  yield { name: 'engine.put.toBareInsert', value: bare / engine, unit: 'ratio', budget: '>= 0.4' };
  yield {
    name: 'engine.page.millionToTenThousand',
    value: pages(1_000_000) / pages(10_000),
    unit: 'ratio',
    budget: '<= 1.5',
  };
  yield {
    name: 'session.seek.longToShort',
    value: seeks(50_000) / seeks(500),
    unit: 'ratio',
    budget: 'about 1',
  };
  const journal = journalOf(1000);
  const step = journal.branches[0]?.steps[0];
  if (step !== undefined) {
    const run = seconds(() => {
      let j = journal;
      for (let i = 0; i < 1000; i++) j = append(j, step);
    });
    yield { name: 'session.append.perSecond', value: 1000 / run, unit: 'per second' };
  }
};

const json = process.argv.includes('--json');
const print = ({ value, ...figure }: Figure): void => {
  const rounded = Number(value.toPrecision(4));
  if (json) console.log(JSON.stringify({ ...figure, value: rounded }));
  else
    console.log(
      `${figure.name.padEnd(36)} ${String(rounded).padStart(12)} ${figure.unit}  ${figure.budget ?? ''}`,
    );
};

for (const figure of figures()) print(figure);
for await (const figure of endpointFigures()) print(figure);
for await (const figure of pageFigures()) print(figure);
