/** The engine's codes are made late: asked too early the port throws, and whatever leads to a code brings the maker. */
import { beforeEach, describe, expect, it, vi } from 'vitest';

const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
/** RFC 6238, appendix B: the code at 59 s, which is in step 1, cut to six digits. */
const AT_59_S = '287082';

beforeEach(() => vi.resetModules());

describe('the port', () => {
  it('throws when it is asked before the maker is there', async () => {
    const { lateTotp } = await import('../../src/store/totp.ts');
    expect(() => lateTotp(SECRET, 1)).toThrow('codeMaker.ts');
  });

  it.each(['codes', 'keeping', 'labFiles'] as const)('answers once %s.ts is loaded', async (name) => {
    const { lateTotp } = await import('../../src/store/totp.ts');
    await {
      codes: () => import('../../src/store/codes.ts'),
      keeping: () => import('../../src/store/keeping.ts'),
      labFiles: () => import('../../src/store/labFiles.ts'),
    }[name]();
    expect(lateTotp(SECRET, 1)).toBe(AT_59_S);
  });
});
