import { describe, expect, it } from 'vitest';
import { base32Bytes, md5, totp } from './ports.ts';

/** "12345678901234567890", the secret of RFC 6238 appendix B. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('the TOTP of the tests', () => {
  it.each([
    { seconds: 59, code: '287082' },
    { seconds: 1_111_111_109, code: '081804' },
    { seconds: 1_111_111_111, code: '050471' },
    { seconds: 1_234_567_890, code: '005924' },
    { seconds: 2_000_000_000, code: '279037' },
    { seconds: 20_000_000_000, code: '353130' },
  ])('gives $code at $seconds s (RFC 6238, appendix B)', ({ seconds, code }) => {
    expect(totp(SECRET, Math.floor(seconds / 30))).toBe(code);
  });

  it.each([
    { text: '', plain: '' },
    { text: 'MY======', plain: 'f' },
    { text: 'MZXQ====', plain: 'fo' },
    { text: 'MZXW6===', plain: 'foo' },
    { text: 'MZXW6YTBOI======', plain: 'foobar' },
    { text: 'MZXW6YTBOI', plain: 'foobar' },
  ])('reads base32 "$text" as "$plain" (RFC 4648, section 10)', ({ text, plain }) => {
    expect(Buffer.from(base32Bytes(text)).toString('latin1')).toBe(plain);
  });
});

it('digests nothing to the ETag of an empty object (V-35)', () => {
  expect(md5(new Uint8Array())).toBe('d41d8cd98f00b204e9800998ecf8427e');
});
