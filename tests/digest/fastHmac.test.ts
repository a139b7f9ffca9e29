import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hmacSha256HexBy } from '../../src/digest/fastHmac.ts';

const hmac = hmacSha256HexBy((bytes) => createHash('sha256').update(bytes).digest('hex'));
const byNode = (key: Uint8Array, text: string): string =>
  createHmac('sha256', key).update(text).digest('hex');

describe('HMAC-SHA-256 by a one-shot hash', () => {
  // RFC 4231, test cases 1 and 2.
  it.each([
    {
      key: new Uint8Array(20).fill(0x0b),
      text: 'Hi There',
      mac: 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    },
    {
      key: new TextEncoder().encode('Jefe'),
      text: 'what do ya want for nothing?',
      mac: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    },
  ])('agrees with RFC 4231 on "$text"', ({ key, text, mac }) => {
    expect(hmac(key, text)).toBe(mac);
  });

  it("agrees with Node's own for keys and texts of many lengths, each key used again and again", () => {
    const keys = [0, 1, 32, 63, 64].map((length) => Uint8Array.from({ length }, (_, i) => (i * 37) % 256));
    for (const length of [0, 1, 55, 56, 64, 200, 960, 961, 5000])
      for (const key of keys) {
        const text = 'x'.repeat(length);
        expect(hmac(key, text)).toBe(byNode(key, text));
      }
  });
});
