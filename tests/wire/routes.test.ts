/** Which operation a method and a query mean, and S3's refusals of those that mean none. */
import { describe, expect, it } from 'vitest';
import { faultOf } from '../support/strictXml.ts';
import { aWireWorld, createBucket, putText, send, sendOk } from '../support/wireWorld.ts';
import type { Sending, WireWorld } from '../support/wireWorld.ts';

const lab = (): WireWorld => {
  const world = aWireWorld();
  createBucket(world, 'lab');
  putText(world, 'lab', 'k', 'kept');
  return world;
};
const METHODS = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'];

/** Sends, and asserts that no bucket is another value afterwards. */
const unchanged = (world: WireWorld, sending: Sending) => {
  const { buckets } = world.state;
  const reply = send(world, sending);
  expect(world.state.buckets).toBe(buckets);
  return reply;
};

/** What S3 has and the simulator has not: botocore s3/2006-03-01, operations by request URI. */
const ABSENT = {
  '/lab': [
    'abac',
    'accelerate',
    'analytics&id=1',
    'cors',
    'intelligent-tiering&id=1',
    'inventory&id=1',
    'logging',
    'metadataAnnotationTable',
    'metadataConfiguration',
    'metadataInventoryTable',
    'metadataJournalTable',
    'metadataTable',
    'metrics&id=1',
    'notification',
    'policyStatus',
    'requestPayment',
    'session',
    'website',
  ],
  '/lab/k': [
    'annotation&annotationName=a',
    'encryption',
    'renameObject',
    'restore',
    'select&select-type=2',
    // Of the bucket, whatever the key (backlot 2026-09).
    'accelerate',
    'cors',
    'inventory',
    'logging',
    'notification',
    'requestPayment',
    'website',
  ],
} as const;

describe.each(Object.entries(ABSENT))('at %s', (path, queries) => {
  it.each(queries)('?%s is answered 501 by every method, and nothing happens', (query) => {
    for (const method of METHODS) {
      const reply = unchanged(lab(), { method, path, query, body: method === 'PUT' ? '<x/>' : '' });
      expect(reply.status).toBe(501);
      if (method === 'HEAD') expect(reply.text).toBe('');
      else
        expect(faultOf(reply.xml)).toEqual({
          Code: 'NotImplemented',
          Message: 'A header you provided implies functionality that is not implemented',
          Header: query.split('&')[0],
        });
    }
  });
});

describe('a header that implies what the simulator has not', () => {
  it.each([
    ['x-amz-server-side-encryption', 'aws:kms'],
    ['x-amz-server-side-encryption', 'aws:kms:dsse'],
    ['x-amz-server-side-encryption-customer-algorithm', 'AES256'],
    ['x-amz-grant-read', 'id=1'],
    ['x-amz-grant-full-control', 'id=1'],
  ])('%s: %s is answered 501', (name, value) => {
    const reply = unchanged(lab(), { method: 'PUT', path: '/lab/k', headers: { [name]: value }, body: 'x' });
    expect(reply.status).toBe(501);
    expect(faultOf(reply.xml)).toMatchObject({ Code: 'NotImplemented', Header: name });
  });
});

