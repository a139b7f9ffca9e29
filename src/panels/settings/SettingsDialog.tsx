/** How the page looks, moves and reads. It stands beside the bench, where each choice shows at once. */
import { useState } from 'react';
import { t } from '../../i18n/t.ts';
import { say } from '../../i18n/windows.ts';
import type { Preferences } from '../../store/preferences.ts';
import { LANGUAGES, prefer, THEMES } from '../../store/preferring.ts';
import { speakAs } from '../app/applied.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { usePreference } from '../shared/usePreference.ts';
import { useMeasuredForm } from '../shell/form.ts';
import { Choices } from './Choices.tsx';
import { Switch } from './Switch.tsx';

const SIZES = [100, 110, 125, 150, 175, 200];
const SPEEDS = [0, 0.5, 1, 2, 4];

/** The steps, and between them what the page's address asked for. */
const stepsWith = (steps: readonly number[], value: number): readonly number[] =>
  steps.includes(value) ? steps : [...steps, value].toSorted((a, b) => a - b);

const Theme = () => (
  <Choices
    label={say('settings.theme')}
    value={usePreference('theme')}
    choices={THEMES.map((value) => ({ value, label: say(`settings.theme.${value}`) }))}
    onChoose={(theme) => prefer({ theme })}
  />
);

const TextSize = () => {
  const size = usePreference('textSize');
  return (
    <Choices
      label={say('settings.textSize')}
      value={size}
      choices={stepsWith(SIZES, size).map((value) => ({
        value,
        label: say('settings.percent', { percent: value }),
      }))}
      onChoose={(textSize) => prefer({ textSize })}
    />
  );
};

/** Words come first and the choice after them, so that one which cannot be fetched changes nothing. */
const Language = () => {
  const [failed, setFailed] = useState(false);
  const choose = async (language: Preferences['language']): Promise<void> => {
    setFailed(false);
    try {
      await speakAs(language);
      prefer({ language });
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="grid gap-1">
      <Choices
        label={say('settings.language')}
        value={usePreference('language')}
        choices={LANGUAGES.map((value) => ({
          value,
          label: say(`settings.language.${value}`),
          lang: value === 'auto' ? undefined : value,
        }))}
        onChoose={(language) => void choose(language)}
      />
      <p className="text-xs text-ink-3">{say('settings.language.note')}</p>
      <p role="alert" className="text-no empty:hidden">
        {failed && say('settings.language.failed')}
      </p>
    </div>
  );
};

const Motion = () => {
  const speed = usePreference('speed');
  return (
    <>
      <Choices
        label={say('settings.speed')}
        value={speed}
        choices={stepsWith(SPEEDS, speed).map((value) => ({
          value,
          label: value === 0 ? say('settings.speed.instant') : say('settings.speed.times', { times: value }),
        }))}
        onChoose={(chosen) => prefer({ speed: chosen })}
      />
      <Switch
        label={say('settings.motion')}
        note={say('settings.motion.note')}
        on={usePreference('motion') === 'reduce'}
        onChange={(on) => prefer({ motion: on ? 'reduce' : 'auto' })}
      />
    </>
  );
};

interface SettingsDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Every choice holds at once and is remembered. */
export const SettingsDialog = ({ open, onClose }: SettingsDialogProps) => {
  const letters = usePreference('letters');
  return (
    // It stands outside the bench, and takes the bench's form all the same.
    <div className="contents" data-form={useMeasuredForm()}>
      <Dialog open={open} title={t('action.settings')} onClose={onClose} place="docked">
        <div className="grid gap-5">
          <Theme />
          <TextSize />
          <Language />
          <Motion />
          <Switch
            label={say('settings.letters')}
            note={say('settings.letters.note')}
            on={letters}
            onChange={(on) => prefer({ letters: on })}
          />
        </div>
      </Dialog>
    </div>
  );
};
