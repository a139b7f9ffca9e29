/** Zip files by fflate, which is fetched when first used. Reading trusts nothing: names, sizes, counts are held to limits. */
import type { UnzipFile, ZipOptions, ZippableFile } from 'fflate';
import type { Result } from '../engine/index.ts';
import { fault, messageOf, shown } from './fault.ts';
import type { LabFault } from './fault.ts';

/** What a zip may hold. Bytes; `name` says which names are welcome, `names` says it in a fault. */
export interface ZipLimits {
  readonly total: number;
  readonly entries: number;
  readonly welcome: (name: string) => boolean;
  readonly names: string;
}

/** Files of at most this many bytes are compressed; larger ones are mostly media, and would hold the page up. */
const COMPRESSED = 1024 * 1024;
/** Inflates to 66 MB at the very most, so a bomb is noticed early. */
const CHUNK = 64 * 1024;
/** Bytes read or written out between two pauses. */
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

const joined = (chunks: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

/** Takes entries as they are found, until one breaks a limit. Sizes are counted as they come out, whatever is declared. */
const collector = ({ total, entries, welcome, names }: ZipLimits) => {
  const files = new Map<string, Uint8Array>();
  const open = new Set<string>();
  let size = 0;
  let broken: Result<never, LabFault> | undefined;

  const tooBig = (name: string, bytes: number): void => {
    broken ??= fault('size', name, `${bytes} bytes unzipped`, `at most ${total} bytes in all`);
  };

  const onFile = (file: UnzipFile): void => {
    const { name } = file;
    if (broken !== undefined) return;
    if (!welcome(name)) broken = fault('entry', shown(name), 'an entry of this name', names);
    else if (open.has(name) || files.has(name))
      broken = fault('entry', name, 'two entries of this name', 'one');
    else if (files.size === entries)
      broken = fault('size', '', `more than ${entries} entries`, `at most ${entries}`);
    else if (size + (file.originalSize ?? 0) > total) tooBig(name, size + (file.originalSize ?? 0));
    if (broken !== undefined) return;

    open.add(name);
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, final) => {
      if (error !== null) broken ??= fault('zip', name, error.message, 'an entry that can be unzipped');
      if (broken !== undefined) return;
      size += chunk.length;
      if (size > total) return tooBig(name, size);
      chunks.push(chunk.slice());
      if (!final) return undefined;
      open.delete(name);
      files.set(name, joined(chunks));
      return undefined;
    };
    file.start();
  };

  return { files, open, onFile, size: () => size, broken: () => broken };
};

/** The files of a zip, within `limits`. A damaged or hostile one is a fault that names the entry. */
export const unzipped = async (
  bytes: Uint8Array,
  limits: ZipLimits,
): Promise<Result<ReadonlyMap<string, Uint8Array>, LabFault>> => {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4)
    return fault('zip', '', `${bytes.length} bytes of another kind`, 'a zip file');
  const found = collector(limits);
  try {
    const { Unzip, UnzipInflate } = await import('fflate');
    const unzip = new Unzip(found.onFile);
    unzip.register(UnzipInflate);
    let rested = 0;
    for (let at = 0; at < bytes.length; at += CHUNK) {
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
      const broken = found.broken();
      if (broken !== undefined) return broken;
      if (at + found.size() - rested < BREATH) continue;
      rested = at + found.size();
      await breathe();
    }
  } catch (error) {
    return found.broken() ?? fault('zip', [...found.open].join(', '), messageOf(error), 'a whole zip file');
  }
  const [cut] = found.open;
  return cut === undefined
    ? { ok: true, value: found.files }
    : fault('zip', cut, 'the end of the file', 'the rest of this entry');
};
