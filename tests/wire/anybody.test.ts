/** Requests that nobody signed: refused, unless a canned ACL lets everybody in (ceph/s3-tests: test_object_raw_get…). */
import { describe, expect, it } from 'vitest';
import { aWireWorld, createBucket, send, sendOk } from '../support/wireWorld.ts';
import type { Sending, WireWorld } from '../support/wireWorld.ts';
import { faultOf } from '../support/strictXml.ts';

const nobody = (world: WireWorld, sending: Sending) => send(world, { as: 'nobody', ...sending });

/** `lab`, versioned, with `k` in it, each with its canned ACL. */
const withAcls = (bucketAcl: string, objectAcl: string): WireWorld => {
  const world = aWireWorld();
  createBucket(world, 'lab', 'Enabled');
  sendOk(world, { method: 'PUT', path: '/lab', query: 'acl', headers: { 'x-amz-acl': bucketAcl } });
  sendOk(world, { method: 'PUT', path: '/lab/k', body: 'text', headers: { 'x-amz-acl': objectAcl } });
  return world;
};

const REQUESTS = {
  list: { path: '/lab' },
  'list versions': { path: '/lab', query: 'versions' },
  get: { path: '/lab/k' },
  head: { method: 'HEAD', path: '/lab/k' },
  'get nothing': { path: '/lab/none' },
  put: { method: 'PUT', path: '/lab/new', body: 'new' },
  delete: { method: 'DELETE', path: '/lab/k' },
  'delete a version': { method: 'DELETE', path: '/lab/k', query: 'versionId=null' },
  'read versioning': { path: '/lab', query: 'versioning' },
  'make a bucket': { method: 'PUT', path: '/other' },
} as const satisfies Readonly<Record<string, Sending>>;
type Asked = keyof typeof REQUESTS;

// Bucket's ACL, object's ACL, and what nobody in particular gets: everything else is 403.
const GRANTED: readonly (readonly [string, string, Partial<Record<Asked, number>>])[] = [
  ['private', 'private', {}],
  ['private', 'public-read', { get: 200, head: 200 }],
  ['public-read', 'private', { list: 200, 'list versions': 200, 'get nothing': 404 }],
  [
    'public-read-write',
    'public-read',
    {
      list: 200,
      'list versions': 200,
      get: 200,
      head: 200,
      'get nothing': 404,
      put: 200,
      delete: 204,
    },
  ],
  ['authenticated-read', 'authenticated-read', {}],
];

describe('a request that nobody signed', () => {
  it.each(GRANTED)('gets from a %s bucket with a %s object just this', (bucket, object, granted) => {
    const statuses = Object.entries(REQUESTS).map(([name, sending]) => [
      name,
      nobody(withAcls(bucket, object), sending).status,
    ]);
    const expected = Object.keys(REQUESTS).map((name) => [name, granted[name as Asked] ?? 403]);
    expect(Object.fromEntries(statuses)).toEqual(Object.fromEntries(expected));
  });

  it('is told of a bucket that is not there before it is refused', () => {
    const world = aWireWorld();
    expect(faultOf(nobody(world, { path: '/nowhere/k' }).xml)).toMatchObject({ Code: 'NoSuchBucket' });
    expect(faultOf(nobody(world, { path: '/' }).xml)).toMatchObject({ Code: 'AccessDenied' });
  });

  it('cannot use a code, whoever let everybody in', () => {
    const world = withAcls('public-read-write', 'public-read');
    const reply = nobody(world, {
      ...REQUESTS['delete a version'],
      headers: { 'x-amz-mfa': '20899872 123456' },
    });
    expect(faultOf(reply.xml)).toMatchObject({ Code: 'AccessDenied', Message: 'Access Denied' });
  });
});
