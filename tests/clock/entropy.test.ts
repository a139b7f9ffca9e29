import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawNonce, realNow } from '../../src/clock/entropy.ts';

afterEach(() => vi.unstubAllGlobals());

describe('drawNonce', () => {
  it('gives 32 lower-case hexadecimal digits, fresh each time', () => {
    const drawn = Array.from({ length: 50 }, () => drawNonce());
    for (const nonce of drawn) expect(nonce).toMatch(/^[0-9a-f]{32}$/);
    expect(new Set(drawn).size).toBe(50);
  });

  it('writes every byte as two digits', () => {
    expect(drawNonce((bytes) => bytes.forEach((_, i) => bytes.set([i * 17], i)))).toBe(
      '00112233445566778899aabbccddeeff',
    );
  });

  it.each([
    ['there is no Web Crypto', undefined],
    ['Web Crypto cannot draw', {}],
  ])('still draws when %s', (_when, crypto) => {
    vi.stubGlobal('crypto', crypto);
    expect(drawNonce()).toMatch(/^[0-9a-f]{32}$/);
    expect(drawNonce()).not.toBe(drawNonce());
  });
});

describe('realNow', () => {
  it('is the time of the machine', () => {
    vi.useFakeTimers({ now: 1_764_000_000_000 });
    expect(realNow()).toBe(1_764_000_000_000);
    vi.useRealTimers();
  });
});
