import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/index.ts';
import { casesOf, decide, eventTypes, valueOf } from '../support/decisions.ts';
import type { Decision, Seen } from '../support/decisions.ts';
import { LAB_STATES, contentsOf } from '../support/lab.ts';
import type { Lab } from '../support/lab.ts';
import { REFUSED, SAYS, faultOf } from '../support/verdict.ts';
import { unspent } from '../support/versioning.ts';
import { bytes } from '../support/world.ts';

const VERSIONED = ['EN', 'SU', 'EN+M', 'SU+M'] as const;
const EVERYBODY = ['root', 'ana', 'dev', 'other-root', 'root session', 'ana session'] as const;
const NO_CODE = ['none'] as const;

const put = (key: string, text: string): Command => ({
  type: 'PutObject',
  bucket: 'lab',
  key,
  body: bytes(text),
});
const get = (key: string, versionId?: string): Command => ({
  type: 'GetObject',
  bucket: 'lab',
  key,
  ...(versionId === undefined ? {} : { versionId }),
});

/** Requests that MFA Delete does not touch (M-47). */
const FREE: readonly [name: string, command: (lab: Lab) => Command][] = [
  ['GetBucketVersioning', () => ({ type: 'GetBucketVersioning', bucket: 'lab' })],
  ['ListObjectVersions', () => ({ type: 'ListObjectVersions', bucket: 'lab' })],
  ['ListObjectsV2', () => ({ type: 'ListObjectsV2', bucket: 'lab' })],
  ['GetObject', () => get('report.txt')],
  ['GetObject of a version', ({ data }) => get('report.txt', data)],
  ['HeadObject', () => ({ type: 'HeadObject', bucket: 'lab', key: 'report.txt' })],
  ['PutObject', () => put('report.txt', 'third')],
  [
    'CopyObject of an old version over its key',
    () => ({
      type: 'CopyObject',
      bucket: 'lab',
      key: 'report.txt',
      source: { bucket: 'lab', key: 'report.txt', versionId: 'null' },
    }),
  ],
];

const marker =
  (id: (lab: Lab) => string) =>
  ({ lab, outcome }: Seen): void =>
    expect(faultOf(outcome).marker?.id).toBe(id(lab));

/** The body of the error names the key and the version that was asked for. */
const namesVersion =
  (command: (lab: Lab) => Command) =>
  ({ lab, outcome }: Seen): void => {
    const asked = command(lab);
    if (!('versionId' in asked)) throw new Error('the row names a version');
    expect(faultOf(outcome).fields).toMatchObject({ Key: asked.key, VersionId: asked.versionId });
  };

