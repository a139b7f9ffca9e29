/** The plain sentence after the verdict: a table of what was asked where, and what the sentence must say. */
import { beforeAll, describe, expect, it } from 'vitest';
import { ANA_PHONE, ROOT_TOKEN } from '../../../src/engine/index.ts';
import type { Caller, Command, Outcome, Request } from '../../../src/engine/index.ts';
import { loadRefusalWords } from '../../../src/panels/explain/refusalWords.ts';
import { sentenceOf } from '../../../src/panels/explain/sentences.ts';
import { announcementOf, verdictOf } from '../../../src/panels/explain/verdict.ts';
import { aLab } from '../../support/lab.ts';
import type { Lab, LabState } from '../../support/lab.ts';
import { ana, ask, bytes, code, dev, digits, root } from '../../support/world.ts';

const bucket = 'lab';
const key = 'report.txt';
type Say = (lab: Lab) => Command;

interface Answered {
  readonly request: Request;
  readonly outcome: Outcome;
  readonly actor: string;
}
const answeredBy = (lab: Lab, by: Caller, command: Command, mfa?: string): Answered => {
  const outcome: Outcome = ask(lab.world, by, command, { mfa });
  const request = lab.world.asked.at(-1);
  if (request === undefined) throw new Error('nothing was asked');
  return { request, outcome, actor: 'ana' };
};

const put: Say = () => ({ type: 'PutObject', bucket, key, body: bytes('third') });
const putNew: Say = () => ({ type: 'PutObject', bucket, key: 'new.txt', body: bytes('x') });
const putGone: Say = () => ({ type: 'PutObject', bucket, key: 'gone.txt', body: bytes('x') });
const plain: Say = () => ({ type: 'DeleteObject', bucket, key });
const plainGone: Say = () => ({ type: 'DeleteObject', bucket, key: 'gone.txt' });
const plainNever: Say = () => ({ type: 'DeleteObject', bucket, key: 'never' });
const byId: Say = ({ data }) => ({ type: 'DeleteObject', bucket, key, versionId: data });
const byNull: Say = () => ({ type: 'DeleteObject', bucket, key, versionId: 'null' });
const unmark: Say = ({ marker }) => ({ type: 'DeleteObject', bucket, key: 'gone.txt', versionId: marker });
const versioning =
  (status: string, mfaDelete?: string): Say =>
  () => ({ type: 'PutBucketVersioning', bucket, status, ...(mfaDelete === undefined ? {} : { mfaDelete }) });

