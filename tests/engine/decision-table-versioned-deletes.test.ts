import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/index.ts';
import { INVALID, OK } from '../support/codes.ts';
import { casesOf, decide, eventTypes, valueOf } from '../support/decisions.ts';
import type { Decision, Seen } from '../support/decisions.ts';
import { contentsOf } from '../support/lab.ts';
import type { Lab } from '../support/lab.ts';
import { REFUSED } from '../support/verdict.ts';
import { spent, unspent } from '../support/versioning.ts';

const WITH_MFA_DELETE = ['EN+M', 'SU+M'] as const;
const NO_CODE = ['none'] as const;

const remove = (key: string, versionId?: string): Command => ({
  type: 'DeleteObject',
  bucket: 'lab',
  key,
  ...(versionId === undefined ? {} : { versionId }),
});

/** What a delete by id can name, and the entry that goes. */
const NAMED: readonly [what: string, command: (lab: Lab) => Command, gone: (lab: Lab) => string][] = [
  ['a data version', (lab) => remove('report.txt', lab.data), (lab) => `report.txt ${lab.data}`],
  ['a noncurrent version', (lab) => remove('gone.txt', lab.kept), (lab) => `gone.txt ${lab.kept}`],
  ['a marker', (lab) => remove('gone.txt', lab.marker), (lab) => `gone.txt ${lab.marker}`],
  ['the null version', () => remove('report.txt', 'null'), () => 'report.txt null'],
];

const without =
  (gone: (lab: Lab) => string) =>
  (seen: Seen): void => {
    const { lab, before, outcome } = seen;
    const named = gone(lab);
    const plain = (entries: readonly string[]) => entries.map((entry) => entry.replace('*', ''));
    const left = plain(before).filter((entry) => !entry.startsWith(`${named} `));
    expect(left).toHaveLength(before.length - 1);
    expect(plain(contentsOf(lab.world))).toEqual(left);
    const isMarker = named.endsWith(lab.marker);
    expect(valueOf(outcome)).toEqual({ versionId: named.split(' ')[1], deleteMarker: isMarker });
    expect(eventTypes(outcome.events)).toContain(isMarker ? 'marker.removed' : 'object.destroyed');
  };

const ROWS: readonly Decision[] = [
  ...NAMED.flatMap(([what, command, gone]): readonly Decision[] => [
    {
      row: 26,
      rule: 'V-54',
      source: 'S3 User Guide DeletingObjects; meeseeks delete 2_4-2_6, vid_null_string, del_null_dm',
      says: `removes ${what} for good`,
      states: ['EN', 'SU'],
      callers: ['root', 'ana', 'other-root', 'root session'],
      mfa: NO_CODE,
      command,
      then: without(gone),
    },
    {
      row: 27,
      rule: 'M-40',
      source: 'S3 User Guide DeletingObjects; AWS re:Post S3 MFA Delete; public walkthrough, May 2025',
      says: `refuses to remove ${what} without a code`,
      states: WITH_MFA_DELETE,
      callers: ['root', 'ana', 'other-root', 'root session', 'ana session'],
      mfa: NO_CODE,
      command,
      refused: REFUSED.needsCode,
    },
    {
      row: 28,
      rule: 'M-41',
      source: 'AWS re:Post S3 MFA Delete; public walkthrough, May 2025',
      says: `removes ${what} for good with root’s code`,
      states: WITH_MFA_DELETE,
      callers: ['root'],
      mfa: OK,
      command,
      then: (seen) => {
        without(gone)(seen);
        spent(seen);
      },
    },
    {
      row: 29,
      rule: ['M-28', 'M-33'],
      source: 'public walkthrough, May 2025; M-33 modelled',
      says: `refuses to remove ${what} for anyone but the owner’s root, and spends the code`,
      states: WITH_MFA_DELETE,
      callers: ['ana', 'other-root'],
      mfa: OK,
      command,
      refused: REFUSED.ownerOnly,
      then: spent,
    },
    {
      row: 30,
      rule: 'M-30',
      source: 'S3 error code list; no literal output is public',
      says: `refuses to remove ${what} with a code that is wrong, out of time or used`,
      states: WITH_MFA_DELETE,
      callers: ['root'],
      mfa: INVALID,
      command,
      refused: REFUSED.badCode,
      then: unspent,
    },
  ]),
];

describe('requests that delete one entry by its id', () => {
  it.each(casesOf(ROWS))('$title', decide);
});
