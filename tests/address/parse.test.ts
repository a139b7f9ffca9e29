/** The address: every parameter, what is not understood, and that nothing thrown leaves the door. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../src/address/parse.ts';

const settings = (search: string, hash = '') => parseAddress(search, hash).settings;
const problems = (search: string, hash = '') => parseAddress(search, hash).problems;

describe('an address', () => {
  it('without parameters asks for nothing', () => {
    expect(parseAddress('', '')).toEqual({
      settings: { embed: false, present: false, readonly: false, links: true, fullscreen: true },
      problems: [],
    });
  });

  it.each([
    ['?embed=1', { embed: true }],
    ['?embed', { embed: true }],
    ['?embed=false', { embed: false }],
    ['?embed=0', { embed: false }],
    ['?embed=FALSE', { embed: false }],
    ['?present=yes', { present: true }],
    ['?links=0&fullscreen=false', { links: false, fullscreen: false }],
    ['?readonly=1', { readonly: true }],
    ['?view=stack,log', { view: ['stack', 'log'] }],
    ['?tools=upload,delete', { tools: ['upload', 'delete'] }],
    ['?lang=es', { lang: 'es' }],
    ['?theme=projector', { theme: 'projector' }],
    ['?font=150', { font: 150 }],
    ['?speed=0', { speed: 0 }],
    ['?motion=reduce', { motion: 'reduce' }],
    ['?clock=step', { clock: 'step' }],
    ['?t0=2026-11-24', { t0: Date.UTC(2026, 10, 24) }],
    ['?t0=2026-11-24T14:00', { t0: Date.UTC(2026, 10, 24, 14) }],
    ['?t0=2026-11-24T14:00:00Z', { t0: Date.UTC(2026, 10, 24, 14) }],
    ['?t0=2026-11-24T14:00:00%2B02:00', { t0: Date.UTC(2026, 10, 24, 12) }],
    ['?seed=7', { seed: '7' }],
    ['?storage=none', { storage: 'none' }],
    ['?scene=v1.abc', { scene: 'v1.abc' }],
    ['?theme=dark&theme=light', { theme: 'light' }],
  ])('%s is understood', (search, expected) => {
    expect(settings(search)).toMatchObject(expected);
    expect(problems(search)).toEqual([]);
  });

  it('takes the scene of the fragment before the one of the query', () => {
    expect(settings('?scene=v1.a', '#s=v1.b').scene).toBe('v1.b');
    expect(settings('', '#elsewhere').scene).toBeUndefined();
  });

  it.each([
    ['?theme=drak', 'theme', 'drak', { theme: 'light' }],
    ['?lang=xx', 'lang', 'xx', { lang: 'en' }],
    ['?font=20', 'font', '20', { font: 100 }],
    ['?font=201', 'font', '201', { font: 100 }],
    ['?font=1e2', 'font', '1e2', { font: 100 }],
    ['?speed=9', 'speed', '9', { speed: 1 }],
    ['?clock=sundial', 'clock', 'sundial', { clock: 'real' }],
    ['?v=2', 'v', '2', {}],
  ])('%s falls back to what it says', (search, name, value, held) => {
    expect(problems(search)).toMatchObject([{ name, value, kind: 'value' }]);
    expect(settings(search)).toMatchObject(held);
  });

  it.each([
    'view=stack,shelf',
    'view=',
    'tools=drop',
    't0=yesterday',
    't0=2026-13-01',
    'seed=-1',
    'motion=none',
  ])('%s is left out, and said', (search) => {
    expect(problems(`?${search}`)).toHaveLength(1);
    expect(settings(`?${search}`)).not.toHaveProperty(search.split('=')[0] ?? '');
  });

  it('says what would be right', () => {
    expect(problems('?theme=drak')[0]).toMatchObject({
      allowed: ['auto', 'light', 'dark', 'contrast', 'projector'],
      using: 'light',
    });
  });

  it('says of what it has nothing behind that it comes later', () => {
    for (const search of ['mission=undelete', 'missions=a,b', 'api=1', 'hints=off', 'storage=host'])
      expect(problems(`?${search}`)).toMatchObject([{ kind: 'later' }]);
    expect(settings('?storage=host').storage).toBeUndefined();
  });

  it('ignores parameters that are not its own, whatever they are called', () => {
    const strange = '?utm_source=x&constructor=1&__proto__=2&toString=3&hasOwnProperty=4';
    expect(parseAddress(strange, '')).toEqual(parseAddress('', ''));
  });

  it('cuts long values before they are shown', () => {
    expect(problems(`?theme=${'x'.repeat(5000)}`)[0]?.value).toHaveLength(40);
  });

  it('never throws, whatever is typed', () => {
    const words = fc.constantFrom(
      'embed',
      'theme',
      'view',
      'tools',
      't0',
      'font',
      'v',
      '&',
      '=',
      ',',
      '#s=',
      '%',
      '%E0',
      '1',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, text, (search, hash) => {
        expect(() => parseAddress(`?${search}`, `#${hash}`)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
