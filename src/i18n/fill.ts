/** Puts values into a text of a catalogue, in the language that the page speaks. */
import { speechNow } from './speech.ts';
import type { Entry } from './speech.ts';

/** Numbers are written as the language writes them; write one out beforehand where its digits are a name. */
export type TextValues = Readonly<Record<string, string | number>>;

/** `{name}` becomes `values.name`. A placeholder without a value stays visible, so that a missing value is seen. */
export const fill = <Key extends string>(
  catalogue: Readonly<Record<Key, Entry>>,
  key: Key,
  values: TextValues = {},
): string => {
  const { words, numbers, plurals } = speechNow();
  const entry = words(key, catalogue[key]);
  const text =
    typeof entry === 'string'
      ? entry
      : plurals.select(Number(values['count'] ?? 0)) === 'one'
        ? entry.one
        : entry.other;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name] ?? whole;
    return typeof value === 'number' ? numbers.format(value) : value;
  });
};
