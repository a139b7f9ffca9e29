/** How long a page is to be and where it begins, as numbers that were sent (W-15, W-21). */
import type { Rule } from '../judge.ts';
import type { Problem } from './configuration.ts';

const INTEGER_LIMIT = 2_147_483_647;

/** One number of a request, as sent, and the range it must lie in. */
export interface Parameter {
  /** As S3 calls it: `max-parts`. */
  readonly name: string;
  readonly value: number | string | undefined;
  readonly least?: number;
  readonly most?: number;
}

const isGiven = ({ value = '' }: Parameter): boolean => value !== '';

/**
 * The number, or `otherwise` when none was sent. Ask only for what the rules have passed.
 */
export const numberOf = (value: number | string | undefined, otherwise: number): number =>
  value === undefined || value === '' ? otherwise : Number(value);

/**
 * What is wrong with a parameter, or `undefined`. S3 hands back what it could not read as it was sent, and what is out
 * of range as it was read (moto: test_multipart_list_parts_invalid_argument).
 */
const problemOf = ({ name, value, least = 0, most = INTEGER_LIMIT }: Parameter): Problem | undefined => {
  const text = String(value);
  const number = /^-?\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= -INTEGER_LIMIT - 1 && number <= INTEGER_LIMIT))
    return {
      says: ['InvalidArgument', `Provided ${name} not an integer or within integer range`],
      fields: { ArgumentName: name, ArgumentValue: text },
    };
  return number >= least && number <= most
    ? undefined
    : {
        says: ['InvalidArgument', `Argument ${name} must be an integer between ${least} and ${most}`],
        fields: { ArgumentName: name, ArgumentValue: String(number) },
      };
};

/** The rule that all parameters of a page are numbers in their range. */
export const pageParameters = <C>(
  id: 'W-15' | 'W-21',
  of: (c: C) => readonly Parameter[],
): Rule<C, 'page-parameters'> => {
  const problem = (c: C): Problem | undefined => {
    for (const parameter of of(c)) {
      const found = isGiven(parameter) ? problemOf(parameter) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    id,
    slug: 'page-parameters',
    holds: (c) => problem(c) === undefined,
    facts: (c) =>
      Object.fromEntries(
        of(c)
          .filter(isGiven)
          .map(({ name, value = '' }) => [name, value]),
      ),
    says: (c) => problem(c)?.says ?? 'maxKeysNotInteger',
    fields: (c) => problem(c)?.fields ?? {},
  };
};
