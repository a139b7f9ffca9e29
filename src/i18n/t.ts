/** Words for keys. Every sentence a person reads comes through here. */
import { en } from './en.ts';

export type Catalogue = typeof en;
export type TextKey = keyof Catalogue;
interface Plural {
  readonly one: string;
  readonly other: string;
}
export type TextValues = Readonly<Record<string, string | number>>;

const plurals = new Intl.PluralRules('en');

/**
 * The text of `key` with `{name}` replaced by `values.name`. An entry with `one` and `other` is chosen by `values.count`.
 * A placeholder without a value stays visible, so that a missing value is seen and not hidden.
 */
export const t = (key: TextKey, values: TextValues = {}): string => {
  const entry = en[key] as string | Plural;
  const text =
    typeof entry === 'string'
      ? entry
      : plurals.select(Number(values['count'] ?? 0)) === 'one'
        ? entry.one
        : entry.other;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
};
