/** The bodies of the listings, element by element as S3 writes them. */
import { describe, expect, it } from 'vitest';
import { ownerOf } from '../../src/wire/answer.ts';
import { ACCOUNT } from '../../src/engine/index.ts';
import { named, textOf } from '../support/strictXml.ts';
import { aWireWorld, createBucket, putText, send, sendOk, wholeXml } from '../support/wireWorld.ts';
import type { WireWorld } from '../support/wireWorld.ts';
import { at } from '../support/world.ts';

/** meeseeks-s3, golden recordings of March and April 2026; brekkylab/backlot, measured in September 2026. */
const OWNER = `<Owner><ID>${ownerOf(ACCOUNT).id}</ID><DisplayName>bucket-lab</DisplayName></Owner>`;
/** The MD5 of `text`, and what S3 computes of it unasked (V-36). */
const ETAG = '<ETag>&quot;1cb251ec0d568de6a929b520c4aed8d1&quot;</ETag>';
const DATA = `${ETAG}<ChecksumAlgorithm>CRC64NVME</ChecksumAlgorithm><ChecksumType>FULL_OBJECT</ChecksumType><Size>4</Size>`;
const TIME = '<LastModified>2026-11-23T09:00:00.000Z</LastModified>';
const CLASS = '<StorageClass>STANDARD</StorageClass>';

const contents = (key: string, owner = OWNER): string =>
  `<Contents><Key>${key}</Key>${TIME}${DATA}${owner}${CLASS}</Contents>`;
const version = (key: string, id: string, isLatest: boolean): string =>
  `<Version><Key>${key}</Key><VersionId>${id}</VersionId><IsLatest>${isLatest}</IsLatest>${TIME}${DATA}${OWNER}${CLASS}</Version>`;
const marker = (key: string, id: string, isLatest: boolean): string =>
  `<DeleteMarker><Key>${key}</Key><VersionId>${id}</VersionId><IsLatest>${isLatest}</IsLatest>${TIME}${OWNER}</DeleteMarker>`;

/** `a.txt` twice, `b.txt` under a marker, `dir/c d.txt`. */
const aLibrary = (): { readonly world: WireWorld; readonly ids: readonly string[] } => {
  const world = aWireWorld();
  createBucket(world, 'lab', 'Enabled');
  const first = putText(world, 'lab', 'a.txt');
  const second = putText(world, 'lab', 'a.txt');
  const hidden = putText(world, 'lab', 'b.txt');
  const gone = sendOk(world, { method: 'DELETE', path: '/lab/b.txt' }).headers['x-amz-version-id'] ?? '';
  const deep = putText(world, 'lab', 'dir/c d.txt');
  return { world, ids: [second, first, gone, hidden, deep] };
};

describe('ListBuckets', () => {
  it('writes the owner and one closed element when there is no bucket', () => {
    expect(send(aWireWorld(), { path: '/' }).text).toBe(
      wholeXml('ListAllMyBucketsResult', `${OWNER}<Buckets/>`),
    );
  });

  it('writes name, time and ARN of each bucket, by name', () => {
    const world = aWireWorld();
    createBucket(world, 'later');
    world.now = at('10:30:15');
    createBucket(world, 'earlier');
    expect(send(world, { path: '/' }).text).toBe(
      wholeXml(
        'ListAllMyBucketsResult',
        `${OWNER}<Buckets><Bucket><Name>earlier</Name><CreationDate>2026-11-23T10:30:15.000Z</CreationDate><BucketArn>arn:aws:s3:::earlier</BucketArn></Bucket><Bucket><Name>later</Name><CreationDate>2026-11-23T09:00:00.000Z</CreationDate><BucketArn>arn:aws:s3:::later</BucketArn></Bucket></Buckets>`,
      ),
    );
  });

  it.each(['max-buckets=1', 'prefix=l', 'prefix=', 'bucket-region=us-east-1'])(
    'says where each bucket is when asked with %s',
    (query) => {
      const world = aWireWorld();
      createBucket(world, 'lab');
      expect(send(world, { path: '/', query }).text).toContain(
        '</CreationDate><BucketRegion>us-east-1</BucketRegion><BucketArn>',
      );
    },
  );

  it('does not take x-id for one of its parameters', () => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    expect(send(world, { path: '/', query: 'x-id=ListBuckets' }).text).not.toContain('BucketRegion');
  });

  it('writes the prefix and then the token behind a page', () => {
    const world = aWireWorld();
    createBucket(world, 'one');
    createBucket(world, 'two');
    const { xml } = send(world, { path: '/', query: 'max-buckets=1&prefix=' });
    expect(xml?.children.map(({ name }) => name)).toEqual([
      'Owner',
      'Buckets',
      'Prefix',
      'ContinuationToken',
    ]);
    const next = send(world, {
      path: '/',
      query: { 'max-buckets': '1', 'continuation-token': textOf(xml, 'ContinuationToken') ?? '' },
    });
    expect(named(named(next.xml, 'Buckets')[0], 'Bucket').map((one) => textOf(one, 'Name'))).toEqual(['two']);
  });

  it('lists only what is in the region that is asked for', () => {
    const world = aWireWorld();
    createBucket(world, 'near');
    sendOk(world, {
      method: 'PUT',
      path: '/far',
      body: wholeXml('CreateBucketConfiguration', '<LocationConstraint>eu-west-1</LocationConstraint>'),
    });
    const names = (query: string) =>
      named(named(send(world, { path: '/', query }).xml, 'Buckets')[0], 'Bucket').map((one) => [
        textOf(one, 'Name'),
        textOf(one, 'BucketRegion'),
      ]);
    expect(names('prefix=')).toEqual([
      ['far', 'eu-west-1'],
      ['near', 'us-east-1'],
    ]);
    expect(names('bucket-region=us-east-1')).toEqual([['near', 'us-east-1']]);
    expect(send(world, { path: '/', query: 'bucket-region=mars-1' })).toMatchObject({ status: 400 });
  });
});

