/** Error bodies, whole: elements in S3's order, and the two ids last. */
import { describe, expect, it } from 'vitest';
import { ROOT_TOKEN } from '../../src/engine/index.ts';
import { aWireWorld, createBucket, putText, send, setVersioning } from '../support/wireWorld.ts';
import type { Sending, WireWorld } from '../support/wireWorld.ts';
import { digits } from '../support/world.ts';

const GENUINE = 'an id of another key';
const MARKER = 'the marker';

/** A bucket with one key, one key under a marker, and a genuine id that belongs to neither. */
const prepared = (): { readonly world: WireWorld; readonly ids: Readonly<Record<string, string>> } => {
  const world = aWireWorld();
  createBucket(world, 'lab', 'Enabled');
  putText(world, 'lab', 'k.txt');
  putText(world, 'lab', 'gone.txt');
  const other = putText(world, 'lab', 'other.txt');
  const marker = send(world, { method: 'DELETE', path: '/lab/gone.txt' }).headers['x-amz-version-id'] ?? '';
  return { world, ids: { [GENUINE]: other, [MARKER]: marker } };
};

interface Row {
  readonly sending: Sending;
  readonly status: number;
  /** Between `<Error>` and `<RequestId>`. */
  readonly inner: string;
  readonly source: string;
}

const err = (code: string, message: string, fields = ''): string =>
  `<Code>${code}</Code><Message>${message}</Message>${fields}`;
const argument = (name: string, value: string): string =>
  `<ArgumentName>${name}</ArgumentName><ArgumentValue>${value}</ArgumentValue>`;

