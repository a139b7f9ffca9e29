/** Which objects a lifecycle or replication rule is about: the part that both documents share. */
import type { RuleFilter } from '../../engine/whole.ts';
import { isRefused, refused } from '../faults.ts';
import type { Refused } from '../faults.ts';
import { child, childrenOf, hasOnly, textIn } from '../xml/read.ts';
import type { Element } from '../xml/read.ts';
import { around, element, optional } from '../xml/write.ts';
import { given } from './operation.ts';
import { tagElement, tagsIn } from './tagging.ts';

/** A whole number in a child; `undefined` when the child is not there, NaN when it holds something else. */
export const numberIn = (parent: Element, name: string): number | undefined => {
  const text = textIn(parent, name)?.trim();
  if (text === undefined) return undefined;
  return /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
};

const conditions = (parent: Element): RuleFilter | Refused => {
  if (!hasOnly(parent, ['Prefix', 'ObjectSizeGreaterThan', 'ObjectSizeLessThan'], ['Tag']))
    return refused('MalformedXML');
  const tags = tagsIn({ name: 'TagSet', text: '', children: childrenOf(parent, 'Tag') });
  if (isRefused(tags)) return tags;
  const more = numberIn(parent, 'ObjectSizeGreaterThan');
  const less = numberIn(parent, 'ObjectSizeLessThan');
  if (Number.isNaN(more) || Number.isNaN(less)) return refused('MalformedXML');
  return {
    ...given('prefix', textIn(parent, 'Prefix')),
    ...(tags.length === 0 ? {} : { tags }),
    ...given('sizeGreaterThan', more),
    ...given('sizeLessThan', less),
  };
};

/** A rule's filter: an element `Filter` with one condition, or several in `And`; or the older bare `Prefix`. */
export const filterIn = (rule: Element): RuleFilter | Refused => {
  const filter = child(rule, 'Filter');
  if (filter === undefined) return { bare: true, ...given('prefix', textIn(rule, 'Prefix')) };
  const and = child(filter, 'And');
  if (and !== undefined) return filter.children.length === 1 ? conditions(and) : refused('MalformedXML');
  return filter.children.length > 1 ? refused('MalformedXML') : conditions(filter);
};

/** The filter as S3 writes it back. */
export const filterElement = (filter: RuleFilter): string => {
  if (filter.bare === true) return element('Prefix', filter.prefix ?? '');
  const parts = [
    optional('Prefix', filter.prefix),
    optional('ObjectSizeGreaterThan', filter.sizeGreaterThan),
    optional('ObjectSizeLessThan', filter.sizeLessThan),
    ...(filter.tags ?? []).map(tagElement),
  ].filter((part) => part !== '');
  return around('Filter', parts.length > 1 ? around('And', ...parts) : (parts[0] ?? element('Prefix', '')));
};