const ROWS: readonly Decision[] = [
  ...FREE.flatMap(([name, command]): readonly Decision[] => [
    {
      row: 18,
      rule: 'M-47',
      source: 'S3 User Guide MultiFactorAuthenticationDelete, by omission',
      says: `answers ${name} without a code`,
      states: LAB_STATES,
      callers: EVERYBODY,
      mfa: NO_CODE,
      command,
    },
    {
      row: 18,
      rule: 'M-51',
      source: 'modelled',
      says: `answers ${name} and ignores the header`,
      states: ['NC', 'EN+M'],
      callers: ['root', 'root session'],
      mfa: ['ok', 'wrong', 'foreign', 'code alone'],
      command,
      then: unspent,
    },
  ]),
  {
    row: 19,
    rule: 'V-32',
    source: 'LocalStack test_s3_put_object_versioned',
    says: 'overwrites in place and answers no version id',
    states: ['NC'],
    callers: EVERYBODY,
    mfa: NO_CODE,
    command: () => put('report.txt', 'third'),
    then: ({ lab, outcome }) => {
      expect(valueOf(outcome)).toHaveProperty('versionId', undefined);
      expect(contentsOf(lab.world)).toEqual(['report.txt null* third']);
      expect(eventTypes(outcome.events)).toEqual(
        expect.arrayContaining(['object.overwritten', 'object.stored']),
      );
    },
  },
  {
    row: 20,
    rule: 'V-30',
    source: 'S3 User Guide versioning-workflows; meeseeks get 2_1',
    says: 'stores a new version and keeps what was there',
    states: ['EN', 'EN+M'],
    callers: EVERYBODY,
    mfa: NO_CODE,
    command: () => put('report.txt', 'third'),
    then: ({ lab, outcome, before }) => {
      const value = valueOf(outcome);
      const id = 'versionId' in value ? value.versionId : undefined;
      expect(id).toMatch(/^[A-Za-z0-9._]{32}$/);
      expect(before).not.toContain(id);
      expect(contentsOf(lab.world)).toEqual([
        before[0],
        before[1],
        `report.txt ${id}* third`,
        `report.txt ${lab.data} second`,
        'report.txt null first',
      ]);
      expect(eventTypes(outcome.events)).not.toContain('object.overwritten');
    },
  },
  {
    row: 21,
    rule: 'V-31',
    source: 'S3 User Guide AddingObjectstoVersionSuspendedBuckets; meeseeks get 3_1; M-46 modelled',
    says: 'stores the null version, whose old data is gone for good, and answers no version id',
    states: ['SU', 'SU+M'],
    callers: EVERYBODY,
    mfa: NO_CODE,
    command: () => put('report.txt', 'third'),
    then: ({ lab, outcome, before }) => {
      expect(valueOf(outcome)).toHaveProperty('versionId', undefined);
      expect(contentsOf(lab.world)).toEqual([
        before[0],
        before[1],
        'report.txt null* third',
        `report.txt ${lab.data} second`,
      ]);
      expect(eventTypes(outcome.events)).toContain('object.overwritten');
    },
  },
  {
    row: 37,
    rule: 'V-40',
    source: 'S3 User Guide DeleteMarker; meeseeks get 2_5',
    says: 'finds no key where a marker is current, and names the marker',
    states: VERSIONED,
    callers: EVERYBODY,
    mfa: NO_CODE,
    command: () => get('gone.txt'),
    refused: REFUSED.noKey,
    then: marker((lab) => lab.marker),
  },
  {
    row: 38,
    rule: 'V-42',
    source: 'S3 API GetObjectOutput.DeleteMarker; meeseeks get 2_6, 2_9, 3_5',
    says: 'allows no GET of a marker by its id',
    states: VERSIONED,
    callers: EVERYBODY,
    mfa: NO_CODE,
    command: (lab) => get('gone.txt', lab.marker),
    refused: {
      code: 'MethodNotAllowed',
      status: 405,
      message: SAYS.onMarker,
      fields: { Method: 'GET', ResourceType: 'DeleteMarker' },
    },
    then: (seen) => {
      marker((lab) => lab.marker)(seen);
      const listed = seen.lab.world.asked.find(
        ({ command }) => command.type === 'DeleteObject' && command.key === 'gone.txt',
      );
      expect(faultOf(seen.outcome).marker?.at).toBe(listed?.at);
    },
  },
  ...(
    [
      ['an id whose version is gone', (lab: Lab) => get('report.txt', lab.absent)],
      ['an id of another key', (lab: Lab) => get('report.txt', lab.elsewhere)],
      ['an id for a key that never was', (lab: Lab) => get('never.txt', lab.elsewhere)],
      ['the null id of a key without a null version', () => get('gone.txt', 'null')],
    ] as const
  ).map(([what, command]): Decision => ({
    row: 39,
    rule: 'V-44',
    source: 'meeseeks get 1_3-1_5, 2_4',
    says: `finds no version under ${what}`,
    states: LAB_STATES,
    callers: ['root', 'dev', 'other-root'],
    mfa: NO_CODE,
    command,
    refused: { code: 'NoSuchVersion', status: 404, message: SAYS.noVersion },
    then: namesVersion(command),
  })),
];

describe('requests that store and read', () => {
  it.each(casesOf(ROWS))('$title', decide);
});
