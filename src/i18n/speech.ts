/** The language that the page speaks now. English is its own; another is fetched, and put over it (`languages.ts`). */

/** Chosen by `values.count`. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}
export type Entry = string | Plural;

/** A language's catalogue: for each of the English one's entries the same in its own words. */
export type Translation<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : Plural;
};

/** Its words for an entry, which is given in English; every catalogue's keys are its own. */
export type Words = (key: string, english: Entry) => Entry;

export interface Speech {
  /** For `Intl`. */
  readonly tag: string;
  readonly words: Words;
  readonly numbers: Intl.NumberFormat;
  readonly plurals: Intl.PluralRules;
  /** Between whole and part of a number. */
  readonly point: string;
}

export const ENGLISH: Speech = {
  tag: 'en',
  words: (_key, english) => english,
  numbers: new Intl.NumberFormat('en'),
  plurals: new Intl.PluralRules('en'),
  point: '.',
};
let now = ENGLISH;
const waiting = new Set<() => void>();

export const speechNow = (): Speech => now;

/** Speaks so from now on. Whoever shows words is told, and shows them again. */
export const speak = (speech: Speech): void => {
  now = speech;
  for (const told of waiting) told();
};

/** Calls `told` whenever the page speaks another language, until the returned function is called. */
export const onSpeech = (told: () => void): (() => void) => {
  waiting.add(told);
  return () => waiting.delete(told);
};
