/** Words of the open authenticator: a catalogue of its own beside `en.ts`, loaded with it. */
import { authenticator } from './en/authenticator.ts';
import { fill } from './fill.ts';
import type { TextValues } from './fill.ts';

export const codes = { ...authenticator } as const;
export type CodeKey = keyof typeof codes;

/** The text of `key`, as `t` gives it for the rest of the page. */
export const word = (key: CodeKey, values?: TextValues): string => fill(codes, key, values);
