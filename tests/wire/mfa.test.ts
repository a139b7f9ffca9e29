/** MFA Delete over HTTP: S3's refusals verbatim, their order, and what the header does not touch. */
import { describe, expect, it } from 'vitest';
import { ANA_PHONE, ROOT_TOKEN } from '../../src/engine/index.ts';
import { faultOf } from '../support/strictXml.ts';
import {
  aWireWorld,
  contentMd5,
  createBucket,
  putText,
  send,
  sendOk,
  setVersioning,
  wholeXml,
} from '../support/wireWorld.ts';
import type { Reply, Sending, Who, WireWorld } from '../support/wireWorld.ts';
import { code, deviceOf, passSteps } from '../support/world.ts';
import { wrongDigits } from '../support/codes.ts';

const ON = '<Status>Enabled</Status><MfaDelete>Enabled</MfaDelete>';
const REQUIRED = { Code: 'AccessDenied', Message: 'Mfa Authentication must be used for this request' };
const OWNER_ONLY = {
  Code: 'AccessDenied',
  Message: 'This operation may only be performed by the bucket owner',
};
const SESSION = {
  Code: 'InvalidRequest',
  Message: 'DevPay and Mfa are mutually exclusive authorization methods.',
};
const HEADER = (value: string) => ({
  Code: 'InvalidArgument',
  Message: 'Mfa header is invalid -- the header should be formatted as {serialNumber}(space){tokenCode}',
  ArgumentName: 'x-amz-mfa',
  ArgumentValue: value,
});

/** `lab` with one version and MFA Delete on; the next code is a fresh one. */
const guarded = (): { readonly world: WireWorld; readonly id: string } => {
  const world = aWireWorld();
  createBucket(world, 'lab');
  expect(setVersioning(world, 'lab', ON, { 'x-amz-mfa': code(world, ROOT_TOKEN) }).status).toBe(200);
  passSteps(world, 2);
  return { world, id: putText(world, 'lab', 'k') };
};

const removal = (id: string, more: Partial<Sending> = {}): Sending => ({
  method: 'DELETE',
  path: '/lab/k',
  query: `versionId=${id}`,
  ...more,
});
const withCode = (value: string): Partial<Sending> => ({ headers: { 'x-amz-mfa': value } });

/** Sends, and asserts the refusal and that every bucket is the very same value. */
const refused = (
  world: WireWorld,
  sending: Sending,
  status: number,
  fault: Readonly<Record<string, string>>,
): Reply => {
  const { buckets } = world.state;
  const reply = send(world, sending);
  expect({ status: reply.status, fault: faultOf(reply.xml) }).toEqual({ status, fault });
  expect(world.state.buckets).toBe(buckets);
  return reply;
};

describe('the refusals that people have seen', () => {
  // M-21: cloudposse/terraform-aws-codebuild#76; pulumi/pulumi-aws#4092.
  it.each<Who>(['root', 'ana'])('asks %s for a code to turn MFA Delete on', (as) => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    const body = wholeXml('VersioningConfiguration', ON);
    refused(world, { as, method: 'PUT', path: '/lab', query: 'versioning', body }, 403, REQUIRED);
  });

  // M-11: iterate-ch/cyberduck#16267.
  it.each(['123456', ROOT_TOKEN, `${ROOT_TOKEN}123456`, `${ROOT_TOKEN}  123456`, `${ROOT_TOKEN} 12345`, ''])(
    'wants serial, space and six digits, not %j',
    (value) => {
      const { world, id } = guarded();
      refused(world, removal(id, withCode(value)), 400, HEADER(value));
    },
  );

  // M-05: 99designs/aws-vault#793.
  it.each<Who>(['root', 'ana'])('takes no code with session credentials, not even of %s', (as) => {
    const { world, id } = guarded();
    const value = code(world, as === 'root' ? ROOT_TOKEN : ANA_PHONE);
    refused(world, removal(id, { as, sessionToken: 'FwoGZXIvYXdz', ...withCode(value) }), 400, SESSION);
    expect(deviceOf(world, ANA_PHONE).spent).toBeUndefined();
  });

  // M-31: cloudposse/terraform-aws-codebuild#76; 409 from the S3 error code list.
  it('does not turn on beside a lifecycle configuration', () => {
    const world = aWireWorld();
    createBucket(world, 'lab');
    sendOk(world, {
      method: 'PUT',
      path: '/lab',
      query: 'lifecycle',
      body: '<LifecycleConfiguration><Rule><Filter/><Status>Enabled</Status><Expiration><Days>1</Days></Expiration></Rule></LifecycleConfiguration>',
    });
    refused(
      world,
      {
        method: 'PUT',
        path: '/lab',
        query: 'versioning',
        body: wholeXml('VersioningConfiguration', ON),
        ...withCode(code(world, ROOT_TOKEN)),
      },
      409,
      {
        Code: 'InvalidBucketState',
        Message:
          'Mfa Authentication is not supported on a bucket with lifecycle configuration. Delete lifecycle configuration before enabling Mfa Authentication.',
      },
    );
  });

  // M-40, M-28, M-30.
  it('asks for a code to delete a version, takes root’s alone, and takes it once', () => {
    const { world, id } = guarded();
    refused(world, removal(id), 403, REQUIRED);
    refused(world, removal(id, { as: 'ana' }), 403, REQUIRED);
    refused(world, removal('null'), 403, REQUIRED);
    refused(world, removal(id, { as: 'ana', ...withCode(code(world, ANA_PHONE)) }), 403, OWNER_ONLY);
    const wrong = `${ROOT_TOKEN} ${wrongDigits(world, ROOT_TOKEN)}`;
    const INVALID = {
      Code: 'TokenCodeInvalidError',
      Message: 'The serial number and/or token code you provided is not valid.',
    };
    refused(world, removal(id, withCode(wrong)), 400, INVALID);
    const right = code(world, ROOT_TOKEN);
    const reply = sendOk(world, removal(id, withCode(right)));
    expect(reply).toMatchObject({ status: 204, text: '', headers: { 'x-amz-version-id': id } });
    refused(world, removal(id, withCode(right)), 400, INVALID);
  });
});