type Row = readonly [state: LabState, asked: string, command: Say, sentence: string, withCode?: 'code'];
const TABLE: readonly Row[] = [
  ['EN', 'an upload', put, 'report.txt has a new current version. Both before it are still there.'],
  ['EN', 'a first upload', putNew, 'new.txt is stored. It is the only version.'],
  [
    'EN',
    'an upload onto a marker',
    putGone,
    'gone.txt can be read again: its new version stands on the marker.',
  ],
  ['NC', 'an upload over data', put, 'The old report.txt was overwritten. Those 5 B are gone for good.'],
  [
    'NC',
    'a first upload',
    putNew,
    'new.txt is stored. Versioning was never enabled, so the next upload will replace it.',
  ],
  [
    'SU',
    'an upload over the null version',
    put,
    'The null slot was overwritten. Those 5 B are gone for good.',
  ],
  ['SU', 'a first upload', putNew, 'new.txt is stored in its null slot. The next upload will write over it.'],
  [
    'EN',
    'a copy to the top',
    () => ({ type: 'CopyObject', bucket, key, source: { bucket, key, versionId: 'null' } }),
    'report.txt has a new current version with the same bytes. Nothing was removed.',
  ],
  ['EN', 'a plain delete', plain, 'report.txt is covered by a marker. Both versions are still there.'],
  [
    'EN+M',
    'a plain delete',
    plain,
    'report.txt is covered by a marker. Both versions are still there. No code was needed: a plain DELETE only adds a marker.',
  ],
  [
    'EN',
    'a plain delete of a covered key',
    plainGone,
    'gone.txt was covered before. A second marker now lies on the first.',
  ],
  [
    'EN',
    'a plain delete of nothing',
    plainNever,
    'A marker was added for never, though no data is beneath it.',
  ],
  [
    'SU',
    'a plain delete',
    plain,
    'report.txt is covered by a null marker. The null version, 5 B, is gone for good.',
  ],
  [
    'SU+M',
    'a plain delete',
    plain,
    'report.txt is covered by a null marker. The null version, 5 B, is gone for good. No code was needed, MFA Delete or not: this is the gap that suspending opens.',
  ],
  ['NC', 'a delete', plain, 'report.txt, 5 B, is gone for good. Versioning was never enabled.'],
  ['NC', 'a delete of nothing', plainNever, 'never was not there. S3 answers 204 all the same.'],
  [
    'EN',
    'a delete of the current version',
    byId,
    'One version of report.txt, 6 B, is gone for good. The next older version is current now.',
  ],
  ['EN', 'a delete of an older version', byNull, 'One version of report.txt, 5 B, is gone for good.'],
  [
    'EN',
    'a delete of a version that is not there',
    ({ absent }) => ({ type: 'DeleteObject', bucket, key, versionId: absent }),
    'No such version of report.txt was there. S3 answers 204 all the same.',
  ],
  ['EN', 'removing the marker', unmark, 'The marker is removed. gone.txt can be read again.'],
  [
    'EN+M',
    'removing the marker with a code',
    unmark,
    'The marker is removed. gone.txt can be read again.',
    'code',
  ],
  [
    'NC',
    'enabling',
    versioning('Enabled'),
    'Versioning is enabled. What was stored before keeps the id null.',
  ],
  [
    'SU',
    'enabling again',
    versioning('Enabled'),
    'Versioning is enabled again. The null versions stay as they are.',
  ],
  [
    'EN',
    'suspending',
    versioning('Suspended'),
    'Versioning is suspended. Every version stays, and is still billed.',
  ],
  [
    'NC',
    'suspending',
    versioning('Suspended'),
    'Versioning is suspended, though it was never enabled. There is no way back to that.',
  ],
  ['EN', 'enabling twice', versioning('Enabled'), 'Versioning was so already. Nothing changed.'],
  [
    'EN',
    'turning MFA Delete on',
    versioning('Enabled', 'Enabled'),
    'MFA Delete is on. Only root with a code may now delete a version or change versioning.',
    'code',
  ],
  [
    'EN+M',
    'turning MFA Delete off',
    versioning('Enabled', 'Disabled'),
    'MFA Delete is off. Versions can be deleted for good without a code.',
    'code',
  ],
  [
    'EN+M',
    'a batch with a code',
    ({ data }) => ({
      type: 'DeleteObjects',
      bucket,
      objects: [{ key, versionId: data }, { key: 'a' }, { key: 'b' }],
    }),
    '2 keys are covered by markers. 1 version is gone for good. One code covered the whole request.',
    'code',
  ],
  ['EN', 'a plain list', () => ({ type: 'ListObjectsV2', bucket }), '1 key is listed.'],
  [
    'EN',
    'a list of a prefix nothing has',
    () => ({ type: 'ListObjectsV2', bucket, prefix: 'zzz' }),
    'Nothing in the list fits.',
  ],
  [
    'EN',
    'a list of all versions',
    () => ({ type: 'ListObjectVersions', bucket }),
    '4 entries are listed, markers among them.',
  ],
  ['NC', 'a list of all versions', () => ({ type: 'ListObjectVersions', bucket }), '1 version is listed.'],
  [
    'NC',
    'reading the versioning',
    () => ({ type: 'GetBucketVersioning', bucket }),
    'S3 answers nothing at all: versioning was never configured.',
  ],
  [
    'EN+M',
    'reading the versioning',
    () => ({ type: 'GetBucketVersioning', bucket }),
    'Versioning is enabled. MFA Delete is on.',
  ],
  [
    'EN',
    'a GET',
    () => ({ type: 'GetObject', bucket, key }),
    'report.txt answered with 6 B. Nothing changed.',
  ],
  [
    'EN',
    'a GET by id',
    () => ({ type: 'GetObject', bucket, key, versionId: 'null' }),
    'That version of report.txt answered with 5 B. Nothing changed.',
  ],
  ['EN', 'a HEAD', () => ({ type: 'HeadObject', bucket, key }), 'report.txt is there, 6 B. Nothing changed.'],
  [
    'EN',
    'a new bucket',
    () => ({ type: 'CreateBucket', bucket: 'fresh' }),
    'The bucket fresh is there, empty, its versioning never configured.',
  ],
  [
    'EN',
    'a bucket of one’s own again',
    () => ({ type: 'CreateBucket', bucket }),
    'The bucket lab was yours already. In us-east-1 S3 answers 200 all the same.',
  ],
  [
    'EN',
    'an empty bucket’s end',
    () => ({ type: 'DeleteBucket', bucket: 'scratch' }),
    'The bucket scratch is gone. Anyone may take its name.',
  ],
  ['EN', 'the buckets', () => ({ type: 'ListBuckets' }), '3 buckets are listed.'],
  [
    'EN',
    'a look at a bucket',
    () => ({ type: 'HeadBucket', bucket }),
    'The bucket lab is there, in us-east-1.',
  ],
  [
    'EN',
    'a new device',
    () => ({ type: 'CreateVirtualMFADevice', virtualMFADeviceName: 'mine' }),
    'The device mine is made, and belongs to nobody until it is registered.',
  ],
  [
    'EN',
    'a resynchronisation',
    ({ world }) => ({
      type: 'ResyncMFADevice',
      serialNumber: ROOT_TOKEN,
      authenticationCode1: digits(world, ROOT_TOKEN),
      authenticationCode2: digits(world, ROOT_TOKEN, 1),
    }),
    'S3 knows the clock of 20899872 again. Both codes are used up.',
  ],
  ['EN', 'the devices', () => ({ type: 'ListMFADevices' }), '1 device is registered.'],
];

