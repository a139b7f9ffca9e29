/** Every text on every ground it stands on, recomputed from the tokens: 4.5:1; outlines of controls and shapes: 3:1. */
import { describe, expect, it } from 'vitest';
import { contrast, lay, THEMES } from './tokens.ts';
import type { Colour, Tokens } from './tokens.ts';

const TEXT = 4.5;
const OUTLINE = 3;

/** Ground, and the inks that stand on it somewhere on the page. */
const TEXTS: readonly [ground: string, inks: string][] = [
  ['page', 'ink ink-2 ink-3 act data ok no marker ghost'],
  ['surface', 'ink ink-2 ink-3 act data ok no marker null ghost'],
  ['sunken', 'ink ink-2 ink-3 act data ok no marker null ghost'],
  ['raised', 'ink ink-2 ink-3'],
  // Selected sheets and edge strips: the GET result and the id of a null version stand on it too.
  ['act-soft', 'ink ink-2 ink-3 act ok marker null ghost'],
  ['no-soft', 'ink ink-2 ink-3 no null'],
  ['ok-soft', 'ink ink-2 ink-3 ok'],
  ['null-soft', 'ink ink-2 null'],
  ['marker-soft', 'ink marker'],
  ['data-soft', 'ink data'],
  ['act', 'act-ink'],
  ['no', 'no-ink'],
  ['lock', 'lock-ink'],
  // Pennants, the pill of the state one is in, and the toast.
  ['data', 'surface'],
  ['marker', 'surface'],
  ['ink', 'surface'],
  ['dev-screen', 'dev-ink dev-2'],
  ['lcd', 'lcd-ink'],
];

/** What can be pressed or must be made out, by its outline alone. */
const OUTLINES: readonly [ground: string, lines: string][] = [
  ['page', 'line-2 focus'],
  ['surface', 'line-2 focus act data marker data-line null-line no ok ghost lock'],
  ['sunken', 'line-2 focus act data marker no ghost'],
  ['act-soft', 'focus act'],
  ['null-soft', 'null-line'],
];

const pick = (tokens: Tokens, name: string): Colour => {
  const colour = tokens.get(name);
  if (colour === undefined) throw new Error(`no token --${name}`);
  return colour;
};

/** The cloths over a sheet, outermost last: only one tints fully. */
const cloths = (tokens: Tokens, count: number): readonly Colour[] =>
  Array.from({ length: count }, (_, index) => pick(tokens, index === count - 1 ? 'cloth' : 'cloth-in'));
const beneath = (colour: Colour, over: readonly Colour[]): Colour =>
  over.reduce((below, cloth) => lay(cloth, below), colour);

describe.each([...THEMES])('theme %s', (_name, tokens) => {
  const rows = (table: readonly [string, string][]) =>
    table.flatMap(([ground, inks]) => inks.split(' ').map((ink) => [ink, ground] as const));

  it.each(rows(TEXTS))('lets %s be read on %s', (ink, ground) => {
    expect(contrast(pick(tokens, ink), pick(tokens, ground))).toBeGreaterThanOrEqual(TEXT);
  });

  it.each(rows(OUTLINES))('lets the outline %s be seen on %s', (line, ground) => {
    expect(contrast(pick(tokens, line), pick(tokens, ground))).toBeGreaterThanOrEqual(OUTLINE);
  });

  it.each([1, 2, 3])('lets a sheet be read under %i cloths', (count) => {
    const over = cloths(tokens, count);
    for (const [ink, ground] of [
      ['ink', 'sunken'],
      ['null', 'null-soft'],
      ['ink', 'null-soft'],
      ['ink', 'act-soft'],
      ['ink', 'no-soft'],
    ] as const)
      expect
        .soft(
          contrast(beneath(pick(tokens, ink), over), beneath(pick(tokens, ground), over)),
          `${ink} on ${ground}`,
        )
        .toBeGreaterThanOrEqual(TEXT);
  });

  it.each([1, 2, 3])('lets a band be read on the innermost of %i cloths', (count) => {
    const ground = beneath(pick(tokens, 'surface'), cloths(tokens, count));
    const inks = count === 1 ? ['marker', 'ink', 'ink-2'] : ['ink'];
    for (const ink of inks)
      expect.soft(contrast(pick(tokens, ink), ground), ink).toBeGreaterThanOrEqual(TEXT);
  });
});
