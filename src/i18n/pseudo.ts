/**
 * English for the eye that looks for faults: accented, a third longer, in brackets. A text that is cut shows its missing
 * bracket, one that never passed through a catalogue has no accents. Placeholders stay as they are.
 */
import type { Entry, Words } from './speech.ts';

const PLAIN = 'AaCcDdEeGgIiLlNnOoRrSsTtUuYyZz';
const ACCENTED = 'ÅåÇçÐðÉéĜĝÎîĻļÑñÖöŔŕŠšŢţÛûÝýŽž';
const accent = (letter: string): string => ACCENTED[PLAIN.indexOf(letter)] ?? letter;

/** What pads a text, as words, so that it can break where a sentence would. */
const PAD = ' lørêm îpsûm';
/** By how much other languages are longer than English. */
const GROWTH = 0.35;

const longer = (text: string): string => {
  const more = Math.ceil(text.length * GROWTH);
  const pad = PAD.repeat(Math.ceil(more / PAD.length)).slice(0, more);
  const accented = text.replace(/\{\w+\}|./gu, (part) => (part.length > 2 ? part : accent(part)));
  return `[${accented}${pad}]`;
};

const each =
  (change: (text: string) => string): Words =>
  (_key: string, english: Entry): Entry =>
    typeof english === 'string'
      ? change(english)
      : { one: change(english.one), other: change(english.other) };

/** Longer. */
export const pseudo: Words = each(longer);

/** Longer, for a page from right to left: keys and ids that are put in keep their own direction. */
export const isolated: Words = each((text) => longer(text).replace(/\{\w+\}/g, '\u2068$&\u2069'));
