/**
 * The address, read in one place: its query and its fragment become settings, each checked by a schema. A value that is not
 * known is left out and told; a parameter that is not known is nobody's business. Nothing here throws.
 */
import * as v from 'valibot';
import { CLOCKS, LANGUAGES, PANELS, SPEEDS, STORAGES, THEMES, TOOLS } from './settings.ts';
import type { Address, Problem, Settings } from './settings.ts';

/** `false` and `0` are no; anything else, nothing too, is yes: `?embed` alone embeds. */
const FALSE = ['false', '0'];

const flag = v.pipe(
  v.string(),
  v.transform((text) => !FALSE.includes(text.toLowerCase())),
);

const listOf = <const T extends readonly string[]>(names: T) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.split(',').filter((name) => name !== '')),
    v.minLength(1),
    v.array(v.picklist(names)),
  );

/** A day or a moment in ISO 8601, as `2026-11-24` or `2026-11-24T14:00:00Z`; without a zone it is UTC. */
const ISO = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/;
const instant = v.pipe(
  v.string(),
  v.regex(ISO),
  v.transform((text) => Date.parse(/T[^+-]*$/.test(text) && !text.endsWith('Z') ? `${text}Z` : text)),
  v.finite(),
  v.minValue(0),
);

const percent = v.pipe(v.string(), v.regex(/^\d+$/), v.transform(Number), v.minValue(100), v.maxValue(200));

const SCHEMAS = {
  embed: v.optional(flag, '0'),
  present: v.optional(flag, '0'),
  readonly: v.optional(flag, '0'),
  links: v.optional(flag, '1'),
  fullscreen: v.optional(flag, '1'),
  scene: v.exactOptional(v.string()),
  view: v.exactOptional(listOf(PANELS)),
  tools: v.exactOptional(listOf(TOOLS)),
  lang: v.exactOptional(v.picklist(LANGUAGES)),
  theme: v.exactOptional(v.picklist(THEMES)),
  font: v.exactOptional(percent),
  speed: v.exactOptional(v.pipe(v.picklist(SPEEDS), v.transform(Number))),
  motion: v.exactOptional(v.literal('reduce')),
  clock: v.exactOptional(v.picklist(CLOCKS)),
  t0: v.exactOptional(instant),
  seed: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{1,15}$/))),
  storage: v.exactOptional(v.picklist(STORAGES)),
  v: v.exactOptional(v.literal('1')),
} as const;
type Name = keyof typeof SCHEMAS;

const settingsOf: v.GenericSchema<unknown, Settings> = v.object(SCHEMAS);

/** What would be right, as a reader can use it; and what holds instead, where that is one value. */
const RIGHT: Partial<Readonly<Record<Name, readonly [allowed: readonly string[], using?: string]>>> = {
  view: [PANELS],
  tools: [TOOLS],
  lang: [LANGUAGES, 'en'],
  theme: [THEMES, 'light'],
  font: [['100…200'], '100'],
  speed: [SPEEDS, '1'],
  motion: [['reduce']],
  clock: [CLOCKS, 'real'],
  t0: [['2026-11-24', '2026-11-24T14:00:00Z']],
  seed: [['0…999999999999999']],
  storage: [STORAGES],
  v: [['1'], '1'],
};

/** Known, with nothing behind them in this version. What is listed is said; the rest changes nothing that is missed. */
const LATER: readonly string[] = ['mission', 'missions', 'predict', 'hints', 'api', 'origin'];

const LONGEST = 40;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

const isName = (name: string): name is Name => Object.hasOwn(SCHEMAS, name);
const isLater = (name: string, value: string): boolean =>
  LATER.includes(name) || (name === 'storage' && value === 'host');

const problemOf = (name: string, text: string): Problem | undefined => {
  const value = shortened(text);
  if (isLater(name, text)) return { name, value, kind: 'later', allowed: [] };
  if (!isName(name) || v.is(SCHEMAS[name], text)) return undefined;
  const [allowed = [], using] = RIGHT[name] ?? [];
  return { name, value, kind: 'value', allowed, ...(using === undefined ? {} : { using }) };
};

/** The token of `#s=…`. */
const tokenIn = (hash: string): string | undefined => /^#s=(.*)$/s.exec(hash)?.[1];

/** `location.search` and `location.hash`, as settings that hold and what was wrong with the rest. */
export const parseAddress = (search: string, hash: string): Address => {
  // Of two values of one name the last holds.
  const given = new Map(new URLSearchParams(search));
  const token = tokenIn(hash);
  if (token !== undefined) given.set('scene', token);
  const problems = [...given].map(([name, text]) => problemOf(name, text)).filter((one) => one !== undefined);
  for (const { name, using } of problems) {
    // What is said to hold must hold, whatever was remembered.
    if (using === undefined) given.delete(name);
    else given.set(name, using);
  }
  return { settings: v.parse(settingsOf, Object.fromEntries(given)), problems };
};
