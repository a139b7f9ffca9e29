/** The right column, from the lab: the upcoming request, the last answer, and why. */
import { lazy, Suspense } from 'react';
import { t } from '../../i18n/t.ts';
import { lastStep } from '../../store/views.ts';
import { AnsweredPanel, WhyPanel } from '../explain/Explanation.tsx';
import type { RemedyAction } from '../explain/remedies.ts';
import { Panel } from '../shared/Panel.tsx';
import { useLab } from '../shared/useLab.ts';
import { consoleCan } from './consoleCan.ts';
import { useDesk } from './desk.ts';
import { awsCliReply } from '../../languages/awsCliReply.ts';
import type { FlapControl } from './useFlap.ts';
import { soon } from '../shared/warmUp.ts';

const loadDraft = () => import('./PreparedRequest.tsx');
soon(loadDraft);
const loadRemedy = () => import('./remedy.ts');
soon(loadRemedy);
const PreparedRequest = lazy(async () => ({ default: (await loadDraft()).PreparedRequest }));

/** There only while a request is prepared, and loaded then. */
const Draft = () =>
  useLab((state) => state.draft !== undefined) && (
    <Suspense fallback={null}>
      <PreparedRequest />
    </Suspense>
  );

/** A request that was refused stays under its answer, to be mended; a fresh one stands above it. */
export const RequestColumn = () => {
  const step = useLab(lastStep);
  const refusedDraft = useLab(
    (state) =>
      state.draft !== undefined &&
      lastStep(state)?.request.command === state.draft.command &&
      lastStep(state)?.outcome.result.ok === false,
  );
  const answer =
    step === undefined ? (
      <Panel title={t('why.none')}>
        <p className="px-3 pb-3 text-ink-2">{t('answer.none')}</p>
      </Panel>
    ) : (
      <div data-focus="" tabIndex={-1} className="outline-none">
        <AnsweredPanel
          answered={step}
          printed={step.outcome.result.ok ? awsCliReply(step.request.command, step.outcome.result.value) : ''}
          console={consoleCan(step.request)}
        />
      </div>
    );
  return refusedDraft ? (
    <>
      {answer}
      <Draft />
    </>
  ) : (
    <>
      <Draft />
      {answer}
    </>
  );
};

/** The trace of the last request. */
export const WhyColumn = ({ flap }: { readonly flap: FlapControl }) => {
  const desk = useDesk();
  const step = useLab(lastStep);
  if (step === undefined)
    return (
      <Panel title={t('explain.why.upcoming')} fill>
        <p className="px-3 pb-3 text-ink-2">{t('why.none.note')}</p>
      </Panel>
    );
  const onRemedy = (action: RemedyAction): void =>
    void loadRemedy().then(({ carryOut }) => carryOut(desk, flap, step, action));
  return <WhyPanel answered={step} onRemedy={onRemedy} />;
};
