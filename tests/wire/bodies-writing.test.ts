/** The bodies that answer a write: copies, batches, uploads in parts. */
import { describe, expect, it } from 'vitest';
import { checksumOf } from '../../src/digest/checksums.ts';
import { md5Hex } from '../../src/digest/hash.ts';
import { ACCOUNT, ANA } from '../../src/engine/index.ts';
import { ownerOf } from '../../src/wire/answer.ts';
import { textOf } from '../support/strictXml.ts';
import {
  aWireWorld,
  contentMd5,
  createBucket,
  putText,
  send,
  sendOk,
  wholeXml,
} from '../support/wireWorld.ts';
import type { Reply, WireWorld } from '../support/wireWorld.ts';
import { bytes } from '../support/world.ts';

const ID = ownerOf(ACCOUNT).id;
const TIME = '2026-11-23T09:00:00.000Z';

describe('CopyObject', () => {
  // meeseeks-s3: TestCopyObjectSSECHappyPath.test_copy_ssec_to_plain
  it('writes time, entity tag and checksum of the copy', () => {
    const world = aWireWorld();
    createBucket(world, 'lab', 'Enabled');
    putText(world, 'lab', 'from.txt');
    const crc = checksumOf('CRC64NVME', bytes('text'));
    expect(
      sendOk(world, {
        method: 'PUT',
        path: '/lab/to.txt',
        headers: { 'x-amz-copy-source': '/lab/from.txt' },
      }).text,
    ).toBe(
      wholeXml(
        'CopyObjectResult',
        `<LastModified>${TIME}</LastModified><ETag>&quot;1cb251ec0d568de6a929b520c4aed8d1&quot;</ETag><ChecksumCRC64NVME>${crc}</ChecksumCRC64NVME><ChecksumType>FULL_OBJECT</ChecksumType>`,
      ),
    );
  });

  it('finds the copy in a bucket that never had versions, too', () => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    putText(world, 'lab', 'from.txt');
    const { xml } = sendOk(world, {
      method: 'PUT',
      path: '/lab/to.txt',
      headers: { 'x-amz-copy-source': 'lab/from.txt' },
    });
    expect(xml?.children.map(({ name }) => name)).toEqual([
      'LastModified',
      'ETag',
      'ChecksumCRC64NVME',
      'ChecksumType',
    ]);
  });
});

const batch = (world: WireWorld, inner: string): Reply => {
  const body = wholeXml('Delete', inner);
  return send(world, {
    method: 'POST',
    path: '/lab',
    query: 'delete',
    body,
    headers: { 'content-md5': contentMd5(body) },
  });
};
const object = (key: string, id?: string): string =>
  `<Object><Key>${key}</Key>${id === undefined ? '' : `<VersionId>${id}</VersionId>`}</Object>`;

describe('DeleteObjects', () => {
  // V-71; meeseeks-s3: TestDeleteObjectsEnabledMix, TestDeleteObjectsEnabledWithVid.
  it('writes what was made, what was removed, and what was refused', () => {
    const world = aWireWorld();
    createBucket(world, 'lab', 'Enabled');
    const id = putText(world, 'lab', 'a');
    const marker = sendOk(world, { method: 'DELETE', path: '/lab/b' }).headers['x-amz-version-id'] ?? '';
    const bogus = 'HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD';
    const reply = batch(world, object('c') + object('a', id) + object('b', marker) + object('a', bogus));
    const made = textOf(reply.xml?.children[0], 'DeleteMarkerVersionId') ?? '';
    expect(made).toMatch(/^[\w.]{32}$/);
    expect(reply.text).toBe(
      wholeXml(
        'DeleteResult',
        `<Deleted><Key>c</Key><DeleteMarker>true</DeleteMarker><DeleteMarkerVersionId>${made}</DeleteMarkerVersionId></Deleted><Deleted><Key>a</Key><VersionId>${id}</VersionId></Deleted><Deleted><Key>b</Key><VersionId>${marker}</VersionId><DeleteMarker>true</DeleteMarker><DeleteMarkerVersionId>${marker}</DeleteMarkerVersionId></Deleted><Error><Key>a</Key><VersionId>${bogus}</VersionId><Code>NoSuchVersion</Code><Message>The specified version does not exist.</Message></Error>`,
      ),
    );
  });

  it('writes a null marker in a suspended bucket, and keys alone where versioning never was', () => {
    const world = aWireWorld();
    createBucket(world, 'lab', 'Suspended');
    expect(batch(world, object('a')).text).toBe(
      wholeXml(
        'DeleteResult',
        '<Deleted><Key>a</Key><DeleteMarker>true</DeleteMarker><DeleteMarkerVersionId>null</DeleteMarkerVersionId></Deleted>',
      ),
    );
    const plain = aWireWorld();
    createBucket(plain, 'lab');
    expect(batch(plain, object('a') + object('b')).text).toBe(
      wholeXml('DeleteResult', '<Deleted><Key>a</Key></Deleted><Deleted><Key>b</Key></Deleted>'),
    );
  });

  // V-74; meeseeks-s3: TestDeleteObjectsQuiet.test_f1_quiet_successful.
  it.each(['true', 'True', ' true '])('writes an open and empty element when Quiet is %j', (quiet) => {
    const world = aWireWorld();
    createBucket(world, 'lab', 'Enabled');
    expect(batch(world, `<Quiet>${quiet}</Quiet>${object('a')}`).text).toBe(
      wholeXml('DeleteResult', '', 'open'),
    );
  });

  it('writes refusals, quiet or not', () => {
    const world = aWireWorld();
    createBucket(world, 'lab', 'Enabled');
    const reply = batch(world, `${object('a', 'nonsense')}${object('b')}<Quiet>true</Quiet>`);
    expect(reply.text).toBe(
      wholeXml(
        'DeleteResult',
        '<Error><Key>a</Key><VersionId>nonsense</VersionId><Code>NoSuchVersion</Code><Message>The specified version does not exist.</Message></Error>',
      ),
    );
  });
});

