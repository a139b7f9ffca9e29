/** Names as XML and `encoding-type=url` have them. */
import { describe, expect, it } from 'vitest';
import { named, textOf } from '../support/strictXml.ts';
import { aWireWorld, createBucket, contentMd5, putText, send, sendOk } from '../support/wireWorld.ts';

/** Key, as XML, percent-encoded for the asking. */
const NAMES: readonly (readonly [key: string, xml: string, url: string, source: string])[] = [
  ['a&b', 'a&amp;b', 'a%26b', 'XML 1.0'],
  ['a<b>c', 'a&lt;b&gt;c', 'a%3Cb%3Ec', 'XML 1.0'],
  ['"a\'b"', "&quot;a'b&quot;", '%22a%27b%22', 'meeseeks-s3: ETag; backlot: encoding-type'],
  ['a\rb', 'a&#13;b', 'a%0Db', 'S3 User Guide: object-keys; a bare one would be read as a line feed'],
  ['a\nb\tc', 'a\nb\tc', 'a%0Ab%09c', 'XML 1.0'],
  ['a\u0001b', 'a&#x1;b', 'a%01b', 'basho/riak_cs#1255: S3 writes a reference that XML 1.0 does not know'],
  ['a\u001bb', 'a&#x1b;b', 'a%1Bb', 'aws/aws-sdk-php#169'],
  ['a\uFFFFb', 'a&#xffff;b', 'a%EF%BF%BFb', 'modelled, as control characters'],
  ['a b+c', 'a b+c', 'a+b%2Bc', 'backlot: URLEncoder with slashes left'],
  ["-_.*/!'()~,;:@=|%", "-_.*/!'()~,;:@=|%", '-_.*/%21%27%28%29%7E%2C%3B%3A%40%3D%7C%25', 'backlot'],
  ['한글', '한글', '%ED%95%9C%EA%B8%80', 'backlot'],
  ['\u{1F600}', '\u{1F600}', '%F0%9F%98%80', 'URLEncoder'],
  ['&amp;', '&amp;amp;', '%26amp%3B', 'XML 1.0'],
];

describe.each(['list-type=2', 'list-type=1', 'versions'])('a listing by ?%s', (how) => {
  it.each(NAMES)('writes the key %j as %s, and encoded as %s (%s)', (key, xml, url) => {
    const world = aWireWorld();
    createBucket(world, 'lab', 'Enabled');
    putText(world, 'lab', key);
    const plain = sendOk(world, { path: '/lab', query: how });
    expect(plain.text).toContain(`<Key>${xml}</Key>`);
    const entry = plain.xml?.children.find(({ name }) => name === 'Contents' || name === 'Version');
    expect(textOf(entry, 'Key')).toBe(key);
    expect(sendOk(world, { path: '/lab', query: `${how}&encoding-type=url` }).text).toContain(
      `<Key>${url}</Key>`,
    );
  });
});

describe('a group', () => {
  it.each(NAMES)('named after the key %j is written alike', (key, xml, url) => {
    const world = aWireWorld();
    createBucket(world, 'lab', 'Enabled');
    putText(world, 'lab', `${key}#1`);
    const query = { versions: '', delimiter: '#' };
    const plain = sendOk(world, { path: '/lab', query });
    expect(plain.text).toContain(`<CommonPrefixes><Prefix>${xml}#</Prefix></CommonPrefixes>`);
    expect(named(plain.xml, 'CommonPrefixes').map((group) => textOf(group, 'Prefix'))).toEqual([`${key}#`]);
    expect(sendOk(world, { path: '/lab', query: { ...query, 'encoding-type': 'url' } }).text).toContain(
      `<Delimiter>%23</Delimiter><EncodingType>url</EncodingType><IsTruncated>false</IsTruncated><CommonPrefixes><Prefix>${url}%23</Prefix></CommonPrefixes>`,
    );
  });
});

it('writes the same names in the result of a batch and in an error', () => {
  const world = aWireWorld();
  createBucket(world, 'lab');
  const body = '<Delete><Object><Key>a&amp;b&#13;&#x1;</Key></Object></Delete>';
  const reply = sendOk(world, {
    method: 'POST',
    path: '/lab',
    query: 'delete',
    body,
    headers: { 'content-md5': contentMd5(body) },
  });
  expect(reply.text).toContain('<Deleted><Key>a&amp;b&#13;&#x1;</Key></Deleted>');
  const missing = send(world, { path: '/lab/a%26b%0D%01' });
  expect(missing.text).toContain('<Key>a&amp;b&#13;&#x1;</Key>');
  expect(textOf(missing.xml, 'Key')).toBe('a&b\r\u0001');
});
