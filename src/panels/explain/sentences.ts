/** What came of a request that was answered, in one or two plain sentences. Never throws, whatever the outcome. */
import type { Outcome, Request } from '../../engine/index.ts';
import { word } from '../../i18n/answers.ts';
import type { AnswerKey } from '../../i18n/answers.ts';
import type { TextValues } from '../../i18n/fill.ts';
import { formatBytes } from '../shared/format.ts';
import { bucketIn, bucketNameOf, deviceName, keyOf } from './answered.ts';
import type { Answered } from './answered.ts';
import { askOf } from './ask.ts';
import { countObjects, countOf, entriesAfter, lostBy } from './happened.ts';
import { readSentence } from './readSentences.ts';

/** A sentence, with the values it needs beside key, bucket and size. */
type Line = readonly [AnswerKey, TextValues?];

const STORED_OVER: readonly AnswerKey[] = ['stored.overOne', 'stored.overTwo'];

const storedSentence = (answered: Answered): Line => {
  const { request, outcome } = answered;
  const { events } = outcome;
  const versioning = bucketIn(outcome.state, request)?.versioning ?? 'unversioned';
  if (countOf(events, 'object.overwritten') > 0)
    return [versioning === 'suspended' ? 'overwritten.null' : 'overwritten.unversioned'];
  if (versioning === 'unversioned') return ['stored.unversioned'];
  const [, before, ...older] = entriesAfter(answered);
  if (countOf(events, 'marker.removed') > 0) return ['stored.overNullMarker'];
  if (before?.kind === 'marker') return ['stored.overMarker'];
  if (versioning === 'suspended') return [before === undefined ? 'stored.nullFirst' : 'stored.null'];
  if (before === undefined) return ['stored.first'];
  if (request.command.type === 'CopyObject') return ['stored.copy'];
  const count = 1 + countObjects(older);
  return [STORED_OVER[count - 1] ?? 'stored.overMany', { count }];
};

const COVERED: readonly AnswerKey[] = ['covered.none', 'covered.one', 'covered.two'];

const coveredSentence = (answered: Answered): readonly Line[] => {
  const { request, outcome } = answered;
  const guarded = bucketIn(outcome.state, request)?.mfaDelete === 'enabled';
  if (countOf(outcome.events, 'object.overwritten') > 0)
    return guarded ? [['covered.nullLost'], ['covered.noCodeLost']] : [['covered.nullLost']];
  const [, before, ...older] = entriesAfter(answered);
  const noCode: readonly Line[] = guarded ? [['covered.noCode']] : [];
  if (countOf(outcome.events, 'marker.removed') > 0) return [['covered.nullAgain'], ...noCode];
  if (before?.kind === 'marker') return [['covered.again'], ...noCode];
  const count = before === undefined ? 0 : 1 + countObjects(older);
  return [[COVERED[count] ?? 'covered.many', { count }], ...noCode];
};

const whatIsNext = (answered: Answered): Line => {
  const [current] = entriesAfter(answered);
  if (current === undefined) return ['destroyed.last'];
  return [current.kind === 'marker' ? 'destroyed.marker' : 'destroyed.next'];
};

const destroyedSentence = (answered: Answered, wasCurrent: boolean): readonly Line[] => {
  const versioning = bucketIn(answered.outcome.state, answered.request)?.versioning;
  if (versioning === 'unversioned') return [['destroyed.unversioned']];
  const left = entriesAfter(answered).length;
  return wasCurrent || left === 0 ? [['destroyed.version'], whatIsNext(answered)] : [['destroyed.version']];
};

const unmarkedSentence = (answered: Answered, removedSeq: number): Line => {
  const [current] = entriesAfter(answered);
  if (current === undefined) return ['unmarked.last'];
  if (current.seq > removedSeq) return ['unmarked.under'];
  return [current.kind === 'marker' ? 'unmarked.still' : 'unmarked.readable'];
};