const begin = (world: WireWorld, headers: Readonly<Record<string, string>> = {}): string =>
  textOf(
    sendOk(world, { method: 'POST', path: '/lab/dir/big%20one', query: 'uploads', headers }).xml,
    'UploadId',
  ) ?? '';
const part = (world: WireWorld, uploadId: string, partNumber: number, body: string): Reply =>
  sendOk(world, {
    method: 'PUT',
    path: '/lab/dir/big%20one',
    query: { partNumber: String(partNumber), uploadId },
    body,
  });
const MD5 = { one: md5Hex(bytes('one')), part: md5Hex(bytes('part')) };

describe('an upload in parts', () => {
  const start = (): { readonly world: WireWorld; readonly uploadId: string } => {
    const world = aWireWorld();
    createBucket(world, 'lab', 'Enabled');
    return { world, uploadId: begin(world) };
  };

  it('begins with bucket, key and upload id', () => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    const reply = sendOk(world, {
      method: 'POST',
      path: '/lab/a%26b',
      query: 'uploads',
      headers: { 'x-amz-checksum-algorithm': 'CRC32' },
    });
    expect(reply.text).toBe(
      wholeXml(
        'InitiateMultipartUploadResult',
        `<Bucket>lab</Bucket><Key>a&amp;b</Key><UploadId>${textOf(reply.xml, 'UploadId')}</UploadId>`,
      ),
    );
    expect(reply.headers).toMatchObject({
      'x-amz-server-side-encryption': 'AES256',
      'x-amz-checksum-algorithm': 'CRC32',
      'x-amz-checksum-type': 'COMPOSITE',
    });
  });

  it('lists its parts', () => {
    const { world, uploadId } = start();
    expect(part(world, uploadId, 1, 'one').headers).toMatchObject({ ETag: `"${MD5.one}"` });
    part(world, uploadId, 7, 'part');
    expect(send(world, { path: '/lab/dir/big%20one', query: { uploadId } }).text).toBe(
      wholeXml(
        'ListPartsResult',
        `<Bucket>lab</Bucket><Key>dir/big one</Key><UploadId>${uploadId}</UploadId><Initiator><ID>${ID}</ID><DisplayName>bucket-lab</DisplayName></Initiator><Owner><ID>${ID}</ID><DisplayName>bucket-lab</DisplayName></Owner><StorageClass>STANDARD</StorageClass><PartNumberMarker>0</PartNumberMarker><NextPartNumberMarker>7</NextPartNumberMarker><MaxParts>1000</MaxParts><IsTruncated>false</IsTruncated><Part><PartNumber>1</PartNumber><LastModified>${TIME}</LastModified><ETag>&quot;${MD5.one}&quot;</ETag><Size>3</Size></Part><Part><PartNumber>7</PartNumber><LastModified>${TIME}</LastModified><ETag>&quot;${MD5.part}&quot;</ETag><Size>4</Size></Part>`,
      ),
    );
  });

  it('is completed into one version, whose place is told as the request was addressed', () => {
    const { world, uploadId } = start();
    part(world, uploadId, 1, 'one');
    const complete = (host: string, path: string): Reply =>
      send(world, {
        method: 'POST',
        path,
        query: { uploadId },
        headers: { host },
        body: wholeXml(
          'CompleteMultipartUpload',
          `<Part><PartNumber>1</PartNumber><ETag>"${MD5.one}"</ETag></Part>`,
        ),
      });
    const reply = complete('localhost:9000', '/lab/dir/big%20one');
    const etag = textOf(reply.xml, 'ETag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{32}-1"$/);
    expect(reply.text).toContain(
      '<Location>http://localhost:9000/lab/dir%2Fbig%20one</Location><Bucket>lab</Bucket><Key>dir/big one</Key><ETag>&quot;',
    );
    expect(reply.headers['x-amz-version-id']).toMatch(/^[\w.]{32}$/);
    const again = start();
    part(again.world, again.uploadId, 1, 'one');
    const hosted = send(again.world, {
      method: 'POST',
      path: '/dir/big%20one',
      query: { uploadId: again.uploadId },
      headers: { host: 'lab.localhost:9000' },
      body: wholeXml(
        'CompleteMultipartUpload',
        `<Part><PartNumber>1</PartNumber><ETag>${MD5.one}</ETag></Part>`,
      ),
    });
    expect(textOf(hosted.xml, 'Location')).toBe('http://lab.localhost:9000/dir%2Fbig%20one');
  });

  it('is listed with those in progress', () => {
    const { world, uploadId } = start();
    const upload = `<Upload><Key>dir/big one</Key><UploadId>${uploadId}</UploadId><Initiator><ID>${ID}</ID><DisplayName>bucket-lab</DisplayName></Initiator><Owner><ID>${ID}</ID><DisplayName>bucket-lab</DisplayName></Owner><StorageClass>STANDARD</StorageClass><Initiated>${TIME}</Initiated></Upload>`;
    // backlot 2026-09: the markers are there though empty; the group behind the parameters it is made by.
    expect(send(world, { path: '/lab', query: 'uploads' }).text).toBe(
      wholeXml(
        'ListMultipartUploadsResult',
        `<Bucket>lab</Bucket><KeyMarker></KeyMarker><UploadIdMarker></UploadIdMarker><NextKeyMarker>dir/big one</NextKeyMarker><NextUploadIdMarker>${uploadId}</NextUploadIdMarker><MaxUploads>1000</MaxUploads><IsTruncated>false</IsTruncated>${upload}`,
      ),
    );
  });

  it('lists none with every marker empty', () => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    expect(
      send(world, { path: '/lab', query: 'uploads&encoding-type=url&prefix=a%20&delimiter=/' }).text,
    ).toBe(
      wholeXml(
        'ListMultipartUploadsResult',
        '<Bucket>lab</Bucket><KeyMarker></KeyMarker><UploadIdMarker></UploadIdMarker><NextKeyMarker></NextKeyMarker><NextUploadIdMarker></NextUploadIdMarker><Delimiter>/</Delimiter><Prefix>a+</Prefix><MaxUploads>1000</MaxUploads><EncodingType>url</EncodingType><IsTruncated>false</IsTruncated>',
      ),
    );
  });

  it('names a user by ARN as the one who began it', () => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    sendOk(world, { as: 'ana', method: 'POST', path: '/lab/k', query: 'uploads' });
    expect(send(world, { path: '/lab', query: 'uploads' }).text).toContain(
      `<Initiator><ID>${ANA}</ID><DisplayName>ana</DisplayName></Initiator><Owner><ID>${ID}</ID><DisplayName>bucket-lab</DisplayName></Owner>`,
    );
  });

  it('copies a part from another object', () => {
    const { world, uploadId } = start();
    const id = putText(world, 'lab', 'from');
    const reply = sendOk(world, {
      method: 'PUT',
      path: '/lab/dir/big%20one',
      query: { partNumber: '2', uploadId },
      headers: { 'x-amz-copy-source': `lab/from?versionId=${id}` },
    });
    expect(reply.text).toBe(
      wholeXml(
        'CopyPartResult',
        `<LastModified>${TIME}</LastModified><ETag>&quot;1cb251ec0d568de6a929b520c4aed8d1&quot;</ETag>`,
      ),
    );
    expect(reply.headers['x-amz-copy-source-version-id']).toBe(id);
  });
});