/** The type that S3's 405 names, and the methods that are left: backlot, measured in September 2026. */
const NOT_ALLOWED: readonly (readonly [
  method: string,
  path: string,
  query: string,
  type: string,
  allow: string | undefined,
])[] = [
  ['PUT', '/', '', 'SERVICE', 'GET'],
  ['POST', '/', '', 'SERVICE', 'GET'],
  ['DELETE', '/', '', 'SERVICE', 'GET'],
  ['HEAD', '/', '', 'SERVICE', 'GET'],
  ['PATCH', '/lab', '', 'BUCKET', 'HEAD, DELETE, GET, PUT'],
  ['POST', '/lab/k', '', 'OBJECT', 'HEAD, DELETE, GET, PUT'],
  ['PATCH', '/lab/k', '', 'OBJECT', 'HEAD, DELETE, GET, PUT'],
  ['POST', '/lab', 'acl', 'ACL', 'GET, PUT'],
  ['DELETE', '/lab', 'acl', 'ACL', 'GET, PUT'],
  ['GET', '/lab', 'delete', 'MULTI_OBJECT_DELETE', 'POST'],
  ['DELETE', '/lab', 'versioning', 'VERSIONING', 'GET, PUT'],
  ['HEAD', '/lab', 'versioning', 'VERSIONING', 'GET, PUT'],
  ['PUT', '/lab', 'versions', 'BUCKETVERSIONS', 'GET'],
  ['PUT', '/lab', 'location', 'LOCATION', 'GET'],
  ['POST', '/lab', 'policy', 'BUCKETPOLICY', 'GET, PUT, DELETE'],
  ['POST', '/lab', 'lifecycle', 'LIFECYCLE', 'GET, PUT, DELETE'],
  ['POST', '/lab', 'replication', 'REPLICATION', 'GET, PUT, DELETE'],
  ['POST', '/lab', 'tagging', 'TAGGING', 'GET, PUT, DELETE'],
  ['POST', '/lab', 'encryption', 'ENCRYPTION', 'GET, PUT, DELETE'],
  ['POST', '/lab', 'ownershipControls', 'OWNERSHIP_CONTROLS', 'GET, PUT, DELETE'],
  ['POST', '/lab', 'publicAccessBlock', 'PUBLIC_ACCESS_BLOCK', 'GET, PUT, DELETE'],
  ['DELETE', '/lab', 'object-lock', 'OBJECT_LOCK_CONFIGURATION', 'GET, PUT'],
  ['DELETE', '/lab', 'uploads', 'UPLOADS', 'GET'],
  ['GET', '/lab', 'torrent', 'TORRENT', undefined],
  ['PUT', '/lab', 'uploadId=1', 'UPLOAD', undefined],
  ['DELETE', '/lab/k', 'acl', 'ACL', 'GET, PUT'],
  ['POST', '/lab/k', 'tagging', 'OBJECT_TAGGING', 'GET, PUT, DELETE'],
  ['PUT', '/lab/k', 'attributes', 'OBJECT_ATTRIBUTES', 'GET'],
  ['DELETE', '/lab/k', 'retention', 'OBJECT_LOCK_RETENTION', 'GET, PUT'],
  ['DELETE', '/lab/k', 'legal-hold', 'OBJECT_LOCK_LEGALHOLD', 'GET, PUT'],
  ['PUT', '/lab/k', 'uploads', 'UPLOADS', 'POST'],
  ['PUT', '/lab/k', 'uploadId=1', 'UPLOAD', 'GET, POST, DELETE'],
  ['GET', '/lab/k', 'partNumber=1&uploadId=1', 'PART', 'PUT'],
  ['GET', '/lab/k', 'torrent', 'TORRENT', undefined],
  ['GET', '/lab/k', 'delete', 'MULTI_OBJECT_DELETE', 'POST'],
  // Of the bucket, whatever the key.
  ['DELETE', '/lab/k', 'versioning', 'VERSIONING', 'GET, PUT'],
  ['DELETE', '/lab/k', 'versions', 'BUCKETVERSIONS', 'GET'],
];

describe('a method that does not fit', () => {
  it.each(NOT_ALLOWED)('%s %s ?%s is answered 405, %s', (method, path, query, type, allow) => {
    const reply = unchanged(lab(), { method, path, query });
    expect(reply.status).toBe(405);
    expect(reply.headers['Allow']).toBe(allow);
    if (method === 'HEAD') expect(reply.text).toBe('');
    else
      expect(faultOf(reply.xml)).toEqual({
        Code: 'MethodNotAllowed',
        Message: 'The specified method is not allowed against this resource.',
        Method: method,
        ResourceType: type,
      });
  });

  it('that S3 does not know is refused too', () => {
    for (const method of ['TRACE', 'FOO', 'constructor', ''])
      for (const path of ['/', '/lab', '/lab/k']) expect(unchanged(lab(), { method, path }).status).toBe(405);
  });
});

