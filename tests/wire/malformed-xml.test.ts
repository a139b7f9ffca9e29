/** Bodies that are no document, or none of the schema: refused whole, and nothing is done. */
import { describe, expect, it } from 'vitest';
import { faultOf } from '../support/strictXml.ts';
import { aWireWorld, contentMd5, createBucket, send, wholeXml } from '../support/wireWorld.ts';
import type { Reply, WireWorld } from '../support/wireWorld.ts';

const MALFORMED = {
  Code: 'MalformedXML',
  Message: 'The XML you provided was not well-formed or did not validate against our published schema',
};
const EMPTY = { Code: 'MissingRequestBodyError', Message: 'Request Body is empty' };

const ask = (
  world: WireWorld,
  method: string,
  path: string,
  query: string,
  body: string | Uint8Array,
): Reply => send(world, { method, path, query, body, headers: { 'content-md5': contentMd5(body) } });

/** Sends the body to a bucket with MFA Delete never named, and asserts the refusal. */
const refused = (
  [method, path, query]: readonly [string, string, string],
  body: string | Uint8Array,
  fault: Readonly<Record<string, string>>,
): void => {
  const world = aWireWorld();
  createBucket(world, 'lab', 'Enabled');
  const { buckets } = world.state;
  const reply = ask(world, method, path, query, body);
  expect({ status: reply.status, fault: faultOf(reply.xml) }).toEqual({ status: 400, fault });
  expect(world.state.buckets).toBe(buckets);
};

const VERSIONING = ['PUT', '/lab', 'versioning'] as const;
const DELETE = ['POST', '/lab', 'delete'] as const;
const versioning = (inner: string): string => wholeXml('VersioningConfiguration', inner);
const ON = '<Status>Enabled</Status>';

describe('PutBucketVersioning (V-05)', () => {
  it.each([
    // meeseeks-s3: TestPutBucketVersioningInvalidStatus, …MalformedBody, …MfaDelete, …XMLVariations.
    ['a word that is none', versioning('<Status>Disabled</Status>')],
    ['small letters', versioning('<Status>enabled</Status>')],
    ['capitals', versioning('<Status>ENABLED</Status>')],
    ['spaces around the word', versioning('<Status> Enabled </Status>')],
    ['two of one element', versioning(`${ON}<Status>Suspended</Status>`)],
    ['twice the same', versioning(ON + ON)],
    ['an element that is none', versioning(`${ON}<Foo>bar</Foo>`)],
    ['MfaDelete in small letters', versioning(`${ON}<MfaDelete>enabled</MfaDelete>`)],
    ['text behind the document', `${versioning(ON)}wrongxml`],
    ['white space alone', '   \n\n  '],
    ['bytes that are no XML', Uint8Array.from([0, 255, 128, 60, 97])],
    ['an element that does not end', '<VersioningConfiguration><Status>Enabled</Status>'],
    // Modelled: the same sentence for whatever else is no document of the schema.
    ['the wrong root', '<Delete><Status>Enabled</Status></Delete>'],
    ['text beside elements', versioning(`text${ON}`)],
    ['text before the document', `text${versioning(ON)}`],
    ['two roots', versioning(ON) + versioning(ON).replace(/^.*\n/, '')],
    ['a word cut off', versioning(ON).slice(0, -10)],
    ['elements that cross', '<VersioningConfiguration><Status>Enabled</VersioningConfiguration></Status>'],
    ['a document type', `<!DOCTYPE VersioningConfiguration>${versioning(ON).replace(/^.*\n/, '')}`],
    [
      'an entity',
      `<!DOCTYPE x [<!ENTITY e "Enabled">]><VersioningConfiguration><Status>&e;</Status></VersioningConfiguration>`,
    ],
    [
      'an entity from outside',
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><VersioningConfiguration><Status>&e;</Status></VersioningConfiguration>',
    ],
    ['an entity that nobody defined', versioning('<Status>&enabled;</Status>')],
    ['a stray ampersand', versioning('<Status>Enabled & on</Status>')],
    ['an attribute without quotes', `<VersioningConfiguration a=b>${ON}</VersioningConfiguration>`],
    ['a reference to nothing', versioning('<Status>&#0;</Status>')],
    ['JSON', '{"Status":"Enabled"}'],
    ['UTF-16', Buffer.from(`\uFEFF${versioning(ON)}`, 'utf16le')],
    ['a child of the word', versioning('<Status><b>Enabled</b></Status>')],
    ['the word and a child', versioning('<Status>Enabled<b/></Status>')],
    ['text behind a closed root', '<VersioningConfiguration/>x'],
    ['a control character', versioning('<Status>Enabled\u0001</Status>')],
    ['a closing tag alone', '</VersioningConfiguration>'],
    ['a comment that does not end', `${versioning(ON)}<!-- `],
  ])('refuses %s', (_, body) => refused(VERSIONING, body, MALFORMED));

  it('refuses no body in other words', () => refused(VERSIONING, '', EMPTY));

  it.each(['', '<Status></Status>', '<Status/>', '<MfaDelete>Disabled</MfaDelete>'])(
    'misses the status in %j',
    (inner) =>
      refused(VERSIONING, versioning(inner), {
        Code: 'IllegalVersioningConfigurationException',
        Message: 'The Versioning element must be specified',
      }),
  );

  // meeseeks-s3: TestPutBucketVersioningOversizedBody.
  it('reads no more than a kilobyte', () =>
    refused(VERSIONING, `${versioning(ON)}<!--${'x'.repeat(1024)}-->`, {
      Code: 'MaxMessageLengthExceeded',
      Message: 'Your request was too big.',
      MaxMessageLengthBytes: '1024',
    }));

  it.each([
    // meeseeks-s3: test_missing_xmlns_namespace, test_no_xml_declaration, test_enabled_with_empty_mfa_delete.
    ['without a namespace', `<VersioningConfiguration>${ON}</VersioningConfiguration>`],
    ['without a declaration', versioning(ON).replace(/^.*\n/, '')],
    ['with an empty MfaDelete', versioning(`${ON}<MfaDelete></MfaDelete>`)],
    ['with white space between elements', versioning(`\n  ${ON}\r\n\t`)],
    ['with comments', versioning(`<!-- on -->${ON}<!-- that is all -->`)],
    [
      'with a prefix',
      `<s3:VersioningConfiguration xmlns:s3="urn:x"><s3:Status>Enabled</s3:Status></s3:VersioningConfiguration>`,
    ],
    ['with character data', versioning('<Status><![CDATA[Enabled]]></Status>')],
    ['with references', versioning('<Status>&#69;nable&#x64;</Status>')],
    ['with a byte order mark', Buffer.from(`\uFEFF${versioning(ON)}`)],
    ['with a line feed behind', `${versioning(ON)}\n`],
  ])('takes a document %s', (_, body) => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    expect(ask(world, 'PUT', '/lab', 'versioning', body)).toMatchObject({ status: 200, text: '' });
    expect(send(world, { path: '/lab', query: 'versioning' }).text).toContain(ON);
  });
});

