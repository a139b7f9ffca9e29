/** What each button of "What would make it succeed" does: it prepares or points the way, and sends nothing. */
import { describe, expect, it, vi } from 'vitest';
import { ANA_PHONE, asVersionId, STEP_MS } from '../../../src/engine/index.ts';
import type { Command } from '../../../src/engine/index.ts';
import type { RemedyAction } from '../../../src/panels/explain/remedies.ts';
import { carryOut } from '../../../src/panels/app/remedy.ts';
import { codesOf, mfaValue } from '../../../src/store/codes.ts';
import { dispatch, labNow } from '../../../src/store/dispatch.ts';
import type { Lab } from '../../../src/store/lab.ts';
import { askAs, lookThrough, setDrift, setSessionCredentials } from '../../../src/store/look.ts';
import { stepClock } from '../../../src/store/time.ts';
import { lastStep } from '../../../src/store/views.ts';
import { aDesk } from '../../actions/desks.ts';
import { granted } from '../../store/labs.ts';
import { aLockedLab, codeOf, stepsOf } from './page.tsx';

const BUCKET = 'harbor-archive';
const guarded: Command = { type: 'DeleteObject', bucket: BUCKET, key: 'readme.txt', versionId: 'null' };

/** Sends a request that is refused, then presses a button of its remedy. */
const mend = (lab: Lab, action: RemedyAction, mfa = '') => {
  const outcome = dispatch(lab, guarded, { mfa });
  const step = lastStep(lab.getState());
  if (step === undefined || outcome?.result.ok !== false)
    throw new Error('granted, where a refusal was expected');
  const desk = aDesk(lab);
  const flap = { shown: undefined, open: vi.fn(), toggle: vi.fn(), close: vi.fn() };
  const before = stepsOf(lab);
  carryOut(desk, flap, step, action);
  expect(stepsOf(lab), 'a remedy sends nothing').toBe(before);
  return { asked: desk.asked, opened: flap.open.mock.calls.flat(), ...lab.getState() };
};
const anew = (lab: Lab): Lab => {
  stepClock(lab, STEP_MS);
  return lab;
};

describe('preparing again', () => {
  it('writes the same request for whoever asks then, with a code they can use', () => {
    const lab = anew(aLockedLab());
    const { asked, draft, identity } = mend(lab, {
      kind: 'prepare',
      change: { askAs: 'root', code: 'fresh' },
    });
    expect(identity).toBe('root');
    expect(draft).toMatchObject({ command: guarded, mfa: codeOf(lab, 'root'), stage: 'writing' });
    expect(asked).toEqual(['goTo request']);
  });

  it('leaves the code out, or the version, or keeps both', () => {
    const code = `${ANA_PHONE} 000000`;
    expect(mend(aLockedLab(), { kind: 'prepare', change: { code: 'none' } }, code).draft).toMatchObject({
      command: guarded,
      mfa: '',
    });
    expect(mend(aLockedLab(), { kind: 'prepare', change: { versionId: 'none' } }).draft?.command).toEqual({
      type: 'DeleteObject',
      bucket: BUCKET,
      key: 'readme.txt',
    });
    expect(mend(aLockedLab(), { kind: 'prepare', change: {} }, code).draft).toMatchObject({
      command: guarded,
      mfa: code,
    });
  });

  it('says so when every code that shows is spent, and writes none', () => {
    const lab = aLockedLab();
    askAs(lab, 'root');
    const { draft, notice } = mend(lab, { kind: 'prepare', change: { code: 'fresh' } });
    expect(draft?.mfa).toBe('');
    expect(notice?.text).toBe('No unused code shows now. Step the clock on by 30 seconds.');
    notice?.offer?.onPress();
    expect(lab.getState().draft?.mfa).toMatch(/ \d{6}$/);
  });
});

describe('on to the next code', () => {
  it('steps the clock on until an unused one shows', () => {
    const lab = aLockedLab();
    askAs(lab, 'root');
    const at = labNow(lab);
    mend(lab, { kind: 'nextCode' }, codeOf(lab, 'root'));
    expect(labNow(lab)).toBe(at + STEP_MS);
  });

  it('steps further where a code ahead of the clock was spent, as by two codes in a row', () => {
    const lab = anew(aLockedLab());
    const [shown] = codesOf(lab.getState().journal, 'root', {}, labNow(lab), lab.world.totp);
    if (shown === undefined) throw new Error('root has a token');
    const { code, next, device } = shown;
    askAs(lab, 'root');
    granted(lab, {
      type: 'ResyncMFADevice',
      serialNumber: device.serial,
      authenticationCode1: code,
      authenticationCode2: next,
    });
    const at = labNow(lab);
    mend(lab, { kind: 'nextCode' }, mfaValue(device.serial, code));
    expect(labNow(lab)).toBe(at + 2 * STEP_MS);
    const [now] = codesOf(lab.getState().journal, 'root', {}, labNow(lab), lab.world.totp);
    expect(now).toMatchObject({ usedAt: undefined, superseded: false });
  });
});

describe('showing the way', () => {
  it('switches who asks', () => {
    expect(mend(aLockedLab(), { kind: 'askAs', who: 'root' })).toMatchObject({ identity: 'root' });
  });

  it('takes the long-term key again', () => {
    const lab = aLockedLab();
    setSessionCredentials(lab, true);
    expect(mend(lab, { kind: 'longTermKey' })).toMatchObject({ sessionCredentials: false });
  });

  it('sets the phone’s clock right, and no other', () => {
    const lab = aLockedLab();
    setDrift(lab, 'phone:ana', 90);
    setDrift(lab, 'phone:root', 60);
    expect(mend(lab, { kind: 'setPhoneClock' }).drift).toEqual({ 'phone:ana': 0, 'phone:root': 60 });
  });

  it.each(['resync', 'register'] as const)('opens the form to %s at the authenticator', (kind) => {
    expect(mend(aLockedLab(), { kind })).toMatchObject({ asked: ['goTo codes'], opened: [kind] });
  });

  it('shows all versions', () => {
    const lab = aLockedLab();
    lookThrough(lab, 'plain');
    lab.setState({ selection: { key: 'readme.txt', id: asVersionId('null') } });
    expect(mend(lab, { kind: 'listVersions' })).toMatchObject({ lens: 'all', draft: undefined });
  });
});
