/** Conditions on GET and HEAD (RFC 9110, 13.2.2; S3 API: GetObject, If-Match with If-Unmodified-Since and the like). */
import { describe, expect, it } from 'vitest';
import { md5Hex } from '../../src/digest/hash.ts';
import { faultOf } from '../support/strictXml.ts';
import { aWireWorld, createBucket, putText, send } from '../support/wireWorld.ts';
import type { WireWorld } from '../support/wireWorld.ts';
import { bytes } from '../support/world.ts';
import type { Instant } from '../../src/engine/index.ts';

const TAG = md5Hex(bytes('text'));
const [BEFORE, SAME, AFTER] = [
  'Mon, 23 Nov 2026 08:59:59 GMT',
  'Mon, 23 Nov 2026 09:00:00 GMT',
  'Mon, 23 Nov 2026 09:00:01 GMT',
];

/** An object stored half a second past nine: Last-Modified knows whole seconds only. */
const stored = (): WireWorld => {
  const world = aWireWorld();
  createBucket(world, 'lab', 'Enabled');
  world.now = (world.now + 500) as Instant;
  putText(world, 'lab', 'k');
  return world;
};

type Row = readonly [headers: Readonly<Record<string, string>>, status: number, condition?: string];
const TABLE: readonly Row[] = [
  [{ 'if-match': `"${TAG}"` }, 200],
  [{ 'if-match': TAG }, 200],
  [{ 'if-match': '*' }, 200],
  [{ 'if-match': `"other", "${TAG}"` }, 200],
  [{ 'if-match': '"other"' }, 412, 'If-Match'],
  [{ 'if-match': '' }, 412, 'If-Match'],
  [{ 'if-none-match': '"other"' }, 200],
  [{ 'if-none-match': `"${TAG}"` }, 304],
  [{ 'if-none-match': `W/"${TAG}"` }, 304],
  [{ 'if-none-match': TAG }, 304],
  [{ 'if-none-match': '*' }, 304],
  [{ 'if-modified-since': BEFORE }, 200],
  [{ 'if-modified-since': SAME }, 304],
  [{ 'if-modified-since': AFTER }, 304],
  [{ 'if-unmodified-since': BEFORE }, 412, 'If-Unmodified-Since'],
  [{ 'if-unmodified-since': SAME }, 200],
  [{ 'if-unmodified-since': AFTER }, 200],
  // A tag that is right outweighs a date that is not, and a tag that is wrong is not saved by a date.
  [{ 'if-match': TAG, 'if-unmodified-since': BEFORE }, 200],
  [{ 'if-match': '"other"', 'if-unmodified-since': AFTER }, 412, 'If-Match'],
  [{ 'if-none-match': TAG, 'if-modified-since': BEFORE }, 304],
  [{ 'if-none-match': '"other"', 'if-modified-since': AFTER }, 200],
  // 412 comes before 304.
  [{ 'if-match': '"other"', 'if-none-match': TAG }, 412, 'If-Match'],
  [{ 'if-match': TAG, 'if-none-match': TAG }, 304],
  [{ 'if-unmodified-since': BEFORE, 'if-modified-since': AFTER }, 412, 'If-Unmodified-Since'],
  // What is no date is no condition.
  [{ 'if-modified-since': 'yesterday' }, 200],
  [{ 'if-unmodified-since': '2026-11-23T08:00:00Z' }, 200],
  [{ 'if-unmodified-since': 'Mon, 31 Feb 2026 09:00:00 GMT' }, 200],
  // A condition is judged before a range.
  [{ 'if-none-match': TAG, range: 'bytes=0-1' }, 304],
  [{ 'if-match': TAG, range: 'bytes=0-1' }, 206],
  [{ 'if-match': '"other"', range: 'bytes=99-' }, 412, 'If-Match'],
];

describe.each(['GET', 'HEAD'])('%s', (method) => {
  it.each(TABLE.map(([headers, status, condition = '']) => ({ headers, status, condition })))(
    'with $headers answers $status',
    ({ headers, status, condition }) => {
      const reply = send(stored(), { method, path: '/lab/k', headers });
      expect(reply.status).toBe(status);
      if (status === 412 && method === 'GET')
        expect(faultOf(reply.xml)).toEqual({
          Code: 'PreconditionFailed',
          Message: 'At least one of the pre-conditions you specified did not hold',
          Condition: condition,
        });
      if (status === 304) {
        expect(reply.text).toBe('');
        expect(reply.headers).toMatchObject({ ETag: `"${TAG}"`, 'Last-Modified': SAME });
        expect(reply.headers).not.toHaveProperty('Content-Type');
        expect(reply.headers).not.toHaveProperty('Content-Length');
      }
    },
  );
});

it('is a matter of the version that is named', () => {
  const world = stored();
  const first = putText(world, 'lab', 'k', 'first');
  putText(world, 'lab', 'k', 'second');
  const headers = { 'if-match': md5Hex(bytes('first')) };
  expect(send(world, { path: '/lab/k', headers }).status).toBe(412);
  expect(send(world, { path: '/lab/k', query: { versionId: first }, headers }).status).toBe(200);
});

describe('conditions on a write', () => {
  // S3 User Guide: conditional-writes.
  it.each([
    [{ 'if-none-match': '*' }, 'k', 412],
    [{ 'if-none-match': '*' }, 'new', 200],
    [{ 'if-match': `"${TAG}"` }, 'k', 200],
    [{ 'if-match': '"other"' }, 'k', 412],
    [{ 'if-match': `"${TAG}"` }, 'new', 404],
  ] as const)('%j at %s answers %i', (headers, key, status) => {
    expect(send(stored(), { method: 'PUT', path: `/lab/${key}`, headers, body: 'x' }).status).toBe(status);
  });
});
