/** `x-amz-version-id` and its neighbours, by what a bucket's versioning is and was. */
import { describe, expect, it } from 'vitest';
import { aWireWorld, createBucket, putText, send, sendOk, setVersioning } from '../support/wireWorld.ts';
import type { Reply, WireWorld } from '../support/wireWorld.ts';
import { at } from '../support/world.ts';

const ID = /^[\w.]{32}$/;
const status = (word: string): string => `<Status>${word}</Status>`;
const about = ({ headers }: Reply) => ({
  id: headers['x-amz-version-id'],
  marker: headers['x-amz-delete-marker'],
});
const put = (world: WireWorld, key = 'k'): Reply =>
  sendOk(world, { method: 'PUT', path: `/lab/${key}`, body: 'x' });
const get = (world: WireWorld, query = '', key = 'k'): Reply => send(world, { path: `/lab/${key}`, query });
const remove = (world: WireWorld, query = '', key = 'k'): Reply =>
  sendOk(world, { method: 'DELETE', path: `/lab/${key}`, query });
const NONE = { id: undefined, marker: undefined };

describe('a bucket that never had versions', () => {
  // V-32; LocalStack recording: test_s3_put_object_versioned.
  it('names no version when it stores and reads', () => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    expect(about(put(world))).toEqual(NONE);
    expect(about(get(world))).toEqual(NONE);
    expect(about(send(world, { method: 'HEAD', path: '/lab/k' }))).toEqual(NONE);
  });

  // V-51; LocalStack recording: test_delete_object.
  it('names none when it deletes, whether the key was there or not', () => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    put(world);
    expect(about(remove(world))).toEqual(NONE);
    expect(about(remove(world))).toEqual(NONE);
    expect(remove(world)).toMatchObject({ status: 204, text: '' });
  });

  it('calls the object null once versioning is on', () => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    put(world);
    setVersioning(world, 'lab', status('Enabled'));
    expect(about(get(world))).toEqual({ id: 'null', marker: undefined });
    expect(get(world, 'versionId=null').status).toBe(200);
  });
});

describe('a bucket with versions', () => {
  // V-30; meeseeks-s3: get 2_1 to 2_3.
  it('names a new version when it stores, and the same when it reads', () => {
    const world = aWireWorld();
    createBucket(world, 'lab', 'Enabled');
    const first = about(put(world)).id ?? '';
    const second = about(put(world)).id ?? '';
    expect(first).toMatch(ID);
    expect(second).toMatch(ID);
    expect(second).not.toBe(first);
    expect(about(get(world))).toEqual({ id: second, marker: undefined });
    expect(about(get(world, `versionId=${first}`))).toEqual({ id: first, marker: undefined });
  });

  // V-52; meeseeks-s3: delete 2_1, 2_7, 2_9.
  it('names the marker that a plain delete makes, also for a key that never was', () => {
    const world = aWireWorld();
    createBucket(world, 'lab', 'Enabled');
    const ids = ['k', 'k', 'never'].map((key) => about(remove(world, '', key)));
    for (const { id, marker } of ids) {
      expect(id).toMatch(ID);
      expect(marker).toBe('true');
    }
    expect(new Set(ids.map(({ id }) => id)).size).toBe(3);
  });

  // V-54; meeseeks-s3: delete 2_4 to 2_6, vid_null_string.
  it('names what a delete by id removes, and says when it was a marker', () => {
    const world = aWireWorld();
    createBucket(world, 'lab', 'Enabled');
    const id = about(put(world)).id ?? '';
    const marker = about(remove(world)).id ?? '';
    expect(about(remove(world, `versionId=${id}`))).toEqual({ id, marker: undefined });
    expect(about(remove(world, `versionId=${marker}`))).toEqual({ id: marker, marker: 'true' });
    expect(about(remove(world, 'versionId=null'))).toEqual({ id: 'null', marker: undefined });
  });

  // V-40; meeseeks-s3: get 2_5, TestHeadVsGetDeleteMarker.
  it('tells a deleted key from one that never was', () => {
    const world = aWireWorld();
    createBucket(world, 'lab', 'Enabled');
    put(world);
    const marker = about(remove(world)).id;
    for (const method of ['GET', 'HEAD']) {
      const gone = send(world, { method, path: '/lab/k' });
      expect(gone.status).toBe(404);
      expect(about(gone)).toEqual({ id: marker, marker: 'true' });
      expect(gone.headers).not.toHaveProperty('Last-Modified');
      expect(gone.headers).not.toHaveProperty('Allow');
      const never = send(world, { method, path: '/lab/never' });
      expect(never.status).toBe(404);
      expect(about(never)).toEqual(NONE);
    }
  });

  // V-42; meeseeks-s3: get 2_6, 2_9.
  it('answers a marker that is named with 405, its time and what can be done', () => {
    const world = aWireWorld();
    createBucket(world, 'lab', 'Enabled');
    put(world);
    world.now = at('09:20:30');
    const marker = about(remove(world)).id ?? '';
    world.now = at('11:00');
    put(world);
    for (const method of ['GET', 'HEAD']) {
      const reply = send(world, { method, path: '/lab/k', query: `versionId=${marker}` });
      expect(reply.status).toBe(405);
      expect(reply.headers).toMatchObject({
        'x-amz-delete-marker': 'true',
        'x-amz-version-id': marker,
        'Last-Modified': 'Mon, 23 Nov 2026 09:20:30 GMT',
        Allow: 'DELETE',
      });
    }
  });
});