// backlot, measured in September 2026.
describe('a query that S3 refuses', () => {
  const argument = (Message: string, ArgumentName: string, ArgumentValue: string) => ({
    Code: 'InvalidArgument',
    Message,
    ArgumentName,
    ArgumentValue,
  });
  const conflict = (...names: readonly string[]) =>
    argument(`Conflicting query string parameters: ${names.join(', ')}`, 'ResourceType', names[0] ?? '');
  const NO_VERSION = 'This operation does not accept a version-id.';

  it.each<readonly [string, string, string, Readonly<Record<string, string>>]>([
    ['GET', '/lab', 'versioning&acl', conflict('acl', 'versioning')],
    ['GET', '/lab', 'acl&versioning', conflict('acl', 'versioning')],
    ['DELETE', '/lab', 'lifecycle&policy', conflict('lifecycle', 'policy')],
    ['PUT', '/nowhere', 'website&acl', conflict('acl', 'website')],
    ['GET', '/lab/k', 'uploads&uploadId=1', conflict('uploadId', 'uploads')],
    ['GET', '/lab/k', 'tagging&partNumber=1', conflict('partNumber', 'tagging')],
    ['GET', '/lab', 'partNumber=1&acl', conflict('acl', 'partNumber')],
    [
      'GET',
      '/lab',
      'partNumber=1',
      { Code: 'InvalidRequest', Message: 'Object must have a valid key name.' },
    ],
    [
      'DELETE',
      '/lab',
      'partNumber=1',
      { Code: 'InvalidRequest', Message: 'Object must have a valid key name.' },
    ],
    ['GET', '/lab', 'uploadId=1', { Code: 'InvalidRequest', Message: 'A key must be specified' }],
    ['POST', '/lab', 'uploadId=1', { Code: 'InvalidRequest', Message: 'A key must be specified' }],
    ['DELETE', '/lab', 'uploadId=1', { Code: 'InvalidRequest', Message: 'A key must be specified' }],
    [
      'GET',
      '/lab/k',
      'uploads',
      { Code: 'InvalidRequest', Message: 'Key is not expected for the GET method ?uploads subresource' },
    ],
    [
      'GET',
      '/lab/k',
      'versions',
      { Code: 'InvalidRequest', Message: 'There is no such thing as the ?versions sub-resource for a key' },
    ],
    ['GET', '/lab', 'versionId=x', argument(NO_VERSION, 'versionId', 'x')],
    ['DELETE', '/lab', 'versionId=null', argument(NO_VERSION, 'versionId', 'null')],
    ['GET', '/lab', 'versioning&versionId=', argument(NO_VERSION, 'versionId', '')],
    ['PUT', '/lab/k', 'versionId=null', argument(NO_VERSION, 'versionId', 'null')],
    ['PUT', '/lab/k', 'partNumber=1&uploadId=1&versionId=x', argument(NO_VERSION, 'versionId', 'x')],
    ['POST', '/lab/k', 'uploads&versionId=x', argument(NO_VERSION, 'versionId', 'x')],
    ['GET', '/lab/k', 'versioning&versionId=null', argument(NO_VERSION, 'versionId', 'null')],
  ])('%s %s ?%s', (method, path, query, fault) => {
    const reply = unchanged(lab(), { method, path, query });
    expect(reply.status).toBe(400);
    expect(faultOf(reply.xml)).toEqual(fault);
  });
});

