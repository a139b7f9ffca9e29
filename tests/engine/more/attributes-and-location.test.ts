import { describe, expect, it } from 'vitest';
import { aLab } from '../../support/lab.ts';
import { SAYS } from '../../support/verdict.ts';
import { anEmptyLab } from '../../support/uploads.ts';
import { grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import { ana, dev, root, seedPrincipal } from '../../support/world.ts';

const of = (key: string, versionId?: string) =>
  ({
    type: 'GetObjectAttributes',
    bucket: 'lab',
    key,
    ...(versionId === undefined ? {} : { versionId }),
  }) as const;

describe('the attributes of a version', () => {
  it('are those of the current one, or of the one that is named', () => {
    const { world, data } = aLab('EN');
    const current = grantedWhole(world, root, of('report.txt'));
    expect([current.versionId, current.version.size]).toEqual([data, 6]);
    const named = grantedWhole(world, root, of('report.txt', 'null'));
    expect([named.versionId, named.version.size]).toEqual(['null', 5]);
  });

  it('name no id in a bucket that was never versioned (V-32)', () => {
    expect(grantedWhole(aLab('NC').world, root, of('report.txt')).versionId).toBeUndefined();
  });

  it('are not found under a marker, and a marker has none (V-56)', () => {
    const { world, marker } = aLab('EN');
    refusedWhole(world, root, of('gone.txt'), {
      code: 'NoSuchKey',
      status: 404,
      message: SAYS.noKey,
      rule: 'V-40',
    });
    refusedWhole(world, root, of('gone.txt', marker), {
      code: 'MethodNotAllowed',
      status: 405,
      message: SAYS.onMarker,
      rule: 'V-56',
      fields: { Method: 'GET', ResourceType: 'DeleteMarker' },
    });
  });

  // S3 API: GetObjectAttributes, Permissions
  it.each([
    { id: undefined, actions: ['s3:GetObject', 's3:GetObjectAttributes'] },
    { id: 'null', actions: ['s3:GetObjectVersion', 's3:GetObjectVersionAttributes'] },
  ] as const)('take two permissions (id $id; P-01)', ({ id, actions }) => {
    const { world } = aLab('EN');
    const who = (...allow: readonly string[]) =>
      seedPrincipal(world, {
        arn: `${ana.arn}-${allow.length}` as typeof ana.arn,
        account: '111122223333',
        kind: 'user',
        name: 'reader',
        allow,
      });
    for (const action of actions)
      refusedWhole(world, who(action), of('report.txt', id), {
        code: 'AccessDenied',
        status: 403,
        rule: 'P-01',
      });
    grantedWhole(world, who(...actions), of('report.txt', id));
  });
});

describe('where a bucket is', () => {
  it('is nowhere in particular in us-east-1, else what it was made with', () => {
    const world = anEmptyLab();
    grantedWhole(world, root, { type: 'CreateBucket', bucket: 'europe', locationConstraint: 'eu-west-1' });
    const where = (bucket: string) =>
      grantedWhole(world, root, { type: 'GetBucketLocation', bucket }).locationConstraint;
    expect([where('lab'), where('europe')]).toEqual([undefined, 'eu-west-1']);
  });

  it('takes a bucket and a permission (V-06, P-01)', () => {
    const world = anEmptyLab();
    const command = { type: 'GetBucketLocation', bucket: 'lab' } as const;
    refusedWhole(world, dev, command, { code: 'AccessDenied', status: 403, rule: 'P-01' });
    const elsewhere = { ...command, bucket: 'nowhere' };
    refusedWhole(world, root, elsewhere, { code: 'NoSuchBucket', status: 404, rule: 'V-06' });
  });
});
