import { describe, expect, it } from 'vitest';
import { ACCOUNT, ANA_PHONE, DEV, OTHER_ACCOUNT } from '../../src/engine/index.ts';
import type { Arn, Caller, Command } from '../../src/engine/index.ts';
import { aLab, contentsOf } from '../support/lab.ts';
import type { Lab } from '../support/lab.ts';
import { askRefused, faultOf, notAllowed } from '../support/verdict.ts';
import { versioning } from '../support/versioning.ts';
import { ask, bytes, dev, granted, otherRoot, root, seedPrincipal } from '../support/world.ts';
import type { World } from '../support/world.ts';

const BUCKET = 'arn:aws:s3:::lab';
const REPORT = `${BUCKET}/report.txt`;
const key = { bucket: 'lab', key: 'report.txt' } as const;

/** Adds a user of an account who may do what is listed and nothing else. */
const aUser = (world: World, allow: readonly string[], account = ACCOUNT): Caller =>
  seedPrincipal(world, {
    arn: `arn:aws:iam::${account}:user/eve` as Arn,
    account,
    kind: 'user',
    name: 'eve',
    allow,
  });
const EVE = `arn:aws:iam::${ACCOUNT}:user/eve`;

const NEEDS: readonly [command: (lab: Lab) => Command, action: string, resource: string][] = [
  [() => ({ type: 'HeadBucket', bucket: 'lab' }), 's3:ListBucket', BUCKET],
  [() => ({ type: 'DeleteBucket', bucket: 'lab' }), 's3:DeleteBucket', BUCKET],
  [() => ({ type: 'GetBucketVersioning', bucket: 'lab' }), 's3:GetBucketVersioning', BUCKET],
  [() => versioning('Suspended'), 's3:PutBucketVersioning', BUCKET],
  [() => ({ type: 'PutObject', ...key, body: bytes('') }), 's3:PutObject', REPORT],
  [() => ({ type: 'GetObject', ...key }), 's3:GetObject', REPORT],
  [({ data }) => ({ type: 'GetObject', ...key, versionId: data }), 's3:GetObjectVersion', REPORT],
  [() => ({ type: 'HeadObject', ...key }), 's3:GetObject', REPORT],
  [({ data }) => ({ type: 'HeadObject', ...key, versionId: data }), 's3:GetObjectVersion', REPORT],
  [() => ({ type: 'DeleteObject', ...key }), 's3:DeleteObject', REPORT],
  [({ data }) => ({ type: 'DeleteObject', ...key, versionId: data }), 's3:DeleteObjectVersion', REPORT],
  [() => ({ type: 'ListObjectsV2', bucket: 'lab' }), 's3:ListBucket', BUCKET],
  [() => ({ type: 'ListObjectVersions', bucket: 'lab' }), 's3:ListBucketVersions', BUCKET],
];

describe('permission', () => {
  // V-07, V-45, V-59: which action an operation needs.
  it.each(NEEDS.map(([command, action, resource]) => ({ command, action, resource })))(
    '$action is asked for on $resource',
    ({ command, action, resource }) => {
      const lab = aLab('EN');
      const nobody = aUser(lab.world, []);
      askRefused(lab.world, nobody, command(lab), notAllowed(EVE, action, resource));
      const allowed = aUser(lab.world, [action]);
      const outcome = ask(lab.world, allowed, command(lab));
      if (!outcome.result.ok) expect(faultOf(outcome).rule).not.toBe('P-01');
    },
  );

  it('to copy is the permission to read the source and to write the target (V-37)', () => {
    const { world, data } = aLab('EN');
    const copy = (versionId?: string) =>
      ({
        type: 'CopyObject',
        bucket: 'lab',
        key: 'copy.txt',
        source: { ...key, ...(versionId === undefined ? {} : { versionId }) },
      }) as const;
    askRefused(world, aUser(world, ['s3:PutObject']), copy(), notAllowed(EVE, 's3:GetObject', REPORT));
    askRefused(
      world,
      aUser(world, ['s3:GetObject']),
      copy(),
      notAllowed(EVE, 's3:PutObject', `${BUCKET}/copy.txt`),
    );
    askRefused(
      world,
      aUser(world, ['s3:GetObject', 's3:PutObject']),
      copy(data),
      notAllowed(EVE, 's3:GetObjectVersion', REPORT),
    );
    granted(world, aUser(world, ['s3:GetObject', 's3:PutObject']), copy());
  });

  it.each<[command: Command, action: string]>([
    [{ type: 'CreateVirtualMFADevice', virtualMFADeviceName: 'phone' }, 'iam:CreateVirtualMFADevice'],
    [
      {
        type: 'EnableMFADevice',
        serialNumber: ANA_PHONE,
        authenticationCode1: '123456',
        authenticationCode2: '654321',
      },
      'iam:EnableMFADevice',
    ],
    [
      {
        type: 'ResyncMFADevice',
        serialNumber: ANA_PHONE,
        authenticationCode1: '123456',
        authenticationCode2: '654321',
      },
      'iam:ResyncMFADevice',
    ],
    [{ type: 'DeactivateMFADevice', userName: 'ana', serialNumber: ANA_PHONE }, 'iam:DeactivateMFADevice'],
    [{ type: 'DeleteVirtualMFADevice', serialNumber: ANA_PHONE }, 'iam:DeleteVirtualMFADevice'],
    [{ type: 'ListMFADevices', userName: 'ana' }, 'iam:ListMFADevices'],
    [{ type: 'CreateBucket', bucket: 'another' }, 's3:CreateBucket'],
  ])('is missing to dev for %o', (command, action) => {
    const { world } = aLab('EN');
    const outcome = askRefused(world, dev, command, { code: 'AccessDenied', status: 403, rule: 'P-01' });
    expect(faultOf(outcome).message).toMatch(
      new RegExp(
        `^User: ${DEV} is not authorized to perform: ${action} on resource: ".+" because no identity-based`,
      ),
    );
  });

  it('may be given by a pattern that ends in a star', () => {
    const { world, data } = aLab('EN');
    const reader = aUser(world, ['s3:Get*']);
    granted(world, reader, { type: 'GetObject', ...key, versionId: data });
    askRefused(
      world,
      reader,
      { type: 'PutObject', ...key, body: bytes('') },
      { code: 'AccessDenied', status: 403 },
    );
  });

  it('is not asked of root', () => {
    const { world, data } = aLab('EN');
    granted(world, root, { type: 'DeleteObject', ...key, versionId: data });
  });

  it('of another account is not enough: its users are refused without a reason (P-01)', () => {
    const { world } = aLab('EN');
    const stranger = aUser(world, ['*'], OTHER_ACCOUNT);
    const refused = { code: 'AccessDenied', status: 403, message: 'Access Denied', rule: 'P-01' } as const;
    const before = contentsOf(world);
    for (const command of [
      { type: 'GetObject', ...key },
      { type: 'DeleteObject', ...key },
      { type: 'PutObject', ...key, body: bytes('') },
      versioning('Suspended'),
    ] as const)
      askRefused(world, stranger, command, refused);
    expect(contentsOf(world)).toEqual(before);
  });

  it('counts as granted to another account’s root, until there are bucket policies (P-01)', () => {
    const { world, data } = aLab('EN');
    granted(world, otherRoot, { type: 'GetObject', ...key });
    granted(world, otherRoot, { type: 'DeleteObject', ...key, versionId: data });
  });
});
