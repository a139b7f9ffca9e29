/** On a phone, above the tabs: the last verdict, and the way to why. */
import { t } from '../../i18n/t.ts';
import { lastStep } from '../../store/views.ts';
import { verdictOf } from '../explain/verdict.ts';
import { Button } from '../shared/Button.tsx';
import { useLab } from '../shared/useLab.ts';
import { useDesk } from './desk.ts';

export const Dock = () => {
  const desk = useDesk();
  const step = useLab(lastStep);
  if (step === undefined) return null;
  const { ok, title, sentence } = verdictOf(step);
  return (
    <div
      className={`flex items-center gap-3 border-t-[1.5px] px-3 py-2 ${ok ? 'border-ok-line bg-ok-soft' : 'border-no bg-no-soft'}`}
    >
      <p className="min-w-0 flex-1">
        <b className={`block ${ok ? 'text-ok' : 'text-no'}`}>{title}</b>
        <span className="line-clamp-2">{sentence}</span>
      </p>
      <Button onClick={() => desk.page.goTo('trace')}>{t('dock.why')}</Button>
    </div>
  );
};
