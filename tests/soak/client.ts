/** One of the many clients: its connection, its keys, and what it knows of them. */
import type { RestClient } from '../support/rest.ts';
import { bodyOf } from './bodies.ts';
import { ask } from './exchange.ts';
import type { Asked, Exchange } from './exchange.ts';
import { visible } from './model.ts';
import type { Held, Shelf } from './model.ts';
import type { Random } from './random.ts';
import type { Tally } from './tally.ts';

/** Connections that every client may use, for requests that are to fail. */
export interface Strangers {
  /** Somebody who may not delete versions. */
  readonly dev: RestClient;
  /** Somebody who signs with a wrong key. */
  readonly forger: RestClient;
}

export interface OpenUpload {
  readonly shelf: Shelf;
  readonly key: string;
  readonly uploadId: string;
}

export interface Client {
  readonly number: number;
  readonly endpoint: string;
  readonly rest: RestClient;
  readonly strangers: Strangers;
  readonly random: Random;
  readonly tally: Tally;
  readonly shelves: readonly Shelf[];
  /** Versions that were deleted for good, and must not come back. */
  readonly gone: { readonly shelf: Shelf; readonly key: string; readonly id: string }[];
  /** Uploads that were begun and neither completed nor aborted. */
  readonly open: Set<OpenUpload>;
  counter: number;
}

/** What a client can do next. */
export type Act = (client: Client) => Promise<void>;

const NAMES = [
  'a',
  'b.txt',
  'dir/one',
  'dir/two words',
  'dir/three+plus',
  'dir/deep/er',
  'umläut',
  'emoji-😀',
  'per%cent',
  'amp&<lt>"\'',
];

/** A path, percent-encoded, with what is asked about it. */
export const targetOf = (
  bucket: string,
  key: string,
  query: Readonly<Record<string, string | number>> = {},
): string => {
  const path = key.split('/').map(encodeURIComponent).join('/');
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `/${bucket}/${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`;
};

/** Asks in a client's own name. */
export const asks = (
  { rest, tally }: Client,
  operation: string,
  method: string,
  target: string,
  more?: Asked,
): Promise<Exchange> => ask(rest, tally, operation, method, target, more);

/** One of the client's keys in a bucket, whether there is something at it or not. */
export const someKeyOf = ({ random }: Client, shelf: Shelf): string => shelf.prefix + random.pick(NAMES);

/** One of the client's keys in any bucket. */
export const someKey = (client: Client): { readonly shelf: Shelf; readonly key: string } => {
  const shelf = client.random.pick(client.shelves);
  return { shelf, key: someKeyOf(client, shelf) };
};

/** One of the client's versions or markers. */
export const someVersion = (
  client: Client,
): { readonly shelf: Shelf; readonly key: string; readonly held: Held } | undefined => {
  const { random } = client;
  const shelf = random.pick(client.shelves);
  if (shelf.keys.size === 0) return undefined;
  const [key, versions] = random.pick([...shelf.keys]);
  return { shelf, key, held: random.pick(versions) };
};

/** One of the objects that plain reads find. */
export const someObject = (client: Client) => {
  const shelf = client.random.pick(client.shelves);
  const all = visible(shelf);
  return all.length === 0 ? undefined : { shelf, ...client.random.pick(all) };
};

/** Bytes that no other request sends, and their label. Most are small; the largest have 200 kB. */
export const freshBody = (client: Client): { readonly label: string; readonly body: Buffer } => {
  const { random, number } = client;
  client.counter += 1;
  const label = `${number}.${client.counter}`;
  const limit = random.pick([1, 80, 1000, 10_000, 10_000, 50_000, 200_001]);
  return { label, body: bodyOf(label, random.below(limit)) };
};