describe('GetObjectAttributes', () => {
  const ask = (world: WireWorld, wanted: string, key = 'a.txt'): Reply =>
    send(world, { path: `/lab/${key}`, query: 'attributes', headers: { 'x-amz-object-attributes': wanted } });

  it('writes what is asked for, in an order of its own, the tag without quotes', () => {
    const world = aWireWorld();
    createBucket(world, 'lab', 'Enabled');
    const id = putText(world, 'lab', 'a.txt');
    const crc = checksumOf('CRC64NVME', bytes('text'));
    const reply = ask(world, 'ObjectSize,StorageClass,Checksum, ETag,ObjectParts');
    expect(reply.text).toBe(
      wholeXml(
        'GetObjectAttributesResponse',
        `<ETag>1cb251ec0d568de6a929b520c4aed8d1</ETag><Checksum><ChecksumCRC64NVME>${crc}</ChecksumCRC64NVME><ChecksumType>FULL_OBJECT</ChecksumType></Checksum><StorageClass>STANDARD</StorageClass><ObjectSize>4</ObjectSize>`,
      ),
    );
    expect(reply.headers).toMatchObject({
      'Last-Modified': 'Mon, 23 Nov 2026 09:00:00 GMT',
      'x-amz-version-id': id,
    });
    expect(ask(world, 'ObjectParts').text).toBe(wholeXml('GetObjectAttributesResponse'));
  });

  it('counts the parts, under the name that they have on the wire', () => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    const uploadId = begin(world);
    part(world, uploadId, 3, 'one');
    sendOk(world, {
      method: 'POST',
      path: '/lab/dir/big%20one',
      query: { uploadId },
      body: `<CompleteMultipartUpload><Part><PartNumber>3</PartNumber><ETag>${MD5.one}</ETag></Part></CompleteMultipartUpload>`,
    });
    expect(ask(world, 'ObjectParts', 'dir/big%20one').text).toContain(
      '<ObjectParts><PartsCount>1</PartsCount>',
    );
  });
});