describe('the sentence after the verdict', () => {
  it.each(TABLE.map((row) => ({ state: row[0], asked: row[1], row })))('in $state, for $asked', ({ row }) => {
    const [state, , command, sentence, withCode] = row;
    const lab = aLab(state);
    const mfa = withCode === undefined ? undefined : code(lab.world, ROOT_TOKEN);
    const answered = answeredBy(lab, root, command(lab), mfa);
    expect(answered.outcome.result).toMatchObject({ ok: true });
    expect(sentenceOf(answered)).toBe(sentence);
  });

  it('says of an empty list that entries are covered, and how many', () => {
    const lab = aLab('EN');
    answeredBy(lab, root, { type: 'DeleteObject', bucket, key });
    const answered = answeredBy(lab, root, { type: 'ListObjectsV2', bucket });
    expect(sentenceOf(answered)).toBe(
      'The list is empty. 5 entries are covered: list all versions to see them.',
    );
  });

  it('says that a new version took the null slot from a null marker', () => {
    const lab = aLab('SU');
    answeredBy(lab, root, { type: 'DeleteObject', bucket, key: 'gone.txt' });
    const answered = answeredBy(lab, root, { type: 'PutObject', bucket, key: 'gone.txt', body: bytes('x') });
    expect(sentenceOf(answered)).toBe('gone.txt can be read again. It took the null slot from the marker.');
  });

  it('says of two markers that one still covers the key', () => {
    const lab = aLab('EN');
    const second = answeredBy(lab, root, { type: 'DeleteObject', bucket, key: 'gone.txt' });
    const [added] = second.outcome.events;
    if (added?.type !== 'marker.added') throw new Error('no marker was added');
    const remove = (versionId: string) =>
      sentenceOf(answeredBy(lab, root, { type: 'DeleteObject', bucket, key: 'gone.txt', versionId }));
    expect(remove(lab.marker)).toBe('A noncurrent marker is removed. What a plain GET finds is unchanged.');
    expect(remove(added.marker.id)).toBe('The marker is removed. gone.txt can be read again.');
  });

  it('counts refused entries of a batch beside those that were done', () => {
    const lab = aLab('EN');
    const objects = [{ key }, { key, versionId: lab.data }];
    const answered = answeredBy(lab, dev, { type: 'DeleteObjects', bucket, objects });
    expect(sentenceOf(answered)).toBe('1 key is covered by a marker. 1 entry was refused.');
  });

  it('says in a refusal who tried what, with the actor’s name and not the key’s owner', () => {
    const lab = aLab('EN+M');
    const stolen = { ...answeredBy(lab, ana, byId(lab)), actor: 'attacker' };
    expect(verdictOf(stolen)).toEqual({
      ok: false,
      status: 403,
      title: 'Refused: 403 AccessDenied',
      sentence: 'attacker tried to delete one version of report.txt for good.',
    });
  });
});

describe('the verdict', () => {
  beforeAll(loadRefusalWords);

  it.each([
    ['a delete', 'Done: 204', plain],
    ['an upload', 'Done: 200', put],
  ] as const)('of %s is %s', (_, title, command) => {
    const lab = aLab('EN');
    expect(verdictOf(answeredBy(lab, root, command(lab))).title).toBe(title);
  });

  it('is announced politely when S3 did it, with the sentence', () => {
    const lab = aLab('EN');
    expect(announcementOf(answeredBy(lab, root, plain(lab)))).toEqual({
      urgency: 'polite',
      text: 'Done: 204. report.txt is covered by a marker. Both versions are still there.',
    });
  });

  it('of a refusal is announced at once and complete: verdict, check, reason, remedy', () => {
    const lab = aLab('EN+M');
    const refused = answeredBy(lab, ana, byId(lab), code(lab.world, ANA_PHONE));
    expect(announcementOf(refused)).toEqual({
      urgency: 'assertive',
      text:
        'Refused: 403 AccessDenied. ana tried to delete one version of report.txt for good. ' +
        'Bucket owner’s root user: ana is an administrator, not the account’s root user. No policy can grant this. ' +
        'What would make it succeed: Ask as root, with root’s own device and a fresh code.',
    });
  });
});
