/** Actions that are loaded late: their keys, when they are closed, and what they do. */
import { describe, expect, it } from 'vitest';
import { ALL_ACTIONS, ALL_KEYED } from '../../src/actions/all.ts';
import { lateActions, runLate } from '../../src/actions/late.ts';
import { KEYED, pressed } from '../../src/actions/shortcuts.ts';
import { wordOf } from '../../src/actions/words.ts';
import { ANA_PHONE } from '../../src/engine/index.ts';
import { codesOf, mfaValue } from '../../src/store/codes.ts';
import { labNow, sendDraft } from '../../src/store/dispatch.ts';
import type { Lab } from '../../src/store/lab.ts';
import { askAs, discardDraft, prepare, typeMfa } from '../../src/store/look.ts';
import { aBucketLab, BUCKET, granted, put, sent, version } from '../store/labs.ts';
import { aDesk } from './desks.ts';

const plainPress = { ctrl: false, meta: false, alt: false, shift: false };
const phoneCode = (lab: Lab): string => {
  const { journal, drift } = lab.getState();
  const [shown] = codesOf(journal, 'ana', drift, labNow(lab), lab.world.totp);
  return mfaValue(ANA_PHONE, shown?.code ?? '');
};
const closedOf = (key: string, lab: Lab): string | undefined =>
  lateActions.find(({ shortcut }) => shortcut === key)?.closed(lab.getState());
/** A prepared delete of a version, which takes a code. */
const prepareDelete = (lab: Lab): void =>
  prepare(lab, { type: 'DeleteObject', bucket: BUCKET, key: 'a.txt', versionId: put(lab, 'a.txt') });

describe('the late actions', () => {
  it('are run by their keys, though only the keys are known at first', async () => {
    for (const { shortcut = '' } of lateActions) {
      const { lab } = aBucketLab('Enabled');
      askAs(lab, 'dev');
      expect(pressed(aDesk(lab), { ...plainPress, key: shortcut })).toBe(true);
      // Closed each: loaded, run, and the reason told.
      await expect.poll(() => lab.getState().notice?.text ?? lab.getState().draft).toBeDefined();
    }
  });

  it('share no key with another action, and all are in the list of all', () => {
    const keys = ALL_KEYED.map(({ shortcut }) => shortcut);
    expect(new Set(keys).size).toBe(keys.length);
    expect(ALL_KEYED).toHaveLength(KEYED.length + lateActions.length);
    for (const { label, help } of ALL_ACTIONS) expect([wordOf(label), wordOf(help)]).not.toContain('');
  });
});

describe('M', () => {
  it('puts the code that shows now into the request that is written', () => {
    const { lab } = aBucketLab('Enabled');
    prepareDelete(lab);
    runLate(aDesk(lab), 'm');
    expect(lab.getState().draft?.mfa).toBe(phoneCode(lab));
  });

  it('takes the next device with each press', () => {
    const { lab } = aBucketLab('Enabled');
    granted(lab, { type: 'CreateVirtualMFADevice', virtualMFADeviceName: 'second' });
    const [, second] = codesOf(lab.getState().journal, 'ana', {}, labNow(lab), lab.world.totp);
    if (second === undefined) throw new Error('no second device');
    granted(lab, {
      type: 'EnableMFADevice',
      serialNumber: second.device.serial,
      authenticationCode1: second.code,
      authenticationCode2: second.next,
    });
    prepareDelete(lab);
    const held = [1, 2, 3].map(() => {
      runLate(aDesk(lab), 'm');
      return lab.getState().draft?.mfa.split(' ')[0];
    });
    expect(held).toEqual([ANA_PHONE, second.device.serial, ANA_PHONE]);
  });

  it('says why it does nothing', () => {
    const { lab } = aBucketLab('Enabled');
    expect(closedOf('m', lab)).toBe('action.closed.noDraft');
    prepare(lab, { type: 'GetObject', bucket: BUCKET, key: 'a.txt' });
    expect(closedOf('m', lab)).toBe('action.closed.noDraft');
    prepareDelete(lab);
    askAs(lab, 'dev');
    expect(closedOf('m', lab)).toBe('action.closed.noDevice');
    runLate(aDesk(lab), 'm');
    expect(lab.getState().notice?.text).toBe(wordOf('action.closed.noDevice'));
  });
});

describe('G', () => {
  it('opens the codes with the glass box, goes there, and closes it again', () => {
    const { lab } = aBucketLab();
    const desk = aDesk(lab);
    runLate(desk, 'g');
    expect(lab.getState()).toMatchObject({ codesOpen: true, glass: true });
    expect(desk.asked).toEqual(['goTo codes']);
    runLate(desk, 'g');
    expect(lab.getState().glass).toBe(false);
  });
});

describe('P', () => {
  it('writes the last request again, without its code', () => {
    const { lab } = aBucketLab('Enabled');
    version(lab, 'Suspended');
    const desk = aDesk(lab);
    runLate(desk, 'p');
    expect(lab.getState().draft).toEqual({ command: sent(lab).command, mfa: '', stage: 'writing' });
    expect(desk.asked).toEqual(['goTo request']);
    expect(closedOf('p', lab)).toBe('action.closed.writing');
  });

  it('takes up a refused request with the code that was in it', () => {
    const { lab } = aBucketLab('Enabled');
    prepareDelete(lab);
    typeMfa(lab, `${ANA_PHONE} 000000`);
    sendDraft(lab);
    expect(lab.getState().draft?.stage).toBe('refused');
    runLate(aDesk(lab), 'p');
    expect(lab.getState().draft).toMatchObject({ mfa: `${ANA_PHONE} 000000`, stage: 'writing' });
    discardDraft(lab);
    expect(lab.getState().draft).toBeUndefined();
  });

  it('is closed where nobody has asked anything', () => {
    const { lab } = aBucketLab();
    lab.setState({ prepared: lab.getState().journal });
    expect(closedOf('p', lab)).toBe('action.closed.nothingAsked');
  });
});
