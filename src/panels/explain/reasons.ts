/** The reason of a refusal, from words that are loaded when they are needed. */
import type { Check } from '../../engine/index.ts';
import type { Answered } from './answered.ts';
import { refusalWords } from './refusalWords.ts';

/** Why the deciding check refused; empty until the words are there, which is from the first touch of the page. */
export const reasonOf = (check: Check, answered: Answered): string =>
  refusalWords()?.reasonOf(check, answered) ?? '';
