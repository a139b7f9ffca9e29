import { describe, expect, it } from 'vitest';
import { ANA_PHONE, OTHER_ROOT_TOKEN, ROOT_TOKEN } from '../../src/engine/index.ts';
import { register } from '../support/devices.ts';
import { aLab, contentsOf } from '../support/lab.ts';
import { REFUSED, SAYS, askRefused } from '../support/verdict.ts';
import { versioning, versioningOf } from '../support/versioning.ts';
import {
  aWorld,
  ana,
  ask,
  bytes,
  code,
  granted,
  otherRoot,
  passSteps,
  root,
  seedBucket,
} from '../support/world.ts';

describe('MFA Delete', () => {
  it('is turned on with versioning in one call on a bucket never configured (M-20)', () => {
    const world = aWorld();
    granted(world, root, { type: 'CreateBucket', bucket: 'lab' });
    const { events } = ask(world, root, versioning('Enabled', 'Enabled'), { mfa: code(world, ROOT_TOKEN) });
    expect(versioningOf(world)).toEqual({ status: 'Enabled', mfaDelete: 'Enabled' });
    expect(events).toContainEqual({ type: 'mfaDelete.changed', bucket: 'lab', on: true });
    expect(events).toContainEqual({
      type: 'versioning.changed',
      bucket: 'lab',
      from: 'unversioned',
      to: 'enabled',
    });
  });

  it('is not turned on without Status (M-20)', () => {
    const { world } = aLab('EN');
    const mfa = code(world, ROOT_TOKEN);
    askRefused(world, root, versioning(undefined, 'Enabled'), REFUSED.noStatus, { mfa });
    expect(versioningOf(world).mfaDelete).toBeUndefined();
  });

  it.each(['NC', 'EN', 'SU'] as const)('may be turned on together with Suspended (%s; M-25)', (state) => {
    const { world } = aLab(state);
    granted(world, root, versioning('Suspended', 'Enabled'), { mfa: code(world, ROOT_TOKEN) });
    expect(versioningOf(world)).toEqual({ status: 'Suspended', mfaDelete: 'Enabled' });
  });

  it.each(['EN+M', 'SU+M'] as const)('stays on when a request leaves it out (%s; M-24)', (state) => {
    const { world } = aLab(state);
    for (const status of ['Suspended', 'Enabled']) {
      granted(world, root, versioning(status), { mfa: code(world, ROOT_TOKEN) });
      expect(versioningOf(world)).toEqual({ status, mfaDelete: 'Enabled' });
      passSteps(world, 1);
    }
  });

  it('asks for a code even to send the current state again (M-23)', () => {
    const { world } = aLab('EN+M');
    askRefused(world, root, versioning('Enabled'), { ...REFUSED.needsCode, rule: ['M-22', 'M-23'] });
    askRefused(world, root, versioning('Enabled', 'Enabled'), REFUSED.needsCode);
    const { events } = ask(world, root, versioning('Enabled', 'Enabled'), { mfa: code(world, ROOT_TOKEN) });
    expect(events.map(({ type }) => type)).toEqual(['code.spent']);
  });

  it('is turned off with a code, and frees every delete (M-26)', () => {
    const { world, data } = aLab('EN+M');
    const { events } = ask(world, root, versioning('Enabled', 'Disabled'), { mfa: code(world, ROOT_TOKEN) });
    expect(events).toContainEqual({ type: 'mfaDelete.changed', bucket: 'lab', on: false });
    expect(versioningOf(world)).toEqual({ status: 'Enabled', mfaDelete: 'Disabled' });
    granted(world, ana, { type: 'DeleteObject', bucket: 'lab', key: 'report.txt', versionId: data });
    granted(world, ana, versioning('Suspended'));
  });

  it('may be "turned off" by any permitted caller while it is not on (M-27)', () => {
    const { world } = aLab('EN');
    granted(world, ana, versioning('Enabled', 'Disabled'));
    expect(versioningOf(world).mfaDelete).toBe('Disabled');
  });

  it('judges a code that was given although none was needed (M-27, M-43)', () => {
    const { world } = aLab('EN');
    const used = code(world, ANA_PHONE);
    granted(world, ana, versioning('Suspended', 'Disabled'), { mfa: used });
    askRefused(world, ana, versioning('Enabled', 'Disabled'), REFUSED.badCode, { mfa: used });
  });

  it('belongs to one bucket: another keeps its own flag (M-50)', () => {
    const { world, elsewhere } = aLab('EN+M');
    expect(versioningOf(world, 'elsewhere').mfaDelete).toBeUndefined();
    granted(world, ana, {
      type: 'DeleteObject',
      bucket: 'elsewhere',
      key: 'other.txt',
      versionId: elsewhere,
    });
  });

  it('is the owner’s root’s: in a bucket of another account its root may, ours may not (M-02, M-33)', () => {
    const world = aWorld();
    granted(world, otherRoot, { type: 'CreateBucket', bucket: 'lab' });
    askRefused(
      world,
      root,
      versioning('Enabled', 'Enabled'),
      { ...REFUSED.ownerOnly, rule: ['M-28', 'M-33'] },
      { mfa: code(world, ROOT_TOKEN) },
    );
    granted(world, otherRoot, versioning('Enabled', 'Enabled'), { mfa: code(world, OTHER_ROOT_TOKEN) });
    expect(versioningOf(world)).toEqual({ status: 'Enabled', mfaDelete: 'Enabled' });
  });

  it('is refused beside a lifecycle configuration only when it is turned on (M-31)', () => {
    const { world } = aLab('EN');
    seedBucket(world, 'lab', { lifecycle: true });
    granted(world, ana, versioning('Suspended', 'Disabled'));
    askRefused(
      world,
      root,
      versioning('Enabled', 'Enabled'),
      { code: 'InvalidBucketState', status: 409, message: SAYS.lifecycle, rule: 'M-31' },
      { mfa: code(world, ROOT_TOKEN) },
    );
    expect(versioningOf(world)).toEqual({ status: 'Suspended', mfaDelete: 'Disabled' });
  });

  it('leaves an attacker with ana’s key only what can be undone, in an enabled bucket (M-42, M-47)', () => {
    const { world, data } = aLab('EN+M');
    granted(world, ana, { type: 'PutObject', bucket: 'lab', key: 'report.txt', body: bytes('ransom') });
    granted(world, ana, { type: 'DeleteObject', bucket: 'lab', key: 'report.txt' });
    askRefused(
      world,
      ana,
      { type: 'DeleteObject', bucket: 'lab', key: 'report.txt', versionId: data },
      { ...REFUSED.needsCode, rule: 'M-40' },
    );
    askRefused(world, ana, versioning('Suspended'), { ...REFUSED.needsCode, rule: 'M-22' });
    askRefused(world, ana, { type: 'DeleteBucket', bucket: 'lab' }, { code: 'BucketNotEmpty', status: 409 });
    expect(contentsOf(world).join('\n')).toContain(`report.txt ${data} second`);
  });

  it('is not tied to one device: the next one registered to root serves as well (M-63)', () => {
    const { world, data } = aLab('EN+M');
    const serial = register(world, root, 'new-phone', { via: 'console' });
    granted(world, root, { type: 'DeactivateMFADevice', serialNumber: ROOT_TOKEN }, { via: 'console' });
    passSteps(world, 1);
    granted(
      world,
      root,
      { type: 'DeleteObject', bucket: 'lab', key: 'report.txt', versionId: data },
      { mfa: code(world, serial) },
    );
  });

  it('outlives root’s last device, which locks root out of deletes until there is a new one (D-13)', () => {
    const { world, data } = aLab('EN+M');
    const lost = code(world, ROOT_TOKEN);
    granted(world, root, { type: 'DeactivateMFADevice', serialNumber: ROOT_TOKEN }, { via: 'console' });
    const removal = { type: 'DeleteObject', bucket: 'lab', key: 'report.txt', versionId: data } as const;
    expect(versioningOf(world).mfaDelete).toBe('Enabled');
    askRefused(world, root, removal, { ...REFUSED.needsCode, rule: 'M-40' });
    askRefused(
      world,
      root,
      removal,
      { code: 'NotDeviceOwnerError', status: 400, rule: 'M-29' },
      { mfa: lost },
    );
    const serial = register(world, root, 'found-again', { via: 'console' });
    passSteps(world, 1);
    granted(world, root, removal, { mfa: code(world, serial) });
  });
});
