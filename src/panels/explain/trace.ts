/** The trace as a ladder: one rung a check, in order, each with its name, its mark and the fact it looked at. */
import type { Check, CheckSlug, Verdict } from '../../engine/index.ts';
import { word } from '../../i18n/answers.ts';
import type { AnswerKey } from '../../i18n/answers.ts';
import { valuesOf } from './facts.ts';

/** One rung. `waiting` is a check of a request that was not sent yet. */
export interface Rung {
  readonly check: Check;
  readonly mark: Verdict | 'waiting';
  readonly name: string;
  readonly fact: string;
}

/** First half, second half. */
const HALVES: Partial<Readonly<Record<CheckSlug, CheckSlug>>> = {
  'version-id-given': 'version-id-authentic',
  'source-version-id-given': 'source-version-id-authentic',
};

/** Whether the earlier of two joined checks has nothing to say that the later does not. */
const yields = (earlier: Check, later: Check): boolean =>
  earlier.slug === later.slug ? earlier.verdict === 'not-applicable' : earlier.verdict !== 'fail';

/**
 * Some operations ask one question by several rules, of which at most one applies (M-21, M-22, M-23), or in two halves
 * (an id is given, and it is one of S3's). A reader sees one question, so those are one rung: the rule that applied, and of
 * two halves the second, unless the first refused.
 */
export const mergeChecks = (trace: readonly Check[]): readonly Check[] => {
  const rungs: Check[] = [];
  for (const check of trace) {
    const last = rungs.at(-1);
    const joined = last !== undefined && (last.slug === check.slug || HALVES[last.slug] === check.slug);
    if (!joined) rungs.push(check);
    else if (yields(last, check)) rungs[rungs.length - 1] = check;
  }
  return rungs;
};

const passedKey = ({ slug, facts }: Check): AnswerKey => {
  if (slug === 'code-present' && facts['mfaDelete'] === 'enabled') return 'fact.code-present.known';
  if (slug === 'code-present' && facts['asksMfaDelete'] === 'Enabled') return 'fact.code-present.turningOn';
  if (slug === 'request-well-formed' && facts['entries'] !== undefined)
    return 'fact.request-well-formed.batch';
  if (slug === 'permission' && facts['denied'] !== undefined) return 'fact.permission.batch';
  return `fact.${slug}`;
};

const skippedKey = ({ slug, facts }: Check): AnswerKey => {
  switch (slug) {
    case 'header-format':
    case 'long-term-credentials':
    case 'device-owned':
    case 'code-valid':
      return 'na.noCode';
    case 'code-present':
      return facts['mfaDelete'] === 'enabled' ? 'na.plainDelete' : 'na.mfaOff';
    case 'owner-root':
      return 'na.notNeeded';
    case 'version-id-given':
    case 'version-id-authentic':
    case 'version-found':
    case 'not-a-marker':
    case 'source-version-id-given':
    case 'source-version-id-authentic':
    case 'source-not-a-marker':
      return 'na.noVersion';
    case 'key-found':
      return 'na.versionNamed';
    case 'object-lock-conflict':
    case 'replication-conflict':
      return 'na.notSuspending';
    case 'lifecycle-conflict':
      return 'na.notTurningOn';
    case 'copy-changes-something':
      return 'na.otherKey';
    default:
      return 'na.default';
  }
};

/** The fact a check looked at, in a few words; for a check that refused, nothing: the reason says it. */
export const factOf = (check: Check): string => {
  switch (check.verdict) {
    case 'pass':
      return word(passedKey(check), valuesOf(check.facts));
    case 'not-applicable':
      return word(skippedKey(check), valuesOf(check.facts));
    case 'not-reached':
      return word('fact.notReached');
    case 'fail':
      return '';
  }
};

/** The ladder of a request that was answered, or, with `waiting`, of one that was not sent yet. */
export const ladderOf = (trace: readonly Check[], waiting = false): readonly Rung[] =>
  mergeChecks(trace).map((check) => ({
    check,
    mark: waiting ? 'waiting' : check.verdict,
    name: word(`check.${check.slug}`),
    fact: waiting ? word('fact.waiting') : factOf(check),
  }));

/** The check that refused. */
export const decidingCheck = (trace: readonly Check[]): Check | undefined =>
  trace.find((check) => check.verdict === 'fail');
