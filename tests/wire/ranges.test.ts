/** Parts of an object: byte ranges and part numbers. */
import { describe, expect, it } from 'vitest';
import { md5Hex } from '../../src/digest/hash.ts';
import { faultOf, textOf } from '../support/strictXml.ts';
import { aWireWorld, createBucket, putText, send, sendOk } from '../support/wireWorld.ts';
import type { Reply, WireWorld } from '../support/wireWorld.ts';
import { bytes } from '../support/world.ts';

const TEN = '0123456789';
const library = (): WireWorld => {
  const world = aWireWorld();
  createBucket(world, 'lab', 'Enabled');
  putText(world, 'lab', 'ten', TEN);
  putText(world, 'lab', 'nothing', '');
  return world;
};
const read = (world: WireWorld, range: string, key = 'ten', method = 'GET'): Reply =>
  send(world, { method, path: `/lab/${key}`, headers: { range } });

describe('a range', () => {
  // RFC 9110, 14; ceph/s3-tests: test_ranged_request_*.
  it.each([
    ['bytes=0-3', '0123', '0-3'],
    ['bytes=4-7', '4567', '4-7'],
    ['bytes=9-9', '9', '9-9'],
    ['bytes=4-', '456789', '4-9'],
    ['bytes=-3', '789', '7-9'],
    ['bytes=-10', TEN, '0-9'],
    ['bytes=-99', TEN, '0-9'],
    ['bytes=0-99', TEN, '0-9'],
    ['bytes=0-99999999999999999999999', TEN, '0-9'],
    ['bytes=5-18446744073709551615', '56789', '5-9'],
  ])('%s is sent with 206', (range, body, written) => {
    const world = library();
    const reply = read(world, range);
    expect(reply.status).toBe(206);
    expect(reply.text).toBe(body);
    expect(reply.headers).toMatchObject({
      'Content-Range': `bytes ${written}/10`,
      'Accept-Ranges': 'bytes',
      ETag: `"${md5Hex(bytes(TEN))}"`,
    });
    const head = read(world, range, 'ten', 'HEAD');
    expect(head).toMatchObject({ status: 206, text: '' });
    expect(head.headers).toMatchObject({
      'Content-Range': `bytes ${written}/10`,
      'Content-Length': String(body.length),
    });
  });

  // ceph/s3-tests: test_ranged_request_invalid_range; fields: LocalStack recording and backlot 2026-09.
  it.each(['bytes=10-', 'bytes=10-20', 'bytes=99999999999999999999-', 'bytes=-0'])(
    '%s lies outside: 416, with the size in the body and no Content-Range',
    (range) => {
      const world = library();
      const reply = read(world, range);
      expect(reply.status).toBe(416);
      expect(faultOf(reply.xml)).toEqual({
        Code: 'InvalidRange',
        Message: 'The requested range is not satisfiable',
        RangeRequested: range,
        ActualObjectSize: '10',
      });
      expect(reply.headers).not.toHaveProperty('Content-Range');
      expect(read(world, range, 'ten', 'HEAD')).toMatchObject({ status: 416, text: '' });
    },
  );

  it.each([
    '',
    'bytes',
    'bytes=',
    'bytes=-',
    'bytes=a-b',
    'bytes=3-1',
    'bytes=1.5-2',
    'bytes 0-3',
    'octets=0-3',
    'Bytes=0-3',
    'bytes=0-1,3-4',
    'bytes=--1',
  ])('%j is no single range, and the whole is sent', (range) => {
    const reply = read(library(), range);
    expect(reply).toMatchObject({ status: 200, text: TEN });
    expect(reply.headers).not.toHaveProperty('Content-Range');
  });

  // ceph/s3-tests: test_ranged_request_empty_object.
  it.each(['bytes=0-', 'bytes=0-0', 'bytes=-1', 'bytes=40-50'])(
    '%s of an empty object lies outside',
    (range) => {
      const reply = read(library(), range, 'nothing');
      expect(reply.status).toBe(416);
      expect(faultOf(reply.xml)).toMatchObject({ Code: 'InvalidRange', ActualObjectSize: '0' });
    },
  );
});

/** `one` as part 2 and `four` as part 5. */
const inParts = (): WireWorld => {
  const world = library();
  const path = '/lab/big';
  const uploadId = textOf(sendOk(world, { method: 'POST', path, query: 'uploads' }).xml, 'UploadId') ?? '';
  const first = 'o'.repeat(5 * 1024 * 1024);
  for (const [partNumber, body] of [
    ['2', first],
    ['5', 'four'],
  ] as const)
    sendOk(world, { method: 'PUT', path, query: { partNumber, uploadId }, body });
  sendOk(world, {
    method: 'POST',
    path,
    query: { uploadId },
    body: `<CompleteMultipartUpload><Part><PartNumber>2</PartNumber><ETag>${md5Hex(bytes(first))}</ETag></Part><Part><PartNumber>5</PartNumber><ETag>${md5Hex(bytes('four'))}</ETag></Part></CompleteMultipartUpload>`,
  });
  return world;
};

describe('a part number', () => {
  it('asks for one part of an object that came in parts', () => {
    const reply = send(inParts(), { path: '/lab/big', query: 'partNumber=5' });
    expect(reply).toMatchObject({ status: 206, text: 'four' });
    expect(reply.headers).toMatchObject({
      'Content-Range': 'bytes 5242880-5242883/5242884',
      'x-amz-mp-parts-count': '2',
    });
  });

  // backlot 2026-09.
  it('asks for the whole of an object that came whole, as the 206 of its range', () => {
    const world = library();
    const reply = send(world, { path: '/lab/ten', query: 'partNumber=01' });
    expect(reply).toMatchObject({ status: 206, text: TEN });
    expect(reply.headers).toMatchObject({ 'Content-Range': 'bytes 0-9/10' });
    expect(reply.headers).not.toHaveProperty('x-amz-mp-parts-count');
    expect(send(world, { path: '/lab/nothing', query: 'partNumber=1' }).status).toBe(200);
  });

  // backlot 2026-09: InvalidPartNumber, the part as it was read.
  it.each([
    ['ten', '02', '2', '1'],
    ['big', '3', '3', '2'],
  ])('that %s has not is not satisfiable: %s', (key, sent, read_, count) => {
    const world = key === 'big' ? inParts() : library();
    const reply = send(world, { path: `/lab/${key}`, query: `partNumber=${sent}` });
    expect(reply.status).toBe(416);
    expect(reply.text).toContain(
      `<Code>InvalidPartNumber</Code><Message>The requested partnumber is not satisfiable</Message><PartNumberRequested>${read_}</PartNumberRequested><ActualPartCount>${count}</ActualPartCount><RequestId>`,
    );
  });

  it.each(['0', '00', '10001', 'a', '', '1.0', ' 1', '-1'])('is not %j', (partNumber) => {
    const reply = send(library(), { path: '/lab/ten', query: { partNumber } });
    expect(reply.status).toBe(400);
    expect(faultOf(reply.xml)).toEqual({
      Code: 'InvalidArgument',
      Message: 'Part number must be an integer between 1 and 10000, inclusive',
      ArgumentName: 'partNumber',
      ArgumentValue: partNumber,
    });
  });

  it('does not go with a range', () => {
    const reply = send(library(), {
      path: '/lab/ten',
      query: 'partNumber=1',
      headers: { range: 'bytes=0-1' },
    });
    expect(reply.status).toBe(400);
    expect(faultOf(reply.xml)).toEqual({
      Code: 'InvalidRequest',
      Message: 'Cannot specify both Range header and partNumber query parameter',
    });
  });
});
