import { describe, expect, it } from 'vitest';
import { aLab, contentsOf } from '../support/lab.ts';
import { md5 } from '../support/ports.ts';
import { REFUSED, askRefused } from '../support/verdict.ts';
import { versioning } from '../support/versioning.ts';
import { aWorld, ask, at, bytes, granted, root, textOf } from '../support/world.ts';
import type { World } from '../support/world.ts';

const put = (world: World, key: string, text: string) =>
  granted(world, root, { type: 'PutObject', bucket: 'lab', key, body: bytes(text) });
const fresh = (): World => {
  const world = aWorld();
  granted(world, root, { type: 'CreateBucket', bucket: 'lab' });
  return world;
};

describe('storing an object', () => {
  it('makes the new version current and keeps the older ones readable (V-30)', () => {
    const { world, data } = aLab('EN');
    const { versionId } = put(world, 'report.txt', 'third');
    const current = granted(world, root, { type: 'GetObject', bucket: 'lab', key: 'report.txt' });
    expect([textOf(current.version.body), current.versionId]).toEqual(['third', versionId]);
    const old = granted(world, root, {
      type: 'GetObject',
      bucket: 'lab',
      key: 'report.txt',
      versionId: data,
    });
    expect(textOf(old.version.body)).toBe('second');
  });

  it('keeps a version even when the content is the same, with an equal ETag (V-30, V-35)', () => {
    const { world } = aLab('EN');
    const [a, b] = [put(world, 'twin', 'same'), put(world, 'twin', 'same')];
    expect(a.etag).toBe(b.etag);
    expect(a.versionId).not.toBe(b.versionId);
    expect(contentsOf(world).filter((entry) => entry.startsWith('twin '))).toHaveLength(2);
  });

  it('answers the MD5 of the content as its ETag (V-35)', () => {
    const world = fresh();
    expect(put(world, 'a', 'content').etag).toBe(md5(bytes('content')));
    expect(put(world, 'empty', '').etag).toBe('d41d8cd98f00b204e9800998ecf8427e');
  });

  it('keeps size, time, type and metadata with the version (V-30, V-36)', () => {
    const world = fresh();
    world.now = at('09:30');
    granted(world, root, {
      type: 'PutObject',
      bucket: 'lab',
      key: 'é.txt',
      body: bytes('é'),
      contentType: 'text/plain',
      metadata: { author: 'ana' },
    });
    const { version } = granted(world, root, { type: 'HeadObject', bucket: 'lab', key: 'é.txt' });
    expect(version).toMatchObject({
      size: 2,
      at: at('09:30'),
      contentType: 'text/plain',
      metadata: { author: 'ana' },
    });
  });

  it('takes binary/octet-stream for a type that is not given (V-36)', () => {
    const world = fresh();
    put(world, 'a', '1');
    const { version } = granted(world, root, { type: 'GetObject', bucket: 'lab', key: 'a' });
    expect(version.contentType).toBe('binary/octet-stream');
  });

  it('keeps the null version noncurrent under the first real version (V-33)', () => {
    const world = fresh();
    put(world, 'a', 'plain');
    granted(world, root, versioning('Enabled'));
    const { versionId } = put(world, 'a', 'versioned');
    expect(contentsOf(world)).toEqual([`a ${versionId}* versioned`, 'a null plain']);
  });

  // ceph test_versioning_obj_plain_null_version_overwrite
  it('makes the null version current again when the real one above it is removed (V-33)', () => {
    const world = fresh();
    put(world, 'a', 'plain');
    granted(world, root, versioning('Enabled'));
    const { versionId } = put(world, 'a', 'versioned');
    granted(world, root, { type: 'DeleteObject', bucket: 'lab', key: 'a', versionId: String(versionId) });
    expect(contentsOf(world)).toEqual(['a null* plain']);
  });

  // ceph test_versioning_obj_suspend_versions
  it('makes a real version after re-enabling, the null version staying below it (V-34)', () => {
    const { world, data } = aLab('SU');
    put(world, 'report.txt', 'third');
    granted(world, root, versioning('Enabled'));
    const { versionId } = put(world, 'report.txt', 'fourth');
    expect(contentsOf(world).slice(2)).toEqual([
      `report.txt ${versionId}* fourth`,
      'report.txt null third',
      `report.txt ${data} second`,
    ]);
  });

  it('says what became of the data: overwritten in place, or stored beside it', () => {
    const world = fresh();
    put(world, 'a', 'one');
    const over = ask(world, root, { type: 'PutObject', bucket: 'lab', key: 'a', body: bytes('two') });
    const lost = over.events.find((event) => event.type === 'object.overwritten');
    expect(lost?.type === 'object.overwritten' && textOf(lost.version.body)).toBe('one');
    granted(world, root, versioning('Enabled'));
    const beside = ask(world, root, { type: 'PutObject', bucket: 'lab', key: 'a', body: bytes('three') });
    expect(beside.events.map(({ type }) => type)).toEqual(['object.stored']);
  });

  it('finds no bucket that was never made', () => {
    const world = fresh();
    askRefused(
      world,
      root,
      { type: 'PutObject', bucket: 'nowhere', key: 'a', body: bytes('') },
      REFUSED.noBucket,
    );
  });
});
