import { describe, expect, it } from 'vitest';
import { answers, plain } from '../../../src/panels/palette/match.ts';

describe('what was typed', () => {
  it.each([
    ['', 'Delete version', 1],
    ['del', 'Delete version', 4],
    ['DEL', 'Delete version', 4],
    ['ver', 'Delete version', 3],
    ['sion', 'Delete version', 2],
    ['sion del', 'Delete version', 2],
    ['dv', 'Delete version', 1],
    ['tomd', 'Turn on MFA Delete', 1],
    ['tom', 'Turn on MFA Delete', 1],
    ['xyz', 'Delete version', 0],
    ['vd', 'Delete version', 0],
  ])('%j answers %j as %i', (typed, text, fit) => {
    expect(answers(typed, text)).toBe(fit);
  });

  it('finds with and without accents alike', () => {
    expect(plain('Réglages')).toBe('reglages');
    expect(answers('regl', 'Réglages')).toBe(4);
    expect(answers('régl', 'Reglages')).toBe(4);
  });
});
