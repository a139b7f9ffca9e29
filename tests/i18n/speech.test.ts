/** One language at a time, for the words of all catalogues and for the numbers in them. */
import { afterEach, describe, expect, it } from 'vitest';
import { word } from '../../src/i18n/answers.ts';
import { pseudo } from '../../src/i18n/pseudo.ts';
import { ENGLISH, onSpeech, speak } from '../../src/i18n/speech.ts';
import type { Speech } from '../../src/i18n/speech.ts';
import { t } from '../../src/i18n/t.ts';
import { say } from '../../src/i18n/windows.ts';

afterEach(() => speak(ENGLISH));

const shouting: Speech = {
  ...ENGLISH,
  words: (_key, english) => (typeof english === 'string' ? english.toUpperCase() : english),
};

describe('the language of the page', () => {
  it('is English until another is spoken, then that of every catalogue', () => {
    expect([t('action.undo'), say('lab.sandbox'), word('explain.showAll')]).toEqual([
      'Undo',
      'Sandbox',
      'show all',
    ]);
    speak(shouting);
    expect([t('action.undo'), say('lab.sandbox'), word('explain.showAll')]).toEqual([
      'UNDO',
      'SANDBOX',
      'SHOW ALL',
    ]);
  });

  it('tells who shows words, until they no longer want to know', () => {
    let told = 0;
    const stop = onSpeech(() => {
      told += 1;
    });
    speak(shouting);
    stop();
    speak(ENGLISH);
    expect(told).toBe(1);
  });

  it('writes numbers and chooses plurals as it does', () => {
    expect(word('explain.checks', { count: 12_345 })).toBe('12,345 checks, in order');
    const numbers = new Intl.NumberFormat('es');
    speak({ ...ENGLISH, numbers, plurals: new Intl.PluralRules('fr') });
    expect(word('explain.checks', { count: 12_345 })).toBe('12.345 checks, in order');
    // French counts nothing as one.
    expect(word('explain.checks', { count: 0 })).toBe('1 check');
  });
});

describe('the pseudo language', () => {
  it('is accented, a third longer, bracketed, and keeps its placeholders', () => {
    const text = pseudo('top.identity', 'Asking as {who}');
    expect(text).toMatch(/^\[Åšķîñĝ|^\[Åšk/);
    expect(text).toContain('{who}');
    const length = JSON.stringify(text).length / '"Asking as {who}"'.length;
    expect(length).toBeGreaterThan(1.3);
    expect(length).toBeLessThan(1.6);
  });

  it('does both forms of a plural', () => {
    expect(pseudo('x', { one: '1 key', other: '{count} keys' })).toEqual({
      one: expect.stringMatching(/^\[1 .*\]$/),
      other: expect.stringMatching(/^\[\{count\} .*\]$/),
    });
  });
});
