import { afterEach, describe, expect, it, vi } from 'vitest';
import { chromiumPath } from './chromium.ts';

afterEach(() => vi.unstubAllEnvs());

describe('finding a Chromium', () => {
  it('takes the one that CHROME_PATH names', () => {
    vi.stubEnv('CHROME_PATH', process.execPath);
    expect(chromiumPath()).toBe(process.execPath);
  });

  it('says so when CHROME_PATH names nothing, and takes no other', () => {
    vi.stubEnv('CHROME_PATH', '/no/such/chrome');
    expect(() => chromiumPath()).toThrow(
      'CHROME_PATH is /no/such/chrome, and there is no file of that name.',
    );
  });
});
