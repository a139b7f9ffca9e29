/** Configurations of buckets and versions: what was put comes back as S3 writes it. */
import { describe, expect, it } from 'vitest';
import { ACCOUNT } from '../../src/engine/index.ts';
import { ownerOf } from '../../src/wire/answer.ts';
import { faultOf } from '../support/strictXml.ts';
import {
  aWireWorld,
  createBucket,
  putText,
  send,
  sendOk,
  setVersioning,
  wholeXml,
} from '../support/wireWorld.ts';
import type { Reply, WireWorld } from '../support/wireWorld.ts';

const aBucket = (versioning?: 'Enabled' | 'Suspended'): WireWorld => {
  const world = aWireWorld();
  createBucket(world, 'lab', versioning);
  return world;
};
const get = (world: WireWorld, query: string, path = '/lab'): Reply => send(world, { path, query });
const put = (world: WireWorld, query: string, body: string, path = '/lab'): Reply =>
  send(world, { method: 'PUT', path, query, body });

describe('GetBucketVersioning (V-03)', () => {
  it.each([
    ['never configured', '', ''],
    ['enabled', '<Status>Enabled</Status>', '<Status>Enabled</Status>'],
    ['suspended', '<Status>Suspended</Status>', '<Status>Suspended</Status>'],
    [
      'with MFA Delete named once',
      '<MfaDelete>Disabled</MfaDelete><Status>Enabled</Status>',
      '<Status>Enabled</Status><MfaDelete>Disabled</MfaDelete>',
    ],
    ['with an empty MfaDelete', '<Status>Enabled</Status><MfaDelete/>', '<Status>Enabled</Status>'],
  ])('writes %s', (_, inner, written) => {
    const world = aBucket();
    if (inner !== '') expect(setVersioning(world, 'lab', inner)).toMatchObject({ status: 200, text: '' });
    expect(get(world, 'versioning').text).toBe(wholeXml('VersioningConfiguration', written));
  });
});

describe('GetBucketLocation', () => {
  it('writes one closed element for us-east-1', () => {
    expect(get(aBucket(), 'location').text).toBe(wholeXml('LocationConstraint'));
  });

  it('writes any other region', () => {
    const world = aWireWorld();
    const body = wholeXml('CreateBucketConfiguration', '<LocationConstraint>eu-west-1</LocationConstraint>');
    const made = sendOk(world, { method: 'PUT', path: '/far', body });
    expect(made.headers).toMatchObject({ Location: '/far', 'x-amz-bucket-arn': 'arn:aws:s3:::far' });
    expect(get(world, 'location', '/far').text).toBe(wholeXml('LocationConstraint', 'eu-west-1'));
    expect(send(world, { method: 'HEAD', path: '/far' }).headers).toMatchObject({
      'x-amz-bucket-region': 'eu-west-1',
      'x-amz-bucket-arn': 'arn:aws:s3:::far',
      'x-amz-access-point-alias': 'false',
    });
  });

  // Everybody who spells it out meets this once (S3 error code list: InvalidLocationConstraint).
  it.each(['us-east-1', 'mars', 'eu-west-1 '])('cannot be asked for as %j', (region) => {
    const reply = send(aWireWorld(), {
      method: 'PUT',
      path: '/far',
      body: wholeXml('CreateBucketConfiguration', `<LocationConstraint>${region}</LocationConstraint>`),
    });
    expect(reply.status).toBe(400);
    expect(faultOf(reply.xml)).toEqual({
      Code: 'InvalidLocationConstraint',
      Message: 'The specified location-constraint is not valid',
      LocationConstraint: region,
    });
  });
});

describe('tags', () => {
  it('are one closed element when there are none', () => {
    const world = aBucket('Enabled');
    const id = putText(world, 'lab', 'k');
    const reply = get(world, 'tagging', '/lab/k');
    expect(reply.text).toBe(wholeXml('Tagging', '<TagSet/>'));
    expect(reply.headers['x-amz-version-id']).toBe(id);
  });

  it('come back in order, make no version (V-30), and can be removed', () => {
    const world = aBucket('Enabled');
    const id = putText(world, 'lab', 'k');
    const set =
      '<TagSet><Tag><Key>b</Key><Value>1 + 1</Value></Tag><Tag><Key>a</Key><Value></Value></Tag></TagSet>';
    expect(put(world, 'tagging', wholeXml('Tagging', set), '/lab/k')).toMatchObject({
      status: 200,
      headers: { 'x-amz-version-id': id },
    });
    expect(get(world, `tagging&versionId=${id}`, '/lab/k').text).toBe(wholeXml('Tagging', set));
    expect(send(world, { path: '/lab/k' }).headers['x-amz-tagging-count']).toBe('2');
    expect(send(world, { method: 'DELETE', path: '/lab/k', query: 'tagging' })).toMatchObject({
      status: 204,
      text: '',
    });
    expect(get(world, 'tagging', '/lab/k').text).toBe(wholeXml('Tagging', '<TagSet/>'));
  });

  it('can be sent with the object', () => {
    const world = aBucket();
    sendOk(world, { method: 'PUT', path: '/lab/k', headers: { 'x-amz-tagging': 'a=1+%2B+1&b' } });
    expect(get(world, 'tagging', '/lab/k').text).toContain(
      '<Tag><Key>a</Key><Value>1 + 1</Value></Tag><Tag><Key>b</Key><Value></Value></Tag>',
    );
  });
});

