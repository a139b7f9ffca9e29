/** The right column, from the lab: the upcoming request, the last answer, and why. */
import { PencilLine } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { t } from '../../i18n/t.ts';
import type { LabState } from '../../store/lab.ts';
import { takeUpDraft } from '../../store/look.ts';
import { lastStep } from '../../store/views.ts';
import { AnsweredPanel, WhyPanel } from '../explain/Explanation.tsx';
import type { RemedyAction } from '../explain/remedies.ts';
import { Button } from '../shared/Button.tsx';
import { Panel } from '../shared/Panel.tsx';
import { useLab, useLabItself } from '../shared/useLab.ts';
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
const ChecksToCome = lazy(async () => ({ default: (await loadDraft()).ChecksToCome }));

const isFresh = ({ draft }: LabState): boolean => draft?.refused === false;

/** A refused request stays written, one press away, so that why it was refused is what is in view. */
const TakeUp = () => {
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
        {t('answer.mend')}
      </Button>
    </p>
  );
};

/** The upcoming request while one is being written, else the last answer. */
export const RequestColumn = () => {
  const step = useLab(lastStep);
  const fresh = useLab(isFresh);
  const refused = useLab((state) => state.draft?.refused === true);
  if (fresh)
    return (
      <Suspense fallback={null}>
        <PreparedRequest />
      </Suspense>
    );
  if (step === undefined)
    return (
      <Panel title={t('why.none')}>
        <p className="px-3 pb-3 text-ink-2">{t('answer.none')}</p>
      </Panel>
    );
  return (
    <div data-focus="" tabIndex={-1} className="outline-none">
      <AnsweredPanel
        answered={step}
        printed={step.outcome.result.ok ? awsCliReply(step.request.command, step.outcome.result.value) : ''}
        console={consoleCan(step.request)}
        foot={refused && <TakeUp />}
      />
    </div>
  );
};

/** The trace of the last request. */
export const WhyColumn = ({ flap }: { readonly flap: FlapControl }) => {
  const desk = useDesk();
  const step = useLab(lastStep);
  const fresh = useLab(isFresh);
  if (fresh)
    return (
      <Suspense fallback={<Panel title={t('explain.why.upcoming')} fill children={null} />}>
        <ChecksToCome />
      </Suspense>
    );
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
