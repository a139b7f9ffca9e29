/** UploadPart and UploadPartCopy: a part takes the place of the one that had its number (W-11, W-13). */
import { withBucket } from '../entries.ts';
import { done, established, refuse } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../judge.ts';
import type { Body, State, UploadedPart } from '../model.ts';
import { put } from '../orderedMap.ts';
import { isObject } from '../outcome.ts';
import type { AnySlug } from '../ruleId.ts';
import { readSource, shownSourceId, SOURCE_FOUND, SOURCE_NAMED } from '../rules/source.ts';
import type { SourceContext } from '../rules/source.ts';
import type { AnyHandler } from './anyHandler.ts';
import { checksumFits, partChecksum } from './checksums.ts';
import type { AnyCommand } from './commands.ts';
import { partOf, SOURCE_RANGE } from './sourceRange.ts';
import { SOURCE_CONDITIONS } from './sourceConditions.ts';
import { byNumber, onUpload, uploadFound, uploadRules, withUpload } from './uploads.ts';
import type { OfUpload, OnUpload } from './uploads.ts';

/** The greatest number a part may have (W-11). */
export const MAX_PARTS = 10_000;

/** A command that gives one part. */
type OfPart = OfUpload & { readonly partNumber: number };

const partNumberValid: Rule<{ readonly command: OfPart }, 'part-number'> = {
  id: 'W-11',
  slug: 'part-number',
  holds: ({ command: { partNumber } }) =>
    Number.isInteger(partNumber) && partNumber >= 1 && partNumber <= MAX_PARTS,
  facts: (c) => ({ partNumber: c.command.partNumber, limit: MAX_PARTS }),
  says: ['InvalidArgument', 'Part number must be an integer between 1 and 10000, inclusive'],
  fields: (c) => ({ ArgumentName: 'partNumber', ArgumentValue: String(c.command.partNumber) }),
};

const PUT: readonly Rule<OnUpload<AnyCommand<'UploadPart'>>, AnySlug>[] = [
  ...uploadRules('s3:PutObject'),
  uploadFound,
  partNumberValid,
  checksumFits,
];
const COPY: readonly Rule<OnUpload<AnyCommand<'UploadPartCopy'>> & SourceContext, AnySlug>[] = [
  ...uploadRules('s3:PutObject'),
  ...SOURCE_NAMED,
  ...SOURCE_FOUND,
  uploadFound,
  partNumberValid,
  ...SOURCE_RANGE,
  ...SOURCE_CONDITIONS,
];

const storePart = (
  c: OnUpload<OfPart>,
  body: Body,
  checksum: string | undefined,
): { readonly state: State; readonly part: UploadedPart } => {
  const { state, ports, request } = c;
  const { partNumber } = c.command;
  const upload = established(c.upload, 'upload');
  const part: UploadedPart = {
    partNumber,
    size: body.byteLength,
    etag: ports.md5(body),
    at: request.at,
    body,
    ...partChecksum(upload, body, checksum, ports),
  };
  const parts = put(upload.parts, byNumber, partNumber, part);
  return {
    state: withBucket(state, withUpload(established(c.bucket, 'bucket'), { ...upload, parts })),
    part,
  };
};

const uploadPart: AnyHandler<'UploadPart'> = (state, request, ports) => {
  const { command } = request;
  const c = onUpload(state, request, ports, command);
  const judgement = judge(PUT, c);
  if (judgement.fault !== undefined) return refuse(state, judgement.fault, judgement);
  const stored = storePart(c, command.body, command.checksum?.value);
  return done(stored.state, { part: stored.part, checksum: c.upload?.checksum }, judgement);
};

const uploadPartCopy: AnyHandler<'UploadPartCopy'> = (state, request, ports) => {
  const { command } = request;
  const source = readSource(state, command.source);
  const c = { ...onUpload(state, request, ports, command), ...source };
  const judgement = judge(COPY, c);
  if (judgement.fault !== undefined) return refuse(state, judgement.fault, judgement);
  const { entry } = source.reading;
  const from = established(isObject(entry) ? entry : undefined, 'source version');
  const stored = storePart(c, partOf(from.body, command.range), undefined);
  return done(
    stored.state,
    {
      part: stored.part,
      checksum: c.upload?.checksum,
      copySourceVersionId: shownSourceId(source, from),
    },
    judgement,
  );
};

/** Parts of an upload, sent or copied. */
export const PARTS = { UploadPart: uploadPart, UploadPartCopy: uploadPartCopy };