describe('access control lists', () => {
  const ID = ownerOf(ACCOUNT).id;
  const grantee = (type: string, inner: string, permission: string): string =>
    `<Grant><Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="${type}">${inner}</Grantee><Permission>${permission}</Permission></Grant>`;
  const OWN = grantee('CanonicalUser', `<ID>${ID}</ID><DisplayName>bucket-lab</DisplayName>`, 'FULL_CONTROL');
  const group = (name: string, permission: string): string =>
    grantee('Group', `<URI>http://acs.amazonaws.com/groups/global/${name}</URI>`, permission);
  const policy = (...grants: readonly string[]): string =>
    wholeXml(
      'AccessControlPolicy',
      `<Owner><ID>${ID}</ID><DisplayName>bucket-lab</DisplayName></Owner><AccessControlList>${grants.join('')}</AccessControlList>`,
    );

  // The owner's grant as backlot measured it in September 2026; the names: S3 User Guide: acl-overview.
  it.each([
    ['private', policy(OWN)],
    ['public-read', policy(OWN, group('AllUsers', 'READ'))],
    ['public-read-write', policy(OWN, group('AllUsers', 'READ'), group('AllUsers', 'WRITE'))],
    ['authenticated-read', policy(OWN, group('AuthenticatedUsers', 'READ'))],
  ])('write out what %s stands for, and are read back', (acl, document) => {
    const world = aBucket();
    putText(world, 'lab', 'k');
    for (const path of ['/lab', '/lab/k']) {
      expect(get(world, 'acl', path).text).toBe(policy(OWN));
      sendOk(world, { method: 'PUT', path, query: 'acl', headers: { 'x-amz-acl': acl } });
      expect(get(world, 'acl', path).text).toBe(document);
      sendOk(world, { method: 'PUT', path, query: 'acl', headers: { 'x-amz-acl': 'private' } });
      expect(put(world, 'acl', document, path).status).toBe(200);
      expect(get(world, 'acl', path).text).toBe(document);
    }
  });

  it('are refused when no name stands for their grants', () => {
    const world = aBucket();
    expect(put(world, 'acl', policy(OWN, group('AllUsers', 'READ_ACP')))).toMatchObject({ status: 501 });
    expect(
      send(world, {
        method: 'PUT',
        path: '/lab',
        query: 'acl',
        headers: { 'x-amz-grant-read': 'id=1' },
      }),
    ).toMatchObject({ status: 501 });
  });
});

