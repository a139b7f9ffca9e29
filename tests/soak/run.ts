/** What a client does from its first request to its last: at random, then all that it knows is looked at, then removed. */
import type { RunningEndpoint } from '../support/endpoint.ts';
import { restClient } from '../support/rest.ts';
import { someKeyOf } from './client.ts';
import type { Act, Client } from './client.ts';
import { deleteBatch, deleteMany, deleteOldest, deleteOne, deletePlain } from './deletes.ts';
import { wrong } from './faults.ts';
import { list, listAll, listObjects, listUploads, listVersions } from './lists.ts';
import { visible } from './model.ts';
import type { Mode } from './model.ts';
import { randomFrom } from './random.ts';
import { read, readCurrent, readOne, readVersion } from './reads.ts';
import type { Tally } from './tally.ts';
import { nonsense, tornDownload, tornUpload } from './torn.ts';
import { abort, copy, multipart, put, putAt } from './writes.ts';

/** The shared buckets. */
export const BUCKETS: Readonly<Record<Mode, string>> = {
  never: 'soak-never',
  enabled: 'soak-enabled',
  suspended: 'soak-suspended',
};
const MODES = ['never', 'enabled', 'suspended'] as const;
/** Versions that a client keeps in one bucket. */
const MOST_VERSIONS = 40;
/** Versions of each client that a bucket has when its versioning is suspended. */
const BEFORE_SUSPENSION = 6;
const MOST_ENTRIES = 1000;
const FORGERS = 8;

/** Clients with a connection each, the even ones root's and the odd ones ana's, and the acts they choose from. */
export const clientsOf = (s3: RunningEndpoint, tally: Tally, count: number, seed: number) => {
  const root = { ...s3, ...s3.principal('root') };
  const ana = { ...s3, ...s3.principal('ana') };
  const strangers = {
    dev: restClient({ ...s3, ...s3.principal('dev') }, FORGERS),
    forger: restClient({ ...root, secretAccessKey: 'wrong' }, FORGERS),
  };
  const clients = Array.from({ length: count }, (_, number): Client => {
    const prefix = `c${String(number).padStart(3, '0')}/`;
    return {
      number,
      endpoint: s3.endpoint,
      rest: restClient(number % 2 === 0 ? root : ana),
      strangers,
      random: randomFrom(seed * 1_000_003 + number),
      tally,
      shelves: MODES.map((mode) => ({ bucket: BUCKETS[mode], mode, prefix, keys: new Map() })),
      gone: [],
      open: new Set(),
      counter: 0,
    };
  });
  const close = (): void => {
    for (const { rest } of [...clients, ...Object.values(strangers).map((rest) => ({ rest }))]) rest.close();
  };
  const acts: readonly (readonly [weight: number, act: Act])[] = [
    [22, put],
    [26, read],
    [14, readOne],
    [7, deletePlain],
    [6, deleteOne],
    [3, deleteMany],
    [6, copy],
    [4, multipart],
    [6, list],
    [2, wrong],
    [2, tornUpload(root)],
    [1, tornDownload(root)],
    [1, nonsense],
  ];
  return {
    clients,
    close,
    wheel: acts.flatMap(([weight, act]) => Array.from({ length: weight }, () => act)),
  };
};

/** While the bucket is still enabled: versions with ids, for the null versions to come on top of. */
export const beforeSuspension: Act = async (client) => {
  const shelf = client.shelves.find(({ mode }) => mode === 'suspended');
  if (shelf === undefined) return;
  const enabled = { ...shelf, mode: 'enabled' } as const;
  for (let i = 0; i < BEFORE_SUSPENSION; i += 1) await putAt(client, enabled, someKeyOf(client, shelf));
};

/** Chooses and acts until the time is over. */
export const wander =
  (wheel: readonly Act[], until: number): Act =>
  async (client) => {
    while (performance.now() < until) {
      await client.random.pick(wheel)(client);
      for (const shelf of client.shelves) {
        const count = [...shelf.keys.values()].reduce((sum, { length }) => sum + length, 0);
        if (count > MOST_VERSIONS) await deleteOldest(client, shelf);
      }
    }
  };

/** Looks at everything that must be there, and that nothing else is. */
export const inspect: Act = async (client) => {
  for (const shelf of client.shelves) {
    await listVersions(client, shelf, MOST_ENTRIES);
    await listObjects(client, shelf, MOST_ENTRIES);
    await listUploads(client, shelf, MOST_ENTRIES);
    for (const [key, versions] of shelf.keys)
      for (const { id } of versions) await readVersion(client, 'GET', shelf, key, id);
    for (const { key } of visible(shelf)) await readCurrent(client, 'GET', shelf, key);
  }
  for (const { shelf, key, id } of client.gone) await readVersion(client, 'HEAD', shelf, key, id);
};

/** Deletes whatever is under the client's prefix for good. */
export const clear: Act = async (client) => {
  for (const shelf of client.shelves) {
    const { versions, uploads } = await listAll(client, shelf.bucket, shelf.prefix);
    if (versions.length > 0) await deleteBatch(client, shelf.bucket, versions, true);
    for (const upload of uploads) await abort(client, { shelf, ...upload });
    shelf.keys.clear();
  }
  client.open.clear();
};
