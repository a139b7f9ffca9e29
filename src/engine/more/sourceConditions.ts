/** Conditions on what is copied (W-02): the same four as on reading, but every one that fails is a 412. */
import type { Rule } from '../judge.ts';
import { isObject } from '../outcome.ts';
import type { SourceContext } from '../rules/source.ts';
import type { SourceConditions } from './commands.ts';
import { plainTag, PRECONDITION_FAILED } from './preconditions.ts';

type Copying = SourceContext & { readonly command: SourceConditions };

const etagOf = ({ reading: { entry } }: Copying): string | undefined =>
  isObject(entry) ? entry.etag : undefined;
/** Conditions carry whole seconds, so the source's time is compared without its milliseconds. */
const secondOf = ({ reading: { entry } }: Copying): number => Math.floor((entry?.at ?? 0) / 1000) * 1000;

const isTag = (c: Copying, sent: string | undefined): boolean => {
  const tag = plainTag(sent ?? '');
  return tag === '*' || tag === etagOf(c);
};

const condition = (
  header: string,
  sent: (command: SourceConditions) => string | number | undefined,
  holds: (c: Copying) => boolean,
  applies: (c: Copying) => boolean = () => true,
): Rule<Copying, 'source-precondition'> => ({
  id: 'W-02',
  slug: 'source-precondition',
  applies: (c) => sent(c.command) !== undefined && applies(c),
  holds,
  facts: (c) => ({ header, sent: sent(c.command) ?? 'nothing', etag: etagOf(c) ?? 'none', at: secondOf(c) }),
  says: PRECONDITION_FAILED,
  fields: () => ({ Condition: `x-amz-copy-source-${header}` }),
});

/**
 * W-02, in the order S3 looks at them (LocalStack recording: test_s3_copy_object_preconditions). A tag goes before the
 * date beside it: If-Match that holds makes up for If-Unmodified-Since, and If-None-Match is asked instead of
 * If-Modified-Since (S3 API: CopyObject). A date that is still to come is passed over.
 */
export const SOURCE_CONDITIONS: readonly Rule<Copying, 'source-precondition'>[] = [
  condition(
    'If-Match',
    (command) => command.sourceIfMatch,
    (c) => isTag(c, c.command.sourceIfMatch),
  ),
  condition(
    'If-Unmodified-Since',
    (command) => command.sourceIfUnmodifiedSince,
    (c) => secondOf(c) <= (c.command.sourceIfUnmodifiedSince ?? 0),
    (c) => c.command.sourceIfMatch === undefined,
  ),
  condition(
    'If-None-Match',
    (command) => command.sourceIfNoneMatch,
    (c) => !isTag(c, c.command.sourceIfNoneMatch),
  ),
  condition(
    'If-Modified-Since',
    (command) => command.sourceIfModifiedSince,
    (c) => secondOf(c) > (c.command.sourceIfModifiedSince ?? 0),
    (c) =>
      c.command.sourceIfNoneMatch === undefined && (c.command.sourceIfModifiedSince ?? 0) <= c.request.at,
  ),
];
