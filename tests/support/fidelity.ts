/** The table of docs/fidelity.md: every rule, how sure it is, where that is written, and the tests that name it. */
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RULES } from '../../src/engine/index.ts';
import type { RuleId } from '../../src/engine/index.ts';
import { MORE_RULES } from '../../src/engine/whole.ts';
import type { MoreRuleId } from '../../src/engine/whole.ts';
import { RULE_WORDS } from './ruleWords.ts';

type AnyRuleId = RuleId | MoreRuleId;

const TESTS = fileURLToPath(new URL('..', import.meta.url));

/** The page that the table is a part of. */
export const PAGE = fileURLToPath(new URL('../../docs/fidelity.md', import.meta.url));

/** Rules that are for people to know and not for a simulator to do, each with why nothing can test it here. */
export const FACTS: Readonly<Partial<Record<AnyRuleId, string>>> = {
  'V-09': 'a delay that there is not here',
  'M-07': 'about services that are not here',
  'M-08': 'about regions that are not here',
  'M-12': 'a kind of key that is not here',
  'M-60': 'policies with conditions have no effect here',
  'M-61': 'signing in is not here',
  'M-62': 'advice',
  'M-64': 'CloudTrail is not here',
  'M-65': 'AWS Config and Storage Lens are not here',
  'D-14': 'access keys are made with the endpoint, not asked for',
};

const ALL: Readonly<Record<AnyRuleId, readonly [certainty: string, source: string]>> = {
  ...RULES,
  ...MORE_RULES,
};
const isRule = (text: string): text is AnyRuleId => Object.hasOwn(ALL, text);
const IDS: readonly AnyRuleId[] = Object.keys(ALL).filter(isRule);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const testFiles = (): readonly string[] =>
  readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(test|spec)\.tsx?$/.test(path))
    .toSorted(byText);

/** The test files that name each rule, by their paths under tests/. */
export const testsOfRules = (): ReadonlyMap<AnyRuleId, readonly string[]> => {
  const found = new Map<AnyRuleId, string[]>(IDS.map((id) => [id, []]));
  for (const path of testFiles()) {
    const text = readFileSync(`${TESTS}/${path}`, 'utf8');
    for (const [id] of text.matchAll(/\b[A-Z]-\d{2}\b/g)) {
      const files = isRule(id) ? found.get(id) : undefined;
      if (files !== undefined && files.at(-1) !== path) files.push(path);
    }
  }
  return found;
};

const cell = (text: string): string => text.replaceAll('|', '\\|');

const testsCell = (id: AnyRuleId, files: readonly string[]): string => {
  const fact = FACTS[id];
  if (files.length === 0) return fact === undefined ? 'none' : `none: ${fact}`;
  return files.map((path) => `\`${path.replace(/\.(test|spec)\.tsx?$/, '')}\``).join(', ');
};

/** The table, as Markdown. */
const table = (): string => {
  const tests = testsOfRules();
  const rows = IDS.map((id) => {
    const [certainty, source] = ALL[id];
    const words = [
      id,
      RULE_WORDS[id],
      certainty,
      source === '' ? 'ours' : source,
      testsCell(id, tests.get(id) ?? []),
    ];
    return `| ${words.map(cell).join(' | ')} |`;
  });
  return ['| Rule | What it says | Mark | Source | Tests |', '|---|---|---|---|---|', ...rows].join('\n');
};

const BEGIN = '<!-- Written by npm run fidelity, from here -->';
const END = '<!-- to here -->';

/** The page with its table as it has to be; what people wrote around it stays. */
export const withTable = (page: string): string => {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`the page has no place for its table: ${BEGIN} … ${END}`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${table()}\n\n${page.slice(end)}`;
};
