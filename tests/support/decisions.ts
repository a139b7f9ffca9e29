/** Rows of the specification's decision table, expanded: each state, identity and MFA value is a case of its own. */
import { expect } from 'vitest';
import type { Caller, Command, Event, Outcome, RuleId } from '../../src/engine/index.ts';
import { headerOf } from './codes.ts';
import type { MfaKind } from './codes.ts';
import { aLab, contentsOf } from './lab.ts';
import type { Lab, LabState } from './lab.ts';
import { expectRefusal, faultOf } from './verdict.ts';
import type { Refusal } from './verdict.ts';
import { ana, anaSession, ask, dev, otherRoot, root, rootSession } from './world.ts';

const CALLERS = {
  root,
  ana,
  dev,
  'other-root': otherRoot,
  'root session': rootSession,
  'ana session': anaSession,
} as const satisfies Record<string, Caller>;
export type CallerName = keyof typeof CALLERS;

/** What a case saw: the lab after the request, its outcome, and what the bucket held before it. */
export interface Seen {
  readonly lab: Lab;
  readonly by: Caller;
  readonly header: string | undefined;
  readonly outcome: Outcome;
  readonly before: readonly string[];
}

export interface Decision {
  /** The row of the specification's decision table. */
  readonly row: number;
  /** The rule of that row. Of a refusal, the trace must name it; several where the row itself does. */
  readonly rule: RuleId | readonly RuleId[];
  /** The document or recording the row rests on; "modelled" where AWS documents nothing. */
  readonly source: string;
  /** The request and what becomes of it, in the present tense. */
  readonly says: string;
  readonly states: readonly LabState[];
  readonly callers: readonly CallerName[];
  readonly mfa: readonly MfaKind[];
  readonly command: (lab: Lab) => Command;
  /** Configurations that no operation sets. */
  readonly given?: (lab: Lab) => void;
  /** The refusal; or what to look at after a success. */
  readonly refused?: Refusal | ((header: string) => Refusal);
  readonly then?: (seen: Seen) => void;
}

export interface DecisionCase {
  readonly title: string;
  readonly decision: Decision;
  readonly state: LabState;
  readonly caller: CallerName;
  readonly mfa: MfaKind;
}

/** One case for each combination a row names. */
export const casesOf = (decisions: readonly Decision[]): readonly DecisionCase[] =>
  decisions.flatMap((decision) =>
    decision.states.flatMap((state) =>
      decision.callers.flatMap((caller) =>
        decision.mfa.map((mfa) => ({
          title: `row ${decision.row}, ${[decision.rule].flat().join('/')}: ${decision.says} (${state}; ${caller}; code: ${mfa}) [${decision.source}]`,
          decision,
          state,
          caller,
          mfa,
        })),
      ),
    ),
  );

/** Plays one case. */
export const decide = ({ decision, state, caller, mfa }: DecisionCase): void => {
  const lab = aLab(state);
  decision.given?.(lab);
  const by = CALLERS[caller];
  const header = headerOf(lab.world, by, mfa);
  const before = contentsOf(lab.world);
  const { buckets } = lab.world.state;
  const outcome = ask(lab.world, by, decision.command(lab), { mfa: header });
  if (decision.refused !== undefined) {
    const refusal =
      typeof decision.refused === 'function' ? decision.refused(header ?? '') : decision.refused;
    expectRefusal(outcome, buckets, { ...refusal, rule: decision.rule });
    expect(contentsOf(lab.world)).toEqual(before);
  } else if (!outcome.result.ok) {
    const fault = faultOf(outcome);
    throw new Error(`refused by ${fault.rule}: ${fault.code} ${fault.message}`);
  }
  decision.then?.({ lab, by, header, outcome, before });
};

/** The value of a success, typed by the operation that made it. */
export const valueOf = <T extends Outcome['result']>({
  result,
}: {
  readonly result: T;
}): Extract<T, { ok: true }>['value'] => {
  if (!result.ok) throw new Error(`refused: ${result.error.code} ${result.error.message}`);
  return result.value;
};

/** Types of the events, in order. */
export const eventTypes = (events: readonly Event[]): readonly Event['type'][] =>
  events.map(({ type }) => type);

/** Whether an outcome spent a code. */
export const spentACode = ({ events }: Outcome): boolean => eventTypes(events).includes('code.spent');
