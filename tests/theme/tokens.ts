/** The colours of src/tokens.css as its text has them, and the contrast between two of them (WCAG 2.2, 1.4.3). */
import { readFileSync } from 'node:fs';

/** Red, green and blue from 0 to 255, and opacity from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];
export type Tokens = ReadonlyMap<string, Colour>;

const css = readFileSync(new URL('../../src/tokens.css', import.meta.url), 'utf8');

const parse = (text: string): Colour | undefined => {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (hex !== null) {
    const [, red = '', green = '', blue = ''] = hex;
    return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16), 1];
  }
  const rgb = /^rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)$/.exec(text);
  return rgb === null ? undefined : [Number(rgb[1]), Number(rgb[2]), Number(rgb[3]), Number(rgb[4])];
};

/** The declarations after `opening`, up to the brace that closes them or opens a block within. */
const block = (opening: string): Tokens => {
  const from = css.indexOf(opening);
  if (from === -1) throw new Error(`no ${opening} in tokens.css`);
  const body = css.slice(from + opening.length).split(/[{}]/)[0] ?? '';
  const pairs = [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(
    ([, name = '', text = '']) => [name, parse(text)] as const,
  );
  return new Map(pairs.filter((pair): pair is [string, Colour] => pair[1] !== undefined));
};

const light = block(':root,\n[data-theme] {');
const over = (tokens: Tokens): Tokens => new Map([...light, ...tokens]);

/** One table a theme; what a theme does not name it has from light. */
export const THEMES: ReadonlyMap<string, Tokens> = new Map([
  ['light', light],
  ['dark', over(block('@variant night {'))],
  ['contrast and projector', over(block('@variant sharp {'))],
]);

/** `top` laid over `below`, which is opaque. */
export const lay = (top: Colour, below: Colour): Colour => {
  const mix = (a: number, b: number) => a * top[3] + b * (1 - top[3]);
  return [mix(top[0], below[0]), mix(top[1], below[1]), mix(top[2], below[2]), 1];
};

const luminance = ([red, green, blue]: Colour): number => {
  const linear = (channel: number) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
};

/** From 1 to 21. Both opaque. */
export const contrast = (a: Colour, b: Colour): number => {
  const [bright, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((bright ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
};