describe('a bucket’s subresource at a key', () => {
  // backlot 2026-09: the bucket's own answer, whether the key is there or not.
  it.each(['versioning', 'location'])('?%s is answered for the bucket', (query) => {
    const world = lab();
    const { text } = send(world, { path: '/lab', query });
    for (const path of ['/lab/k', '/lab/none']) expect(send(world, { path, query }).text).toBe(text);
  });

  it('changes the bucket and not the key', () => {
    const world = lab();
    const body = '<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>';
    sendOk(world, { method: 'PUT', path: '/lab/k', query: 'versioning', body });
    expect(send(world, { path: '/lab', query: 'versioning' }).text).toContain('Enabled');
    sendOk(world, { method: 'DELETE', path: '/lab/k', query: 'lifecycle' });
    expect(send(world, { path: '/lab/k' }).text).toBe('kept');
  });

  it.each(['metrics', 'object-lock', 'publicAccessBlock', 'policyStatus'])(
    'is passed over when it is none of those: ?%s',
    (query) => {
      expect(send(lab(), { path: '/lab/k', query }).text).toBe('kept');
    },
  );
});

describe('parameters that name an operation twice', () => {
  it.each([
    ['GET', '/', 'x-id=ListBuckets', 200],
    ['GET', '/lab', 'list-type=2&x-id=ListObjectsV2', 200],
    ['GET', '/lab/k', 'x-id=GetObject', 200],
    ['PUT', '/lab/k', 'x-id=PutObject', 200],
    ['DELETE', '/lab/k', 'x-id=DeleteObject', 204],
    ['POST', '/lab/k', 'uploads=', 200],
    ['GET', '/lab/k', 'tagging=1&x-id=GetObjectTagging', 200],
  ])('%s %s ?%s', (method, path, query, status) => {
    expect(send(lab(), { method, path, query }).status).toBe(status);
  });
});

describe('a POST to a bucket', () => {
  it('must be a form, which the simulator does not take', () => {
    const ask = (type: string) =>
      unchanged(lab(), { method: 'POST', path: '/lab', headers: { 'content-type': type }, body: 'x' });
    expect(ask('multipart/form-data; boundary=b').status).toBe(501);
    const other = ask('text/html');
    expect(other.status).toBe(412);
    // LocalStack recording: test_post_object_with_wrong_content_type.
    expect(faultOf(other.xml)).toEqual({
      Code: 'PreconditionFailed',
      Message: 'At least one of the pre-conditions you specified did not hold',
      Condition: 'Bucket POST must be of the enclosure-type multipart/form-data',
    });
  });
});

// backlot 2026-09: the same for a bucket, a key and the root, and for anybody.
describe('OPTIONS', () => {
  it.each<readonly [string, Readonly<Record<string, string>>, number, Readonly<Record<string, string>>]>([
    [
      '/lab/k',
      {},
      400,
      { Code: 'BadRequest', Message: 'Insufficient information. Origin request header needed.' },
    ],
    [
      '/lab/k',
      { origin: 'http://a.test', 'access-control-request-method': 'PUT' },
      403,
      {
        Code: 'AccessForbidden',
        Message: 'CORSResponse: CORS is not enabled for this bucket.',
        Method: 'PUT',
        ResourceType: 'BUCKET',
      },
    ],
    [
      '/nowhere',
      { origin: 'http://a.test' },
      403,
      {
        Code: 'AccessForbidden',
        Message: 'CORSResponse: Bucket not found',
        Method: 'OPTIONS',
        ResourceType: 'BUCKET',
      },
    ],
    [
      '/lab',
      { origin: 'http://a.test', 'access-control-request-method': 'put' },
      400,
      { Code: 'BadRequest', Message: 'Invalid Access-Control-Request-Method: put' },
    ],
  ])('%s with %j', (path, headers, status, fault) => {
    for (const as of ['nobody', 'root'] as const) {
      const reply = unchanged(lab(), { as, method: 'OPTIONS', path, headers });
      expect({ status: reply.status, fault: faultOf(reply.xml) }).toEqual({ status, fault });
    }
  });
});
