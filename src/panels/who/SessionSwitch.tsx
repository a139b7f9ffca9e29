/** Temporary keys instead of long-term ones, for whoever is asking: what M-05 turns on. */
import { useId } from 'react';
import { t } from '../../i18n/t.ts';

interface SessionSwitchProps {
  readonly who: string;
  readonly on: boolean;
  /** Beside the cards and not beneath them: the sentence is read, not drawn. */
  readonly row?: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A native checkbox as a switch, with the sentence that says what it means now. */
export const SessionSwitch = ({ who, on, row = false, onChange }: SessionSwitchProps) => {
  const note = useId();
  return (
    <div className={row ? '' : 'border-hair-t px-3 py-1.5'}>
      <label className="group flex items-center gap-2 font-medium phone:min-h-11">
        <span className="grow">{t('who.session.label')}</span>
        <input
          type="checkbox"
          role="switch"
          className="peer sr-only"
          checked={on}
          onChange={(event) => onChange(event.target.checked)}
          aria-describedby={note}
        />
        <span className="relative h-4.5 w-8 rounded-full border-[1.5px] border-line-2 bg-surface transition-colors peer-checked:border-act peer-checked:bg-act peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus">
          <span
            className={`absolute top-0.5 size-2.75 rounded-full transition-[inset-inline-start] ${on ? 'start-[calc(100%-0.8125rem)] bg-act-ink' : 'start-0.5 bg-line-2'}`}
          />
        </span>
      </label>
      <p id={note} className={on && !row ? 'text-xs text-pretty text-ink-2' : 'sr-only'}>
        {t(on ? 'who.session.on' : 'who.session.off', { who })}
      </p>
    </div>
  );
};
