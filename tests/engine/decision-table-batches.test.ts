import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/index.ts';
import { FOREIGN, INVALID, MALFORMED, OK } from '../support/codes.ts';
import { casesOf, decide, eventTypes, valueOf } from '../support/decisions.ts';
import type { Decision, Seen } from '../support/decisions.ts';
import { LAB_STATES, contentsOf } from '../support/lab.ts';
import type { Lab } from '../support/lab.ts';
import { REFUSED, malformedHeader, notOwned } from '../support/verdict.ts';
import { spent, unspent } from '../support/versioning.ts';

const WITH_MFA_DELETE = ['EN+M', 'SU+M'] as const;
const EVERYBODY = ['root', 'ana', 'dev', 'other-root', 'root session', 'ana session'] as const;
const NO_CODE = ['none'] as const;

const batch = (...objects: readonly { readonly key: string; readonly versionId?: string }[]): Command => ({
  type: 'DeleteObjects',
  bucket: 'lab',
  objects,
});
const PLAIN = (): Command => batch({ key: 'report.txt' }, { key: 'never.txt' });
const ONE_NAMED = ({ data }: Lab): Command =>
  batch({ key: 'never.txt' }, { key: 'report.txt', versionId: data });
const ALL_NAMED = ({ data, kept, marker }: Lab): Command =>
  batch(
    { key: 'report.txt', versionId: data },
    { key: 'report.txt', versionId: 'null' },
    { key: 'gone.txt', versionId: kept },
    { key: 'gone.txt', versionId: marker },
  );
const SHAPES = [
  ['plain entries only', PLAIN],
  ['one entry named by id', ONE_NAMED],
  ['every entry named by id', ALL_NAMED],
] as const;

const markersOnly = ({ outcome, before, lab }: Seen): void => {
  expect(valueOf(outcome)).toMatchObject({ errors: [] });
  const added = eventTypes(outcome.events).filter((type) => type === 'marker.added');
  expect(added).toHaveLength(2);
  const now = contentsOf(lab.world);
  expect(now.filter((entry) => /^(report|never)\.txt \S+\* \(marker\)$/.test(entry))).toHaveLength(2);
  const kept = before.filter((entry) => !(lab.state.startsWith('SU') && entry.startsWith('report.txt null')));
  for (const entry of kept) expect(now.map((e) => e.replace('*', ''))).toContain(entry.replace('*', ''));
};

const ROWS: readonly Decision[] = [
  {
    row: 33,
    rule: 'M-44',
    source: 'S3 API DeleteObjects; S3 User Guide DeletingObjects',
    says: 'adds markers for plain entries without a code',
    states: ['EN', 'SU', ...WITH_MFA_DELETE],
    callers: EVERYBODY,
    mfa: NO_CODE,
    command: PLAIN,
    then: markersOnly,
  },
  ...([ONE_NAMED, ALL_NAMED] as const).map((command): Decision => ({
    row: 34,
    rule: 'M-44',
    source: 'S3 API DeleteObjects; botocore service-2.json DeleteObjects',
    says: `refuses the whole request without a code (${command === ONE_NAMED ? 'one entry' : 'every entry'} named)`,
    states: WITH_MFA_DELETE,
    callers: ['root', 'ana', 'other-root', 'root session', 'ana session'],
    mfa: NO_CODE,
    command,
    refused: REFUSED.needsCode,
  })),
  {
    row: 35,
    rule: 'M-44',
    source: 'S3 API DeleteObjects; aws/aws-sdk-ruby#74, #79',
    says: 'removes every named entry with one code',
    states: WITH_MFA_DELETE,
    callers: ['root'],
    mfa: OK,
    command: ALL_NAMED,
    then: (seen) => {
      expect(valueOf(seen.outcome)).toMatchObject({ errors: [] });
      expect(contentsOf(seen.lab.world)).toEqual([]);
      expect(eventTypes(seen.outcome.events).filter((type) => type === 'code.spent')).toHaveLength(1);
    },
  },
  {
    row: 35,
    rule: 'M-44',
    source: 'S3 API DeleteObjects',
    says: 'adds markers for plain entries with a code, and spends it',
    states: WITH_MFA_DELETE,
    callers: ['root', 'ana'],
    mfa: OK,
    command: PLAIN,
    then: (seen) => {
      markersOnly(seen);
      spent(seen);
    },
  },
  {
    row: 35,
    rule: ['M-28', 'M-33'],
    source: 'public walkthrough, May 2025; M-33 modelled',
    says: 'refuses the whole request for anyone but the owner’s root, and spends the code',
    states: WITH_MFA_DELETE,
    callers: ['ana', 'other-root'],
    mfa: OK,
    command: ONE_NAMED,
    refused: REFUSED.ownerOnly,
    then: spent,
  },
  ...SHAPES.flatMap(([shape, command]) =>
    (
      [
        [INVALID, REFUSED.badCode, 'M-30'],
        [FOREIGN, notOwned, 'M-29'],
        [MALFORMED, malformedHeader, 'M-11'],
      ] as const
    ).map(([mfa, refused, rule]): Decision => ({
      row: 36,
      rule,
      source: 'S3 API DeleteObjects; S3 User Guide DeletingObjects',
      says: `refuses the whole request for a code that is not valid (${shape})`,
      states: LAB_STATES,
      callers: ['root', 'ana', 'other-root'],
      mfa,
      command,
      refused,
      then: unspent,
    })),
  ),
  ...SHAPES.map(([shape, command]): Decision => ({
    row: 36,
    rule: 'M-05',
    source: '99designs/aws-vault#793',
    says: `refuses the whole request for a code beside session credentials (${shape})`,
    states: LAB_STATES,
    callers: ['root session', 'ana session'],
    mfa: ['ok', 'wrong', 'foreign'],
    command,
    refused: REFUSED.session,
    then: unspent,
  })),
];

describe('requests that delete many objects', () => {
  it.each(casesOf(ROWS))('$title', decide);
});
