/** What is sent: when, signed by whom, with which second key. */
import { describe, expect, it } from 'vitest';
import { ANA, ANA_PHONE, DEV, OTHER_ROOT, ROOT } from '../../src/engine/index.ts';
import { canWrite, dispatch, labNow, undo } from '../../src/store/dispatch.ts';
import { IDENTITY_IDS, isIdentity } from '../../src/store/identities.ts';
import { askAs, setSessionCredentials, tell } from '../../src/store/look.ts';
import { freezeClock, stepClock } from '../../src/store/time.ts';
import { lastStep } from '../../src/store/views.ts';
import { at } from '../support/world.ts';
import { aBucketLab, aStoreLab, BUCKET, granted, holdElsewhere, put, sent } from './labs.ts';

const LIST = { type: 'ListBuckets' } as const;

describe('the time of a request', () => {
  it('is what the lab’s clock shows', () => {
    const { lab, real } = aStoreLab();
    real.now = at('09:05');
    dispatch(lab, LIST);
    expect(sent(lab).at).toBe(at('09:05'));
    stepClock(lab, 60_000);
    dispatch(lab, LIST);
    expect(sent(lab).at).toBe(at('09:06'));
  });

  it('is never before the last request when the machine’s clock was set back', () => {
    const { lab, real } = aStoreLab();
    dispatch(lab, LIST);
    real.now = at('08:00');
    expect(labNow(lab)).toBe(at('09:00'));
    dispatch(lab, LIST);
    expect(sent(lab).at).toBe(at('09:00'));
  });

  it('runs on from there, not from the machine’s earlier time', () => {
    const { lab, real } = aStoreLab();
    dispatch(lab, LIST);
    real.now = at('08:00');
    dispatch(lab, LIST);
    real.now = at('08:01');
    expect(labNow(lab)).toBe(at('09:01'));
  });

  it('stands still while the clock is frozen', () => {
    const { lab, real } = aStoreLab();
    freezeClock(lab);
    real.now = at('10:00');
    dispatch(lab, LIST);
    expect(sent(lab).at).toBe(at('09:00'));
  });
});

describe('who signs', () => {
  it.each([
    ['root', ROOT],
    ['ana', ANA],
    ['dev', DEV],
    ['attacker', ANA],
    ['other-root', OTHER_ROOT],
  ] as const)('%s signs with the key of %s', (identity, arn) => {
    const { lab } = aStoreLab();
    askAs(lab, identity);
    dispatch(lab, LIST);
    expect(sent(lab).by).toEqual({ arn, credentials: 'long-term' });
    expect(lastStep(lab.getState())?.actor).toBe(identity);
  });

  it('signs with temporary keys while the switch is on, and then no code is taken (M-05)', () => {
    const { lab } = aBucketLab('Enabled');
    setSessionCredentials(lab, true);
    const outcome = dispatch(
      lab,
      { type: 'PutBucketVersioning', bucket: BUCKET, status: 'Enabled' },
      { mfa: `${ANA_PHONE} 123456` },
    );
    expect(sent(lab).by.credentials).toBe('session');
    expect(outcome?.result).toMatchObject({ ok: false, error: { rule: 'M-05' } });
    setSessionCredentials(lab, false);
    dispatch(lab, LIST);
    expect(sent(lab).by.credentials).toBe('long-term');
  });

  it('tells identities from other words', () => {
    expect(IDENTITY_IDS.filter(isIdentity)).toEqual(IDENTITY_IDS);
    expect(isIdentity('eve')).toBe(false);
  });
});

describe('what is sent', () => {
  it('carries the MFA value as typed, and none when the field is empty', () => {
    const { lab } = aStoreLab();
    dispatch(lab, LIST, { mfa: ' 20899872  123 ' });
    expect(sent(lab).mfa).toBe(' 20899872  123 ');
    dispatch(lab, LIST, { mfa: '' });
    expect(sent(lab)).not.toHaveProperty('mfa');
  });

  it('says that it was made in the console only when it was', () => {
    const { lab } = aStoreLab();
    dispatch(lab, LIST, { via: 'console' });
    expect(sent(lab).via).toBe('console');
    dispatch(lab, LIST);
    expect(sent(lab)).not.toHaveProperty('via');
  });

  it('draws new entropy for every request', () => {
    const { lab } = aStoreLab();
    const nonces = Array.from({ length: 3 }, () => {
      dispatch(lab, LIST);
      return sent(lab).nonce;
    });
    expect(new Set(nonces).size).toBe(3);
  });

  it('is answered in the journal when it returns, granted or refused', () => {
    const { lab } = aBucketLab();
    const outcome = dispatch(lab, { type: 'GetObject', bucket: BUCKET, key: 'nothing' });
    expect(outcome?.result).toMatchObject({ ok: false, error: { code: 'NoSuchKey', status: 404 } });
    expect(lastStep(lab.getState())?.outcome).toBe(outcome);
  });

  it('puts away the line of news, which was about the request before', () => {
    const { lab } = aStoreLab();
    tell(lab, 'a.txt is uploaded.', true);
    dispatch(lab, LIST);
    expect(lab.getState().notice).toBeUndefined();
  });

  it('forks history when something is asked in the past', () => {
    const { lab } = aBucketLab();
    put(lab, 'a.txt');
    undo(lab);
    put(lab, 'b.txt');
    const { branches, active } = lab.getState().journal;
    expect(branches.map(({ steps }) => steps.length)).toEqual([2, 2]);
    expect(active).toBe('B');
  });
});

describe.each(['elsewhere', 'opening'] as const)('while the lab is %s', (kind) => {
  it('sends nothing and says so', () => {
    const { lab } = aBucketLab();
    const { journal } = lab.getState();
    if (kind === 'elsewhere') holdElsewhere(lab);
    else lab.setState({ storage: { kind } });
    expect(canWrite(lab)).toBe(false);
    expect(dispatch(lab, LIST)).toBeUndefined();
    expect(lab.getState().journal).toBe(journal);
    expect(() => granted(lab, LIST)).toThrow('nothing was sent');
  });
});
