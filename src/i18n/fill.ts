/** Puts values into a text of a catalogue. */

/** Chosen by `values.count`. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}
export type TextValues = Readonly<Record<string, string | number>>;

const plurals = new Intl.PluralRules('en');

/** `{name}` becomes `values.name`. A placeholder without a value stays visible, so that a missing value is seen. */
export const fill = (entry: string | Plural, values: TextValues = {}): string => {
  const text =
    typeof entry === 'string'
      ? entry
      : plurals.select(Number(values['count'] ?? 0)) === 'one'
        ? entry.one
        : entry.other;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
};