describe('lifecycle', () => {
  const SIZE = { 'x-amz-transition-default-minimum-object-size': 'all_storage_classes_128K' };
  const RULES =
    '<Rule><ID>one</ID><Filter><And><Prefix>logs/</Prefix><ObjectSizeGreaterThan>5</ObjectSizeGreaterThan><Tag><Key>a</Key><Value>b</Value></Tag></And></Filter><Status>Enabled</Status><Expiration><Days>3</Days></Expiration><NoncurrentVersionExpiration><NoncurrentDays>7</NoncurrentDays><NewerNoncurrentVersions>2</NewerNoncurrentVersions></NoncurrentVersionExpiration></Rule>' +
    '<Rule><ID>two</ID><Filter><Prefix></Prefix></Filter><Status>Disabled</Status><Expiration><Date>2027-01-01T00:00:00.000Z</Date></Expiration><AbortIncompleteMultipartUpload><DaysAfterInitiation>1</DaysAfterInitiation></AbortIncompleteMultipartUpload></Rule>';

  it('comes back as it was put, with the size limit that clients wait for', () => {
    const world = aBucket('Enabled');
    const document = wholeXml('LifecycleConfiguration', RULES);
    expect(put(world, 'lifecycle', document)).toMatchObject({ status: 200, headers: SIZE, text: '' });
    const reply = get(world, 'lifecycle');
    expect(reply.text).toBe(document);
    expect(reply.headers).toMatchObject(SIZE);
    expect(send(world, { method: 'DELETE', path: '/lab', query: 'lifecycle' }).status).toBe(204);
    expect(faultOf(get(world, 'lifecycle').xml)).toEqual({
      Code: 'NoSuchLifecycleConfiguration',
      Message: 'The lifecycle configuration does not exist',
      BucketName: 'lab',
    });
  });

  it('gives a rule without an id one', () => {
    const world = aBucket();
    put(
      world,
      'lifecycle',
      '<LifecycleConfiguration><Rule><Filter/><Status>Enabled</Status><Expiration><Days>1</Days></Expiration></Rule></LifecycleConfiguration>',
    );
    expect(get(world, 'lifecycle').text).toMatch(
      /<Rule><ID>\w+<\/ID><Filter><Prefix><\/Prefix><\/Filter><Status>Enabled/,
    );
  });

  it('has no transitions here, and says so', () => {
    const world = aBucket();
    const rule = (inner: string): string =>
      `<LifecycleConfiguration><Rule><Filter/><Status>Enabled</Status>${inner}</Rule></LifecycleConfiguration>`;
    for (const inner of [
      '<Transition><Days>1</Days><StorageClass>GLACIER</StorageClass></Transition>',
      '<NoncurrentVersionTransition/>',
    ])
      expect(put(world, 'lifecycle', rule(inner))).toMatchObject({ status: 501 });
    const other = { 'x-amz-transition-default-minimum-object-size': 'varies_by_storage_class' };
    expect(
      send(world, { method: 'PUT', path: '/lab', query: 'lifecycle', headers: other, body: rule('') }).status,
    ).toBe(501);
  });
});

describe('replication', () => {
  const rule = (inner: string): string =>
    `<ReplicationConfiguration><Role>arn:aws:iam::111122223333:role/copier</Role><Rule>${inner}</Rule></ReplicationConfiguration>`;
  const DESTINATION = '<Destination><Bucket>arn:aws:s3:::copies</Bucket></Destination>';

  it('comes back in S3’s order', () => {
    const world = aBucket('Enabled');
    createBucket(world, 'copies', 'Enabled');
    const inner = `<ID>r</ID><Priority>1</Priority><Filter><Prefix>a/</Prefix></Filter><Status>Enabled</Status>${DESTINATION}<DeleteMarkerReplication><Status>Disabled</Status></DeleteMarkerReplication>`;
    const shuffled = `${DESTINATION}<Status>Enabled</Status><DeleteMarkerReplication><Status>Disabled</Status></DeleteMarkerReplication><Filter><Prefix>a/</Prefix></Filter><Priority>1</Priority><ID>r</ID>`;
    expect(put(world, 'replication', rule(shuffled))).toMatchObject({ status: 200 });
    expect(get(world, 'replication').text).toBe(
      wholeXml(
        'ReplicationConfiguration',
        `<Role>arn:aws:iam::111122223333:role/copier</Role><Rule>${inner}</Rule>`,
      ),
    );
  });

  it.each([
    ['SourceSelectionCriteria', `<Status>Enabled</Status><SourceSelectionCriteria/>${DESTINATION}`],
    ['ExistingObjectReplication', `<Status>Enabled</Status>${DESTINATION}<ExistingObjectReplication/>`],
    [
      'ReplicationTime',
      `<Status>Enabled</Status>${DESTINATION.replace('</Dest', '<ReplicationTime/></Dest')}`,
    ],
    ['Metrics', `<Status>Enabled</Status>${DESTINATION.replace('</Dest', '<Metrics/></Dest')}`],
  ])('does not pass over %s', (name, inner) => {
    const world = aBucket('Enabled');
    createBucket(world, 'copies', 'Enabled');
    const reply = put(world, 'replication', rule(`<Prefix/>${inner}`));
    expect(reply.status).toBe(501);
    expect(faultOf(reply.xml)).toMatchObject({ Code: 'NotImplemented', Header: name });
  });

  it('needs versioning, in S3’s words (V-12)', () => {
    const world = aBucket();
    createBucket(world, 'copies', 'Enabled');
    const reply = put(
      world,
      'replication',
      rule(
        `<Priority>1</Priority><Filter/><Status>Enabled</Status>${DESTINATION}<DeleteMarkerReplication><Status>Disabled</Status></DeleteMarkerReplication>`,
      ),
    );
    expect(reply.status).toBe(400);
    expect(faultOf(reply.xml)).toMatchObject({
      Code: 'InvalidRequest',
      Message: "Versioning must be 'Enabled' on the bucket to apply a replication configuration",
    });
  });
});

