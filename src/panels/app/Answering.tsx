/** The right column, from the lab: the upcoming request, the last answer, and why. */
import { useMemo } from 'react';
import { t } from '../../i18n/t.ts';
import { consequenceOf } from '../../store/consequence.ts';
import { mfaValue } from '../../store/codes.ts';
import { sendDraft } from '../../store/dispatch.ts';
import { amend, discardDraft, typeMfa } from '../../store/look.ts';
import { lastStep, stateNow } from '../../store/views.ts';
import { AnsweredPanel, WhyPanel } from '../explain/Explanation.tsx';
import type { RemedyAction } from '../explain/remedies.ts';
import { DraftPanel } from '../request/DraftPanel.tsx';
import { Panel } from '../shared/Panel.tsx';
import { useLab, useLabItself } from '../shared/useLab.ts';
import { useCodes } from './codeView.ts';
import { consoleCan } from './consoleCan.ts';
import { useDesk } from './desk.ts';
import { awsCliReply } from '../../languages/awsCliReply.ts';
import { carryOut } from './remedy.ts';
import type { FlapControl } from './useFlap.ts';

const Draft = () => {
  const lab = useLabItself();
  const desk = useDesk();
  const draft = useLab((state) => state.draft);
  const identity = useLab((state) => state.identity);
  const codes = useCodes();
  const consequence = useLab((state) => state.journal);
  const destroyed = useMemo(
    () => draft && consequenceOf(stateNow({ journal: consequence }), draft.command),
    [draft, consequence],
  );
  if (draft === undefined || destroyed === undefined) return null;
  const send = (): void => {
    const outcome = sendDraft(lab);
    if (outcome !== undefined) desk.page.goTo('request');
  };
  return (
    <DraftPanel
      draft={draft}
      consequence={destroyed}
      asker={t(`who.name.${identity}`)}
      codes={codes
        .filter(({ waiting }) => !waiting)
        .map(({ device, code }) => ({ name: device.name, value: mfaValue(device.serial, code) }))}
      onAmend={(command) => amend(lab, command)}
      onMfa={(mfa) => typeMfa(lab, mfa)}
      onSend={send}
      onDiscard={() => discardDraft(lab)}
    />
  );
};

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
  const onRemedy = (action: RemedyAction): void => carryOut(desk, flap, step, action);
  return <WhyPanel answered={step} onRemedy={onRemedy} />;
};
