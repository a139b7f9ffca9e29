/**
 * Words of branches and of comparing two of them. There is nothing to compare before a first action, so they are a catalogue
 * of their own beside `en.ts`, loaded on the first touch.
 */
import { branches } from './en/branches.ts';
import { fill } from './fill.ts';
import type { TextValues } from './fill.ts';

export const branching = { ...branches } as const;
export type BranchKey = keyof typeof branching;

/** The text of `key`, as `t` gives it for the rest of the page. */
export const word = (key: BranchKey, values?: TextValues): string => fill(branching, key, values);
