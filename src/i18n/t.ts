/** Words for keys. Every sentence a person reads comes through here. */
import { en } from './en.ts';
import { fill } from './fill.ts';
import type { TextValues } from './fill.ts';

export type { TextValues } from './fill.ts';
export type Catalogue = typeof en;
export type TextKey = keyof Catalogue;

/**
 * The text of `key` with `{name}` replaced by `values.name`. An entry with `one` and `other` is chosen by `values.count`.
 * A placeholder without a value stays visible, so that a missing value is seen and not hidden.
 */
export const t = (key: TextKey, values?: TextValues): string => fill(en, key, values);