const batch = (inner: string): string => wholeXml('Delete', inner);
const K = '<Object><Key>k</Key></Object>';

describe('DeleteObjects (V-70)', () => {
  // backlot, measured in September 2026: DeleteObjects' schema.
  it.each([
    ['no entry', batch('')],
    ['Quiet alone', batch('<Quiet>true</Quiet>')],
    ['Quiet twice', batch(`${K}<Quiet>true</Quiet><Quiet>true</Quiet>`)],
    ['an entry without a key', batch('<Object></Object>')],
    ['an entry with a version alone', batch('<Object><VersionId>null</VersionId></Object>')],
    ['two keys in one entry', batch('<Object><Key>a</Key><Key>b</Key></Object>')],
    [
      'two versions in one entry',
      batch('<Object><Key>a</Key><VersionId>null</VersionId><VersionId>null</VersionId></Object>'),
    ],
    ['a size', batch('<Object><Key>a</Key><Size>1</Size></Object>')],
    ['a time', batch('<Object><Key>a</Key><LastModifiedTime>2026</LastModifiedTime></Object>')],
    ['an element that is none', batch(`${K}<Foo/>`)],
    ['an element that is none in an entry', batch('<Object><Key>a</Key><Foo/></Object>')],
    ['the wrong root', `<Remove>${K}</Remove>`],
    ['text beside entries', batch(`text${K}`)],
    ['a document cut off', batch(K).slice(0, -5)],
    ['1,001 entries', batch(K.repeat(1001))],
    ['entries that expand', `<!DOCTYPE x [<!ENTITY a "${K}">]><Delete>&a;&a;</Delete>`],
  ])('refuses %s', (_, body) => refused(DELETE, body, MALFORMED));

  it('refuses no body in other words', () => refused(DELETE, '', EMPTY));

  it('refuses an empty key in other words', () =>
    refused(DELETE, batch(`${K}<Object><Key></Key></Object>`), {
      Code: 'UserKeyMustBeSpecified',
      Message: 'User key must be specified.',
    }));

  it('takes 1,000 entries, in a document of any order and space', () => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    const entries = Array.from(
      { length: 1000 },
      (_, i) => `<Object>\n<VersionId>null</VersionId> <Key>${i}</Key></Object>`,
    );
    const reply = ask(world, ...DELETE, batch(`<Quiet>no</Quiet>${entries.join('\n')}`));
    expect(reply.status).toBe(200);
    expect(reply.text.match(/<Deleted>/g)).toHaveLength(1000);
  });
});

