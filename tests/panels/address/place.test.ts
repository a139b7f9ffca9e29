/** The page's own address, and those that open a scene. */
import { describe, expect, it } from 'vitest';
import { ownAddress, sceneAddress, snippetFor, tokenIn } from '../../../src/panels/address/place.ts';

describe('addresses', () => {
  it('of one’s own lab name no scene, and keep how the page looks', () => {
    expect(ownAddress('https://h/lab/?scene=v1.a&theme=dark&seed=3#s=v1.b')).toBe(
      'https://h/lab/?theme=dark',
    );
    expect(ownAddress('https://h/lab/#s=v1.b')).toBe('https://h/lab/');
  });

  it('of a scene name nothing else', () => {
    expect(sceneAddress('https://h/lab/?present=1#s=v1.old', 'v1.new')).toBe('https://h/lab/#s=v1.new');
    expect(snippetFor('https://h/lab/', 'v1.new', 'Lab')).toContain('src="https://h/lab/?embed=1#s=v1.new"');
  });

  it.each([
    ['v1.abc_-', 'v1.abc_-'],
    [' v1.abc\n', 'v1.abc'],
    ['https://h/lab/#s=v1.abc', 'v1.abc'],
    ['https://h/lab/?embed=1#s=v1.abc', 'v1.abc'],
    ['https://h/lab/?scene=v1.abc', 'v1.abc'],
    ['hello', undefined],
    ['https://h/#s=', undefined],
  ])('gives the token of %j', (pasted, token) => {
    expect(tokenIn(pasted)).toBe(token);
  });
});
