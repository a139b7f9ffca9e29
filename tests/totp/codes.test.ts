import { TOTP, URI } from 'otpauth';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hmacSha1 } from '../../src/digest/hmac.ts';
import { codesWith, secondsLeft, stepAt, totpPort } from '../../src/totp/codes.ts';
import { otpauthUri } from '../../src/totp/secret.ts';

const codeAt = codesWith(hmacSha1);

/** RFC 6238 appendix B: the ASCII secret 12345678901234567890, SHA-1. Its eight digits end in these six. */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const RFC_6238: readonly [seconds: number, step: number, code: string][] = [
  [59, 0x1, '287082'],
  [1111111109, 0x23523ec, '081804'],
  [1111111111, 0x23523ed, '050471'],
  [1234567890, 0x273ef07, '005924'],
  [2000000000, 0x3f940aa, '279037'],
  [20000000000, 0x27bc86aa, '353130'],
];
/** RFC 4226 appendix D: the same secret, counters 0 to 9. */
const RFC_4226 = '755224 287082 359152 969429 338314 254676 287922 162583 399871 520489'.split(' ');

afterEach(() => vi.restoreAllMocks());

describe('codeAt', () => {
  it.each(RFC_6238)('gives the code of RFC 6238 at %i s', (seconds, step, code) => {
    expect(stepAt(seconds * 1000)).toBe(step);
    expect(codeAt(RFC_SECRET, step)).toEqual({ ok: true, value: code });
  });

  it.each(RFC_4226.map((code, step) => [step, code] as const))(
    'gives the code of RFC 4226 at counter %i',
    (step, code) => {
      expect(codeAt(RFC_SECRET, step)).toEqual({ ok: true, value: code });
    },
  );

  it('never reads the clock', () => {
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => {
      throw new Error('the clock was read');
    });
    expect(codeAt(RFC_SECRET, 1)).toEqual({ ok: true, value: '287082' });
    expect(clock).not.toHaveBeenCalled();
  });

  it('reads a secret as people write it: spaces, lower case, padding', () => {
    expect(codeAt('gezd gnbv gy3t qojq gezd gnbv gy3t qojq', 1)).toEqual({ ok: true, value: '287082' });
    expect(codeAt('MFRGG===', 7)).toEqual(codeAt('MFRGG', 7));
  });

  it.each([
    ['', { kind: 'empty' }],
    [' == ', { kind: 'empty' }],
    ['ABC1', { kind: 'character', at: 3, character: '1' }],
    ['AB C8', { kind: 'character', at: 4, character: '8' }],
    ['AB=CDEFG', { kind: 'character', at: 2, character: '=' }],
    ['\u{1F511}A', { kind: 'character', at: 0, character: '\u{1F511}' }],
    ['ABC', { kind: 'length', digits: 3 }],
  ])('says what is wrong with the secret %j', (secret, error) => {
    expect(codeAt(secret, 1)).toEqual({ ok: false, error });
  });

  it.each([-1, 0.5, Number.NaN, Infinity, 2 ** 53])('refuses the time step %d', (step) => {
    expect(codeAt(RFC_SECRET, step)).toEqual({ ok: false, error: { kind: 'step', step } });
  });

  it('agrees with otpauth itself on a secret of AWS length', () => {
    const secret = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    for (const ms of [0, 29_999, 30_000, 1_764_000_000_000]) {
      const theirs = new TOTP({ secret }).generate({ timestamp: ms });
      expect(codeAt(secret, stepAt(ms))).toEqual({ ok: true, value: theirs });
    }
  });
});

describe('totpPort', () => {
  it('gives the code, and the empty text for a secret that is none', () => {
    const totp = totpPort(codeAt);
    expect(totp(RFC_SECRET, 1)).toBe('287082');
    expect(totp('not base32!', 1)).toBe('');
  });
});

describe('secondsLeft', () => {
  it.each([
    [0, 30],
    [999, 30],
    [1000, 29],
    [29_000, 1],
    [29_999, 1],
    [30_000, 30],
    [-1, 1],
    [-30_000, 30],
  ])('at %i ms is %i', (ms, left) => {
    expect(secondsLeft(ms)).toBe(left);
  });
});

describe('a registration', () => {
  it('is read by an authenticator that then shows the same codes', () => {
    const uri = otpauthUri({ device: 'root+phone@home', account: '111122223333', secret: RFC_SECRET });
    const app = URI.parse(uri);
    expect(app).toBeInstanceOf(TOTP);
    expect(app).toMatchObject({ issuer: 'Amazon Web Services', label: 'root+phone@home@111122223333' });
    expect(app instanceof TOTP ? app.generate({ timestamp: 59_000 }) : undefined).toBe('287082');
  });
});
