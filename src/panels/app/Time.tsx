/** The timeline, from the lab. */
import { useState } from 'react';
import { seek } from '../../store/dispatch.ts';
import { stepsNow } from '../../store/views.ts';
import { useBranching } from '../compare/useBranching.ts';
import { Timeline } from '../journal/Timeline.tsx';
import { useForm } from '../shell/form.ts';
import { useLab } from '../shared/useLab.ts';
import { useDesk } from './desk.ts';

/** Steps of the branch that is shown. What branches need comes with the first touch. */
export const Time = () => {
  const desk = useDesk();
  const { journal, bucket } = useLab((state) => state);
  const phone = useForm() === 'phone';
  const late = useBranching();
  const [folded, fold] = useState(false);
  const steps = stepsNow({ journal });
  const go = (cursor: number) => seek(desk.lab, cursor);
  return (
    <Timeline
      steps={steps}
      cursor={journal.cursor}
      onSeek={go}
      bar={late && <late.BranchBar desk={desk} folded={folded} onFold={fold} />}
      past={late && journal.cursor < steps.length && <late.Past />}
      rail={late?.railExtras(journal, bucket, folded, go)}
      undoable={phone}
      hints={!phone}
    />
  );
};
