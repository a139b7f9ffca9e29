/** The codes that each person's devices show: by whose clock, in whose hands, and what became of them. */
import { describe, expect, it } from 'vitest';
import { ANA_PHONE, asSerial, OTHER_ROOT_TOKEN, ROOT_TOKEN } from '../../src/engine/index.ts';
import { codesOf, deviceOf, driftKey, mfaValue } from '../../src/store/codes.ts';
import type { CodeShown } from '../../src/store/codes.ts';
import { dispatch, labNow, undo } from '../../src/store/dispatch.ts';
import { holderOf } from '../../src/store/holders.ts';
import type { IdentityId } from '../../src/store/identities.ts';
import type { Lab } from '../../src/store/lab.ts';
import { askAs, setDrift } from '../../src/store/look.ts';
import { stepClock } from '../../src/store/time.ts';
import { stateNow } from '../../src/store/views.ts';
import { aStoreLab, granted, sent } from './labs.ts';

const shownTo = (lab: Lab, who: IdentityId): readonly CodeShown[] =>
  codesOf(lab.getState().journal, who, lab.getState().drift, labNow(lab), lab.world.totp);

const only = (lab: Lab, who: IdentityId): CodeShown => {
  const [code, ...more] = shownTo(lab, who);
  if (code === undefined || more.length > 0) throw new Error(`${who} has ${more.length + 1} devices or none`);
  return code;
};

const SERIAL = asSerial('arn:aws:iam::111122223333:mfa/second');
const makeDevice = (lab: Lab) =>
  granted(lab, { type: 'CreateVirtualMFADevice', virtualMFADeviceName: 'second' });
const spend = (lab: Lab, { device, code }: CodeShown) =>
  dispatch(
    lab,
    { type: 'DeleteObject', bucket: 'bucket-b', key: 'k' },
    { mfa: mfaValue(device.serial, code) },
  );

describe('who holds a device', () => {
  it.each([
    ['root', [ROOT_TOKEN]],
    ['ana', [ANA_PHONE]],
    ['dev', []],
    ['attacker', []],
    ['other-root', [OTHER_ROOT_TOKEN]],
  ] as const)('%s has %j when the lab opens', (who, serials) => {
    const { lab } = aStoreLab();
    expect(shownTo(lab, who).map(({ device }) => device.serial)).toEqual(serials);
  });

  it('stays who held it when the lab opened, once it is deactivated', () => {
    const { lab } = aStoreLab();
    askAs(lab, 'attacker');
    granted(lab, { type: 'DeactivateMFADevice', serialNumber: ANA_PHONE });
    expect(only(lab, 'ana')).toMatchObject({ device: { serial: ANA_PHONE }, waiting: true });
    expect(shownTo(lab, 'attacker')).toEqual([]);
  });

  it('is whoever asked for it, while it belongs to nobody', () => {
    const { lab } = aStoreLab();
    askAs(lab, 'root');
    makeDevice(lab);
    askAs(lab, 'dev');
    expect(shownTo(lab, 'root').map(({ device, waiting }) => [device.name, waiting])).toEqual([
      ['root-key-fob', false],
      ['second', true],
    ]);
    expect(shownTo(lab, 'ana').map(({ device }) => device.name)).toEqual(['ana-phone']);
  });

  it('is the thief when the thief asked for it with ana’s key', () => {
    const { lab } = aStoreLab();
    askAs(lab, 'attacker');
    makeDevice(lab);
    expect(only(lab, 'attacker').device.serial).toBe(SERIAL);
    expect(only(lab, 'ana').device.serial).toBe(ANA_PHONE);
  });

  it('is the last who asked, when it was made, removed and made again', () => {
    const { lab } = aStoreLab();
    makeDevice(lab);
    granted(lab, { type: 'DeleteVirtualMFADevice', serialNumber: SERIAL });
    askAs(lab, 'root');
    makeDevice(lab);
    expect(shownTo(lab, 'root')).toHaveLength(2);
    expect(shownTo(lab, 'ana')).toHaveLength(1);
  });

  it('is nobody once the making is undone', () => {
    const { lab } = aStoreLab();
    makeDevice(lab);
    const made = deviceOf(stateNow(lab.getState()), SERIAL);
    if (made === undefined) throw new Error('no device was made');
    undo(lab);
    expect(holderOf(lab.getState().journal, made)).toBeUndefined();
    expect(shownTo(lab, 'ana')).toHaveLength(1);
  });
});

