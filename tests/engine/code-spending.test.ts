import { describe, expect, it } from 'vitest';
import { ANA_PHONE, ROOT_TOKEN } from '../../src/engine/index.ts';
import type { Command, Serial } from '../../src/engine/index.ts';
import { register } from '../support/devices.ts';
import { INVENTED, aLab } from '../support/lab.ts';
import { REFUSED, askRefused, expectSame } from '../support/verdict.ts';
import { versioning } from '../support/versioning.ts';
import {
  ana,
  ask,
  code,
  dev,
  deviceOf,
  granted,
  passSteps,
  root,
  rootSession,
  seedBucket,
  stepNow,
} from '../support/world.ts';
import type { World } from '../support/world.ts';

const removal = (versionId?: string, bucket = 'lab'): Command<'DeleteObject'> => ({
  type: 'DeleteObject',
  bucket,
  key: 'report.txt',
  ...(versionId === undefined ? {} : { versionId }),
});
/** A request that any caller of the account may make, and that judges a code without needing one. */
const plain = removal(undefined, 'scratch');

describe('a code', () => {
  // aws/aws-sdk-ruby#74
  it('serves one request: two versions one by one need two codes (M-45)', () => {
    const { world, data } = aLab('EN+M');
    const first = code(world, ROOT_TOKEN);
    granted(world, root, removal(data), { mfa: first });
    askRefused(world, root, removal('null'), REFUSED.badCode, { mfa: first });
    passSteps(world, 1);
    granted(world, root, removal('null'), { mfa: code(world, ROOT_TOKEN) });
  });

  it('leaves its step and the time on the device, and says so by an event (D-06, D-07)', () => {
    const { world } = aLab('EN');
    const { events } = ask(world, root, plain, { mfa: code(world, ROOT_TOKEN) });
    expect(events).toContainEqual({ type: 'code.spent', serial: ROOT_TOKEN, step: stepNow(world) });
    expect(deviceOf(world, ROOT_TOKEN).spent).toEqual({ step: stepNow(world), at: world.now });
  });

  it.each<[name: string, command: Command]>([
    ['PutBucketVersioning', versioning('Enabled', undefined, 'scratch')],
    ['DeleteObject', plain],
    ['DeleteObjects', { type: 'DeleteObjects', bucket: 'scratch', objects: [{ key: 'a' }] }],
  ])('is spent by %s where none is needed, in any bucket (M-51)', (_name, command) => {
    const { world } = aLab('EN+M');
    const mfa = code(world, ANA_PHONE);
    granted(world, ana, command, { mfa });
    askRefused(world, ana, command, REFUSED.badCode, { mfa });
  });

  it.each<
    [why: string, by: typeof root, serial: Serial, ask: (data: string) => Command, given: (w: World) => void]
  >([
    ['the caller is not the owner’s root', ana, ANA_PHONE, removal, () => undefined],
    [
      'a lifecycle configuration stands in the way',
      root,
      ROOT_TOKEN,
      () => versioning('Enabled', 'Enabled', 'elsewhere'),
      (world) => seedBucket(world, 'elsewhere', { lifecycle: true }),
    ],
    [
      'Object Lock stands in the way',
      root,
      ROOT_TOKEN,
      () => versioning('Suspended'),
      (world) => seedBucket(world, 'lab', { objectLock: true }),
    ],
    [
      'replication stands in the way',
      root,
      ROOT_TOKEN,
      () => versioning('Suspended'),
      (world) => seedBucket(world, 'lab', { replication: true }),
    ],
  ])('is spent even when the request is refused after it: %s (M-51)', (_why, by, serial, command, given) => {
    const { world, data } = aLab('EN+M');
    given(world);
    const { buckets } = world.state;
    const mfa = code(world, serial);
    const outcome = ask(world, by, command(data), { mfa });
    expect(outcome.result.ok).toBe(false);
    expectSame(world.state.buckets, buckets);
    expect(outcome.events).toEqual([{ type: 'code.spent', serial, step: stepNow(world) }]);
    askRefused(world, by, plain, REFUSED.badCode, { mfa });
  });

  it.each<[why: string, by: typeof root, serial: Serial, command: Command]>([
    ['there is no such bucket', root, ROOT_TOKEN, removal(undefined, 'nowhere')],
    ['the body is not valid', root, ROOT_TOKEN, versioning('enabled')],
    ['Status is missing', root, ROOT_TOKEN, versioning()],
    ['the batch is empty', root, ROOT_TOKEN, { type: 'DeleteObjects', bucket: 'lab', objects: [] }],
    ['the version id is invented', root, ROOT_TOKEN, removal(INVENTED)],
    ['the credentials are a session’s', rootSession, ROOT_TOKEN, plain],
    ['the device is not the caller’s', ana, ROOT_TOKEN, plain],
    ['the caller may not', dev, ROOT_TOKEN, versioning('Enabled')],
  ])('is not spent when the request is refused before it: %s (M-51)', (_why, by, serial, command) => {
    const { world } = aLab('EN+M');
    const before = world.state;
    const mfa = code(world, serial);
    expect(ask(world, by, command, { mfa }).result.ok).toBe(false);
    expectSame(world.state, before);
    granted(world, root, plain, { mfa: code(world, ROOT_TOKEN) });
  });

  it('is counted for each device alone (D-06)', () => {
    const { world } = aLab('EN');
    const serial = register(world, root, 'second', { via: 'console' });
    passSteps(world, 1);
    granted(world, root, plain, { mfa: code(world, ROOT_TOKEN) });
    granted(world, root, plain, { mfa: code(world, serial) });
  });

  it('can be used again after going back in time: devices rewind with the state (D-06)', () => {
    const { world } = aLab('EN');
    const { state } = world;
    const mfa = code(world, ROOT_TOKEN);
    granted(world, root, plain, { mfa });
    world.state = state;
    granted(world, root, plain, { mfa });
  });
});
