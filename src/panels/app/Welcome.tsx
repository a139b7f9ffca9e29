/** Where the answers will stand, while nobody has asked anything: what there is to try. No tour, nothing to dismiss. */
import { t } from '../../i18n/t.ts';
import { isUntouched } from '../../store/views.ts';
import { Padlock, Shred, VeilIcon } from '../shared/icons.tsx';
import { Panel } from '../shared/Panel.tsx';
import { useLab } from '../shared/useLab.ts';

const TRY = ['welcome.hidden', 'welcome.over', 'welcome.lock'] as const;

const IDEA = [
  ['idea.hide', VeilIcon, 'text-marker'],
  ['idea.destroy', Shred, 'text-ink'],
  ['idea.guard', Padlock, 'text-ink'],
] as const;

/** What all of it comes to, where why will stand. */
export const Idea = () => (
  <Panel title={t('idea.title')} fill text>
    <ul className="grid gap-2 px-3 pb-3">
      {IDEA.map(([key, Icon, colour]) => (
        <li key={key} className="flex gap-2">
          <Icon className={`mt-0.5 size-4.5 shrink-0 ${colour}`} />
          <span className="text-pretty">{t(key)}</span>
        </li>
      ))}
    </ul>
    <p className="border-hair-t mx-3 pt-2 text-pretty text-ink-2">{t('why.none.note')}</p>
  </Panel>
);

/** In an empty lab, only where to begin. */
export const Welcome = () => {
  const prepared = useLab(isUntouched);
  return (
    <Panel title={t(prepared ? 'welcome.title' : 'welcome.empty')}>
      <div className="grid gap-2 px-3 pb-3 text-pretty" data-focus="" tabIndex={-1}>
        <p className="text-ink-2">{t(prepared ? 'welcome.note' : 'answer.none')}</p>
        {prepared && (
          <ul className="grid list-disc gap-1.5 ps-4 marker:text-ink-3">
            {TRY.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
};
