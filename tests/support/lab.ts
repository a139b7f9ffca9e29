/**
 * A bucket called `lab` in each state the decision table names, holding what a request can meet there: a plain key, a
 * key with data versions, a key under a marker. Built through the door an hour before the question is asked.
 */
import { at, bytes, ask, code, granted, root, aWorld } from './world.ts';
import type { World } from './world.ts';
import { ROOT_TOKEN } from '../../src/engine/index.ts';
import type { VersionId } from '../../src/engine/index.ts';

/** NC never configured, EN enabled, SU suspended; +M with MFA Delete on. */
export const LAB_STATES = ['NC', 'EN', 'SU', 'EN+M', 'SU+M'] as const;
export type LabState = (typeof LAB_STATES)[number];

export interface Lab {
  readonly world: World;
  readonly state: LabState;
  /** `report.txt`: "first" under the null id and, once versioned, "second" above it under this id; current. */
  readonly data: string;
  /** `gone.txt`: data "kept" under this id, covered by `marker`. In NC neither is there and the key is unknown. */
  readonly kept: string;
  readonly marker: string;
  /** An id that was issued, and whose version is gone for good. */
  readonly absent: string;
  /** An id that was issued for another key and is still there, in another bucket. */
  readonly elsewhere: string;
}

/** 32 characters of the right shape that no S3 ever issued (V-23, LocalStack recording test_delete_object). */
export const INVENTED = 'HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD';

const put = (world: World, bucket: string, key: string, text: string): VersionId | undefined =>
  granted(world, root, { type: 'PutObject', bucket, key, body: bytes(text) }).versionId;

const issued = (id: VersionId | undefined): VersionId => {
  if (id === undefined || id === 'null') throw new Error(`an enabled bucket answered the id ${id}`);
  return id;
};

const enable = (world: World, bucket: string): void => {
  granted(world, root, { type: 'PutBucketVersioning', bucket, status: 'Enabled' });
};

/** The lab, at ten o'clock, every code fresh. Besides it there are `scratch`, never configured, and `elsewhere`. */
export const aLab = (state: LabState, seed = 'tests'): Lab => {
  const world = aWorld({ seed });
  for (const bucket of ['lab', 'scratch', 'elsewhere'])
    granted(world, root, { type: 'CreateBucket', bucket });
  enable(world, 'elsewhere');
  const elsewhere = issued(put(world, 'elsewhere', 'other.txt', 'other'));
  const absent = issued(put(world, 'elsewhere', 'report.txt', 'brief'));
  granted(world, root, { type: 'DeleteObject', bucket: 'elsewhere', key: 'report.txt', versionId: absent });

  put(world, 'lab', 'report.txt', 'first');
  let data = 'null';
  let kept = 'null';
  let marker = 'null';
  if (state !== 'NC') {
    enable(world, 'lab');
    data = issued(put(world, 'lab', 'report.txt', 'second'));
    kept = issued(put(world, 'lab', 'gone.txt', 'kept'));
    marker = issued(granted(world, root, { type: 'DeleteObject', bucket: 'lab', key: 'gone.txt' }).versionId);
  }
  if (state === 'SU' || state === 'SU+M')
    granted(world, root, { type: 'PutBucketVersioning', bucket: 'lab', status: 'Suspended' });
  if (state === 'EN+M' || state === 'SU+M')
    granted(
      world,
      root,
      {
        type: 'PutBucketVersioning',
        bucket: 'lab',
        status: state === 'EN+M' ? 'Enabled' : 'Suspended',
        mfaDelete: 'Enabled',
      },
      { mfa: code(world, ROOT_TOKEN) },
    );
  world.now = at('10:00');
  return { world, state, data, kept, marker, absent, elsewhere };
};

/** Every entry of a bucket in listing order, as short text: `report.txt null* first`, a star on the current one. */
export const contentsOf = (world: World, bucket = 'lab'): readonly string[] => {
  const { result } = ask(world, root, { type: 'ListObjectVersions', bucket });
  if (!result.ok) throw new Error(`listing ${bucket}: ${result.error.message}`);
  return result.value.entries.map(({ version, isLatest }) => {
    const body = version.kind === 'object' ? new TextDecoder().decode(version.body) : '(marker)';
    return `${version.key} ${version.id}${isLatest ? '*' : ''} ${body}`;
  });
};