describe('a session token', () => {
  it('makes session credentials, which may do all else', () => {
    const { world } = guarded();
    const sessionToken = 'anything';
    expect(send(world, { path: '/lab/k', sessionToken }).status).toBe(200);
    expect(send(world, { method: 'DELETE', path: '/lab/k', sessionToken }).status).toBe(204);
  });
});

describe('other operations', () => {
  const ROWS: readonly (readonly [Sending, number])[] = [
    [{ path: '/' }, 200],
    [{ path: '/lab' }, 200],
    [{ path: '/lab', query: 'versions' }, 200],
    [{ path: '/lab', query: 'versioning' }, 200],
    [{ method: 'HEAD', path: '/lab' }, 200],
    [{ path: '/lab/k' }, 200],
    [{ method: 'HEAD', path: '/lab/k' }, 200],
    [{ method: 'PUT', path: '/lab/k', body: 'more' }, 200],
    [{ method: 'PUT', path: '/lab/copy', headers: { 'x-amz-copy-source': 'lab/k' } }, 200],
    [{ method: 'PUT', path: '/lab/k', query: 'acl', headers: { 'x-amz-acl': 'private' } }, 200],
    [{ method: 'POST', path: '/lab/k', query: 'uploads' }, 200],
    [{ path: '/lab/k', query: 'tagging' }, 200],
    [{ method: 'PUT', path: '/another' }, 200],
  ];
  it.each(ROWS)('%j pass over the header, whatever it holds (M-47)', (sending, status) => {
    const { world } = guarded();
    for (const value of ['nonsense', `${ROOT_TOKEN} ${wrongDigits(world, ROOT_TOKEN)}`]) {
      const reply = send(world, { ...sending, headers: { ...sending.headers, 'x-amz-mfa': value } });
      expect(reply.status).toBe(status);
    }
  });

  it('spend no code', () => {
    const { world, id } = guarded();
    const value = code(world, ROOT_TOKEN);
    sendOk(world, { path: '/lab/k', ...withCode(value) });
    sendOk(world, removal(id, withCode(value)));
  });
});

