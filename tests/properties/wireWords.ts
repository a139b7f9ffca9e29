/** The world that hostile requests are sent to, and the words that they are made of. */
import { deepFreeze, ROOT_TOKEN } from '../../src/engine/index.ts';
import type { State } from '../../src/engine/index.ts';
import { textOf } from '../support/strictXml.ts';
import { aWireWorld, createBucket, putText, sendOk, setVersioning, wholeXml } from '../support/wireWorld.ts';
import { code, passSteps } from '../support/world.ts';

/** A world with something of everything, so that requests get far. */
export const world = aWireWorld('fuzz');
createBucket(world, 'lab', 'Enabled');
const data = putText(world, 'lab', 'k.txt');
putText(world, 'lab', 'gone.txt');
const marker = sendOk(world, { method: 'DELETE', path: '/lab/gone.txt' }).headers['x-amz-version-id'] ?? '';
createBucket(world, 'safe');
setVersioning(world, 'safe', '<Status>Enabled</Status><MfaDelete>Enabled</MfaDelete>', {
  'x-amz-mfa': code(world, ROOT_TOKEN),
});
passSteps(world, 2);
const guarded = putText(world, 'safe', 'k.txt');
createBucket(world, 'plain');
const uploadId =
  textOf(sendOk(world, { method: 'POST', path: '/lab/big', query: 'uploads' }).xml, 'UploadId') ?? '';
sendOk(world, {
  method: 'PUT',
  path: '/locked',
  headers: { 'x-amz-bucket-object-lock-enabled': 'true' },
});
putText(world, 'locked', 'k.txt');
/** Where every sequence of requests begins. */
export const start: State = deepFreeze(world.state);

