/** Codes seen earlier: what a phone showed, what was sent, and what S3 would say to each now. */
import { describe, expect, it } from 'vitest';
import { ANA_PHONE, ROOT_TOKEN } from '../../src/engine/index.ts';
import type { Serial } from '../../src/engine/index.ts';
import { shelfOf } from '../../src/store/codeShelf.ts';
import type { EarlierCode } from '../../src/store/codeShelf.ts';
import { codesOf, deviceOf, mfaValue } from '../../src/store/codes.ts';
import { dispatch, labNow, undo } from '../../src/store/dispatch.ts';
import type { IdentityId } from '../../src/store/identities.ts';
import type { Lab } from '../../src/store/lab.ts';
import { askAs, setDrift } from '../../src/store/look.ts';
import { stepClock } from '../../src/store/time.ts';
import { stateNow } from '../../src/store/views.ts';
import { aBucketLab, BUCKET } from './labs.ts';

const shelf = (lab: Lab, serial: Serial = ANA_PHONE, drift = 0): readonly EarlierCode[] => {
  const device = deviceOf(stateNow(lab.getState()), serial);
  if (device === undefined) throw new Error(`no device ${serial}`);
  return shelfOf(lab.getState().journal, device, labNow(lab), drift, lab.world.totp);
};
const verdicts = (codes: readonly EarlierCode[]) => codes.map(({ verdict }) => verdict);

/** Sends a code with a request that S3 grants otherwise. */
const send = (lab: Lab, value: string): boolean | undefined =>
  dispatch(lab, { type: 'DeleteObject', bucket: BUCKET, key: 'k' }, { mfa: value })?.result.ok;
/** Sends the code that a device shows now; that code. */
const sendNow = (lab: Lab, who: IdentityId): string => {
  const [shown] = codesOf(lab.getState().journal, who, lab.getState().drift, labNow(lab), lab.world.totp);
  if (shown === undefined) throw new Error(`${who} has no device`);
  send(lab, mfaValue(shown.device.serial, shown.code));
  return shown.code;
};

describe('the shelf of codes', () => {
  it('holds what a phone showed lately, the newest first', () => {
    const { lab } = aBucketLab('Enabled');
    expect(verdicts(shelf(lab))).toEqual(['valid', 'valid', 'expired', 'expired']);
    expect(shelf(lab).map(({ shownAt }) => (labNow(lab) - shownAt) / 1000)).toEqual([0, 30, 60, 90]);
  });

  it('holds what was sent, with when, and that it is used', () => {
    const { lab } = aBucketLab('Enabled');
    const at = labNow(lab);
    const code = sendNow(lab, 'ana');
    expect(shelf(lab)[0]).toMatchObject({ code, sentAt: at, takenAt: at, verdict: 'used' });
    expect(verdicts(shelf(lab))).toEqual(['used', 'superseded', 'expired', 'expired']);
    stepClock(lab, 600_000);
    expect(shelf(lab).at(-1)).toMatchObject({ code, sentAt: at, takenAt: at, verdict: 'used' });
    // Out of S3's sight it is nothing that S3 knows.
    stepClock(lab, 3_600_000);
    expect(shelf(lab).at(-1)).toMatchObject({ code, verdict: 'wrong' });
  });

  it('holds a code that was refused as sent, and not as taken', () => {
    const { lab } = aBucketLab('Enabled');
    const old = shelf(lab)[3];
    expect(send(lab, mfaValue(ANA_PHONE, old?.code ?? ''))).toBe(false);
    expect(shelf(lab)[3]).toMatchObject({ code: old?.code, sentAt: labNow(lab), takenAt: undefined });
  });

  it('says of each what S3 then does', () => {
    const { lab } = aBucketLab('Enabled');
    sendNow(lab, 'ana');
    stepClock(lab, 30_000);
    for (const { code, verdict } of shelf(lab)) {
      const taken = send(lab, mfaValue(ANA_PHONE, code));
      expect(taken).toBe(verdict === 'valid');
      undo(lab);
    }
  });

  it('holds of a token only what was sent: its display is dark otherwise', () => {
    const { lab } = aBucketLab('Enabled');
    askAs(lab, 'root');
    expect(shelf(lab, ROOT_TOKEN)).toEqual([]);
    const code = sendNow(lab, 'root');
    expect(shelf(lab, ROOT_TOKEN).map((one) => one.code)).toEqual([code]);
  });

  it('forgets what is undone, and digits that no device showed', () => {
    const { lab } = aBucketLab('Enabled');
    sendNow(lab, 'ana');
    undo(lab);
    send(lab, mfaValue(ANA_PHONE, '000000'));
    expect(shelf(lab).every(({ sentAt }) => sentAt === undefined)).toBe(true);
  });

  it('goes by the phone’s own clock, and holds eight at most', () => {
    const { lab } = aBucketLab('Enabled');
    setDrift(lab, 'phone:ana', 90);
    expect(verdicts(shelf(lab, ANA_PHONE, 90))).toEqual(['early', 'early', 'valid', 'valid']);
    setDrift(lab, 'phone:ana', 0);
    for (let i = 0; i < 9; i++) {
      sendNow(lab, 'ana');
      stepClock(lab, 30_000);
    }
    expect(shelf(lab)).toHaveLength(8);
    expect(verdicts(shelf(lab)).slice(0, 3)).toEqual(['valid', 'used', 'expired']);
  });
});