const deletedSentence = (answered: Answered, named: boolean): readonly Line[] => {
  const { outcome } = answered;
  if (countOf(outcome.events, 'marker.added') > 0) return coveredSentence(answered);
  const [lost] = lostBy(outcome.events);
  const [current] = entriesAfter(answered);
  if (lost !== undefined) return destroyedSentence(answered, current === undefined || current.seq < lost.seq);
  for (const event of outcome.events)
    if (event.type === 'marker.removed') return [unmarkedSentence(answered, event.marker.seq)];
  return [[named ? 'nothing.version' : 'nothing.key']];
};

const batchSentence = ({ request, outcome }: Answered, refused: number): readonly Line[] => {
  const parts: readonly (readonly [AnswerKey, number])[] = [
    ['batch.covered', countOf(outcome.events, 'marker.added')],
    ['batch.gone', lostBy(outcome.events).length],
    ['batch.unmarked', countOf(outcome.events, 'marker.removed')],
    ['batch.refused', refused],
  ];
  const lines = parts.filter(([, count]) => count > 0).map(([key, count]): Line => [key, { count }]);
  if (lines.length === 0) return [['batch.nothing']];
  const oneCode = request.mfa !== undefined && countOf(outcome.events, 'code.spent') > 0;
  return oneCode ? [...lines, ['batch.oneCode']] : lines;
};

const versioningSentence = ({ outcome }: Answered): readonly Line[] => {
  const lines = outcome.events.flatMap((event): readonly Line[] => {
    if (event.type === 'mfaDelete.changed') return [[event.on ? 'versioning.mfaOn' : 'versioning.mfaOff']];
    if (event.type !== 'versioning.changed') return [];
    if (event.to === 'suspended')
      return [[event.from === 'unversioned' ? 'versioning.suspendedFirst' : 'versioning.suspended']];
    return [[event.from === 'unversioned' ? 'versioning.enabled' : 'versioning.reenabled']];
  });
  return lines.length === 0 ? [['versioning.same']] : lines;
};

const linesOf = (answered: Answered): readonly Line[] => {
  const { request, outcome } = answered;
  const { command } = request;
  switch (command.type) {
    case 'PutObject':
    case 'CopyObject':
      return [storedSentence(answered)];
    case 'DeleteObject':
      return deletedSentence(answered, command.versionId !== undefined);
    case 'DeleteObjects': {
      const { result } = outcome;
      return batchSentence(answered, result.ok && 'errors' in result.value ? result.value.errors.length : 0);
    }
    case 'PutBucketVersioning':
      return versioningSentence(answered);
    case 'CreateBucket':
      return [[countOf(outcome.events, 'bucket.created') > 0 ? 'bucket.created' : 'bucket.again']];
    case 'DeleteBucket':
      return [['bucket.gone']];
    case 'CreateVirtualMFADevice':
      return [['device.created', { device: command.virtualMFADeviceName }]];
    case 'EnableMFADevice':
      return [['device.enabled']];
    case 'ResyncMFADevice':
      return [['device.resynced']];
    case 'DeactivateMFADevice':
      return [['device.deactivated']];
    case 'DeleteVirtualMFADevice':
      return [['device.deleted']];
    case 'ListBuckets':
    case 'HeadBucket':
    case 'GetBucketVersioning':
    case 'GetObject':
    case 'HeadObject':
    case 'ListObjectsV2':
    case 'ListObjectVersions':
    case 'ListMFADevices':
      return [readSentence(answered)];
  }
};

const valuesFor = (request: Request, outcome: Outcome): TextValues => ({
  bucket: bucketNameOf(request) ?? '',
  key: keyOf(request) ?? '',
  size: formatBytes(lostBy(outcome.events).reduce((sum, version) => sum + version.size, 0)),
  device: 'serialNumber' in request.command ? deviceName(request.command.serialNumber) : '',
});

/** The sentence after the verdict: what happened to the data, or, for a refusal, who tried what. */
export const sentenceOf = (answered: Answered): string => {
  const { request, outcome, actor } = answered;
  if (!outcome.result.ok) return word('sentence.tried', { who: actor, ask: askOf(request) });
  const values = valuesFor(request, outcome);
  return linesOf(answered)
    .map(([key, own]) => word(key, { ...values, ...own }))
    .join(' ');
};