describe('what a device shows', () => {
  it('is the code of the present half minute, the next one, and the seconds between', () => {
    const { lab } = aStoreLab();
    const first = only(lab, 'ana');
    expect(first.code).toMatch(/^\d{6}$/);
    expect(first.secondsLeft).toBe(30);
    stepClock(lab, 29_500);
    expect(only(lab, 'ana')).toMatchObject({ code: first.code, secondsLeft: 1 });
    stepClock(lab, 500);
    expect(only(lab, 'ana')).toMatchObject({ code: first.next, step: first.step + 1, secondsLeft: 30 });
  });

  it('follows the phone’s drift for every virtual device, and no token', () => {
    const { lab } = aStoreLab();
    askAs(lab, 'root');
    makeDevice(lab);
    const [token, virtual] = shownTo(lab, 'root');
    if (token === undefined || virtual === undefined) throw new Error('root has two devices');
    expect(driftKey(virtual.device, 'root')).toBe('phone:root');
    expect(driftKey(token.device, 'root')).toBe(ROOT_TOKEN);
    setDrift(lab, 'phone:root', 30);
    expect(shownTo(lab, 'root')).toMatchObject([
      { code: token.code, drift: 0 },
      { code: virtual.next, drift: 30, step: virtual.step + 1 },
    ]);
    setDrift(lab, ROOT_TOKEN, -1);
    expect(shownTo(lab, 'root')[0]).toMatchObject({ step: token.step - 1, secondsLeft: 1, drift: -1 });
  });

  it('is an address to scan for a virtual device, and none for a token', () => {
    const { lab } = aStoreLab();
    const { uri, device } = only(lab, 'ana');
    expect(uri).toContain(`secret=${device.secret}`);
    expect(uri).toMatch(/^otpauth:\/\/totp\//);
    expect(only(lab, 'root').uri).toBeUndefined();
  });
});

describe('a code that was spent', () => {
  it('is used from then on, and the next one is fresh', () => {
    const { lab } = aStoreLab();
    granted(lab, { type: 'CreateBucket', bucket: 'bucket-b' });
    expect(only(lab, 'ana')).toMatchObject({ usedAt: undefined, superseded: false });
    spend(lab, only(lab, 'ana'));
    expect(only(lab, 'ana')).toMatchObject({ usedAt: sent(lab).at, superseded: false });
    stepClock(lab, 30_000);
    expect(only(lab, 'ana')).toMatchObject({ usedAt: undefined, superseded: false });
  });

  it('supersedes the code before it, which its device may still show', () => {
    const { lab } = aStoreLab();
    granted(lab, { type: 'CreateBucket', bucket: 'bucket-b' });
    const now = only(lab, 'ana');
    spend(lab, { ...now, code: now.next });
    expect(only(lab, 'ana')).toMatchObject({ usedAt: undefined, superseded: true });
    stepClock(lab, 30_000);
    expect(only(lab, 'ana')).toMatchObject({ usedAt: sent(lab).at, superseded: false });
  });

  it('is fresh again when the request is undone: devices go back too', () => {
    const { lab } = aStoreLab();
    granted(lab, { type: 'CreateBucket', bucket: 'bucket-b' });
    spend(lab, only(lab, 'ana'));
    undo(lab);
    expect(only(lab, 'ana').usedAt).toBeUndefined();
  });
});

it('writes a code as S3 reads it: serial, one space, six digits (M-10)', () => {
  expect(mfaValue(ROOT_TOKEN, '123456')).toBe('20899872 123456');
});
