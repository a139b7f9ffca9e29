import { describe, expect, it } from 'vitest';
import type { AnyCommand, WriteConditions } from '../../../src/engine/whole.ts';
import { contentsOf } from '../../support/lab.ts';
import { SAYS } from '../../support/verdict.ts';
import { anEmptyLab, begin, complete, completionOf, putWhole, send } from '../../support/uploads.ts';
import { grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import { bytes, granted, root } from '../../support/world.ts';
import type { World } from '../../support/world.ts';

const put = (key: string, conditions: WriteConditions): AnyCommand<'PutObject'> => ({
  type: 'PutObject',
  bucket: 'lab',
  key,
  body: bytes('new'),
  ...conditions,
});
const copy = (key: string, conditions: WriteConditions): AnyCommand<'CopyObject'> => ({
  type: 'CopyObject',
  bucket: 'lab',
  key,
  source: { bucket: 'lab', key: 'source' },
  ...conditions,
});
const remove = (key: string, ifMatch: string, versionId?: string): AnyCommand<'DeleteObject'> => ({
  type: 'DeleteObject',
  bucket: 'lab',
  key,
  ifMatch,
  ...(versionId === undefined ? {} : { versionId }),
});

const failed = (condition: string) => ({
  code: 'PreconditionFailed' as const,
  status: 412,
  message: 'At least one of the pre-conditions you specified did not hold',
  rule: 'W-01' as const,
  fields: { Condition: condition },
});
const notImplemented = (header: string, additionalMessage: string) => ({
  code: 'NotImplemented' as const,
  status: 501,
  message: 'A header you provided implies functionality that is not implemented',
  rule: 'W-01' as const,
  fields: { Header: header, additionalMessage },
});
const noKey = (key: string) => ({
  code: 'NoSuchKey' as const,
  status: 404,
  message: SAYS.noKey,
  rule: 'W-01' as const,
  fields: { Key: key },
});

/** `there` holds data, `covered` lies under a marker, `source` is to be copied, and nothing else is. */
const aWorldOfKeys = (): { readonly world: World; readonly etag: string; readonly id: string } => {
  const world = anEmptyLab('Enabled');
  const { etag, versionId } = putWhole(world, 'there', 'old');
  putWhole(world, 'covered', 'old');
  putWhole(world, 'source', 'source');
  granted(world, root, { type: 'DeleteObject', bucket: 'lab', key: 'covered' });
  return { world, etag, id: String(versionId) };
};

// LocalStack recordings: TestS3ObjectWritePrecondition::test_put_object_if_none_match_versioned_bucket,
// test_put_object_if_match_versioned_bucket, test_copy_object_if_none_match_versioned_bucket
describe.each([
  ['PutObject', put],
  ['CopyObject', copy],
] as const)('a conditional %s (W-01)', (_, write) => {
  it.each(['nowhere', 'covered'])('is done by If-None-Match: * where %s holds no data', (key) => {
    const { world } = aWorldOfKeys();
    grantedWhole(world, root, write(key, { ifNoneMatch: '*' }));
    expect(contentsOf(world).filter((entry) => entry.startsWith(`${key} `))[0]).not.toContain('(marker)');
  });

  it('is refused by If-None-Match: * where there is data', () => {
    const { world } = aWorldOfKeys();
    refusedWhole(world, root, write('there', { ifNoneMatch: '*' }), failed('If-None-Match'));
  });

  it.each(['quoted', 'plain'])('is done by If-Match when it is the current ETag (%s)', (form) => {
    const { world, etag } = aWorldOfKeys();
    grantedWhole(world, root, write('there', { ifMatch: form === 'quoted' ? `"${etag}"` : etag }));
    expect(contentsOf(world).filter((entry) => entry.startsWith('there '))).toHaveLength(2);
  });

  it('is refused by If-Match when the current object is another', () => {
    const { world, etag } = aWorldOfKeys();
    putWhole(world, 'there', 'newer');
    refusedWhole(world, root, write('there', { ifMatch: etag }), failed('If-Match'));
  });

  it.each(['nowhere', 'covered'])('is refused by If-Match where %s holds no data', (key) => {
    const { world, etag } = aWorldOfKeys();
    refusedWhole(world, root, write(key, { ifMatch: etag }), noKey(key));
  });

  // TestS3ObjectWritePrecondition::test_put_object_if_none_match_validation, …_if_match_validation
  it.each([
    { conditions: { ifNoneMatch: '"0123"' }, header: 'If-None-Match' },
    { conditions: { ifMatch: '*' }, header: 'If-Match' },
    { conditions: { ifMatch: '"*"' }, header: 'If-Match' },
  ])('is not implemented for $conditions', ({ conditions, header }) => {
    const { world } = aWorldOfKeys();
    const says = `We don't accept the provided value of ${header} header for this API`;
    refusedWhole(world, root, write('there', conditions), notImplemented(header, says));
  });

  // …test_put_object_if_match_and_if_none_match_validation
  it('is not implemented for both at once', () => {
    const { world } = aWorldOfKeys();
    refusedWhole(
      world,
      root,
      write('there', { ifMatch: 'a', ifNoneMatch: '*' }),
      notImplemented('If-Match,If-None-Match', 'Multiple conditional request headers present in the request'),
    );
  });
});

// LocalStack recording: TestS3DeletePrecondition; probe in localstack/localstack#13894 and ministackorg/ministack#1475
describe('a conditional DeleteObject (W-01)', () => {
  it.each(['the ETag', '*'])('hides the key when If-Match is %s', (what) => {
    const { world, etag } = aWorldOfKeys();
    const reply = grantedWhole(world, root, remove('there', what === '*' ? '*' : etag));
    expect(reply.deleteMarker).toBe(true);
  });

  it('is refused when the current object is another', () => {
    const { world } = aWorldOfKeys();
    refusedWhole(world, root, remove('there', 'badvalue'), failed('If-Match'));
  });

  it.each([
    ['nowhere', '*'],
    ['nowhere', 'badvalue'],
    ['covered', '*'],
    ['covered', 'badvalue'],
  ])('is refused where %s holds no data (%s)', (key, ifMatch) => {
    const { world } = aWorldOfKeys();
    refusedWhole(world, root, remove(key, ifMatch), noKey(key));
  });

  it('does not go with a version id', () => {
    const { world, etag, id } = aWorldOfKeys();
    refusedWhole(world, root, remove('there', etag, id), {
      code: 'NotImplemented',
      status: 501,
      rule: 'W-01',
      fields: { Header: 'If-Match' },
    });
  });
});

// LocalStack recordings: test_multipart_if_none_match_with_put, …_with_delete, test_multipart_if_match_with_put, …_with_delete
describe('a conditional CompleteMultipartUpload (W-01)', () => {
  const conflict = (condition: string) => ({
    code: 'ConditionalRequestConflict' as const,
    status: 409,
    message: 'The conditional request cannot succeed due to a conflicting operation against this resource.',
    rule: 'W-01' as const,
    fields: { Condition: condition, Key: 'big.bin' },
  });
  const removeIt = (world: World) =>
    granted(world, root, { type: 'DeleteObject', bucket: 'lab', key: 'big.bin' });

  it('is refused by If-None-Match: * when the key was written meanwhile', () => {
    const way = begin(anEmptyLab());
    const part = send(way, 1, 'part');
    putWhole(way.world, 'big.bin', 'meanwhile');
    refusedWhole(way.world, root, completionOf(way, [part], { ifNoneMatch: '*' }), failed('If-None-Match'));
  });

  it.each([undefined, 'Enabled'] as const)(
    'conflicts with a delete that came meanwhile, until another upload begins (%s)',
    (status) => {
      const world = anEmptyLab(status);
      putWhole(world, 'big.bin', 'before');
      const way = begin(world);
      const part = send(way, 1, 'part');
      removeIt(world);
      refusedWhole(world, root, completionOf(way, [part], { ifNoneMatch: '*' }), conflict('If-None-Match'));
      complete(begin(world), ['part'], { ifNoneMatch: '*' });
    },
  );

  it('conflicts with a write of the very same content that came meanwhile', () => {
    const world = anEmptyLab();
    const { etag } = putWhole(world, 'big.bin', 'same');
    const way = begin(world);
    const part = send(way, 1, 'part');
    putWhole(world, 'big.bin', 'same');
    refusedWhole(world, root, completionOf(way, [part], { ifMatch: etag }), conflict('If-Match'));
    complete(begin(world), ['part'], { ifMatch: etag });
  });

  it('is refused by If-Match when the key was deleted meanwhile', () => {
    const world = anEmptyLab();
    const { etag } = putWhole(world, 'big.bin', 'before');
    const way = begin(world);
    const part = send(way, 1, 'part');
    removeIt(world);
    refusedWhole(world, root, completionOf(way, [part], { ifMatch: etag }), noKey('big.bin'));
  });

  // test_multipart_if_match_etag
  it('matches the ETag of an object that was itself uploaded in parts', () => {
    const world = anEmptyLab();
    const { etag } = complete(begin(world), ['part']);
    const way = begin(world);
    const part = send(way, 1, 'part');
    refusedWhole(world, root, completionOf(way, [part], { ifMatch: part.etag }), failed('If-Match'));
    grantedWhole(world, root, completionOf(way, [part], { ifMatch: `"${etag}"` }));
  });

  it('conflicts with nothing when it has no condition', () => {
    const world = anEmptyLab();
    putWhole(world, 'big.bin', 'before');
    const way = begin(world);
    const part = send(way, 1, 'part');
    putWhole(world, 'big.bin', 'meanwhile');
    grantedWhole(world, root, completionOf(way, [part]));
  });
});
