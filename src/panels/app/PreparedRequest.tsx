/** The upcoming request, from the lab. */
import { useMemo } from 'react';
import { takesCode } from '../../engine/index.ts';
import { word } from '../../i18n/answers.ts';
import { t } from '../../i18n/t.ts';
import { mfaValue } from '../../store/codes.ts';
import { consequenceOf } from '../../store/consequence.ts';
import { canWrite, sendDraft } from '../../store/dispatch.ts';
import { IDENTITIES } from '../../store/identities.ts';
import { amend, discardDraft, tell, typeMfa } from '../../store/look.ts';
import { checksOf } from '../../store/foresee.ts';
import { stateNow } from '../../store/views.ts';
import { Trace } from '../explain/Trace.tsx';
import { ladderOf } from '../explain/trace.ts';
import { DraftPanel } from '../request/DraftPanel.tsx';
import { Panel } from '../shared/Panel.tsx';
import { useLab, useLabItself } from '../shared/useLab.ts';
import { useCodes } from './codeView.ts';
import { useDesk } from './desk.ts';
import '../shared/late.css';
import '../versioning/unlocked.css';

/** Nothing while no request is being written. */
export const PreparedRequest = () => {
  const lab = useLabItself();
  const desk = useDesk();
  const draft = useLab((state) => state.draft);
  const identity = useLab((state) => state.identity);
  const session = useLab((state) => state.sessionCredentials);
  const codes = useCodes();
  const journal = useLab((state) => state.journal);
  const destroyed = useMemo(
    () => draft && consequenceOf(stateNow({ journal }), draft.command),
    [draft, journal],
  );
  if (draft === undefined || destroyed === undefined) return null;
  const send = (): void => {
    const outcome = sendDraft(lab);
    if (outcome !== undefined) desk.page.goTo('request');
    else tell(lab, t(canWrite(lab) ? 'action.closed.notOffered' : 'action.closed.elsewhere'));
  };
  return (
    <DraftPanel
      draft={draft}
      consequence={destroyed}
      asker={t(`who.name.${identity}`)}
      by={{ arn: IDENTITIES[identity].arn, credentials: session ? 'session' : 'long-term' }}
      codes={codes
        .filter(({ waiting }) => !waiting)
        .map(({ device, code, usedAt, superseded }) => ({
          name: device.name,
          value: mfaValue(device.serial, code),
          used: usedAt !== undefined || superseded,
        }))}
      takesCode={takesCode(stateNow({ journal }), draft.command)}
      onAmend={(command) => amend(lab, command)}
      onMfa={(mfa) => typeMfa(lab, mfa)}
      onSend={send}
      onDiscard={() => discardDraft(lab)}
    />
  );
};

/** The checks to come, as dotted rings. */
export const ChecksToCome = () => {
  const lab = useLabItself();
  const draft = useLab((state) => state.draft);
  if (draft === undefined) return null;
  const rungs = ladderOf(checksOf(lab, draft.command), true);
  return (
    <Panel
      fill
      text
      title={word('explain.why.upcoming')}
      note={word('explain.checks', { count: rungs.length })}
    >
      <div className="pb-3">
        <Trace rungs={rungs} />
      </div>
    </Panel>
  );
};
