/** The timeline, from the lab. */
import { t } from '../../i18n/t.ts';
import { seek, switchBranch } from '../../store/dispatch.ts';
import { stepsNow } from '../../store/views.ts';
import { Timeline } from '../journal/Timeline.tsx';
import { useForm } from '../shell/form.ts';
import { useLab, useLabItself } from '../shared/useLab.ts';

/** Steps of the branch that is shown; the switcher appears with the second branch. */
export const Time = () => {
  const lab = useLabItself();
  const journal = useLab((state) => state.journal);
  const phone = useForm() === 'phone';
  const branches = journal.branches.map(({ id, from }) => ({
    id,
    label: from === undefined ? t('time.first') : t('time.from', { branch: from.branch, step: from.step }),
  }));
  return (
    <Timeline
      steps={stepsNow({ journal })}
      cursor={journal.cursor}
      onSeek={(cursor) => seek(lab, cursor)}
      branches={branches}
      branch={journal.active}
      onBranch={(id) => switchBranch(lab, id)}
      undoable={phone}
      hints={!phone}
    />
  );
};