describe('the order of what is checked (M-51)', () => {
  /** Each row is wrong in one thing more than the next. */
  const broken = '<VersioningConfiguration><Status>on</Status></VersioningConfiguration>';
  const sending = (more: Partial<Sending>): Sending => ({
    method: 'PUT',
    path: '/lab',
    query: 'versioning',
    body: broken,
    ...more,
  });
  const value = `${ROOT_TOKEN} 000000`;

  it.each([
    [
      'the header’s form',
      { path: '/nowhere', as: 'dev', sessionToken: 't', ...withCode('x') },
      'InvalidArgument',
    ],
    [
      'the credentials',
      { path: '/nowhere', as: 'dev', sessionToken: 't', ...withCode(value) },
      'InvalidRequest',
    ],
    ['the bucket', { path: '/nowhere', as: 'dev', ...withCode(value) }, 'NoSuchBucket'],
    ['the body', { as: 'dev', ...withCode(value) }, 'MalformedXML'],
  ] as const)('PutBucketVersioning looks at %s', (_, more, expected) => {
    const { world } = guarded();
    expect(faultOf(send(world, sending(more)).xml)['Code']).toBe(expected);
  });

  // What is wrong with the body as such — none, too long, another MD5 — is told in the same turn.
  it.each([
    ['no body', { body: '' }, 'MissingRequestBodyError'],
    ['no XML', { body: 'x' }, 'MalformedXML'],
    ['too long a body', { body: ' '.repeat(2000) }, 'MaxMessageLengthExceeded'],
  ] as const)('PutBucketVersioning with %s tells of the header first', (_, body, last) => {
    const { world } = guarded();
    const ask = (more: Partial<Sending>): string | undefined =>
      faultOf(send(world, sending({ ...body, ...more })).xml)['Code'];
    expect(ask({ path: '/nowhere', sessionToken: 't', ...withCode('x') })).toBe('InvalidArgument');
    expect(ask({ path: '/nowhere', sessionToken: 't', ...withCode(value) })).toBe('InvalidRequest');
    expect(ask({ path: '/nowhere', ...withCode(value) })).toBe('NoSuchBucket');
    expect(ask(withCode(value))).toBe(last);
  });

  it('PutBucketVersioning goes on to permission, need, device, code and owner', () => {
    const { world } = guarded();
    const body = wholeXml('VersioningConfiguration', '<Status>Suspended</Status>');
    const ask = (more: Partial<Sending>): string | undefined =>
      faultOf(send(world, sending({ body, ...more })).xml)['Message'];
    expect(ask({ as: 'dev' })).toContain('not authorized to perform: s3:PutBucketVersioning');
    expect(ask({ as: 'ana' })).toBe(REQUIRED.Message);
    expect(ask({ as: 'ana', ...withCode(value) })).toContain('is not owned by the authenticated user');
    expect(ask({ as: 'ana', ...withCode(`${ANA_PHONE} ${wrongDigits(world, ANA_PHONE)}`) })).toContain(
      'token code you provided is not valid',
    );
    expect(ask({ as: 'ana', ...withCode(code(world, ANA_PHONE)) })).toBe(OWNER_ONLY.Message);
    expect(deviceOf(world, ANA_PHONE).spent, 'a valid code is spent all the same').toBeDefined();
  });

  it('DeleteObject looks at header, bucket, id, need and code', () => {
    const { world, id } = guarded();
    const ask = (more: Partial<Sending>, versionId = id): string | undefined =>
      faultOf(send(world, removal(versionId, more)).xml)['Code'];
    expect(ask({ path: '/nowhere/k', ...withCode('x') }, 'bogus')).toBe('InvalidArgument');
    expect(ask({ path: '/nowhere/k', ...withCode(value) }, 'bogus')).toBe('NoSuchBucket');
    expect(faultOf(send(world, removal('bogus', withCode(value))).xml)).toMatchObject({
      Message: 'Invalid version id specified',
    });
    expect(ask({})).toBe('AccessDenied');
    expect(ask({ as: 'ana', ...withCode(value) })).toBe('NotDeviceOwnerError');
  });
});

const batch = (world: WireWorld, inner: string, more: Partial<Sending> = {}): Reply => {
  const body = wholeXml('Delete', inner);
  return send(world, {
    method: 'POST',
    path: '/lab',
    query: 'delete',
    body,
    ...more,
    headers: { 'content-md5': contentMd5(body), ...more.headers },
  });
};

/** ceph/ceph#69987: a gateway that let the whole batch through as soon as one entry named no version. */
describe('a batch, in both directions', () => {
  const named = (id: string): string => `<Object><Key>k</Key><VersionId>${id}</VersionId></Object>`;
  const PLAIN = '<Object><Key>k</Key></Object><Object><Key>other</Key></Object>';

  it('with one version named and no code is refused whole, whatever else is in it', () => {
    const { world, id } = guarded();
    for (const inner of [named(id), PLAIN + named(id), named(id) + PLAIN, named('bogus') + PLAIN]) {
      const { buckets } = world.state;
      for (const as of ['root', 'ana', 'dev'] as const) {
        const reply = batch(world, inner, { as });
        expect({ status: reply.status, fault: faultOf(reply.xml) }).toEqual({ status: 403, fault: REQUIRED });
      }
      expect(world.state.buckets).toBe(buckets);
    }
  });

  it('of plain keys needs no code, and makes markers', () => {
    const { world } = guarded();
    const reply = batch(world, PLAIN, { as: 'dev' });
    expect(reply.status).toBe(200);
    expect(reply.text.match(/<DeleteMarker>true/g)).toHaveLength(2);
  });

  it('of plain keys fails whole with a code that is wrong', () => {
    const { world } = guarded();
    const { buckets } = world.state;
    const reply = batch(world, PLAIN, withCode(`${ROOT_TOKEN} ${wrongDigits(world, ROOT_TOKEN)}`));
    expect(faultOf(reply.xml)['Code']).toBe('TokenCodeInvalidError');
    expect(world.state.buckets).toBe(buckets);
  });

  it('is done whole with one code', () => {
    const { world, id } = guarded();
    const reply = batch(world, named(id) + PLAIN, withCode(code(world, ROOT_TOKEN)));
    expect(reply.status).toBe(200);
    expect(reply.text.match(/<Deleted>/g)).toHaveLength(3);
  });
});