describe('every other document', () => {
  const PLACES: readonly (readonly [readonly [string, string, string], string])[] = [
    [['PUT', '/lab', 'lifecycle'], 'LifecycleConfiguration'],
    [['PUT', '/lab', 'replication'], 'ReplicationConfiguration'],
    [['PUT', '/lab', 'object-lock'], 'ObjectLockConfiguration'],
    [['PUT', '/lab', 'acl'], 'AccessControlPolicy'],
    [['PUT', '/lab', 'tagging'], 'Tagging'],
    [['PUT', '/lab', 'publicAccessBlock'], 'PublicAccessBlockConfiguration'],
    [['PUT', '/lab/k', 'tagging'], 'Tagging'],
    [['PUT', '/lab/k', 'acl'], 'AccessControlPolicy'],
    [['PUT', '/lab/k', 'retention'], 'Retention'],
    [['PUT', '/lab/k', 'legal-hold'], 'LegalHold'],
  ];

  it.each(PLACES)('at %j must be there, be XML, and have its root', (where, root) => {
    refused(where, '', EMPTY);
    for (const body of [' ', 'x', `<${root}>`, `<${root}/>x`, '<Other/>', `<!DOCTYPE a><${root}/>`])
      refused(where, body, MALFORMED);
  });

  it.each([
    [['PUT', '/lab', 'lifecycle'], '<LifecycleConfiguration/>'],
    [
      ['PUT', '/lab', 'lifecycle'],
      '<LifecycleConfiguration><Rule><Status>Enabled</Status></Rule></LifecycleConfiguration>',
    ],
    [
      ['PUT', '/lab', 'lifecycle'],
      '<LifecycleConfiguration><Rule><Filter/><Status>on</Status></Rule></LifecycleConfiguration>',
    ],
    [
      ['PUT', '/lab', 'lifecycle'],
      '<LifecycleConfiguration><Rule><Filter/><Status>Enabled</Status><Expiration><Days>x</Days></Expiration></Rule></LifecycleConfiguration>',
    ],
    [['PUT', '/lab', 'replication'], '<ReplicationConfiguration><Role>r</Role></ReplicationConfiguration>'],
    [['PUT', '/lab', 'object-lock'], '<ObjectLockConfiguration/>'],
    [['PUT', '/lab/k', 'tagging'], '<Tagging/>'],
    [['PUT', '/lab/k', 'tagging'], '<Tagging><TagSet><Tag><Key>a</Key></Tag></TagSet></Tagging>'],
    [
      ['PUT', '/lab/k', 'tagging'],
      '<Tagging><TagSet><Tag><Key>a</Key><Value>b</Value><Key>c</Key></Tag></TagSet></Tagging>',
    ],
    [['PUT', '/lab/k', 'retention'], '<Retention><Mode>GOVERNANCE</Mode></Retention>'],
    [
      ['PUT', '/lab/k', 'retention'],
      '<Retention><Mode>SOFT</Mode><RetainUntilDate>2027-01-01T00:00:00Z</RetainUntilDate></Retention>',
    ],
    [['PUT', '/lab/k', 'legal-hold'], '<LegalHold/>'],
    [['PUT', '/lab/k', 'legal-hold'], '<LegalHold><Status>MAYBE</Status></LegalHold>'],
    // ceph/s3-tests: test_multipart_upload_empty.
    [['POST', '/lab/k', 'uploadId=1'], ''],
    [['POST', '/lab/k', 'uploadId=1'], '<CompleteMultipartUpload/>'],
    [
      ['POST', '/lab/k', 'uploadId=1'],
      '<CompleteMultipartUpload><Part><PartNumber>a</PartNumber><ETag>b</ETag></Part></CompleteMultipartUpload>',
    ],
    [
      ['POST', '/lab/k', 'uploadId=1'],
      '<CompleteMultipartUpload><Part><PartNumber>1</PartNumber></Part></CompleteMultipartUpload>',
    ],
  ] as const)('at %j is not %s', (where, body) => refused(where, body, MALFORMED));

  it.each([
    '<CreateBucketConfiguration>',
    '<x/>',
    'x',
    '<CreateBucketConfiguration><Foo/></CreateBucketConfiguration>',
  ])('that comes with a new bucket is not %s', (body) => {
    const world = aWireWorld();
    expect(faultOf(send(world, { method: 'PUT', path: '/lab', body }).xml)).toEqual(MALFORMED);
    expect(world.state.buckets).toBeUndefined();
  });

  // Deep, long and entity-laden bodies cost no more than their length.
  it.each([
    ['deep', '<a>'.repeat(50_000)],
    ['deep and closed', '<a>'.repeat(20_000) + '</a>'.repeat(20_000)],
    ['full of ampersands', `<Tagging>${'&amp;'.repeat(100_000)}</Tagging>`],
    ['full of opened tags', '<'.repeat(200_000)],
    ['one long name', `<${'a'.repeat(300_000)}/>`],
    ['full of attributes', `<Tagging ${Array.from({ length: 20_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`],
    ['full of comments', `<Tagging>${'<!---->'.repeat(40_000)}</Tagging>`],
    ['full of character data', `<Tagging>${'<![CDATA[x]]>'.repeat(20_000)}</Tagging>`],
  ])('may be %s, and is refused soon', (_, body) => {
    const start = performance.now();
    refused(['PUT', '/lab/k', 'tagging'], body, MALFORMED);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
