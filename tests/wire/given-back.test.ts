/** What is set and read again comes back as it was meant, or is refused: never passed over. */
import { describe, expect, it } from 'vitest';
import { ownerOf } from '../../src/wire/answer.ts';
import { ACCOUNT, OTHER_ACCOUNT } from '../../src/engine/index.ts';
import { faultOf } from '../support/strictXml.ts';
import { aWireWorld, createBucket, putText, send, sendOk, wholeXml } from '../support/wireWorld.ts';

describe('a lifecycle rule', () => {
  it.each([
    ['with the older bare Prefix', '<Prefix>logs/</Prefix>'],
    ['with a filter', '<Filter><Prefix>logs/</Prefix></Filter>'],
  ])('%s comes back in its own form (ceph/s3-tests test_lifecycle_get)', (_, scope) => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    const body = wholeXml(
      'LifecycleConfiguration',
      `<Rule><ID>r</ID>${scope}<Status>Enabled</Status><Expiration><Days>1</Days></Expiration></Rule>`,
    );
    sendOk(world, { method: 'PUT', path: '/lab', query: 'lifecycle', body });
    expect(sendOk(world, { path: '/lab', query: 'lifecycle' }).text).toContain(`${scope}<Status>`);
  });
});

describe('grants that no canned ACL stands for', () => {
  const grant = (id: string, permission: string): string =>
    `<Grant><Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="CanonicalUser"><ID>${id}</ID></Grantee><Permission>${permission}</Permission></Grant>`;
  const own = ownerOf(ACCOUNT).id;

  it.each([
    ['nobody at all', '', 'NotImplemented'],
    ['the owner less than all', grant(own, 'READ'), 'NotImplemented'],
    [
      'another account',
      grant(own, 'FULL_CONTROL') + grant(ownerOf(OTHER_ACCOUNT).id, 'READ'),
      'NotImplemented',
    ],
    ['an id nobody has', grant(own, 'FULL_CONTROL') + grant('f'.repeat(64), 'READ'), 'InvalidArgument'],
  ])('that let in %s are refused', (_, grants, code) => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    const body = wholeXml(
      'AccessControlPolicy',
      `<Owner><ID>${own}</ID></Owner><AccessControlList>${grants}</AccessControlList>`,
    );
    expect(faultOf(send(world, { method: 'PUT', path: '/lab', query: 'acl', body }).xml)).toMatchObject({
      Code: code,
    });
  });
});

describe('completing an upload', () => {
  const upload = (headers: Readonly<Record<string, string>> = {}) => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    const { text } = sendOk(world, { method: 'POST', path: '/lab/k', query: 'uploads', headers });
    const query = `uploadId=${/<UploadId>(.*)<\/UploadId>/.exec(text)?.[1] ?? ''}`;
    return { world, query };
  };

  it('without a body is malformed', () => {
    const { world, query } = upload();
    const reply = send(world, { method: 'POST', path: '/lab/k', query });
    expect(faultOf(reply.xml)).toMatchObject({ Code: 'MalformedXML' });
  });

  it('takes the checksum in its headers for the object’s, not for the list’s', () => {
    const { world, query } = upload({
      'x-amz-checksum-algorithm': 'CRC32',
      'x-amz-checksum-type': 'FULL_OBJECT',
    });
    const crc32 = { 'x-amz-checksum-crc32': 'y/Q5Jg==' }; // of 123456789
    const part = sendOk(world, {
      method: 'PUT',
      path: '/lab/k',
      query: `${query}&partNumber=1`,
      body: '123456789',
      headers: crc32,
    });
    const body = wholeXml(
      'CompleteMultipartUpload',
      `<Part><PartNumber>1</PartNumber><ETag>${part.headers['ETag'] ?? ''}</ETag><ChecksumCRC32>y/Q5Jg==</ChecksumCRC32></Part>`,
    );
    const wrong = { 'x-amz-checksum-crc32': 'AAAAAA==' };
    expect(send(world, { method: 'POST', path: '/lab/k', query, body, headers: wrong }).status).toBe(400);
    expect(send(world, { method: 'POST', path: '/lab/k', query, body, headers: crc32 }).status).toBe(200);
    expect(putText(world, 'lab', 'other')).toBe('null');
  });
});
