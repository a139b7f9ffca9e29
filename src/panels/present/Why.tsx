/** Why, for a room: the checks as one strip of gates, the one that decided in a box, S3's words, and the way on. */
import { Check, Minus, X } from 'lucide-react';
import { word } from '../../i18n/answers.ts';
import { say } from '../../i18n/windows.ts';
import type { Step } from '../../store/views.ts';
import { remedyOf } from '../explain/remedies.ts';
import { decidingCheck, ladderOf } from '../explain/trace.ts';
import type { Rung } from '../explain/trace.ts';
import { verdictOf } from '../explain/verdict.ts';
import { reasonOf } from '../explain/whyRefused.ts';
import { useSpot } from './usePresenting.ts';

const Sign = ({ mark }: { readonly mark: Rung['mark'] }) => {
  if (mark === 'pass') return <Check aria-hidden="true" />;
  if (mark === 'fail') return <X aria-hidden="true" />;
  return mark === 'not-applicable' ? <Minus aria-hidden="true" /> : null;
};

/** One gate a check, in order: passed, passed by, closed, not reached. */
const Gates = ({ rungs }: { readonly rungs: readonly Rung[] }) => {
  const count = (mark: Rung['mark']): number => rungs.filter((rung) => rung.mark === mark).length;
  return (
    <p
      role="img"
      className="gates"
      aria-label={say('present.gates', {
        count: rungs.length,
        passed: count('pass'),
        skipped: count('not-applicable'),
        left: count('not-reached'),
      })}
    >
      {rungs.map(({ check, mark }, i) => (
        <i key={check.slug + String(i)} data-mark={mark}>
          <Sign mark={mark} />
        </i>
      ))}
    </p>
  );
};

const Refused = ({ step, rungs }: { readonly step: Step; readonly rungs: readonly Rung[] }) => {
  const { result, trace } = step.outcome;
  const check = decidingCheck(trace);
  const spot = useSpot(step);
  const at = rungs.findIndex(({ mark }) => mark === 'fail');
  if (check === undefined || result.ok) return null;
  return (
    <>
      <div className="present__box present__box--no" data-spot={spot || undefined}>
        <h3>{say('present.check', { number: at + 1, name: rungs[at]?.name ?? '' })}</h3>
        <p className="text-pretty">{reasonOf(check, step)}</p>
      </div>
      <div className="present__box present__box--ok">
        <h3>{say('present.remedy')}</h3>
        <p className="text-pretty">{remedyOf(step)?.text}</p>
      </div>
      <p className="present__quote font-mono text-pretty">
        {say('present.quote', { message: result.error.message })}
      </p>
    </>
  );
};

const Done = ({ step }: { readonly step: Step }) => {
  const spot = useSpot(step);
  return (
    <div className="present__box present__box--ok" data-spot={spot || undefined}>
      <p className="text-pretty">{verdictOf(step).sentence}</p>
    </div>
  );
};

/** Nothing before the first request. */
export const Why = ({ step }: { readonly step: Step | undefined }) => {
  if (step === undefined) return null;
  const { ok } = step.outcome.result;
  const rungs = ladderOf(step.outcome.trace);
  return (
    <>
      <h2>{word(ok ? 'explain.why.done' : 'explain.why.refused')}</h2>
      <Gates rungs={rungs} />
      {ok ? <Done step={step} /> : <Refused step={step} rungs={rungs} />}
    </>
  );
};