const VERSION = [data, marker, guarded, 'null', '', 'bogus', 'HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD', '%00'];
/** Query parameters, with values of which some make sense. */
export const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  versionId: VERSION,
  uploadId: [uploadId, '', 'x'],
  partNumber: ['1', '0', '10000', '10001', 'x', '9'.repeat(40)],
  'list-type': ['2', '1', ''],
  prefix: ['', 'k', '%00', '%F0%9F%98%80'],
  delimiter: ['/', '', '.', '%00', '%E2%82%AC'],
  marker: ['k', ''],
  'key-marker': ['k.txt', '', 'k'],
  'version-id-marker': VERSION,
  'start-after': ['k', ''],
  'continuation-token': ['', 'x', '00000000', 'ffff'],
  'max-keys': ['1', '0', '-1', 'x', '1001', '2147483648', '9'.repeat(30), '1e3', ' 1'],
  'max-parts': ['1', '-1', 'x'],
  'max-uploads': ['1', '0', 'x'],
  'max-buckets': ['1', '0', 'x', '10001'],
  'part-number-marker': ['0', '-1', 'x'],
  'upload-id-marker': [uploadId, 'x'],
  'encoding-type': ['url', 'URL', '', 'x'],
  'fetch-owner': ['true', 'x'],
  'bucket-region': ['us-east-1', 'eu-west-1', ''],
  'response-content-type': ['text/x', '%0d%0aA:%20b', '%E2%82%AC', ''],
  'response-content-disposition': ['a%00b', '%C3%BC'],
  'x-id': ['GetObject'],
  'X-Amz-Signature': ['x'],
  Signature: ['x'],
};
/** Words that select an operation, or do not. */
export const SUBRESOURCES = [
  'versioning',
  'versions',
  'delete',
  'location',
  'uploads',
  'acl',
  'lifecycle',
  'object-lock',
  'replication',
  'policy',
  'ownershipControls',
  'tagging',
  'publicAccessBlock',
  'encryption',
  'attributes',
  'retention',
  'legal-hold',
  'cors',
  'website',
  'restore',
  'select',
  'torrent',
  'session',
  '__proto__',
  'constructor',
] as const;
/** Stands for the MD5 of the body as it will be sent. */
export const RIGHT = 'right';
/** Headers, likewise. */
export const HEADERS: Readonly<Record<string, readonly string[]>> = {
  'x-amz-mfa': [`${ROOT_TOKEN} 123456`, code(world, ROOT_TOKEN), '', 'x', '123456', ` ${ROOT_TOKEN} 123456`],
  'x-amz-copy-source': [
    '/lab/k.txt',
    'lab/k.txt',
    `lab/k.txt?versionId=${data}`,
    `lab/gone.txt?versionId=${marker}`,
    '',
    '/',
    '%',
    'lab/%00',
    'lab/k.txt?versionId=',
    '?versionId',
  ],
  'x-amz-copy-source-range': ['bytes=0-1', 'bytes=9-1', 'x'],
  'x-amz-metadata-directive': ['COPY', 'REPLACE', 'x'],
  'x-amz-acl': ['private', 'public-read', 'x'],
  'x-amz-tagging': ['a=b', 'a=b&a=c', '%', '='],
  'x-amz-storage-class': ['STANDARD_IA', 'x'],
  'x-amz-object-attributes': ['ETag', 'ETag,ObjectSize', ',', 'x'],
  'x-amz-object-lock-mode': ['GOVERNANCE', 'x'],
  'x-amz-object-lock-retain-until-date': ['2099-01-01T00:00:00Z', '0000-00-00', 'x'],
  'x-amz-object-lock-legal-hold': ['ON', 'x'],
  'x-amz-bypass-governance-retention': ['true', 'x'],
  'x-amz-meta-a': ['b', '\u00e9', ''],
  'x-amz-meta-__proto__': ['b'],
  'x-amz-checksum-crc32': ['AAAAAA==', 'x', ''],
  'x-amz-checksum-sha256': ['x', `${'A'.repeat(43)}=`],
  'x-amz-checksum-algorithm': ['CRC32', 'x'],
  'x-amz-sdk-checksum-algorithm': ['CRC32', 'x', ''],
  'x-amz-checksum-mode': ['ENABLED', 'x'],
  'x-amz-trailer': ['x-amz-checksum-crc32', 'x', ''],
  'x-amz-decoded-content-length': ['0', '5', '-1', '9'.repeat(20), '1e9', ''],
  'x-amz-security-token': ['t', ''],
  'x-amz-expected-bucket-owner': ['111122223333', '444455556666', 'x'],
  'x-amz-bucket-object-lock-enabled': ['true', 'TRUE', 'x'],
  'x-amz-mp-object-size': ['1', 'x', '9'.repeat(30)],
  'x-amz-server-side-encryption': ['AES256', 'aws:kms'],
  range: ['bytes=0-1', 'bytes=-1', 'bytes=9-', 'bytes=x', `bytes=${'9'.repeat(400)}-`, 'bytes=0-1,2-3'],
  'if-match': ['*', '"x"', ''],
  'if-none-match': ['*', '"x"', 'W/'],
  'if-modified-since': ['Mon, 23 Nov 2026 09:00:00 GMT', 'x'],
  'if-unmodified-since': ['Mon, 23 Nov 1970 09:00:00 GMT', 'x'],
  'content-md5': ['', 'x', 'AAAAAAAAAAAAAAAAAAAAAA==', RIGHT],
  'content-type': ['text/plain', 'multipart/form-data; boundary=x', ''],
  'content-encoding': ['aws-chunked', 'gzip'],
  'content-length': ['0', '99999999999999999999', '-1', 'x'],
  expires: ['x'],
  origin: ['http://a.test'],
  'access-control-request-method': ['PUT', 'x'],
};
/** Bodies that some operation takes. */
export const DOCUMENTS: readonly string[] = [
  wholeXml('VersioningConfiguration', '<Status>Enabled</Status><MfaDelete>Disabled</MfaDelete>'),
  wholeXml('VersioningConfiguration', '<Status>Suspended</Status>'),
  wholeXml(
    'Delete',
    `<Object><Key>k.txt</Key><VersionId>${data}</VersionId></Object><Object><Key>new</Key></Object>`,
  ),
  wholeXml('Delete', '<Quiet>true</Quiet><Object><Key>k.txt</Key></Object>'),
  wholeXml('Tagging', '<TagSet><Tag><Key>a</Key><Value>b</Value></Tag></TagSet>'),
  wholeXml(
    'LifecycleConfiguration',
    '<Rule><ID>a</ID><Filter><Prefix>x</Prefix></Filter><Status>Enabled</Status><Expiration><Days>1</Days></Expiration></Rule>',
  ),
  wholeXml('ObjectLockConfiguration', '<ObjectLockEnabled>Enabled</ObjectLockEnabled>'),
  wholeXml('Retention', '<Mode>GOVERNANCE</Mode><RetainUntilDate>2099-01-01T00:00:00Z</RetainUntilDate>'),
  wholeXml('LegalHold', '<Status>ON</Status>'),
  wholeXml('CompleteMultipartUpload', '<Part><PartNumber>1</PartNumber><ETag>"x"</ETag></Part>'),
  wholeXml('CreateBucketConfiguration', '<LocationConstraint>eu-west-1</LocationConstraint>'),
  wholeXml('AccessControlPolicy', '<Owner><ID>x</ID></Owner><AccessControlList/>'),
  wholeXml(
    'ReplicationConfiguration',
    '<Role>r</Role><Rule><Status>Enabled</Status><Prefix/><Destination><Bucket>arn:aws:s3:::plain</Bucket></Destination></Rule>',
  ),
  wholeXml('PublicAccessBlockConfiguration', '<BlockPublicAcls>true</BlockPublicAcls>'),
  '{"Version":"2012-10-17","Statement":[]}',
];
/** Bodies that none takes, and that must cost no more than their length. */
export const BOMBS: readonly string[] = [
  `<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
    .split('')
    .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`)
    .join('')}]><Tagging>&j;</Tagging>`,
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Tagging><TagSet>&e;</TagSet></Tagging>',
  '<a>'.repeat(5000),
  `<Delete>${'<Object>'.repeat(2000)}`,
  `<Tagging>${'&#x41;'.repeat(20_000)}</Tagging>`,
  `<${'a'.repeat(50_000)}>`,
  '<![CDATA['.repeat(3000),
  '<__proto__><constructor/></__proto__>',
  '5;chunk-signature=' + '0'.repeat(64) + '\r\nhello\r\n0\r\n\r\n',
  'ffffffffffffffff\r\n',
  '7fffffff\r\nx',
];
/** Requests that make sense, so that what is changed about them is met late. */
export const SENSIBLE: readonly (readonly [
  method: string,
  target: string,
  body?: string | undefined,
  headers?: Readonly<Record<string, string>>,
])[] = [
  ['GET', '/'],
  ['GET', '/lab'],
  ['GET', '/lab?versions&max-keys=1'],
  ['GET', '/lab?list-type=2&delimiter=/'],
  ['GET', '/lab?uploads'],
  ['GET', '/lab?location'],
  ['GET', '/lab/k.txt'],
  ['GET', `/lab/k.txt?versionId=${data}`],
  ['GET', `/lab/gone.txt?versionId=${marker}`],
  ['HEAD', '/lab/k.txt'],
  ['GET', '/lab/k.txt?attributes', '', { 'x-amz-object-attributes': 'ETag,ObjectSize' }],
  ['PUT', '/lab/new', 'text', { 'x-amz-meta-a': 'b' }],
  ['PUT', '/lab/new', '', { 'x-amz-copy-source': `lab/k.txt?versionId=${data}` }],
  ['DELETE', '/lab/k.txt'],
  ['DELETE', `/lab/k.txt?versionId=${data}`],
  ['DELETE', `/safe/k.txt?versionId=${guarded}`, '', { 'x-amz-mfa': code(world, ROOT_TOKEN) }],
  ['DELETE', '/plain'],
  ['PUT', '/new-bucket'],
  ['POST', '/lab/big?uploads'],
  ['PUT', `/lab/big?partNumber=1&uploadId=${uploadId}`, 'text'],
  ['GET', `/lab/big?uploadId=${uploadId}`],
  ['DELETE', `/lab/big?uploadId=${uploadId}`],
  ['POST', `/lab/big?uploadId=${uploadId}`, DOCUMENTS[9]],
  ['PUT', '/lab?versioning', DOCUMENTS[0]],
  ['PUT', '/safe?versioning', DOCUMENTS[1], { 'x-amz-mfa': code(world, ROOT_TOKEN) }],
  ['POST', '/lab?delete', DOCUMENTS[2], { 'content-md5': RIGHT }],
  ['POST', '/safe?delete', DOCUMENTS[3], { 'content-md5': RIGHT }],
  ['PUT', '/lab/k.txt?tagging', DOCUMENTS[4]],
  ['GET', '/lab/k.txt?tagging'],
  ['PUT', '/lab?lifecycle', DOCUMENTS[5]],
  ['GET', '/lab?lifecycle'],
  ['PUT', '/lab?object-lock', DOCUMENTS[6]],
  ['PUT', '/locked/k.txt?retention', DOCUMENTS[7]],
  ['PUT', '/locked/k.txt?legal-hold', DOCUMENTS[8]],
  ['PUT', '/eu-bucket', DOCUMENTS[10]],
  ['PUT', '/lab?acl', '', { 'x-amz-acl': 'public-read' }],
  ['PUT', '/lab?replication', DOCUMENTS[12]],
  ['PUT', '/lab?publicAccessBlock', DOCUMENTS[13]],
  ['PUT', '/lab?policy', DOCUMENTS[14]],
  ['GET', '/lab?policy'],
];
