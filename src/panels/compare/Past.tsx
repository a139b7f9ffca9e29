/** That the past is in view: beside the playhead, and in the stage's heading. */
import { History } from 'lucide-react';
import { word } from '../../i18n/branches.ts';
import { stepsNow } from '../../store/views.ts';
import { useLab } from '../shared/useLab.ts';

const useWhere = (): { readonly step: number; readonly count: number; readonly branches: number } => {
  const journal = useLab((state) => state.journal);
  return { step: journal.cursor, count: stepsNow({ journal }).length, branches: journal.branches.length };
};

/** One sentence, shorter where branches take the room; the whole is its title. Nothing while the present is in view. */
export const Past = () => {
  const { step, count, branches } = useWhere();
  if (step === count) return undefined;
  const text = word(step === 0 ? 'branches.past.start' : 'branches.past', { step, count });
  return (
    <span className="past" title={text}>
      {branches > 1 ? word('branches.past.short') : text}
    </span>
  );
};

/** In place of the bucket's region and number of keys. */
export const PastStage = () => {
  const { step, count } = useWhere();
  return (
    <span className="inline-flex items-center gap-1 font-semi whitespace-nowrap text-act">
      <History className="size-3.5" aria-hidden="true" />
      {word(step === 0 ? 'branches.past.stage.start' : 'branches.past.stage', { step, count })}
    </span>
  );
};