describe('ListObjects', () => {
  it('writes what is current, with owners, and the marker though none was sent', () => {
    const { world } = aLibrary();
    expect(send(world, { path: '/lab' }).text).toBe(
      wholeXml(
        'ListBucketResult',
        `<Name>lab</Name><Prefix></Prefix><Marker></Marker><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated>${contents('a.txt')}${contents('dir/c d.txt')}`,
      ),
    );
  });

  it('writes NextMarker only where it groups, and groups behind the keys', () => {
    const { world } = aLibrary();
    putText(world, 'lab', 'e.txt');
    expect(send(world, { path: '/lab', query: 'delimiter=/&max-keys=2&prefix=' }).text).toBe(
      wholeXml(
        'ListBucketResult',
        `<Name>lab</Name><Prefix></Prefix><Marker></Marker><NextMarker>dir/</NextMarker><MaxKeys>2</MaxKeys><Delimiter>/</Delimiter><IsTruncated>true</IsTruncated>${contents('a.txt')}<CommonPrefixes><Prefix>dir/</Prefix></CommonPrefixes>`,
      ),
    );
    expect(send(world, { path: '/lab', query: 'max-keys=1' }).text).not.toContain('NextMarker');
  });
});

describe('ListObjectsV2', () => {
  const V2 = 'list-type=2';

  it('writes no owners unless they are asked for', () => {
    const { world } = aLibrary();
    const head = '<Name>lab</Name><Prefix></Prefix><KeyCount>2</KeyCount><MaxKeys>1000</MaxKeys>';
    expect(send(world, { path: '/lab', query: V2 }).text).toBe(
      wholeXml(
        'ListBucketResult',
        `${head}<IsTruncated>false</IsTruncated>${contents('a.txt', '')}${contents('dir/c d.txt', '')}`,
      ),
    );
    expect(send(world, { path: '/lab', query: `${V2}&fetch-owner=true` }).text).toBe(
      wholeXml(
        'ListBucketResult',
        `${head}<IsTruncated>false</IsTruncated>${contents('a.txt')}${contents('dir/c d.txt')}`,
      ),
    );
  });

  it('writes where it started, and its tokens (S3 API: ListObjectsV2 StartAfter)', () => {
    const { world } = aLibrary();
    const first = send(world, { path: '/lab', query: `${V2}&max-keys=1&start-after=A` });
    const token = textOf(first.xml, 'NextContinuationToken') ?? '';
    expect(first.text).toContain(
      `<Prefix></Prefix><StartAfter>A</StartAfter><NextContinuationToken>${token}</NextContinuationToken><KeyCount>1</KeyCount><MaxKeys>1</MaxKeys><IsTruncated>true</IsTruncated>`,
    );
    const next = send(world, {
      path: '/lab',
      query: { 'list-type': '2', 'start-after': 'A', 'continuation-token': token },
    });
    expect(next.text).toContain(
      `<Prefix></Prefix><StartAfter>A</StartAfter><ContinuationToken>${token}</ContinuationToken><KeyCount>1</KeyCount>`,
    );
  });

  it.each(['list-type=1', 'list-type=', 'list-type=bogus'])('is not meant by %s', (query) => {
    expect(send(aLibrary().world, { path: '/lab', query }).text).toContain('<Marker></Marker>');
  });
});

