/** What tags may be (W-20). */
import type { Rule } from '../judge.ts';
import type { Tag } from '../model.ts';
import type { Problem } from './configuration.ts';

/** The most tags an object may have. */
export const MAX_TAGS = 10;
const MAX_TAG_KEY = 128;
const MAX_TAG_VALUE = 256;
/** Letters, numbers and spaces of any script, and these signs. Lengths count UTF-16 units, as S3 does. */
const ALLOWED = /^[\p{L}\p{N}\p{Z}+\-=._:/@]*$/u;

const invalid = (text: string, key: string, more: Readonly<Record<string, string>> = {}): Problem => ({
  says: ['InvalidTag', text],
  fields: { TagKey: key, ...more },
});

/**
 * The first thing wrong with an object's tags, or `undefined`: their number, then tag by tag (LocalStack recording:
 * test_tagging_validation; the number: hashicorp/terraform-provider-aws#19895).
 */
export const tagsProblem = (tags: readonly Tag[]): Problem | undefined => {
  if (tags.length > MAX_TAGS)
    return { says: ['BadRequest', `Object tags cannot be greater than ${MAX_TAGS}`] };
  const seen = new Set<string>();
  for (const { key, value } of tags) {
    if (seen.has(key)) return invalid('Cannot provide multiple Tags with the same key', key);
    seen.add(key);
    if (key.startsWith('aws:')) return invalid('Your TagKey cannot be prefixed with aws:', key);
    if (key === '' || key.length > MAX_TAG_KEY || !ALLOWED.test(key))
      return invalid('The TagKey you have provided is invalid', key);
    if (value.length > MAX_TAG_VALUE || !ALLOWED.test(value))
      return invalid('The TagValue you have provided is invalid', key, { TagValue: value });
  }
  return undefined;
};

/** W-20: tags that S3 takes, wherever `of` finds them. */
export const tagsValid = <C>(of: (c: C) => readonly Tag[] | undefined): Rule<C, 'tags-valid'> => ({
  id: 'W-20',
  slug: 'tags-valid',
  applies: (c) => of(c) !== undefined,
  holds: (c) => tagsProblem(of(c) ?? []) === undefined,
  facts: (c) => ({ tags: of(c)?.length ?? 0, limit: MAX_TAGS }),
  says: (c) => tagsProblem(of(c) ?? [])?.says ?? 'malformedXml',
  fields: (c) => tagsProblem(of(c) ?? [])?.fields ?? {},
});
