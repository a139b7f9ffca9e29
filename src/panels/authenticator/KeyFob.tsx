/** The hardware token: dark until its button is pressed, then six digits for half a minute. */
import { ClipboardPaste, Power } from 'lucide-react';
import { useState } from 'react';
import { asInstant } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../shared/Button.tsx';
import { CopyButton } from '../shared/CopyButton.tsx';
import { formatTime } from '../shared/format.ts';
import { codeStateOf, spoken } from './device.ts';
import type { DeviceView } from './device.ts';
import { STEP_SECONDS } from './step.ts';

interface KeyFobProps {
  readonly device: DeviceView;
  /** The simulated time in milliseconds: the display stays on for 30 s of it, so a frozen clock leaves it on. */
  readonly now: number;
  readonly onUse?: ((device: DeviceView) => void) | undefined;
}

const Display = ({
  code,
  lit,
  used,
}: {
  readonly code: string;
  readonly lit: boolean;
  readonly used: boolean;
}) => (
  <span className="relative block overflow-hidden rounded-sheet bg-lcd px-2 text-center font-mono text-[1.375rem] leading-[1.4] font-bold tracking-[.09em] text-lcd-ink tabular-nums">
    <span aria-hidden="true" className={lit ? 'opacity-[.06]' : 'opacity-[.09]'}>
      888888
    </span>
    {lit && (
      <span aria-hidden="true" className={`absolute inset-0 ${used ? 'line-through decoration-2' : ''}`}>
        {code}
      </span>
    )}
  </span>
);

/** A lying capsule with an LCD and one round button; what can be done with the code stands in a line beneath. */
export const KeyFob = ({ device, now, onUse }: KeyFobProps) => {
  const [pressedAt, setPressedAt] = useState<number>();
  const lit = pressedAt !== undefined && now >= pressedAt && now - pressedAt < STEP_SECONDS * 1000;
  const name = { device: device.name };
  const used = codeStateOf(device) === 'used';
  return (
    <section
      aria-label={t('auth.fob', { owner: device.owner, serial: device.serial })}
      className="mx-auto w-full max-w-[15.5rem]"
    >
      <div className="grid grid-cols-[1fr_auto] items-center gap-x-2.5 gap-y-0.5 rounded-[1.5rem_2.25rem_2.25rem_1.5rem] bg-dev py-2 pr-3 pl-3.5 text-white shadow-[inset_0_0_0_1px_rgb(255_255_255/.16),var(--e1)]">
        <Display code={device.code} lit={lit} used={used} />
        <Button
          variant="icon"
          aria-label={t(lit ? 'auth.fob.off' : 'auth.fob.press')}
          title={t(lit ? 'auth.fob.off' : 'auth.fob.press')}
          aria-pressed={lit}
          onClick={() => setPressedAt(lit ? undefined : now)}
          className="row-span-2 size-9.5! rounded-full! border-2! border-[#8a97a4]! text-white! hover:bg-white/10! phone:size-11!"
        >
          <Power />
        </Button>
        <span className="truncate text-xs text-[#d5dde4]">
          {t('auth.fob.serial', { owner: device.owner, serial: device.serial })}
        </span>
        <span role="status" className="sr-only">
          {lit ? t('auth.code', { ...name, digits: spoken(device.code) }) : t('auth.fob.dark')}
        </span>
      </div>
      <div className="mt-1 flex min-h-[1.875rem] items-center gap-1 px-1 text-xs text-ink-2 phone:min-h-11">
        {!lit && <span>{t('auth.fob.press')}</span>}
        {lit && (
          <>
            <span className="grow tabular-nums">
              {device.usedAt === undefined
                ? t('auth.secondsShort', { seconds: device.secondsLeft })
                : t('auth.used', { time: formatTime(asInstant(device.usedAt), 'seconds') })}
            </span>
            {onUse !== undefined && (
              <Button
                aria-label={t('auth.useOf', name)}
                title={t('auth.useHelp')}
                onClick={() => onUse(device)}
              >
                <ClipboardPaste />
                {t('auth.use')}
              </Button>
            )}
            <CopyButton text={device.code} what={t('auth.codeOf', name)} />
          </>
        )}
      </div>
    </section>
  );
};
