/** Where the answers will stand, while nobody has asked anything: what there is to try. No tour, nothing to dismiss. */
import { t } from '../../i18n/t.ts';
import { isUntouched } from '../../store/views.ts';
import { Panel } from '../shared/Panel.tsx';
import { useLab } from '../shared/useLab.ts';

const TRY = ['welcome.hidden', 'welcome.over', 'welcome.lock'] as const;

/** In an empty lab, only where to begin. */
export const Welcome = () => {
  const prepared = useLab(isUntouched);
  return (
    <Panel title={t(prepared ? 'welcome.title' : 'welcome.empty')}>
      <div className="grid gap-2 px-3 pb-3 text-pretty" data-focus="" tabIndex={-1}>
        <p className="text-ink-2">{t(prepared ? 'welcome.note' : 'answer.none')}</p>
        {prepared && (
          <ul className="grid list-disc gap-1.5 pl-4 marker:text-ink-3">
            {TRY.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
};
