import { describe, expect, it } from 'vitest';
import type { AnyCommand, Tag } from '../../../src/engine/whole.ts';
import { INVENTED, aLab, contentsOf } from '../../support/lab.ts';
import { SAYS } from '../../support/verdict.ts';
import { anEmptyLab, headOf, putWhole } from '../../support/uploads.ts';
import { askWhole, grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import { dev, granted, root } from '../../support/world.ts';
import type { World } from '../../support/world.ts';

const tag = (key: string, value: string): Tag => ({ key, value });
const of = (key: string, versionId?: string) => ({
  bucket: 'lab',
  key,
  ...(versionId === undefined ? {} : { versionId }),
});
const put = (world: World, key: string, tags: readonly Tag[], versionId?: string) =>
  grantedWhole(world, root, { type: 'PutObjectTagging', ...of(key, versionId), tags });
const get = (world: World, key: string, versionId?: string) =>
  grantedWhole(world, root, { type: 'GetObjectTagging', ...of(key, versionId) });
const remove = (world: World, key: string, versionId?: string) =>
  grantedWhole(world, root, { type: 'DeleteObjectTagging', ...of(key, versionId) });

type Tagging = AnyCommand<'GetObjectTagging' | 'PutObjectTagging' | 'DeleteObjectTagging'>;
/** The three operations on one version, and what they are called in an error body. */
const THREE: readonly (readonly [string, string, (key: string, id?: string) => Tagging])[] = [
  ['GetObjectTagging', 'GET', (key, id) => ({ type: 'GetObjectTagging', ...of(key, id) })],
  [
    'PutObjectTagging',
    'PUT',
    (key, id) => ({ type: 'PutObjectTagging', ...of(key, id), tags: [tag('t', 't')] }),
  ],
  ['DeleteObjectTagging', 'DELETE', (key, id) => ({ type: 'DeleteObjectTagging', ...of(key, id) })],
];

describe('tags hang on one version', () => {
  // LocalStack recording: TestS3BucketObjectTagging::test_object_tagging_versioned
  it('which is the current one, or the one that is named (V-30)', () => {
    const world = anEmptyLab('Enabled');
    const a = putWhole(world, 'k', 'test-0', { extras: { tags: [tag('test_tag', 'tagv1')] } }).versionId;
    const b = putWhole(world, 'k', 'test-1').versionId;
    expect(put(world, 'k', [tag('tag3', 'tag3')]).versionId).toBe(b);
    expect(get(world, 'k')).toEqual({ tags: [tag('tag3', 'tag3')], versionId: b });
    expect(get(world, 'k', a)).toEqual({ tags: [tag('test_tag', 'tagv1')], versionId: a });
    expect(put(world, 'k', [tag('tag1', 'tag1')], a).versionId).toBe(a);
    expect(get(world, 'k', a).tags).toEqual([tag('tag1', 'tag1')]);
    expect(get(world, 'k').tags).toEqual([tag('tag3', 'tag3')]);
    expect(remove(world, 'k').versionId).toBe(b);
    expect([get(world, 'k').tags, get(world, 'k', a).tags]).toEqual([[], [tag('tag1', 'tag1')]]);
  });

  it.each(['NC', 'EN', 'SU', 'EN+M', 'SU+M'] as const)(
    'and make no version, nor need a code (%s; V-30, M-47)',
    (state) => {
      const { world } = aLab(state);
      const before = contentsOf(world);
      const { at, etag } = headOf(world, 'report.txt');
      put(world, 'report.txt', [tag('a', 'b')]);
      remove(world, 'report.txt');
      expect(contentsOf(world)).toEqual(before);
      expect(headOf(world, 'report.txt')).toMatchObject({ at, etag });
    },
  );

  it.each([
    { state: 'NC', id: undefined },
    { state: 'SU', id: 'null' },
  ] as const)('whose null version is called $id in state $state (V-32)', ({ state, id }) => {
    const { world } = aLab(state);
    const versionId = state === 'SU' ? 'null' : undefined;
    expect(put(world, 'report.txt', [tag('a', 'b')], versionId).versionId).toBe(id);
    expect(get(world, 'report.txt', versionId).versionId).toBe(id);
  });

  it('are replaced whole, and leave nothing else of the version changed', () => {
    const world = anEmptyLab();
    putWhole(world, 'k', 'data', {
      extras: { tags: [tag('a', '1')], acl: 'public-read', headers: { expires: '0' } },
    });
    put(world, 'k', [tag('b', '2'), tag('c', '')]);
    expect(get(world, 'k').tags).toEqual([tag('b', '2'), tag('c', '')]);
    remove(world, 'k');
    expect(headOf(world, 'k').extras).toEqual({ acl: 'public-read', headers: { expires: '0' } });
    put(world, 'k', []);
    expect(headOf(world, 'k').extras).not.toHaveProperty('tags');
  });

  // LocalStack recording: test_object_tags_delete_or_overwrite_object
  it('and are gone when it is written over', () => {
    const world = anEmptyLab();
    putWhole(world, 'k', 'data', { extras: { tags: [tag('a', '1')] } });
    putWhole(world, 'k', 'data');
    expect(get(world, 'k').tags).toEqual([]);
    expect(headOf(world, 'k')).not.toHaveProperty('extras');
  });

  it('and happen to no data', () => {
    const world = anEmptyLab();
    putWhole(world, 'k', 'data');
    const command = { type: 'PutObjectTagging', ...of('k'), tags: [tag('a', 'b')] } as const;
    expect(askWhole(world, root, command).events).toEqual([]);
  });
});

describe.each(THREE)('%s', (_, method, command) => {
  const onMarker = {
    code: 'MethodNotAllowed',
    status: 405,
    message: SAYS.onMarker,
    rule: 'V-56',
    fields: { Method: method, ResourceType: 'DeleteMarker' },
  } as const;

  // LocalStack recording: test_object_tagging_versioned (put-delete-marker and after)
  it('meets a marker, named or not, and says so (V-56)', () => {
    const { world, marker } = aLab('EN');
    for (const id of [undefined, marker]) {
      const outcome = refusedWhole(world, root, command('gone.txt', id), onMarker);
      expect(!outcome.result.ok && outcome.result.error.marker?.id).toBe(marker);
    }
  });

  // LocalStack recording: test_object_tagging_exc; only the first names the bucket too
  it('finds no key that never was (V-40)', () => {
    const { world } = aLab('EN');
    const Key = method === 'GET' ? 'lab/never.txt' : 'never.txt';
    refusedWhole(world, root, command('never.txt'), {
      code: 'NoSuchKey',
      status: 404,
      message: SAYS.noKey,
      rule: 'V-40',
      fields: { Key },
    });
  });

  // moto: test_put_object_tagging_on_deleted_version
  it('finds no version that is gone (V-44)', () => {
    const { world, absent } = aLab('EN');
    refusedWhole(world, root, command('report.txt', absent), {
      code: 'NoSuchVersion',
      status: 404,
      message: SAYS.noVersion,
      rule: 'V-44',
      fields: { Key: 'report.txt', VersionId: absent },
    });
  });

  it.each([
    { id: '', message: SAYS.emptyVersion },
    { id: INVENTED, message: SAYS.badVersion },
  ])('takes no "$id" for an id (V-44)', ({ id, message }) => {
    refusedWhole(aLab('EN').world, root, command('report.txt', id), {
      code: 'InvalidArgument',
      status: 400,
      message,
      rule: 'V-44',
    });
  });

  it('finds no bucket that was never made (V-06)', () => {
    refusedWhole(
      aLab('EN').world,
      root,
      { ...command('a'), bucket: 'nowhere' },
      { code: 'NoSuchBucket', status: 404, rule: 'V-06' },
    );
  });

  it('needs a permission of its own (P-01)', () => {
    const { world } = aLab('EN');
    refusedWhole(world, dev, command('report.txt'), { code: 'AccessDenied', status: 403, rule: 'P-01' });
    granted(world, dev, { type: 'GetObject', bucket: 'lab', key: 'report.txt' });
  });
});
