/** The bucket of the design's pictures, as shelves: every kind of pile there is. */
import type { DeleteMarker, Instant, ObjectVersion, Version, VersionId } from '../../src/engine/index.ts';
import { md5Hex } from '../../src/digest/hash.ts';
import type { ShelfView } from '../../src/panels/versions/stack.ts';

const at = (time: string): Instant => Date.parse(`2026-11-24T${time}:00Z`) as Instant;
let seq = 1000;
const padded = (id: string): VersionId =>
  (id === 'null' ? id : `${id.slice(0, 4)}${'TG1ICGXYBMshV76.3agNBHGbh'}${id.slice(-3)}`) as VersionId;

/** A version; `bytes` names its content, so that the same name gives the same bars. */
export const object = (key: string, id: string, time: string, size: number, bytes = id): ObjectVersion => ({
  kind: 'object',
  key,
  seq: (seq -= 1),
  id: padded(id),
  at: at(time),
  etag: md5Hex(new TextEncoder().encode(bytes)),
  size,
  body: new Uint8Array(),
  contentType: 'text/plain',
  metadata: {},
  storageClass: 'STANDARD',
});
/** A delete marker. */
export const marker = (key: string, id: string, time: string): DeleteMarker => ({
  kind: 'marker',
  key,
  seq: (seq -= 1),
  id: padded(id),
  at: at(time),
});

const shelf = (
  key: string,
  entries: (key: string) => readonly Version[],
  lost?: ShelfView['lost'],
): ShelfView => ({
  key,
  entries: entries(key),
  lost,
});

/** The five keys of the mock. */
export const HARBOR: readonly ShelfView[] = [
  shelf('ledger.csv', (k) => [
    object(k, 'Kd3m…p0Q', '13:58', 48_200),
    object(k, '8nzz…hYd', '11:20', 47_900),
    object(k, '.1Hs…ayM', '09:12', 41_000),
  ]),
  shelf('report.pdf', (k) => [
    marker(k, 'Qx2p…7Ma', '13:31'),
    object(k, 'vT9b…e4L', '13:02', 1_200_000),
    object(k, 'Zc71…Wn_', '09:14', 1_100_000),
  ]),
  shelf('readme.txt', (k) => [object(k, 'b0Rt…x9s', '12:47', 2100), object(k, 'null', '08:55', 1900)]),
  shelf('notes.md', (k) => [marker(k, 'null', '10:26'), object(k, 'f6Yw…Ju2', '09:20', 5400)], {
    count: 1,
    step: 10,
  }),
  shelf('logo.svg', (k) => [
    object(k, 'o8Lp…3Vd', '13:44', 12_000, 'logo'),
    marker(k, 'Hn5e…kT8', '13:33'),
    object(k, 'T2qa…R.7', '09:31', 12_000, 'logo'),
  ]),
];

/** Every other kind of pile. */
export const ODD: readonly ShelfView[] = [
  shelf('two-markers.pdf', (k) => [
    marker(k, 'Qx2p…7Ma', '14:02'),
    marker(k, 'Lm4c…0Rz', '14:01'),
    object(k, 'vT9b…e4L', '13:02', 1_200_000),
    object(k, 'Zc71…Wn_', '09:14', 1_100_000),
  ]),
  shelf('three-cloths.txt', (k) => [
    marker(k, 'Aa1p…7Ma', '14:02'),
    object(k, 'Bb2b…e4L', '13:02', 800),
    marker(k, 'Cc3c…0Rz', '12:01'),
    object(k, 'null', '11:02', 700),
    marker(k, 'Dd4c…0Rz', '10:01'),
    object(k, 'Ee51…Wn_', '09:14', 600),
  ]),
  shelf('null-current.txt', (k) => [object(k, 'null', '13:58', 2100), object(k, '8nzz…hYd', '11:20', 1900)], {
    count: 2,
    step: 7,
  }),
  shelf('expired-marker.log', (k) => [marker(k, 'Qx2p…7Ma', '14:02')]),
  shelf('only-null.txt', (k) => [object(k, 'null', '13:58', 512)]),
  shelf('null-beneath.txt', (k) => [marker(k, 'Qx2p…7Ma', '14:02'), object(k, 'null', '08:55', 3000)]),
  shelf('a-rather-long-key/with/folders/that-are-a-fiction.tar.gz', (k) =>
    Array.from({ length: 41 }, (_, i) => object(k, `v${String(i).padStart(3, '0')}…abc`, '10:00', 1000 + i)),
  ),
  { key: 'gone.txt', entries: [], lost: { count: 2, step: 9 } },
  {
    key: 'imagined.pdf',
    entries: [],
    ghosts: [object('imagined.pdf', 'vT9b…e4L', '13:02', 1), object('imagined.pdf', 'Zc71…Wn_', '09:14', 1)],
  },
];