const ROWS: Readonly<Record<string, Row>> = {
  'a key that never was': {
    sending: { path: '/lab/no%20such%26' },
    status: 404,
    inner: err('NoSuchKey', 'The specified key does not exist.', '<Key>no such&amp;</Key>'),
    source: 'meeseeks-s3: TestHeadVsGetDeleteMarker',
  },
  'a version that is not this key’s': {
    sending: { path: '/lab/k.txt', query: { versionId: GENUINE } },
    status: 404,
    inner: err(
      'NoSuchVersion',
      'The specified version does not exist.',
      '<Key>k.txt</Key><VersionId>$id</VersionId>',
    ),
    source: 'meeseeks-s3: get 2_4',
  },
  'the null version of a key without one': {
    sending: { path: '/lab/k.txt', query: 'versionId=null' },
    status: 404,
    inner: err(
      'NoSuchVersion',
      'The specified version does not exist.',
      '<Key>k.txt</Key><VersionId>null</VersionId>',
    ),
    source: 'meeseeks-s3: get 2_4',
  },
  'an id that S3 never issued': {
    sending: { path: '/lab/k.txt', query: 'versionId=HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD' },
    status: 400,
    inner: err(
      'InvalidArgument',
      'Invalid version id specified',
      argument('versionId', 'HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD'),
    ),
    source: 'meeseeks-s3: get 1_3',
  },
  'an empty id': {
    sending: { method: 'DELETE', path: '/lab/k.txt', query: 'versionId=' },
    status: 400,
    inner: err('InvalidArgument', 'Version id cannot be the empty string', argument('versionId', '')),
    source: 'meeseeks-s3: TestDeleteObjectValidationOrder.test_empty_vid_existing_object',
  },
  'an id without a value': {
    sending: { path: '/lab/k.txt', query: 'versionId' },
    status: 400,
    inner: err('InvalidArgument', 'Version id cannot be the empty string', argument('versionId', '')),
    source: 'meeseeks-s3: get 1_5',
  },
  'a marker that is named': {
    sending: { path: '/lab/gone.txt', query: { versionId: MARKER } },
    status: 405,
    inner: err(
      'MethodNotAllowed',
      'The specified method is not allowed against this resource.',
      '<Method>GET</Method><ResourceType>DeleteMarker</ResourceType>',
    ),
    source: 'meeseeks-s3: get 2_6',
  },
  'a bucket that is not there': {
    sending: { method: 'DELETE', path: '/nowhere/key', query: 'versionId=INVALID_FORMAT_12345' },
    status: 404,
    inner: err('NoSuchBucket', 'The specified bucket does not exist', '<BucketName>nowhere</BucketName>'),
    source: 'meeseeks-s3: TestDeleteObjectValidationOrder.test_invalid_vid_on_nonexistent_bucket',
  },
  'a bucket that is full': {
    sending: { method: 'DELETE', path: '/lab' },
    status: 409,
    inner: err(
      'BucketNotEmpty',
      'The bucket you tried to delete is not empty. You must delete all versions in the bucket.',
      '<BucketName>lab</BucketName>',
    ),
    source: 'LocalStack recording: test_delete_versioned_bucket_with_objects',
  },
  'a bucket that somebody else has': {
    sending: { as: 'other-root', method: 'PUT', path: '/lab' },
    status: 409,
    inner: err(
      'BucketAlreadyExists',
      'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.',
      '<BucketName>lab</BucketName>',
    ),
    source: 'LocalStack recording: test_create_bucket_with_existing_name',
  },
  'a name that no bucket can have': {
    sending: { method: 'PUT', path: '/Lab' },
    status: 400,
    inner: err('InvalidBucketName', 'The specified bucket is not valid.', '<BucketName>Lab</BucketName>'),
    source: 'LocalStack recording: test_s3_uppercase_bucket_name',
  },
  'a number of keys that is none': {
    sending: { path: '/lab', query: 'versions&max-keys=abc&prefix=%00' },
    status: 400,
    inner: err(
      'InvalidArgument',
      'Provided max-keys not an integer or within integer range',
      argument('max-keys', 'abc'),
    ),
    source: 'meeseeks-s3: TestNullByteValidationOrder.test_null_prefix_vs_invalid_max_keys',
  },
  'a null byte in a prefix': {
    sending: { path: '/lab', query: 'versions&max-keys=1&prefix=%00' },
    status: 400,
    inner: err(
      'InvalidArgument',
      'Value must be a sequence of Unicode characters and cannot include Null.',
      argument('prefix', '&#0;'),
    ),
    source: 'meeseeks-s3: TestNullByteParamsStandalone.test_null_byte_prefix',
  },
  'a null byte in a key marker': {
    sending: { path: '/lab', query: 'versions&key-marker=%00&max-keys=1' },
    status: 400,
    inner: err(
      'InvalidArgument',
      'Value must be a sequence of Unicode characters and cannot include Null.',
      argument('key-marker', '&#0;'),
    ),
    source: 'meeseeks-s3: TestNullByteParamsStandalone.test_null_byte_key_marker',
  },
  'a null byte in a version marker': {
    sending: { path: '/lab', query: 'versions&key-marker=k&max-keys=1&version-id-marker=%00' },
    status: 400,
    inner: err('InvalidArgument', 'Invalid version id specified', argument('version-id-marker', '&#0;')),
    source: 'meeseeks-s3: TestNullByteParamsStandalone.test_null_byte_version_id_marker_with_key',
  },
  'an action that a policy does not allow': {
    sending: { as: 'dev', method: 'PUT', path: '/another' },
    status: 403,
    inner: err(
      'AccessDenied',
      'User: arn:aws:iam::111122223333:user/dev is not authorized to perform: s3:CreateBucket on resource: &quot;arn:aws:s3:::another&quot; because no identity-based policy allows the s3:CreateBucket action',
    ),
    source: 'S3 User Guide: troubleshooting access denied errors',
  },
  'a request that nobody signed': {
    sending: { as: 'nobody', path: '/lab' },
    status: 403,
    inner: err('AccessDenied', 'Access Denied'),
    source: 'LocalStack recording: test_post_object_with_missing_fields',
  },
  'an MFA header without a space': {
    sending: { method: 'DELETE', path: '/lab/k.txt', headers: { 'x-amz-mfa': '123456' } },
    status: 400,
    inner: err(
      'InvalidArgument',
      'Mfa header is invalid -- the header should be formatted as {serialNumber}(space){tokenCode}',
      argument('x-amz-mfa', '123456'),
    ),
    source: 'iterate-ch/cyberduck#16267',
  },
  'a key that is too long': {
    sending: { method: 'PUT', path: `/lab/${'k'.repeat(1025)}` },
    status: 400,
    inner: err(
      'KeyTooLongError',
      'Your key is too long',
      '<Size>1025</Size><MaxSizeAllowed>1024</MaxSizeAllowed>',
    ),
    source: 'S3 error code list',
  },
  'a storage class that is none': {
    sending: { method: 'PUT', path: '/lab/k', headers: { 'x-amz-storage-class': 'FakeClass' } },
    status: 400,
    inner: err(
      'InvalidStorageClass',
      'The storage class you specified is not valid',
      '<StorageClassRequested>FakeClass</StorageClassRequested>',
    ),
    source: 'LocalStack recording: test_post_object_with_storage_class',
  },
  'a path that is no UTF-8': {
    sending: { as: 'nobody', path: '/lab/%C0%AF' },
    status: 400,
    inner: err('InvalidURI', "Couldn't parse the specified URI.", '<URI>/lab/%C0%AF</URI>'),
    source: 'S3 error code list',
  },
};

