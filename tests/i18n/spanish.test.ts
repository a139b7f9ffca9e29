/** The Spanish words beside the English ones. That none is missing and none is left over, the compiler sees. */
import { describe, expect, it } from 'vitest';
import { answers } from '../../src/i18n/answers.ts';
import { branching } from '../../src/i18n/branches.ts';
import { codes } from '../../src/i18n/codes.ts';
import { en } from '../../src/i18n/en.ts';
import { es } from '../../src/i18n/es.ts';
import { findings } from '../../src/i18n/finding.ts';
import { refusals } from '../../src/i18n/refusals.ts';
import type { Entry } from '../../src/i18n/speech.ts';
import { windows } from '../../src/i18n/windows.ts';

const english: Readonly<Record<string, Entry>> = {
  ...en,
  ...answers,
  ...branching,
  ...codes,
  ...findings,
  ...refusals,
  ...windows,
};
const spanish: Readonly<Record<string, Entry>> = es;
const pairs = Object.entries(english).map(([key, entry]) => [key, entry, spanish[key] ?? ''] as const);

/** The forms of an entry: one, or two. */
const forms = (entry: Entry): readonly string[] =>
  typeof entry === 'string' ? [entry] : [entry.one, entry.other];
const placeholders = (text: string): readonly string[] =>
  [...new Set(text.match(/\{\w+\}/g))].toSorted((a, b) => a.localeCompare(b));

/** Names, terms of S3 and signs, which are the same in both languages. */
const SAME = [
  'app.name',
  'auth.drift.value',
  'bucket.new.lock',
  'check.object-lock-conflict',
  'clock.step',
  'compare.get.found',
  'compare.get.hidden',
  'draft.mfa',
  'draft.mfaDelete',
  'draft.mfaDelete.Disabled',
  'draft.mfaDelete.Enabled',
  'draft.status',
  'draft.status.Enabled',
  'draft.status.Suspended',
  'entry.null',
  'fact.request-complete',
  'get.found',
  'glass.cell',
  'glass.s3',
  'glass.says',
  'help.mod',
  'help.modOnMac',
  'help.word.get',
  'help.word.mfa',
  'help.word.null',
  'lab.buckets',
  'language.cli',
  'language.http',
  'language.trail',
  'preview.bytes',
  'preview.etag',
  'preview.what.etag',
  'settings.language.en',
  'settings.language.es',
  'settings.percent',
  'settings.speed.times',
  'tab.bucket',
  'table.no',
  'table.yes',
  'top.bucket',
  'who.name.ana',
  'who.name.dev',
  ...['bytes', 'kilobytes', 'megabytes', 'gigabytes', 'terabytes'].map((unit) => `size.${unit}`),
];
/** Nothing to translate: placeholders and signs alone. */
const isWordless = (text: string): boolean => !/\p{Letter}/u.test(text.replace(/\{\w+\}/g, ''));

describe('the Spanish words', () => {
  it('are as many as the English ones', () => {
    expect(pairs.length).toBeGreaterThan(500);
    expect(Object.keys(spanish).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  it('name the same values', () => {
    const values = (entry: Entry) => [...new Set(forms(entry).flatMap(placeholders))].toSorted();
    const differing = pairs.filter(([, here, there]) => values(here).join() !== values(there).join());
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('have both forms where the English ones have two', () => {
    const lacking = pairs.filter(([, here, there]) => forms(here).length !== forms(there).length);
    expect(lacking.map(([key]) => key)).toEqual([]);
  });

  it('are Spanish, but for what is the same in both', () => {
    const same = pairs
      .filter(([, here, there]) => JSON.stringify(here) === JSON.stringify(there))
      .filter(([, here]) => !forms(here).every(isWordless));
    expect(same.map(([key]) => key).filter((key) => !SAME.includes(key))).toEqual([]);
  });

  it('list as the same only what is', () => {
    const differing = SAME.filter((key) => JSON.stringify(english[key]) !== JSON.stringify(spanish[key]));
    expect(differing).toEqual([]);
  });

  it('keep to the house: no exclamation, no straight quotes', () => {
    const loud = pairs.filter(([, , there]) => forms(there).some((text) => /[¡!"]/.test(text)));
    expect(loud.map(([key]) => key)).toEqual([]);
  });
});
