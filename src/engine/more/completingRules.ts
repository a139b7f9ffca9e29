/** Everything that is asked before an upload becomes an object (W-01, W-10, W-12, W-14). */
import type { Rule } from '../judge.ts';
import type { AnySlug } from '../ruleId.ts';
import type { Completing } from './completion.ts';
import { inProgress, PART_LIST, partsGiven } from './partListRules.ts';
import { currentObject, WRITE_CONDITIONS } from './preconditions.ts';
import { seqOfUpload, uploadFound, uploadRules } from './uploads.ts';

/** W-10: the upload is there, or it became the current version by this same list of parts. */
const uploadFoundOrDone: Rule<Completing, 'upload-found'> = {
  ...uploadFound,
  holds: (c) => inProgress(c) || c.before !== undefined,
};

const isConditional = ({ command: { ifMatch, ifNoneMatch } }: Completing): boolean =>
  ifMatch !== undefined || ifNoneMatch !== undefined;

/**
 * W-01: what a condition is about must not have been written or deleted while the upload ran (LocalStack recordings:
 * test_multipart_if_match_with_put, test_multipart_if_none_match_with_delete).
 */
const untouched: Rule<Completing, 'precondition'> = {
  id: 'W-01',
  slug: 'precondition',
  applies: (c) => inProgress(c) && isConditional(c),
  holds: (c) =>
    c.command.ifMatch === undefined
      ? c.upload?.hadObject !== true
      : (currentObject(c)?.seq ?? 0) < (seqOfUpload(c.command.uploadId) ?? 0),
  facts: (c) => ({ key: c.command.key, hadObject: c.upload?.hadObject ?? false }),
  says: [
    'ConditionalRequestConflict',
    'The conditional request cannot succeed due to a conflicting operation against this resource.',
  ],
  fields: (c) => ({
    Condition: c.command.ifMatch === undefined ? 'If-None-Match' : 'If-Match',
    Key: c.command.key,
  }),
};

const objectSize: Rule<Completing, 'part-sizes'> = {
  id: 'W-12',
  slug: 'part-sizes',
  applies: (c) => inProgress(c) && c.command.size !== undefined,
  holds: (c) => c.command.size === c.object?.body.byteLength,
  facts: (c) => ({ sent: c.command.size ?? 0, computed: c.object?.body.byteLength ?? 0 }),
  says: [
    'InvalidRequest',
    "The provided 'x-amz-mp-object-size' header value {sent} does not match what was computed: {computed}",
  ],
};

/** W-14. Asked only where the upload was to have a checksum; S3 passes over any other. Its number of parts may be left out. */
const checksumAgrees: Rule<Completing, 'checksum-agrees'> = {
  id: 'W-14',
  slug: 'checksum-agrees',
  applies: (c) => c.upload?.checksum !== undefined && c.command.checksum !== undefined,
  holds: ({ object, command: { checksum: sent } }) => {
    const made = object?.checksum?.value;
    return made === undefined || sent?.value === made || sent?.value === made.replace(/-\d+$/, '');
  },
  facts: (c) => ({
    algorithm: c.command.checksum?.algorithm.toLowerCase() ?? 'none',
    computed: c.object?.checksum?.value ?? 'none',
  }),
  says: ['BadDigest', 'The {algorithm} you specified did not match the calculated checksum.'],
};

/** What CompleteMultipartUpload asks, in order. */
export const COMPLETE_RULES: readonly Rule<Completing, AnySlug>[] = [
  ...uploadRules('s3:PutObject'),
  partsGiven,
  uploadFoundOrDone,
  ...WRITE_CONDITIONS,
  untouched,
  ...PART_LIST,
  objectSize,
  checksumAgrees,
];
