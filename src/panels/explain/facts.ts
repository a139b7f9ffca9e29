/** Facts of a check as values for sentences: codes in 3 + 3, ids and serials short, times on the clock. */
import type { Facts } from '../../engine/index.ts';
import type { TextValues } from '../../i18n/t.ts';
import { shortId } from '../shared/format.ts';
import { deviceName, spaced } from './answered.ts';

type Fact = Facts[string];

/** A fact as text, or nothing when the check did not look at it. */
export const textOf = (fact: Fact | undefined): string => (fact === undefined ? '' : String(fact));

/** What sentences may name. A fact keeps its own name; a derived one has the name that its sentence uses. */
export const valuesOf = (facts: Facts): TextValues => {
  const values: Record<string, string | number> = {};
  for (const [name, fact] of Object.entries(facts))
    values[name] = typeof fact === 'number' ? fact : String(fact);
  if (facts['code'] !== undefined) values['code'] = spaced(textOf(facts['code']));
  if (facts['versionId'] !== undefined) values['version'] = shortId(textOf(facts['versionId']));
  if (facts['serial'] !== undefined) values['device'] = deviceName(textOf(facts['serial']));
  return values;
};
