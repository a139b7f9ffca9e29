/** ListParts: the parts of an upload in progress, by number (W-15). */
import { answer, established } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../judge.ts';
import { valuesFrom } from '../orderedMap.ts';
import { pageOf } from '../ops/listings.ts';
import type { AnySlug } from '../ruleId.ts';
import { PAGE_LIMIT } from '../rules/listing.ts';
import type { AnyHandler } from './anyHandler.ts';
import type { AnyCommand } from './commands.ts';
import { numberOf, pageParameters } from './pageParameters.ts';
import { byNumber, onUpload, uploadFound, uploadRules } from './uploads.ts';
import type { OnUpload } from './uploads.ts';

const RULES: readonly Rule<OnUpload<AnyCommand<'ListParts'>>, AnySlug>[] = [
  pageParameters('W-15', (c) => [
    { name: 'max-parts', value: c.command.maxParts },
    { name: 'part-number-marker', value: c.command.partNumberMarker },
  ]),
  ...uploadRules('s3:ListMultipartUploadParts'),
  uploadFound,
];

/** The marker is exclusive, and names the last part of a page, the last one's too (LocalStack recording: test_list_parts_pagination). */
const listParts: AnyHandler<'ListParts'> = (state, request, ports) => {
  const { command } = request;
  const c = onUpload(state, request, ports, command);
  return answer(state, judge(RULES, c), () => {
    const upload = established(c.upload, 'upload');
    const partNumberMarker = numberOf(command.partNumberMarker, 0);
    const maxParts = Math.min(numberOf(command.maxParts, PAGE_LIMIT), PAGE_LIMIT);
    const after = valuesFrom(upload.parts, byNumber, partNumberMarker + 1);
    const { items: parts, isTruncated } = pageOf(after, maxParts);
    const nextPartNumberMarker = parts.at(-1)?.partNumber ?? 0;
    return { upload, parts, partNumberMarker, maxParts, isTruncated, nextPartNumberMarker };
  });
};

/** What has been uploaded of one object. */
export const LIST_PARTS = { ListParts: listParts };