describe('an error body', () => {
  it.each(Object.entries(ROWS))('tells of %s', (_, { sending, status, inner }) => {
    const { world, ids } = prepared();
    const { query } = sending;
    const named = typeof query === 'object' ? (ids[query['versionId'] ?? ''] ?? '') : '';
    const reply = send(
      world,
      typeof query === 'object' ? { ...sending, query: { versionId: named } } : sending,
    );
    const requestId = reply.headers['x-amz-request-id'] ?? '';
    const hostId = reply.headers['x-amz-id-2'] ?? '';
    expect(reply.text).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${inner.replace('$id', named)}<RequestId>${requestId}</RequestId><HostId>${hostId}</HostId></Error>`,
    );
    expect(reply.status).toBe(status);
    expect(reply.headers).toMatchObject({ 'Content-Type': 'application/xml', Server: 'AmazonS3' });
    expect(requestId).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(hostId).toMatch(/^[A-Za-z0-9+/]{70,130}=*$/);
  });

  it('is left out of the answer to a HEAD, headers stay (V-43)', () => {
    const { world, ids } = prepared();
    const path = '/lab/gone.txt';
    const marker = ids[MARKER] ?? '';
    for (const query of ['', `versionId=${marker}`, 'versionId=', 'versionId=null']) {
      const get = send(world, { path, query });
      const head = send(world, { method: 'HEAD', path, query });
      expect(head.status).toBe(get.status);
      expect(head.text).toBe('');
      expect({ ...head.headers, 'x-amz-id-2': '', 'x-amz-request-id': '' }).toEqual({
        ...get.headers,
        'x-amz-id-2': '',
        'x-amz-request-id': '',
      });
    }
  });

  it('has ids of its own each time', () => {
    const { world } = prepared();
    const ids = [1, 2, 3].map(() => send(world, { path: '/nowhere' }).headers['x-amz-request-id']);
    expect(new Set(ids).size).toBe(3);
  });

  it('tells of a device that is somebody else’s, and what was sent (M-29)', () => {
    const { world } = prepared();
    const shown = digits(world, ROOT_TOKEN);
    const reply = send(world, {
      as: 'ana',
      method: 'DELETE',
      path: '/lab/k.txt',
      headers: { 'x-amz-mfa': `${ROOT_TOKEN} ${shown}` },
    });
    expect(reply.text).toContain(
      `<Code>NotDeviceOwnerError</Code><Message>The device with serial number ${ROOT_TOKEN} that generated token ${shown} is not owned by the authenticated user</Message><RequestId>`,
    );
  });

  it('tells of a versioning configuration without a status (V-05)', () => {
    const { world } = prepared();
    expect(setVersioning(world, 'lab', '').text).toContain(
      '<Code>IllegalVersioningConfigurationException</Code><Message>The Versioning element must be specified</Message><RequestId>',
    );
  });
});
