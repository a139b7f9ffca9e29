/** What one client knows must be in a bucket under its own keys: S3's versioning rules in their plainest form. */
import type { Content } from './bodies.ts';

export type Mode = 'never' | 'enabled' | 'suspended';

/** A version, or a delete marker when it has no content. */
export interface Held {
  readonly id: string;
  readonly content: Content | undefined;
}

/** A client's keys in one bucket: the versions of each, newest first. A key without versions is not there. */
export interface Shelf {
  readonly bucket: string;
  readonly mode: Mode;
  readonly prefix: string;
  readonly keys: Map<string, readonly Held[]>;
}

/** One version with its key, and whether it is the current one. */
export interface Shelved extends Held {
  readonly key: string;
  readonly isLatest: boolean;
}

const put = (shelf: Shelf, key: string, versions: readonly Held[]): void => {
  if (versions.length > 0) shelf.keys.set(key, versions);
  else shelf.keys.delete(key);
};

/** The versions of a key, newest first. */
export const versionsOf = (shelf: Shelf, key: string): readonly Held[] => shelf.keys.get(key) ?? [];

/** A version comes on top; only one can have an id, and that is how the null version is replaced. */
export const store = (shelf: Shelf, key: string, held: Held): void => {
  put(shelf, key, [held, ...versionsOf(shelf, key).filter(({ id }) => id !== held.id)]);
};

/** What a delete that names no version does; `id` is that of the marker that S3 says it made. */
export const hide = (shelf: Shelf, key: string, id: string | undefined): void => {
  if (shelf.mode === 'never') shelf.keys.delete(key);
  else store(shelf, key, { id: id ?? 'null', content: undefined });
};

/** What a delete that names a version does. */
export const remove = (shelf: Shelf, key: string, gone: string): void => {
  put(
    shelf,
    key,
    versionsOf(shelf, key).filter(({ id }) => id !== gone),
  );
};

/** Everything, in S3's listing order: keys by their UTF-8 bytes, then newest first. */
export const shelved = (shelf: Shelf): readonly Shelved[] =>
  [...shelf.keys]
    .toSorted(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .flatMap(([key, versions]) => versions.map((held, i) => ({ key, isLatest: i === 0, ...held })));

/** What plain listings show and plain reads find. */
export const visible = (shelf: Shelf): readonly (Shelved & { readonly content: Content })[] =>
  shelved(shelf).flatMap(({ content, ...rest }) =>
    rest.isLatest && content !== undefined ? [{ ...rest, content }] : [],
  );
