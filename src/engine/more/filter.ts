/** Which keys, tags and sizes a lifecycle or replication rule is about. */
import type { RuleFilter, Tag, Version } from '../model.ts';

const NO_TAGS: readonly Tag[] = [];

const hasTag = (tags: readonly Tag[], { key, value }: Tag): boolean =>
  tags.some((tag) => tag.key === key && tag.value === value);

/**
 * Whether `entry` is one that the filter is about: every part of it must agree, both sizes are exclusive, and further
 * tags do no harm (S3 User Guide: intro-lifecycle-filters). A marker has no tags and no bytes.
 */
export const matches = (filter: RuleFilter, entry: Version): boolean => {
  const { prefix = '', tags = NO_TAGS, sizeGreaterThan, sizeLessThan } = filter;
  const { size, own } =
    entry.kind === 'object'
      ? { size: entry.size, own: entry.extras?.tags ?? NO_TAGS }
      : { size: 0, own: NO_TAGS };
  return (
    entry.key.startsWith(prefix) &&
    (sizeGreaterThan === undefined || size > sizeGreaterThan) &&
    (sizeLessThan === undefined || size < sizeLessThan) &&
    tags.every((tag) => hasTag(own, tag))
  );
};

/** Whether the filter asks for tags. */
export const asksTags = ({ tags = NO_TAGS }: RuleFilter): boolean => tags.length > 0;
/** Whether the filter asks for a size. */
export const asksSize = ({ sizeGreaterThan, sizeLessThan }: RuleFilter): boolean =>
  sizeGreaterThan !== undefined || sizeLessThan !== undefined;
/** Whether the filter asks for one tag key twice. */
export const repeatsTag = ({ tags = NO_TAGS }: RuleFilter): boolean =>
  new Set(tags.map(({ key }) => key)).size !== tags.length;
