/** The right column: what was asked and answered, and why. Two panels, both made from one answered request. */
import type { ReactNode } from 'react';
import { word } from '../../i18n/answers.ts';
import { awsCli, awsCliError } from '../../languages/awsCli.ts';
import { CommandLine } from '../languages/CommandLine.tsx';
import { LanguageTabs } from '../languages/LanguageTabs.tsx';
import { Panel } from '../shared/Panel.tsx';
import { Answer } from './Answer.tsx';
import type { Answered } from './answered.ts';
import { Fidelity } from './Fidelity.tsx';
import type { ConsoleCan } from './Fidelity.tsx';
import { offendingPart, optionOf } from './offending.ts';
import { useRefusalWords } from './refusalWords.ts';
import type { RemedyAction } from './remedies.ts';
import { Trace } from './Trace.tsx';
import { decidingCheck, ladderOf, mergeChecks } from './trace.ts';
import { useFolded } from './useFolded.ts';
import { Verdict } from './Verdict.tsx';
import { verdictOf } from './verdict.ts';

interface AnsweredPanelProps {
  readonly answered: Answered;
  /** What the CLI prints for a success; for a refusal it is made from the fault. */
  readonly printed?: string;
  readonly console: ConsoleCan;
  /** At the foot: what can be done with the request now. */
  readonly foot?: ReactNode;
}

/** Verdict, request, S3's own words, and whether the real console can do it. */
export const AnsweredPanel = ({ answered, printed = '', console, foot }: AnsweredPanelProps) => {
  const { request, outcome } = answered;
  const verdict = verdictOf(answered);
  const fault = outcome.result.ok ? undefined : outcome.result.error;
  const offending = fault && offendingPart(decidingCheck(outcome.trace)?.slug);
  const text = fault === undefined ? printed : awsCliError(request.command.type, fault);
  return (
    <Panel title={word('explain.answer')} titleHidden>
      <Verdict words={verdict} />
      <LanguageTabs exchange={{ asked: request, outcome }} offending={offending}>
        <CommandLine
          label={word('explain.requestAs')}
          parts={awsCli(request)}
          offending={optionOf(offending)}
        />
        <Answer status={verdict.status} text={text} fault={fault} />
      </LanguageTabs>
      <Fidelity can={console} />
      {foot}
    </Panel>
  );
};

type Words = ReturnType<typeof useRefusalWords>;

interface WhyPanelProps {
  readonly answered: Answered;
  readonly onRemedy: (action: RemedyAction) => void;
  /** Who is asking now, whom the remedy need not propose. */
  readonly asking?: string;
  /** During a prediction the answer is not shown. */
  readonly hidden?: boolean;
}

/** Where the ladder is taller than its panel, what does not decide folds into a line, so that the remedy stays in sight. */
const Why = ({
  answered,
  onRemedy,
  asking,
  words,
}: Omit<WhyPanelProps, 'hidden'> & { readonly words: Words }) => {
  const [ref, folded] = useFolded();
  return (
    <div ref={ref} className="pb-3">
      <Trace
        rungs={ladderOf(answered.outcome.trace)}
        deciding={words && <words.Deciding answered={answered} />}
        folded={folded}
      />
      {words && <words.WayOn answered={answered} onRemedy={onRemedy} asking={asking} />}
    </div>
  );
};

/** The checks, and for a refusal what would make it succeed. */
export const WhyPanel = ({ answered, onRemedy, asking, hidden = false }: WhyPanelProps) => {
  const { result, trace } = answered.outcome;
  const words = useRefusalWords(!result.ok);
  return (
    <Panel
      fill
      // A folded ladder with its remedy: whatever stands above, why S3 said no is not squeezed away.
      className="min-h-64!"
      title={word(result.ok ? 'explain.why.done' : 'explain.why.refused')}
      note={hidden ? undefined : word('explain.checks', { count: mergeChecks(trace).length })}
    >
      {hidden ? (
        <p className="mx-3 mb-3 rounded-control border border-dashed border-line-2 p-3 text-ink-2">
          {word('explain.why.hidden')}
        </p>
      ) : (
        <Why
          key={`${answered.request.nonce} ${words === undefined}`}
          answered={answered}
          onRemedy={onRemedy}
          {...(asking === undefined ? {} : { asking })}
          words={words}
        />
      )}
    </Panel>
  );
};
