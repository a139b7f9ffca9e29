/**
 * Words of answers: the request, S3's words, the checks, what came of it. A first visit has asked nothing yet, so they are
 * a catalogue of their own beside `en.ts`, loaded with the panels that explain an answer.
 */
import { checks } from './en/checks.ts';
import { explain } from './en/explain.ts';
import { languages } from './en/languages.ts';
import { sentences } from './en/sentences.ts';
import { fill } from './fill.ts';
import type { TextValues } from './fill.ts';

export const answers = {
  ...checks,
  ...explain,
  ...languages,
  ...sentences,
} as const;
export type AnswerKey = keyof typeof answers;

/** The text of `key`, as `t` gives it for the rest of the page. */
export const word = (key: AnswerKey, values?: TextValues): string => fill(answers, key, values);
