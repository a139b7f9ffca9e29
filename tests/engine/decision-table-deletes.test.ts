import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/index.ts';
import { FOREIGN, INVALID, MALFORMED, OK } from '../support/codes.ts';
import { casesOf, decide, eventTypes, valueOf } from '../support/decisions.ts';
import type { Decision, Seen } from '../support/decisions.ts';
import { INVENTED, LAB_STATES, contentsOf } from '../support/lab.ts';
import type { Lab } from '../support/lab.ts';
import { REFUSED, SAYS, malformedHeader, notOwned } from '../support/verdict.ts';
import { unspent } from '../support/versioning.ts';

const WITH_MFA_DELETE = ['EN+M', 'SU+M'] as const;
const EVERYBODY = ['root', 'ana', 'dev', 'other-root', 'root session', 'ana session'] as const;
const NO_CODE = ['none'] as const;

const remove = (key: string, versionId?: string): Command => ({
  type: 'DeleteObject',
  bucket: 'lab',
  key,
  ...(versionId === undefined ? {} : { versionId }),
});

const ROWS: readonly Decision[] = [
  {
    row: 22,
    rule: 'V-51',
    source: 'LocalStack test_delete_object',
    says: 'takes the object for good and answers no version id',
    states: ['NC'],
    callers: EVERYBODY,
    mfa: NO_CODE,
    command: () => remove('report.txt'),
    then: ({ lab, outcome }) => {
      expect(valueOf(outcome)).toEqual({ versionId: undefined, deleteMarker: false });
      expect(contentsOf(lab.world)).toEqual([]);
      expect(eventTypes(outcome.events)).toContain('object.destroyed');
    },
  },
  {
    row: 23,
    rule: ['V-52', 'M-42'],
    source: 'S3 User Guide ManagingDelMarkers; meeseeks delete 2_1',
    says: 'covers the key with a new marker and removes nothing',
    states: ['EN', 'EN+M'],
    callers: EVERYBODY,
    mfa: NO_CODE,
    command: () => remove('report.txt'),
    then: ({ lab, outcome, before }) => {
      const value = valueOf(outcome);
      const id = 'versionId' in value ? value.versionId : undefined;
      expect(id).toMatch(/^[A-Za-z0-9._]{32}$/);
      expect(value).toEqual({ versionId: id, deleteMarker: true });
      expect(contentsOf(lab.world)).toEqual([
        before[0],
        before[1],
        `report.txt ${id}* (marker)`,
        `report.txt ${lab.data} second`,
        'report.txt null first',
      ]);
      expect(eventTypes(outcome.events)).toEqual(expect.arrayContaining(['marker.added', 'object.hidden']));
    },
  },
  {
    row: 24,
    rule: ['V-53', 'M-46'],
    source:
      'S3 User Guide DeletingObjectsfromVersioningSuspendedBuckets; meeseeks delete 3_1-3_5; M-46 modelled',
    says: 'covers the key with the null marker, and the null version is gone for good',
    states: ['SU', 'SU+M'],
    callers: EVERYBODY,
    mfa: NO_CODE,
    command: () => remove('report.txt'),
    then: ({ lab, outcome, before }) => {
      expect(valueOf(outcome)).toEqual({ versionId: 'null', deleteMarker: true });
      expect(contentsOf(lab.world)).toEqual([
        before[0],
        before[1],
        'report.txt null* (marker)',
        `report.txt ${lab.data} second`,
      ]);
      const lost = outcome.events.flatMap((e) =>
        e.type === 'object.destroyed' || e.type === 'object.overwritten' ? [e.version.id] : [],
      );
      expect(lost).toEqual(['null']);
    },
  },
  ...(
    [
      [INVALID, REFUSED.badCode, 'M-30', 'S3 error code list; M-43 S3 User Guide DeletingObjects'],
      [FOREIGN, notOwned, 'M-29', 'public report; M-43 S3 User Guide DeletingObjects'],
      [MALFORMED, malformedHeader, 'M-11', 'iterate-ch/cyberduck#16267; M-43'],
    ] as const
  ).map(([mfa, refused, rule, source]): Decision => ({
    row: 25,
    rule,
    source,
    says: 'refuses a plain delete that needed no code, for a code that is not valid',
    states: LAB_STATES,
    callers: ['root', 'ana', 'other-root'],
    mfa,
    command: () => remove('report.txt'),
    refused,
    then: unspent,
  })),
  ...(
    [
      [INVENTED, SAYS.badVersion],
      ['', SAYS.emptyVersion],
      ['NULL', SAYS.badVersion],
      ['undefined', SAYS.badVersion],
    ] as const
  ).map(([versionId, message]): Decision => ({
    row: 31,
    rule: 'V-55',
    source: 'meeseeks delete ValidationOrder',
    says: `refuses the id "${versionId}"`,
    states: LAB_STATES,
    callers: EVERYBODY,
    mfa: NO_CODE,
    command: () => remove('report.txt', versionId),
    refused: {
      code: 'InvalidArgument',
      status: 400,
      message,
      fields: { ArgumentName: 'versionId', ArgumentValue: versionId },
    },
  })),
  ...(
    [
      ['an id whose version is gone', (lab: Lab) => remove('report.txt', lab.absent)],
      ['an id of another key', (lab: Lab) => remove('report.txt', lab.elsewhere)],
      ['the null id of a key without a null version', () => remove('gone.txt', 'null')],
      ['the null id of a key that never was', () => remove('never.txt', 'null')],
    ] as const
  ).flatMap(([what, command]): readonly Decision[] => {
    const nothing = ({ lab, outcome, before }: Seen): void => {
      const asked = command(lab);
      expect(valueOf(outcome)).toEqual({
        versionId: 'versionId' in asked ? asked.versionId : undefined,
        deleteMarker: false,
      });
      expect(contentsOf(lab.world)).toEqual(before);
    };
    return [
      {
        row: 32,
        rule: 'V-55',
        source: 'meeseeks delete_objects c2; single delete inferred',
        says: `succeeds and changes nothing for ${what}`,
        states: ['EN', 'SU'],
        callers: ['root', 'ana', 'other-root'],
        mfa: NO_CODE,
        command,
        then: nothing,
      },
      {
        row: 32,
        rule: 'M-40',
        source: 'S3 User Guide DeletingObjects',
        says: `asks for a code all the same for ${what}`,
        states: WITH_MFA_DELETE,
        callers: ['root', 'ana', 'other-root'],
        mfa: NO_CODE,
        command,
        refused: REFUSED.needsCode,
      },
      {
        row: 32,
        rule: 'M-41',
        source: 'meeseeks delete_objects c2; single delete inferred',
        says: `succeeds with a code and changes nothing for ${what}`,
        states: WITH_MFA_DELETE,
        callers: ['root'],
        mfa: OK,
        command,
        then: nothing,
      },
    ];
  }),
];

describe('requests that delete one object', () => {
  it.each(casesOf(ROWS))('$title', decide);
});
