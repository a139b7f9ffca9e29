/** The last answer and why, from the lab. Loaded with the first touch of the page. */
import { PencilLine } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { word } from '../../i18n/answers.ts';
import { awsCliReply } from '../../languages/awsCliReply.ts';
import { takeUpDraft } from '../../store/look.ts';
import { stepsNow } from '../../store/views.ts';
import type { Step } from '../../store/views.ts';
import { AnsweredPanel, WhyPanel } from '../explain/Explanation.tsx';
import { useAnnouncement, verdictOf } from '../explain/verdict.ts';
import { Button } from '../shared/Button.tsx';
import { useLab, useLabItself } from '../shared/useLab.ts';
import { consoleCan } from './consoleCan.ts';
import { useDesk } from './desk.ts';
import { carryOut } from './remedy.ts';
import type { FlapControl } from './useFlap.ts';
import '../shared/late.css';

/** A request that was refused, or left for another, stays written, one press away: the answer is what is in view. */
const TakeUp = ({ stage }: { readonly stage: 'refused' | 'waiting' }) => {
  const lab = useLabItself();
  const desk = useDesk();
  return (
    <p className="border-hair-t flex flex-wrap items-center gap-2 px-3 py-2">
      <Button
        onClick={() => {
          takeUpDraft(lab);
          desk.page.goTo('request');
        }}
      >
        <PencilLine />
        {word(stage === 'refused' ? 'answer.mend' : 'answer.goOn')}
      </Button>
    </p>
  );
};

interface OfStep {
  readonly step: Step;
}

/** What was asked last, and S3's answer. */
export const LastAnswer = ({ step }: OfStep) => {
  const left = useLab((state) => state.draft?.stage);
  return (
    <div data-focus="" tabIndex={-1} className="outline-none">
      <AnsweredPanel
        answered={step}
        printed={step.outcome.result.ok ? awsCliReply(step.request.command, step.outcome.result.value) : ''}
        console={consoleCan(step.request)}
        foot={left !== undefined && left !== 'writing' && <TakeUp stage={left} />}
      />
    </div>
  );
};

/** The checks that S3 made of it. */
export const LastWhy = ({ step, flap }: OfStep & { readonly flap: FlapControl }) => {
  const desk = useDesk();
  const asking = useLab((state) => state.identity);
  return (
    <WhyPanel answered={step} asking={asking} onRemedy={(action) => carryOut(desk, flap, step, action)} />
  );
};

/** Whether a step was the last one before: then somebody goes through time, and nothing is asked. */
const useSeenBefore = (step: Step): boolean => {
  const [seen] = useState(() => new WeakSet<Step>());
  const before = useMemo(() => seen.has(step), [seen, step]);
  useEffect(() => void seen.add(step), [seen, step]);
  return before;
};

/** Refusals interrupt and are complete; everything else waits its turn. */
export const Announcer = ({ step }: OfStep) => {
  const cursor = useLab((state) => state.journal.cursor);
  const count = useLab((state) => stepsNow(state).length);
  const answered = useAnnouncement(step);
  const again = useSeenBefore(step);
  const said = again
    ? ({ urgency: 'polite', text: word('announce.step', { step: cursor, count }) } as const)
    : answered;
  return (
    <>
      <p role="status" aria-live="polite" className="sr-only">
        {said?.urgency === 'polite' && <span key={cursor}>{said.text}</span>}
      </p>
      <p role="alert" className="sr-only">
        {said?.urgency === 'assertive' && <span key={cursor}>{said.text}</span>}
      </p>
    </>
  );
};

/** On a phone, above the tabs: the verdict, and the way to why. */
export const Dock = ({ step }: OfStep) => {
  const desk = useDesk();
  const { ok, title, sentence } = verdictOf(step);
  return (
    <div
      className={`flex items-center gap-3 border-t-[1.5px] px-3 py-2 ${ok ? 'border-ok-line bg-ok-soft' : 'border-no bg-no-soft'}`}
    >
      <p className="min-w-0 flex-1">
        <b className={`block ${ok ? 'text-ok' : 'text-no'}`}>{title}</b>
        <span className="line-clamp-2">{sentence}</span>
      </p>
      <Button onClick={() => desk.page.goTo('trace')}>{word('dock.why')}</Button>
    </div>
  );
};
