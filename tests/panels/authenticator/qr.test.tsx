/** The path that is drawn has exactly the dark modules of the code, and a quiet zone around them. */
import { render, screen } from '@testing-library/react';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { Qr } from '../../../src/panels/authenticator/Qr.tsx';

/** The modules a path fills: `M4 4h7v1h-7z` fills seven. */
const modulesOf = (path: string): ReadonlySet<string> => {
  const filled = new Set<string>();
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let i = 0; i < Number(length); i++) filled.add(`${Number(x) + i},${y}`);
  return filled;
};

describe('the QR code', () => {
  it('draws every dark module of the text once, and nothing else', () => {
    const text = 'otpauth://totp/Amazon%20Web%20Services:ana@111122223333?secret=JBSWY3DPEHPK3PXP';
    render(<Qr text={text} label="a code" />);
    const [, dark] = screen.getByRole('img', { name: 'a code' }).querySelectorAll('path');
    const { data } = encode(text, { ecc: 'M', border: 4 });
    const expected = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x},${y}`] : [])));
    expect([...modulesOf(dark?.getAttribute('d') ?? '')].sort()).toEqual(expected.sort());
  });

  it('leaves four modules of white on each side', () => {
    render(<Qr text="x" label="a code" />);
    const image = screen.getByRole('img', { name: 'a code' });
    const [, dark] = image.querySelectorAll('path');
    const xs = [...modulesOf(dark?.getAttribute('d') ?? '')].map((at) => Number(at.split(',')[0]));
    const size = Number(image.getAttribute('viewBox')?.split(' ')[2]);
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([4, size - 5]);
  });
});