describe('a suspended bucket', () => {
  // V-31; meeseeks-s3: get 3_1, 3_2; LocalStack recording: test_delete_object_on_suspended_bucket.
  it('names no version when it stores, and null when it reads', () => {
    const world = aWireWorld();
    createBucket(world, 'lab', 'Suspended');
    expect(about(put(world))).toEqual(NONE);
    expect(about(get(world))).toEqual({ id: 'null', marker: undefined });
  });

  // V-53; meeseeks-s3: delete 3_1 to 3_5.
  it('makes one null marker, however often it deletes', () => {
    const world = aWireWorld();
    createBucket(world, 'lab', 'Enabled');
    const kept = about(put(world)).id ?? '';
    setVersioning(world, 'lab', status('Suspended'));
    put(world);
    for (let i = 0; i < 2; i += 1) expect(about(remove(world))).toEqual({ id: 'null', marker: 'true' });
    expect(about(get(world))).toEqual({ id: 'null', marker: 'true' });
    expect(get(world, 'versionId=null').status).toBe(405);
    expect(get(world, `versionId=${kept}`).status).toBe(200);
    expect(send(world, { path: '/lab', query: 'versions' }).text.match(/<DeleteMarker>/g)).toHaveLength(1);
    expect(about(remove(world, 'versionId=null'))).toEqual({ id: 'null', marker: 'true' });
    expect(about(get(world)).id).toBe(kept);
  });
});

describe('a copy (V-37)', () => {
  const copy = (world: WireWorld, source: string, key = 'copy'): Reply =>
    send(world, { method: 'PUT', path: `/lab/${key}`, headers: { 'x-amz-copy-source': source } });
  const ids = ({ headers }: Reply) => [headers['x-amz-version-id'], headers['x-amz-copy-source-version-id']];

  it('names its own version and its source’s', () => {
    const world = aWireWorld();
    createBucket(world, 'lab', 'Enabled');
    const first = putText(world, 'lab', 'k', 'one');
    const second = putText(world, 'lab', 'k', 'two');
    expect(ids(copy(world, '/lab/k'))).toEqual([expect.stringMatching(ID), second]);
    expect(ids(copy(world, `/lab/k?versionId=${first}`))).toEqual([expect.stringMatching(ID), first]);
    expect(get(world, '', 'copy').text).toBe('one');
  });

  // LocalStack recording: test_s3_copy_object_in_place_suspended_only.
  it('is called null in a suspended bucket; a null source only when it is named', () => {
    const world = aWireWorld();
    createBucket(world, 'lab', 'Suspended');
    put(world);
    expect(ids(copy(world, '/lab/k'))).toEqual(['null', undefined]);
    expect(ids(copy(world, '/lab/k?versionId=null'))).toEqual(['null', 'null']);
  });

  it('names nothing where versioning never was', () => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    put(world);
    expect(ids(copy(world, 'lab/k'))).toEqual([undefined, undefined]);
  });

  // V-38; meeseeks-s3: versioning_mix A1 to A4, I1, I2.
  it('of a marker is refused, by name in other words than by key', () => {
    const world = aWireWorld();
    createBucket(world, 'lab', 'Enabled');
    put(world);
    const marker = about(remove(world)).id ?? '';
    const byKey = copy(world, '/lab/k');
    expect(byKey.status).toBe(404);
    expect(about(byKey)).toEqual({ id: marker, marker: 'true' });
    expect(byKey.text).toContain('<Code>NoSuchKey</Code>');
    const byName = copy(world, `/lab/k?versionId=${marker}`);
    expect(byName.status).toBe(400);
    expect(byName.text).toContain(
      '<Code>InvalidRequest</Code><Message>The source of a copy request may not specifically refer to a delete marker by version id.</Message>',
    );
    expect(copy(world, '/lab/k?versionId=').text).toContain('Version id cannot be the empty string');
    expect(copy(world, '/lab/k?versionId=abc').text).toContain(
      '<Code>InvalidRequest</Code><Message>Invalid Request</Message>',
    );
  });
});

// V-56; meeseeks-s3: versioning_mix C1 to D4.
describe('what hangs on a version', () => {
  it.each([
    ['GET', 'acl', '', 404],
    ['GET', 'acl', 'named', 405],
    ['PUT', 'acl', '', 405],
    ['PUT', 'acl', 'named', 405],
    ['GET', 'tagging', '', 405],
    ['GET', 'tagging', 'named', 405],
    ['DELETE', 'tagging', '', 405],
    ['GET', 'attributes', '', 404],
    ['GET', 'attributes', 'named', 405],
  ])('%s ?%s of a marker %s answers %i', (method, query, how, expected) => {
    const world = aWireWorld();
    createBucket(world, 'lab', 'Enabled');
    put(world);
    const marker = about(remove(world)).id ?? '';
    const reply = send(world, {
      method,
      path: '/lab/k',
      query: how === '' ? query : `${query}&versionId=${marker}`,
      headers: {
        ...(query === 'acl' && method === 'PUT' ? { 'x-amz-acl': 'private' } : {}),
        ...(query === 'attributes' ? { 'x-amz-object-attributes': 'ETag' } : {}),
      },
    });
    expect(reply.status).toBe(expected);
    expect(about(reply)).toEqual({ id: marker, marker: 'true' });
    if (expected === 405) expect(reply.headers['Allow']).toBe('DELETE');
  });
});
