/** What completing an upload asks of its list of parts (W-12). */
import type { Rule } from '../judge.ts';
import type { AnySlug } from '../ruleId.ts';
import type { CompletedPart } from './commands.ts';
import type { Completing } from './completion.ts';
import { plainTag } from './preconditions.ts';

/** The least a part may have, the last one excepted: 5 MiB (W-11). */
export const MIN_PART_SIZE = 5 * 1024 * 1024;

/** Whether there is still something to complete: a completion that was made before is asked nothing of its parts. */
export const inProgress = (c: Completing): boolean => c.upload !== undefined;

/** The error body's elements about the first part that is not as it should be. */
const aboutPart = (c: Completing, wrong: (i: number) => boolean): Readonly<Record<string, string>> => {
  const part = c.command.parts.find((_, i) => wrong(i));
  return part === undefined ? {} : { PartNumber: String(part.partNumber), ETag: plainTag(part.etag) };
};

/** W-12: a list without a part does not fit the schema (ceph/s3-tests test_multipart_upload_empty). */
export const partsGiven: Rule<Completing, 'parts-known'> = {
  id: 'W-12',
  slug: 'parts-known',
  holds: (c) => c.command.parts.length > 0,
  facts: (c) => ({ parts: c.command.parts.length }),
  says: 'malformedXml',
};

const ascends = (parts: readonly CompletedPart[]): boolean =>
  parts.every(({ partNumber }, i) => i === 0 || partNumber > (parts[i - 1]?.partNumber ?? 0));

/** LocalStack recording: test_complete_multipart_parts_order. Numbers may be left out, but none may come twice. */
const partOrder: Rule<Completing, 'part-order'> = {
  id: 'W-12',
  slug: 'part-order',
  applies: inProgress,
  holds: (c) => ascends(c.command.parts),
  facts: (c) => ({ parts: c.command.parts.length }),
  says: [
    'InvalidPartOrder',
    'The list of parts was not in ascending order. Parts must be ordered by part number.',
  ],
  fields: (c) => ({ UploadId: c.command.uploadId }),
};

const partsKnown: Rule<Completing, 'parts-known'> = {
  id: 'W-12',
  slug: 'parts-known',
  applies: inProgress,
  holds: (c) => c.found.every((part) => part !== undefined),
  facts: (c) => ({
    parts: c.command.parts.length,
    found: c.found.filter((part) => part !== undefined).length,
  }),
  says: [
    'InvalidPart',
    "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
  ],
  fields: (c) => ({ UploadId: c.command.uploadId, ...aboutPart(c, (i) => c.found[i] === undefined) }),
};

/** W-14: a checksum made of the parts' checksums takes all of them again. */
const partChecksumsGiven: Rule<Completing, 'checksum-agrees'> = {
  id: 'W-14',
  slug: 'checksum-agrees',
  applies: (c) => c.upload?.checksum?.type === 'COMPOSITE',
  holds: (c) => c.command.parts.every(({ checksum }) => checksum !== undefined),
  facts: (c) => ({
    algorithm: c.upload?.checksum?.algorithm.toLowerCase() ?? 'none',
    part: c.command.parts.find(({ checksum }) => checksum === undefined)?.partNumber ?? 0,
  }),
  says: [
    'InvalidRequest',
    'The upload was created using a {algorithm} checksum. The complete request must include the checksum for each part. It was missing for part {part} in the request.',
  ],
};

const isTooSmall = (c: Completing, i: number): boolean =>
  i < c.found.length - 1 && (c.found[i]?.size ?? 0) < MIN_PART_SIZE;

const partSizes: Rule<Completing, 'part-sizes'> = {
  id: 'W-12',
  slug: 'part-sizes',
  applies: inProgress,
  holds: (c) => !c.found.some((_, i) => isTooSmall(c, i)),
  facts: (c) => ({ parts: c.found.length, least: MIN_PART_SIZE }),
  says: ['EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size'],
  fields: (c) => ({
    ProposedSize: String(c.found.find((_, i) => isTooSmall(c, i))?.size ?? 0),
    MinSizeAllowed: String(MIN_PART_SIZE),
    ...aboutPart(c, (i) => isTooSmall(c, i)),
  }),
};

/** What is asked of the parts, in order. */
export const PART_LIST: readonly Rule<Completing, AnySlug>[] = [
  partOrder,
  partsKnown,
  partChecksumsGiven,
  partSizes,
];
