/**
 * Every refusal the engine can give has its words: nothing throws, no placeholder is left open, and the words obey the
 * house. The requests are made so that each check of the catalogue decides once; a new check without one fails here.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { CHECK_SLUGS, ROOT } from '../../../src/engine/index.ts';
import type { CheckSlug, Outcome, Request } from '../../../src/engine/index.ts';
import { answers } from '../../../src/i18n/answers.ts';
import { loadRefusalWords } from '../../../src/panels/explain/refusalWords.ts';
import { remedyOf } from '../../../src/panels/explain/remedies.ts';
import { decidingCheck, ladderOf } from '../../../src/panels/explain/trace.ts';
import { announcementOf, verdictOf } from '../../../src/panels/explain/verdict.ts';
import { reasonOf } from '../../../src/panels/explain/whyRefused.ts';
import { aLab } from '../../support/lab.ts';
import { ask } from '../../support/world.ts';
import { DATA_REFUSALS } from './refusals.data.ts';
import { MFA_REFUSALS } from './refusals.mfa.ts';
import type { Refusal } from './refusals.ts';

const CASES: Readonly<Record<CheckSlug, readonly Refusal[]>> = { ...DATA_REFUSALS, ...MFA_REFUSALS };

interface Shown {
  readonly request: Request;
  readonly outcome: Outcome;
  readonly actor: string;
}

/** Asks the case's request in its lab. */
const shown = ({ in: state, by, command, mfa, given }: Refusal): Shown => {
  const lab = aLab(state);
  given?.(lab);
  const outcome: Outcome = ask(lab.world, by, command(lab), { mfa: mfa?.(lab) });
  const request = lab.world.asked.at(-1);
  if (request === undefined) throw new Error('nothing was asked');
  return { request, outcome, actor: by.arn === ROOT ? 'root' : (/[^/]+$/.exec(by.arn)?.[0] ?? by.arn) };
};

const OPEN = /\{\w+\}|undefined|NaN/;
const BANNED = /!|oops|simply|trash|\bdeleted\b/i;

beforeAll(loadRefusalWords);

describe.each(CHECK_SLUGS)('%s', (slug) => {
  it.each(CASES[slug].map((refusal, n) => [n, refusal] as const))(
    'says why it refuses, case %i',
    (_, refusal) => {
      const answered = shown(refusal);
      const check = decidingCheck(answered.outcome.trace);
      expect(check?.slug).toBe(slug);
      if (check === undefined) return;
      const reason = reasonOf(check, answered);
      expect(reason).toMatch(refusal.because);
      const remedy = remedyOf(answered);
      const facts = ladderOf(answered.outcome.trace).map((rung) => rung.fact);
      for (const text of [reason, remedy?.text ?? '', verdictOf(answered).sentence, ...facts]) {
        expect(text).not.toMatch(OPEN);
        expect(text).not.toMatch(BANNED);
      }
      const said = announcementOf(answered);
      expect(said.urgency).toBe('assertive');
      for (const part of [reason, remedy?.text ?? '', answers[`check.${slug}`], verdictOf(answered).title])
        expect(said.text).toContain(part);
    },
  );
});
