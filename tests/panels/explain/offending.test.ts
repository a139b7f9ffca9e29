/** What S3 refused for is in every language: each part that can be marked is a piece of each text that can hold it. */
import { describe, expect, it } from 'vitest';
import { CHECK_SLUGS } from '../../../src/engine/index.ts';
import type { CheckSlug } from '../../../src/engine/index.ts';
import { awsCli } from '../../../src/languages/awsCli.ts';
import { cloudTrail } from '../../../src/languages/cloudTrail.ts';
import { http } from '../../../src/languages/http.ts';
import { sdkJs } from '../../../src/languages/sdkJs.ts';
import type { Piece, RequestPart } from '../../../src/languages/piece.ts';
import { offendingPart, optionOf } from '../../../src/panels/explain/offending.ts';
import { exchange } from '../../support/exchanges.ts';
import { aLab } from '../../support/lab.ts';
import { DATA_REFUSALS } from './refusals.data.ts';
import { MFA_REFUSALS } from './refusals.mfa.ts';
import type { Refusal } from './refusals.ts';

const CASES: Readonly<Record<CheckSlug, readonly Refusal[]>> = { ...DATA_REFUSALS, ...MFA_REFUSALS };

const ALL = CHECK_SLUGS.flatMap((slug) => {
  const part = offendingPart(slug);
  return part === undefined ? [] : CASES[slug].map((refusal, n) => [`${slug} ${n}`, part, refusal] as const);
});

const has = (pieces: readonly Piece[], part: RequestPart): boolean => pieces.some((one) => one.part === part);

describe('what S3 refused for', () => {
  it.each(ALL)('is a part of every text: %s, %s', (_, part, { in: state, by, command, mfa, given }) => {
    const lab = aLab(state);
    given?.(lab);
    const answered = exchange(lab, by, command(lab), mfa?.(lab));
    const option = optionOf(part);
    if (option !== undefined)
      // What was left out can be marked nowhere.
      if (!awsCli(answered.asked).some(({ name }) => name === option)) return;
    expect(has(http(answered).request, part), 'HTTP').toBe(true);
    expect(has(sdkJs(answered).request, part), 'SDK').toBe(true);
    // Codes are not in the record.
    const secret = part === 'mfa' || part === 'second-code';
    expect(has(cloudTrail(answered), part), 'CloudTrail').toBe(!secret);
  });
});
