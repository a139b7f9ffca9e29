import { describe, expect, it } from 'vitest';
import { isBase32, otpauthUri, readSecret } from '../../src/totp/secret.ts';

describe('otpauthUri', () => {
  it('is as AWS writes it (D-11)', () => {
    expect(
      otpauthUri({ device: 'root-account-mfa-device', account: '111122223333', secret: 'JBSWY3DPEHPK3PXP' }),
    ).toBe(
      'otpauth://totp/Amazon%20Web%20Services:root-account-mfa-device@111122223333' +
        '?secret=JBSWY3DPEHPK3PXP&issuer=Amazon%20Web%20Services',
    );
  });

  it('keeps every character a device name may have (D-10) inside the label', () => {
    const uri = new URL(otpauthUri({ device: 'a+b=c,d.e@f-g_h', account: 'shop', secret: 'MFRGG' }));
    expect(decodeURIComponent(uri.pathname)).toContain('Amazon Web Services:a+b=c,d.e@f-g_h@shop');
    expect(uri.searchParams.get('secret')).toBe('MFRGG');
    expect([...uri.searchParams.keys()]).toEqual(['secret', 'issuer']);
  });
});

describe('isBase32', () => {
  it.each([
    ['JBSWY3DPEHPK3PXP', true],
    ['jbsw y3dp', true],
    ['MZXW6===', true],
    ['MY', true],
    ['M', false],
    ['MZXW6Y', false],
    ['O0O0', false],
    ['', false],
  ])('of %j is %s', (text, is) => {
    expect(isBase32(text)).toBe(is);
  });

  it('does not mind how the text is spaced', () => {
    expect(readSecret(' mzxw\t6===\n')).toEqual({ ok: true, value: 'MZXW6' });
  });
});
