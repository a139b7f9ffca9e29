import { describe, expect, it } from 'vitest';
import { ROOT_TOKEN } from '../../src/engine/index.ts';
import type { Command } from '../../src/engine/index.ts';
import { casesOf, decide, eventTypes } from '../support/decisions.ts';
import type { Decision } from '../support/decisions.ts';
import { LAB_STATES, contentsOf } from '../support/lab.ts';
import type { Lab } from '../support/lab.ts';
import { REFUSED, askRefused } from '../support/verdict.ts';
import { code, granted, passSteps, root } from '../support/world.ts';

const PERMITTED = ['root', 'ana', 'other-root', 'root session'] as const;
const DELETE_BUCKET = (): Command => ({ type: 'DeleteBucket', bucket: 'lab' });
const NOT_EMPTY = 'The bucket you tried to delete is not empty';
const NOT_EMPTY_VERSIONED = `${NOT_EMPTY}. You must delete all versions in the bucket.`;

/** Removes entries by id, with a fresh code where the lab needs one. `left` says which to leave. */
const empty = (lab: Lab, left: (entry: string) => boolean = () => false): void => {
  const objects = contentsOf(lab.world)
    .filter((entry) => !left(entry))
    .map((entry) => entry.replace('*', '').split(' '))
    .map(([key = '', versionId = '']) => ({ key, versionId }));
  const mfa = lab.state.endsWith('+M') ? code(lab.world, ROOT_TOKEN) : undefined;
  const { errors } = granted(lab.world, root, { type: 'DeleteObjects', bucket: 'lab', objects }, { mfa });
  expect(errors).toEqual([]);
  passSteps(lab.world, 2);
};

const ROWS: readonly Decision[] = [
  {
    row: 40,
    rule: 'V-90',
    source: 'LocalStack test_delete_bucket_with_objects',
    says: 'refuses to delete a bucket that holds an object',
    states: ['NC'],
    callers: PERMITTED,
    mfa: ['none'],
    command: DELETE_BUCKET,
    refused: { code: 'BucketNotEmpty', status: 409, message: NOT_EMPTY },
  },
  {
    row: 40,
    rule: 'V-90',
    source: 'LocalStack test_delete_versioned_bucket_with_objects; suspended inferred',
    says: 'refuses to delete a bucket that holds versions',
    states: ['EN', 'SU', 'EN+M', 'SU+M'],
    callers: PERMITTED,
    mfa: ['none'],
    command: DELETE_BUCKET,
    refused: { code: 'BucketNotEmpty', status: 409, message: NOT_EMPTY_VERSIONED },
  },
  {
    row: 40,
    rule: 'V-90',
    source: 'LocalStack test_delete_versioned_bucket_with_objects; suspended inferred',
    says: 'refuses to delete a bucket that holds one marker and nothing else',
    states: ['EN', 'SU', 'EN+M', 'SU+M'],
    callers: PERMITTED,
    mfa: ['none'],
    command: DELETE_BUCKET,
    given: (lab) => empty(lab, (entry) => entry.endsWith('(marker)')),
    refused: { code: 'BucketNotEmpty', status: 409, message: NOT_EMPTY_VERSIONED },
  },
  {
    row: 41,
    rule: 'M-48',
    source: 'public walkthrough, May 2025, step 5',
    says: 'deletes an empty bucket without a code',
    states: LAB_STATES,
    callers: PERMITTED,
    mfa: ['none'],
    command: DELETE_BUCKET,
    given: (lab) => empty(lab),
    then: ({ outcome }) => expect(eventTypes(outcome.events)).toEqual(['bucket.deleted']),
  },
];

describe('requests that delete a bucket', () => {
  // A bucket that is gone cannot be listed, which `decide` does after a refusal only.
  it.each(casesOf(ROWS))('$title', decide);
});

it('finds no bucket after it was deleted', () => {
  const row = casesOf(ROWS).find(({ decision }) => decision.row === 41);
  if (row === undefined) throw new Error('row 41 is in the table');
  decide({
    ...row,
    decision: {
      ...row.decision,
      then: ({ lab }) => {
        askRefused(lab.world, root, { type: 'HeadBucket', bucket: 'lab' }, REFUSED.noBucket);
      },
    },
  });
});