describe('Object Lock', () => {
  it('is written with its default, and without', () => {
    const world = aWireWorld();
    sendOk(world, {
      method: 'PUT',
      path: '/lab',
      headers: { 'x-amz-bucket-object-lock-enabled': 'true' },
    });
    const ON = '<ObjectLockEnabled>Enabled</ObjectLockEnabled>';
    expect(get(world, 'object-lock').text).toBe(wholeXml('ObjectLockConfiguration', ON));
    const document = wholeXml(
      'ObjectLockConfiguration',
      `${ON}<Rule><DefaultRetention><Mode>GOVERNANCE</Mode><Days>3</Days></DefaultRetention></Rule>`,
    );
    expect(put(world, 'object-lock', document)).toMatchObject({ status: 200 });
    expect(get(world, 'object-lock').text).toBe(document);
  });

  it('writes a version’s retention and hold, in documents and in headers', () => {
    const world = aWireWorld();
    sendOk(world, {
      method: 'PUT',
      path: '/lab',
      headers: { 'x-amz-bucket-object-lock-enabled': 'true' },
    });
    putText(world, 'lab', 'k');
    const UNTIL = '2027-01-01T00:00:00.000Z';
    const retention = wholeXml(
      'Retention',
      `<Mode>GOVERNANCE</Mode><RetainUntilDate>${UNTIL}</RetainUntilDate>`,
    );
    const hold = wholeXml('LegalHold', '<Status>ON</Status>');
    expect(put(world, 'retention', retention, '/lab/k')).toMatchObject({ status: 200 });
    expect(put(world, 'legal-hold', hold, '/lab/k')).toMatchObject({ status: 200 });
    expect(get(world, 'retention', '/lab/k').text).toBe(retention);
    expect(get(world, 'legal-hold', '/lab/k').text).toBe(hold);
    expect(send(world, { path: '/lab/k' }).headers).toMatchObject({
      'x-amz-object-lock-mode': 'GOVERNANCE',
      'x-amz-object-lock-retain-until-date': UNTIL,
      'x-amz-object-lock-legal-hold': 'ON',
    });
  });
});

describe('documents that are kept for a client', () => {
  it.each([
    ['ownershipControls', 'OwnershipControls', 200],
    ['publicAccessBlock', 'PublicAccessBlockConfiguration', 200],
    ['encryption', 'ServerSideEncryptionConfiguration', 200],
    ['tagging', 'Tagging', 204],
  ])('%s comes back byte for byte', (name, root, status) => {
    const world = aBucket();
    const body = `<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">\n  <Rule> é </Rule>\n</${root}>`;
    expect(put(world, name, body)).toMatchObject({ status, text: '' });
    expect(get(world, name).text).toBe(body);
    expect(send(world, { method: 'DELETE', path: '/lab', query: name })).toMatchObject({ status: 204 });
  });

  it('a policy is JSON, and comes back as such', () => {
    const world = aBucket();
    const policy = '{ "Version": "2012-10-17", "Statement": [] }';
    expect(put(world, 'policy', policy)).toMatchObject({ status: 204, text: '' });
    expect(get(world, 'policy')).toMatchObject({
      text: policy,
      headers: { 'Content-Type': 'application/json' },
    });
    expect(put(world, 'policy', '[]')).toMatchObject({ status: 400 });
  });

  // backlot 2026-09: what S3 says of a bucket that nobody configured.
  it.each([
    ['policy', 'NoSuchBucketPolicy', 'The bucket policy does not exist'],
    ['tagging', 'NoSuchTagSet', 'The TagSet does not exist'],
    ['lifecycle', 'NoSuchLifecycleConfiguration', 'The lifecycle configuration does not exist'],
    ['replication', 'ReplicationConfigurationNotFoundError', 'The replication configuration was not found'],
    [
      'object-lock',
      'ObjectLockConfigurationNotFoundError',
      'Object Lock configuration does not exist for this bucket',
    ],
  ])('%s is not found before it is put', (query, Code, Message) => {
    const reply = get(aBucket(), query);
    expect(reply.status).toBe(404);
    expect(faultOf(reply.xml)).toEqual({ Code, Message, BucketName: 'lab' });
  });

  it('encryption is always there', () => {
    expect(get(aBucket(), 'encryption').text).toBe(
      wholeXml(
        'ServerSideEncryptionConfiguration',
        '<Rule><BucketKeyEnabled>false</BucketKeyEnabled><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault><BlockedEncryptionTypes><EncryptionType>SSE-C</EncryptionType></BlockedEncryptionTypes></Rule>',
      ),
    );
  });
});