describe('ListObjectVersions', () => {
  it('writes versions and markers in one order', () => {
    const { world, ids } = aLibrary();
    const [second = '', first = '', gone = '', hidden = '', deep = ''] = ids;
    expect(send(world, { path: '/lab', query: 'versions' }).text).toBe(
      wholeXml(
        'ListVersionsResult',
        `<Name>lab</Name><Prefix></Prefix><KeyMarker></KeyMarker><VersionIdMarker></VersionIdMarker><MaxKeys>1000</MaxKeys><IsTruncated>false</IsTruncated>${[
          version('a.txt', second, true),
          version('a.txt', first, false),
          marker('b.txt', gone, true),
          version('b.txt', hidden, false),
          version('dir/c d.txt', deep, true),
        ].join('')}`,
      ),
    );
  });

  it('names the last entry of a page that is not the last (V-83)', () => {
    const { world, ids } = aLibrary();
    const [second = ''] = ids;
    expect(send(world, { path: '/lab', query: 'versions&max-keys=1' }).text).toContain(
      `<NextKeyMarker>a.txt</NextKeyMarker><NextVersionIdMarker>${second}</NextVersionIdMarker><MaxKeys>1</MaxKeys><IsTruncated>true</IsTruncated>`,
    );
    const ofGroup = send(world, {
      path: '/lab',
      query: 'versions&max-keys=1&delimiter=.&key-marker=a.&version-id-marker=null',
    });
    expect(ofGroup.text).toContain(
      '<KeyMarker>a.</KeyMarker><VersionIdMarker>null</VersionIdMarker><NextKeyMarker>b.</NextKeyMarker><MaxKeys>1</MaxKeys><Delimiter>.</Delimiter><IsTruncated>true</IsTruncated><CommonPrefixes><Prefix>b.</Prefix></CommonPrefixes>',
    );
  });

  it('encodes names, and nothing else, when asked to (V-85)', () => {
    const { world, ids } = aLibrary();
    const query = 'versions&encoding-type=url&prefix=dir/c%20d&delimiter=~&key-marker=dir%20';
    expect(send(world, { path: '/lab', query }).text).toBe(
      wholeXml(
        'ListVersionsResult',
        `<Name>lab</Name><Prefix>dir/c+d</Prefix><KeyMarker>dir+</KeyMarker><VersionIdMarker></VersionIdMarker><MaxKeys>1000</MaxKeys><Delimiter>%7E</Delimiter><EncodingType>url</EncodingType><IsTruncated>false</IsTruncated>${version('dir/c+d.txt', ids[4] ?? '', true)}`,
      ),
    );
  });

  // meeseeks-s3: EmptyParams.test_empty_delimiter_same_as_absent; the other listings leave it out.
  it('writes an empty delimiter that was sent', () => {
    const { world } = aLibrary();
    expect(send(world, { path: '/lab', query: 'versions&delimiter=' }).text).toContain(
      '<MaxKeys>1000</MaxKeys><Delimiter></Delimiter><IsTruncated>',
    );
    expect(send(world, { path: '/lab', query: 'delimiter=' }).text).not.toContain('Delimiter');
  });
});

// meeseeks-s3: TestMaxKeysValidation.test_valid_max_keys_returns_200[int32-max]; backlot: 1001.
describe.each(['', 'versions&', 'list-type=2&'])('the number of keys asked for, by ?%s', (how) => {
  it.each([
    ['max-keys=2147483647', '2147483647'],
    ['max-keys=1001', '1001'],
    ['max-keys=05', '5'],
    ['max-keys=', '1000'],
    ['max-keys=0', '0'],
  ])('%s is written %s', (query, written) => {
    const { xml } = sendOk(aLibrary().world, { path: '/lab', query: how + query });
    expect(textOf(xml, 'MaxKeys')).toBe(written);
    expect(textOf(xml, 'IsTruncated')).toBe('false');
  });
});
