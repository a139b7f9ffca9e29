/** The languages beside English, each fetched when it is asked for. */
import { say } from './windows.ts';
import { ENGLISH, speak } from './speech.ts';
import type { Speech, Words } from './speech.ts';

/** A language by its tag for `Intl` and its words. */
const speechOf = (tag: string, words: Words): Speech => {
  const numbers = new Intl.NumberFormat(tag);
  const point = numbers.formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  return { tag, words, numbers, plurals: new Intl.PluralRules(tag), point };
};

interface Language {
  /** Of the document. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly load: () => Promise<Speech>;
}

const pseudo = async (): Promise<Speech> => speechOf('en', (await import('./pseudo.ts')).pseudo);
const pseudoRtl = async (): Promise<Speech> => {
  const [{ isolated }] = await Promise.all([import('./pseudo.ts'), import('./rtl.css')]);
  return speechOf('en', isolated);
};

/** Both pseudo languages bear the tags that translators know them by. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  en: { lang: 'en', dir: 'ltr', load: async () => ENGLISH },
  es: {
    lang: 'es',
    dir: 'ltr',
    load: async () => {
      const words: Readonly<Record<string, ReturnType<Words>>> = (await import('./es.ts')).es;
      return speechOf('es', (key, english) => words[key] ?? english);
    },
  },
  pseudo: { lang: 'en-XA', dir: 'ltr', load: pseudo },
  'pseudo-rtl': { lang: 'ar-XB', dir: 'rtl', load: pseudoRtl },
};

let wanted = 'en';

/** Has the page speak a language. The last one that was asked for holds, in whatever order they arrive. */
export const speakLanguage = async (name: string): Promise<void> => {
  const language = LANGUAGES[name];
  if (language === undefined || name === wanted) return;
  const before = wanted;
  wanted = name;
  const speech = await language.load().catch((error: unknown) => {
    if (wanted === name) wanted = before;
    throw error;
  });
  if (wanted !== name) return;
  speak(speech);
  document.documentElement.lang = language.lang;
  document.documentElement.dir = language.dir;
  document.title = say('page.title');
};
