/** The verdict of the last request, across the whole screen: never hidden, whatever else there is no room for. */
import { CircleCheck, Clock, X } from 'lucide-react';
import { asInstant } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';
import { say } from '../../i18n/windows.ts';
import type { Step } from '../../store/views.ts';
import { titleOf } from '../explain/title.ts';
import { formatTime } from '../shared/format.ts';
import { Octagon, Pending } from '../shared/icons.tsx';
import { useLab, useNow } from '../shared/useLab.ts';
import { commandText } from './commandText.ts';

const Time = () => {
  const now = useNow();
  const frozen = useLab(({ clock }) => clock.mode === 'frozen');
  return (
    <p className="present__clock" aria-label={t('clock.name')}>
      <Clock aria-hidden="true" />
      <time className="figures font-mono font-semi">{formatTime(asInstant(now), 'seconds')}</time>
      {t(frozen ? 'clock.frozen' : 'clock.running')}
    </p>
  );
};

interface BannerProps {
  readonly step: Step | undefined;
  readonly onLeave: () => void;
}

const LOOK = { true: 'done', false: 'refused' } as const;

/** Title and command; at the right the clock, and the way out. */
export const Banner = ({ step, onLeave }: BannerProps) => {
  const title = step && titleOf(step);
  return (
    <header className="present__banner" data-look={title === undefined ? 'start' : LOOK[`${title.ok}`]}>
      {title === undefined && <Pending className="size-14" />}
      {title?.ok === true && <CircleCheck aria-hidden="true" className="size-14" />}
      {title?.ok === false && <Octagon className="size-14" />}
      <div role="status" className="min-w-0">
        <h1>{title?.title ?? say('present.start')}</h1>
        <p className="truncate font-mono font-semi">
          {step === undefined
            ? say('present.start.note')
            : say('present.command', { who: step.actor, command: commandText(step.request) })}
        </p>
      </div>
      <Time />
      <button type="button" className="present__leave" aria-label={say('present.leave')} onClick={onLeave}>
        <X aria-hidden="true" />
      </button>
    </header>
  );
};
