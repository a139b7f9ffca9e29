/** Zip files by fflate, which is fetched when first used. Reading trusts nothing: names, sizes, counts are held to limits. */
import type { Inflate, ZipOptions, ZippableFile } from 'fflate';
import type { Result } from '../engine/index.ts';
import { fault, messageOf, shown } from './fault.ts';
import type { LabFault } from './fault.ts';
import { crc32, zipEntries } from './zipDirectory.ts';
import type { ZipEntry } from './zipDirectory.ts';

/** What a zip may hold. Bytes; `name` says which names are welcome, `names` says it in a fault. */
export interface ZipLimits {
  readonly total: number;
  readonly entries: number;
  readonly welcome: (name: string) => boolean;
  readonly names: string;
}

/** Files of at most this many bytes are compressed; larger ones are mostly media, and would hold the page up. */
const COMPRESSED = 1024 * 1024;
/** Inflates to 66 MB at the very most, so an entry that holds more than it says is noticed early. */
const CHUNK = 64 * 1024;
/** Bytes unzipped between two pauses. */
const BREATH = 4 * 1024 * 1024;
/** In local time, as zip files have it: the same lab gives the same bytes, whenever and wherever. */
const MTIME = '2000-01-01T00:00:00';

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The bytes of a zip of these files. */
export const zipOf = async (
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Result<Uint8Array, LabFault>> => {
  try {
    const { zipSync } = await import('fflate');
    const entries = [...files].map(([name, bytes]) => {
      const options: ZipOptions = { level: bytes.length <= COMPRESSED ? 6 : 0, mtime: MTIME };
      return [name, [bytes, options] satisfies ZippableFile] as const;
    });
    return { ok: true, value: zipSync(Object.fromEntries(entries)) };
  } catch (error) {
    return fault('unreadable', '', messageOf(error), 'a zip file made here');
  }
};

/** The bytes of an entry, as many as it declares; `undefined` when it holds more or fewer. */
const inflated = async (
  Stream: typeof Inflate,
  { data, size }: ZipEntry,
): Promise<Uint8Array | undefined> => {
  const bytes = new Uint8Array(size);
  let filled = 0;
  const stream = new Stream((chunk) => {
    if (filled + chunk.length <= size) bytes.set(chunk, filled);
    filled += chunk.length;
  });
  let rested = 0;
  for (let at = 0; at < data.length && filled <= size; at += CHUNK) {
    stream.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length);
    if (filled - rested < BREATH) continue;
    rested = filled;
    await breathe();
  }
  return filled === size ? bytes : undefined;
};

/** What is wrong with the names and sizes that a zip declares, if anything. */
const declaredFault = (
  entries: readonly ZipEntry[],
  limits: ZipLimits,
): Result<never, LabFault> | undefined => {
  if (entries.length > limits.entries)
    return fault('size', '', `${entries.length} entries`, `at most ${limits.entries}`);
  const names = new Set<string>();
  let total = 0;
  for (const { name, size } of entries) {
    if (!limits.welcome(name)) return fault('entry', shown(name), 'an entry of this name', limits.names);
    if (names.has(name)) return fault('entry', name, 'two entries of this name', 'one');
    names.add(name);
    total += size;
  }
  return total > limits.total
    ? fault('size', '', `${total} bytes unzipped`, `at most ${limits.total}`)
    : undefined;
};

/** The files of a zip, within `limits`. A damaged or hostile one is a fault that names the entry. */
export const unzipped = async (
  bytes: Uint8Array,
  limits: ZipLimits,
): Promise<Result<ReadonlyMap<string, Uint8Array>, LabFault>> => {
  let reading = '';
  try {
    const entries = zipEntries(bytes);
    if (!entries.ok) return entries;
    const broken = declaredFault(entries.value, limits);
    if (broken !== undefined) return broken;
    const { Inflate } = await import('fflate');
    const files = new Map<string, Uint8Array>();
    for (const entry of entries.value) {
      reading = entry.name;
      const file = entry.method === 'stored' ? entry.data.slice() : await inflated(Inflate, entry);
      if (file?.length !== entry.size)
        return fault('zip', reading, 'more or fewer bytes than it says', `${entry.size} bytes`);
      if (crc32(file) !== entry.crc)
        return fault('zip', reading, 'damaged bytes', 'bytes with the checksum it says');
      files.set(entry.name, file);
    }
    return { ok: true, value: files };
  } catch (error) {
    return fault('zip', reading, messageOf(error), 'a whole zip file');
  }
};
