import { describe, expect, it } from 'vitest';
import { ANA_PHONE, OTHER_ROOT_TOKEN, ROOT_TOKEN } from '../../src/engine/index.ts';
import type { Command } from '../../src/engine/index.ts';
import { create, register } from '../support/devices.ts';
import { aLab } from '../support/lab.ts';
import type { Lab } from '../support/lab.ts';
import { REFUSED, askRefused, faultOf, malformedHeader, notOwned, expectSame } from '../support/verdict.ts';
import {
  ana,
  ask,
  code,
  dev,
  digits,
  granted,
  otherRoot,
  passSteps,
  root,
  rootSession,
} from '../support/world.ts';

const removeVersion = ({ data }: Lab): Command<'DeleteObject'> => ({
  type: 'DeleteObject',
  bucket: 'lab',
  key: 'report.txt',
  versionId: data,
});

describe('the x-amz-mfa value', () => {
  it('is a serial, one space and six digits (M-10)', () => {
    const lab = aLab('EN+M');
    granted(lab.world, root, removeVersion(lab), { mfa: `${ROOT_TOKEN} ${digits(lab.world, ROOT_TOKEN)}` });
  });

  // iterate-ch/cyberduck#16267
  it.each(['123456', ROOT_TOKEN, 'arn:aws:iam::111122223333:mfa/root-account-mfa-device', ''])(
    'is refused without a space, and handed back: "%s" (M-11)',
    (mfa) => {
      const lab = aLab('EN+M');
      askRefused(lab.world, root, removeVersion(lab), malformedHeader(mfa), { mfa });
    },
  );

  it.each([
    ['five digits', (now: string) => now.slice(1)],
    ['seven digits', (now: string) => `${now}0`],
    ['a letter', (now: string) => `a${now.slice(1)}`],
    [
      'Arabic-Indic digits',
      (now: string) => now.replace(/\d/g, (d) => String.fromCharCode(0x660 + Number(d))),
    ],
    ['a space inside', (now: string) => `${now.slice(0, 3)} ${now.slice(3)}`],
    ['a space after', (now: string) => `${now} `],
    ['two spaces before', (now: string) => ` ${now}`],
    ['a sign', (now: string) => `+${now}`],
  ])('never passes with %s in place of six digits (M-10)', (_what, change) => {
    const lab = aLab('EN+M');
    const mfa = `${ROOT_TOKEN} ${change(digits(lab.world, ROOT_TOKEN))}`;
    const before = lab.world.state;
    const { code: refused, rule } = faultOf(ask(lab.world, root, removeVersion(lab), { mfa }));
    expect(['InvalidArgument', 'TokenCodeInvalidError', 'NotDeviceOwnerError']).toContain(refused);
    expect(['M-11', 'M-29', 'M-30']).toContain(rule);
    expectSame(lab.world.state, before);
  });

  it('keeps leading zeros: a code is six digits, not a number (M-10)', () => {
    const lab = aLab('EN+M');
    while (!digits(lab.world, ROOT_TOKEN).startsWith('0')) passSteps(lab.world, 1);
    const short = digits(lab.world, ROOT_TOKEN).replace(/^0+/, '');
    expect(ask(lab.world, root, removeVersion(lab), { mfa: `${ROOT_TOKEN} ${short}` }).result.ok).toBe(false);
    granted(lab.world, root, removeVersion(lab), { mfa: code(lab.world, ROOT_TOKEN) });
  });
});

describe('the device in it', () => {
  it('may be any that is registered to root, with its own codes (M-13)', () => {
    const lab = aLab('EN+M');
    const serial = register(lab.world, root, 'root-account-mfa-device', { via: 'console' });
    passSteps(lab.world, 1);
    const crossed = `${serial} ${digits(lab.world, ROOT_TOKEN)}`;
    askRefused(lab.world, root, removeVersion(lab), REFUSED.badCode, { mfa: crossed });
    granted(lab.world, root, removeVersion(lab), { mfa: code(lab.world, serial) });
  });

  it.each([
    ['ana’s phone for root', root, ANA_PHONE],
    ['root’s token for ana', ana, ROOT_TOKEN],
    ['root’s token for the root of another account', otherRoot, ROOT_TOKEN],
    ['the other root’s token for root', root, OTHER_ROOT_TOKEN],
  ])('is refused when it is not the caller’s: %s (M-29)', (_what, by, serial) => {
    const lab = aLab('EN+M');
    const mfa = code(lab.world, serial);
    const before = lab.world.state;
    askRefused(lab.world, by, removeVersion(lab), notOwned(mfa), { mfa });
    expectSame(lab.world.state, before, 'nobody’s code is spent');
  });

  it.each([
    'arn:aws:iam::111122223333:mfa/nothing 123456',
    'arn:aws:iam::111122223333:user/ana 123456',
    'arn:aws:iam::111122223333:root 123456',
    '__proto__ 123456',
  ])('is refused when there is none of that serial: %s (M-29)', (mfa) => {
    const lab = aLab('EN+M');
    askRefused(lab.world, root, removeVersion(lab), notOwned(mfa), { mfa });
  });

  it('is refused while nobody registered it (M-29, D-10)', () => {
    const lab = aLab('EN+M');
    const mfa = code(lab.world, create(lab.world, ana, 'half-finished'));
    askRefused(lab.world, ana, removeVersion(lab), notOwned(mfa), { mfa });
  });

  it('is nobody’s for a user who has none (M-29)', () => {
    const { world } = aLab('EN+M');
    const mfa = code(world, ROOT_TOKEN);
    askRefused(world, dev, { type: 'DeleteObject', bucket: 'lab', key: 'report.txt' }, notOwned(mfa), {
      mfa,
    });
  });
});

describe('session credentials (M-05)', () => {
  it('may do without a header what any credentials may', () => {
    const { world } = aLab('EN');
    granted(world, rootSession, { type: 'PutBucketVersioning', bucket: 'lab', status: 'Suspended' });
    granted(world, rootSession, { type: 'DeleteObject', bucket: 'lab', key: 'report.txt' });
  });

  it('are refused beside a header that says nothing wrong, even root’s, even where no code is needed', () => {
    const { world } = aLab('EN');
    const mfa = code(world, ROOT_TOKEN);
    const before = world.state;
    askRefused(
      world,
      rootSession,
      { type: 'DeleteObject', bucket: 'lab', key: 'report.txt' },
      REFUSED.session,
      { mfa },
    );
    expectSame(world.state, before);
    granted(world, root, { type: 'DeleteObject', bucket: 'lab', key: 'report.txt' }, { mfa });
  });

  it('have no way to what needs a code', () => {
    const lab = aLab('EN+M');
    askRefused(lab.world, rootSession, removeVersion(lab), { ...REFUSED.needsCode, rule: 'M-40' });
    askRefused(lab.world, rootSession, removeVersion(lab), REFUSED.session, {
      mfa: code(lab.world, ROOT_TOKEN),
    });
  });
});
