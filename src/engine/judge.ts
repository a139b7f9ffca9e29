/** Runs rules in order and leaves the trace that explains the answer. A rule is a value, so that it can be shown. */
import { fill, WORDING } from './messages.ts';
import type { Wording } from './messages.ts';
import type { DeleteMarker, Ports } from './model.ts';
import type { Check, Facts, Fault, FaultCode, Verdict } from './outcome.ts';
import { statusOf } from './outcome.ts';
import type { RuleIdOf } from './ruleId.ts';
import type { CheckSlug } from './rules/catalog.ts';

export interface Rule<C, S extends string = CheckSlug> {
  readonly id: RuleIdOf<S>;
  readonly slug: S;
  /** Whether the question arises at all; always, when absent. */
  readonly applies?: (c: C) => boolean;
  readonly holds: (c: C) => boolean;
  /** What the rule looked at. Asked also when it does not apply, to say why. */
  readonly facts: (c: C) => Facts;
  readonly says: Says | ((c: C) => Says);
  /** Extra elements of S3's error body. */
  readonly fields?: (c: C) => Readonly<Record<string, string>>;
  /** The delete marker that answered, for the response's headers (V-40, V-42). */
  readonly marker?: (c: C) => DeleteMarker | undefined;
}

/** A wording of the table, or one that an operation brings along. */
export type Says = Wording | readonly [FaultCode, string];

/** What judging needs of the context beside what the rules do. */
interface Asking {
  readonly ports: Pick<Ports, 'silent'>;
}

export interface Judgement<S extends string = CheckSlug> {
  readonly fault: Fault<S> | undefined;
  /** One check a rule, in order, whatever the answer. */
  readonly trace: readonly Check<S>[];
}

const NO_FACTS: Facts = {};

const faultOf = <C, S extends string>(rule: Rule<C, S>, c: C, facts: Facts): Fault<S> => {
  const says = typeof rule.says === 'function' ? rule.says(c) : rule.says;
  const [code, text] = typeof says === 'string' ? WORDING[says] : says;
  const fields = rule.fields?.(c) ?? {};
  const marker = rule.marker?.(c);
  return {
    code,
    status: statusOf(code),
    message: fill(text, { ...facts, ...fields }),
    rule: rule.id,
    fields,
    marker: marker && { id: marker.id, at: marker.at },
  };
};

/** Judges `c` by every rule in order; the first that does not hold decides, the rest are not reached. */
export const judge = <C extends Asking, S extends string>(
  rules: readonly Rule<C, S>[],
  c: C,
): Judgement<S> => {
  const told = c.ports.silent !== true;
  const trace: Check<S>[] = [];
  let fault: Fault<S> | undefined;
  for (const rule of rules) {
    const { id, slug } = rule;
    if (fault !== undefined) {
      trace.push({ rule: id, slug, verdict: 'not-reached', facts: NO_FACTS });
      continue;
    }
    const verdict = rule.applies?.(c) === false ? 'not-applicable' : rule.holds(c) ? 'pass' : 'fail';
    const facts = told || verdict === 'fail' ? rule.facts(c) : NO_FACTS;
    if (verdict !== 'fail') trace.push({ rule: id, slug, verdict, facts });
    else {
      fault = faultOf(rule, c, facts);
      trace.push({ rule: id, slug, verdict: 'fail', facts });
    }
  }
  return { fault, trace };
};

/** A check as far as it tells what was asked and what came of it. */
export interface Told {
  readonly slug: string;
  readonly verdict: Verdict;
}

/** Whether the check called `slug` was made and passed. */
export const passed = (trace: readonly Told[], slug: CheckSlug): boolean =>
  trace.some((check) => check.slug === slug && check.verdict === 'pass');
