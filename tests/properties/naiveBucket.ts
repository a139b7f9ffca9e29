/** The naive world: plain arrays, and what writing and deleting does to them. */

export interface NaiveEntry {
  readonly key: string;
  id: string;
  /** `undefined` is a marker. */
  readonly text: string | undefined;
}
export interface NaiveBucket {
  readonly name: string;
  /** The owning account. */
  readonly owner: string;
  status: 'Enabled' | 'Suspended' | undefined;
  mfaDelete: 'Enabled' | 'Disabled' | undefined;
  /** In the order of writing, oldest first. */
  entries: NaiveEntry[];
}
export interface NaivePerson {
  readonly arn: string;
  readonly account: string;
  readonly root: boolean;
  readonly denied: readonly string[];
}
export interface NaiveDevice {
  readonly serial: string;
  readonly owner: string;
  readonly shows: (step: number) => string;
  /** The last step spent. */
  spent: number;
}
export interface NaiveWorld {
  readonly people: readonly NaivePerson[];
  readonly devices: readonly NaiveDevice[];
  buckets: NaiveBucket[];
  /** Every id ever minted. */
  readonly issued: Set<string>;
}

/** Data that can no longer be got back, and how it went. */
export interface Loss {
  readonly bucket: string;
  readonly key: string;
  readonly text: string;
}

/** Ascending by UTF-8 bytes. */
export const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** In listing order: key ascending, newest first (V-80). */
export const listed = (bucket: NaiveBucket): readonly NaiveEntry[] =>
  bucket.entries
    .toReversed()
    .map((entry, age) => ({ entry, age }))
    .sort((a, b) => byBytes(a.entry.key, b.entry.key) || a.age - b.age)
    .map(({ entry }) => entry);

/** The newest entry of a key. */
export const currentOf = (bucket: NaiveBucket, key: string): NaiveEntry | undefined =>
  bucket.entries.findLast((entry) => entry.key === key);
/** The entry of a key with this id. */
export const find = (bucket: NaiveBucket, key: string, id: string): NaiveEntry | undefined =>
  bucket.entries.find((entry) => entry.key === key && entry.id === id);
/** Whether S3 ever issued this id (V-23). */
export const genuine = (world: NaiveWorld, id: string): boolean => id === 'null' || world.issued.has(id);

/** Takes entries out for good; what they held is lost. */
const drop = (bucket: NaiveBucket, which: (entry: NaiveEntry) => boolean): readonly Loss[] => {
  const gone = bucket.entries.filter(which);
  bucket.entries = bucket.entries.filter((entry) => !which(entry));
  return gone.flatMap(({ key, text }) => (text === undefined ? [] : [{ bucket: bucket.name, key, text }]));
};

/** Writes data or a marker as the state of versioning says (V-30, V-31, V-32, V-52, V-53). */
export const write = (bucket: NaiveBucket, key: string, text: string | undefined): readonly Loss[] => {
  const lost =
    bucket.status === 'Enabled' ? [] : drop(bucket, (entry) => entry.key === key && entry.id === 'null');
  bucket.entries.push({ key, text, id: bucket.status === 'Enabled' ? '?' : 'null' });
  return lost;
};
/** Deletes one object as V-51 to V-54 say. */
export const remove = (bucket: NaiveBucket, key: string, id: string | undefined): readonly Loss[] => {
  if (id !== undefined) return drop(bucket, (entry) => entry.key === key && entry.id === id);
  return bucket.status === undefined
    ? drop(bucket, (entry) => entry.key === key)
    : write(bucket, key, undefined);
};
