/** Piles for tests: entries written as they stand, newest first. */
import type { DeleteMarker, Instant, ObjectVersion, Version, VersionId } from '../../../src/engine/index.ts';

/** A time of day on the tests' date. */
export const at = (time: string): Instant => Date.parse(`2026-11-24T${time}:00Z`) as Instant;
const ID = (id: string): VersionId => id as VersionId;

interface Written {
  readonly key?: string;
  readonly seq: number;
  readonly id?: string;
  readonly time?: string;
  readonly size?: number;
}
const LONG = 'zgTG1ICGXYBMshV76.3agNBHGbhYd';

/** A version of `ledger.csv`, 47.9 KB, stored at 11:20, unless written otherwise. Short ids are filled up. */
export const object = ({
  key = 'ledger.csv',
  seq,
  id = '8nz',
  time = '11:20',
  size = 47_900,
}: Written): ObjectVersion => ({
  kind: 'object',
  key,
  seq,
  id: ID(id === 'null' ? id : id + LONG),
  at: at(time),
  etag: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
  size,
  body: new Uint8Array(),
  contentType: 'text/csv',
  metadata: {},
  storageClass: 'STANDARD',
});
/** A delete marker of `ledger.csv`, made at 13:31. */
export const marker = ({ key = 'ledger.csv', seq, id = 'Qx2', time = '13:31' }: Written): DeleteMarker => ({
  kind: 'marker',
  key,
  seq,
  id: ID(id === 'null' ? id : id + LONG),
  at: at(time),
});
/** `ref(version)`: what a panel passes around instead of the version. */
export const ref = ({ key, id }: Version) => ({ key, id });
