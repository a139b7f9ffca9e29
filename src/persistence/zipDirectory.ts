/**
 * What a zip says it holds, read from the directory at its end (PKWARE APPNOTE 6.3, 4.3.7, 4.3.12 and 4.3.16). fflate
 * reads without looking at checksums and makes room for whatever size is declared, so both are held here.
 */
import type { Result } from '../engine/index.ts';
import { fault } from './fault.ts';
import type { LabFault } from './fault.ts';

/** One entry as the directory declares it. None of it is proved yet. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  /** Bytes unzipped. */
  readonly size: number;
  readonly crc: number;
  /** As it lies in the file. */
  readonly data: Uint8Array;
}

const END = { signature: 0x06054b50, length: 22, longestComment: 0xffff };
const RECORD = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
const METHODS: ReadonlyMap<number, ZipEntry['method']> = new Map([
  [0, 'stored'],
  [8, 'deflated'],
]);

const endOf = (view: DataView): number | undefined => {
  const lowest = Math.max(0, view.byteLength - END.length - END.longestComment);
  for (let at = view.byteLength - END.length; at >= lowest; at--)
    if (view.getUint32(at, true) === END.signature) return at;
  return undefined;
};

const entryAt = (bytes: Uint8Array, view: DataView, at: number): Result<ZipEntry, LabFault> => {
  const name = new TextDecoder().decode(
    bytes.subarray(at + RECORD.length, at + RECORD.length + view.getUint16(at + 28, true)),
  );
  const method = METHODS.get(view.getUint16(at + 10, true));
  if (method === undefined || (view.getUint16(at + 8, true) & 1) === 1)
    return fault('zip', name, 'an entry that is encrypted or packed in another way', 'stored or deflated');
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== LOCAL.signature) return fault('zip', name, 'no such entry', 'an entry');
  const start = local + LOCAL.length + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const end = start + view.getUint32(at + 20, true);
  if (end > bytes.length) return fault('zip', name, 'the end of the file', 'the rest of this entry');
  const data = bytes.subarray(start, end);
  return {
    ok: true,
    value: { name, method, size: view.getUint32(at + 24, true), crc: view.getUint32(at + 16, true), data },
  };
};

/** The entries of a zip, in its own order. May throw a RangeError where the file ends within a record. */
export const zipEntries = (bytes: Uint8Array): Result<readonly ZipEntry[], LabFault> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined)
    return fault('zip', '', `${bytes.length} bytes without a zip's end`, 'a whole zip file');
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    if (view.getUint32(at, true) !== RECORD.signature)
      return fault('zip', '', `${n} entries`, `${count} entries, as the zip says`);
    const entry = entryAt(bytes, view, at);
    if (!entry.ok) return entry;
    entries.push(entry.value);
    at +=
      RECORD.length +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return { ok: true, value: entries };
};

/** CRC-32 with the polynomial of zip, gzip and PNG, one table entry a byte. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc >>> 0;
});

/** CRC-32 of bytes, as a zip declares it. */
export const crc32 = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};
