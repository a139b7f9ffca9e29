/** Access control lists, by S3's canned names: what the names stand for is written out, and read back into a name. */
import type { CannedAcl } from '../../engine/whole.ts';
import { invalidArgument, isRefused, notImplemented, refused } from '../faults.ts';
import type { Refused } from '../faults.ts';
import { cannedAcl } from '../objectHeaders.ts';
import type { Parsed } from '../parsed.ts';
import { bare, document } from '../respond.ts';
import { isOwnerId } from '../owner.ts';
import type { Owner } from '../wire.ts';
import { child, childrenOf, textIn } from '../xml/read.ts';
import { around, element, ownerElement, rooted } from '../xml/write.ts';
import { ofVersion, versionHeader, xmlOf } from './operation.ts';
import type { Operation } from './operation.ts';

const GROUPS = 'http://acs.amazonaws.com/groups/global/';
const EVERYBODY = `${GROUPS}AllUsers`;
const AUTHENTICATED = `${GROUPS}AuthenticatedUsers`;
const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** Whom each name grants what, beside the owner, who has FULL_CONTROL. */
const GRANTS: Readonly<Record<CannedAcl, readonly (readonly [group: string, permission: string])[]>> = {
  private: [],
  'public-read': [[EVERYBODY, 'READ']],
  'public-read-write': [
    [EVERYBODY, 'READ'],
    [EVERYBODY, 'WRITE'],
  ],
  'authenticated-read': [[AUTHENTICATED, 'READ']],
  // The bucket's owner is the object's owner here: both have it all already.
  'bucket-owner-read': [],
  'bucket-owner-full-control': [],
};

const userGrant = (owner: Owner): string =>
  around(
    'Grant',
    `<Grantee ${XSI} xsi:type="CanonicalUser">${element('ID', owner.id)}${element('DisplayName', owner.displayName)}</Grantee>`,
    element('Permission', 'FULL_CONTROL'),
  );
const groupGrant = ([uri, permission]: readonly [string, string]): string =>
  around(
    'Grant',
    `<Grantee ${XSI} xsi:type="Group">${element('URI', uri)}</Grantee>`,
    element('Permission', permission),
  );

const policy = (acl: CannedAcl, owner: Owner): string =>
  rooted(
    'AccessControlPolicy',
    ownerElement(owner),
    around('AccessControlList', userGrant(owner), ...GRANTS[acl].map(groupGrant)),
  );

/** The name whose grants a document writes out; grants that no name stands for are not the simulator's. */
const namedIn = (request: Parsed): CannedAcl | Refused => {
  const root = xmlOf(request, 'AccessControlPolicy');
  if (isRefused(root)) return root;
  const list = child(root, 'AccessControlList');
  const owner = child(root, 'Owner');
  if (list === undefined || owner === undefined) return refused('MalformedXML');
  if (textIn(owner, 'ID') !== request.owner.id) return refused('AccessDenied');
  const granted: string[] = [];
  let owned = false;
  for (const grant of childrenOf(list, 'Grant')) {
    const grantee = child(grant, 'Grantee');
    const permission = textIn(grant, 'Permission') ?? '';
    const id = grantee && textIn(grantee, 'ID');
    const uri = grantee && textIn(grantee, 'URI');
    if (id === request.owner.id && permission === 'FULL_CONTROL') {
      owned = true;
      continue;
    }
    if (id !== undefined && !isOwnerId(id)) return invalidArgument('CanonicalUser/ID', id, 'Invalid id');
    granted.push(`${uri ?? ''} ${permission}`);
  }
  const wanted = granted.toSorted((a, b) => (a < b ? -1 : 1)).join();
  const found = (Object.keys(GRANTS) as readonly CannedAcl[]).find(
    (name) =>
      GRANTS[name]
        .map((pair) => pair.join(' '))
        .toSorted((a, b) => (a < b ? -1 : 1))
        .join() === wanted,
  );
  return owned && found !== undefined ? found : notImplemented('AccessControlList');
};

const aclOf = (request: Parsed): CannedAcl | Refused => {
  const named = cannedAcl(request.headers);
  if (named !== undefined) return named;
  return namedIn(request);
};

/** GetObjectAcl. */
export const getObjectAcl: Operation<'GetObjectAcl'> = {
  read: (request) => ({ type: 'GetObjectAcl', ...ofVersion(request) }),
  write: ({ acl, versionId }, { moment, owner }) =>
    document(moment, policy(acl, owner), versionHeader(versionId)),
};

/** PutObjectAcl: makes no version (V-30). */
export const putObjectAcl: Operation<'PutObjectAcl'> = {
  read: (request) => {
    const acl = aclOf(request);
    return isRefused(acl) ? acl : { type: 'PutObjectAcl', ...ofVersion(request), acl };
  },
  write: ({ versionId }, { moment }) => bare(moment, 200, versionHeader(versionId)),
};

/** GetBucketAcl. */
export const getBucketAcl: Operation<'GetBucketAcl'> = {
  read: ({ bucket }) => ({ type: 'GetBucketAcl', bucket }),
  write: ({ acl }, { moment, owner }) => document(moment, policy(acl, owner)),
};

/** PutBucketAcl. */
export const putBucketAcl: Operation<'PutBucketAcl'> = {
  read: (request) => {
    const acl = aclOf(request);
    return isRefused(acl) ? acl : { type: 'PutBucketAcl', bucket: request.bucket, acl };
  },
  write: (_, { moment }) => bare(moment, 200),
};
