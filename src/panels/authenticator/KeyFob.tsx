/** The hardware token: dark until its button is pressed, then six digits for half a minute. */
import { ClipboardPaste, Power } from 'lucide-react';
import { useState } from 'react';
import { asInstant } from '../../engine/index.ts';
import { word } from '../../i18n/codes.ts';
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
  /** The upcoming request holds the code of this moment. A dark display lights then: it is where the code came from. */
  readonly inserted?: boolean;
  readonly onUse?: ((device: DeviceView) => void) | undefined;
}

const SMALL = 'size-6! text-lcd! hover:bg-lcd/15! phone:size-11!';

const Display = ({
  code,
  lit,
  used,
}: {
  readonly code: string;
  readonly lit: boolean;
  readonly used: boolean;
}) => (
  <span className="relative block overflow-hidden rounded-sheet border border-transparent bg-lcd px-2 text-center font-mono text-[1.375rem] leading-[1.35] font-bold tracking-[.09em] text-lcd-ink figures">
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

/** What can be done with a lit code: two small buttons in the capsule, so that nothing beneath it moves. */
const Actions = ({ device, onUse }: Pick<KeyFobProps, 'device' | 'onUse'>) => {
  const name = { device: device.name };
  return (
    <span className="-my-0.5 ms-auto flex">
      {onUse !== undefined && (
        <Button
          variant="icon"
          aria-label={word('auth.useOf', name)}
          title={word('auth.useHelp')}
          onClick={() => onUse(device)}
          className={SMALL}
        >
          <ClipboardPaste />
        </Button>
      )}
      <CopyButton text={device.code} what={word('auth.codeOf', name)} className={SMALL} />
    </span>
  );
};

/** A lying capsule with an LCD and one round button. */
export const KeyFob = ({ device, now, inserted = false, onUse }: KeyFobProps) => {
  const [pressedAt, setPressedAt] = useState<number>();
  const [had, setHad] = useState(false);
  const lit = pressedAt !== undefined && now >= pressedAt && now - pressedAt < STEP_SECONDS * 1000;
  if (inserted !== had) {
    setHad(inserted);
    if (inserted && !lit) setPressedAt(now);
  }
  const { owner, mine, serial, usedAt, secondsLeft } = device;
  const press = word(lit ? 'auth.fob.off' : 'auth.fob.press');
  return (
    <section
      aria-label={word('auth.fob', { owner, serial })}
      className="mx-auto grid w-full max-w-[15.5rem] grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2.5 gap-y-1 rounded-[1.5rem_2.25rem_2.25rem_1.5rem] border border-transparent bg-dev py-1.75 pe-2.75 ps-3.25 text-xs text-lcd shadow-[inset_0_0_0_1px_rgb(255_255_255/.16),var(--e1)] phone:max-w-[19rem]"
    >
      <Display code={device.code} lit={lit} used={codeStateOf(device) === 'used'} />
      <Button
        variant="icon"
        aria-label={press}
        title={press}
        aria-pressed={lit}
        onClick={() => setPressedAt(lit ? undefined : now)}
        className="row-span-2 size-9.5! rounded-full! border-2! border-lcd/60! text-lcd! hover:bg-lcd/15! phone:size-11!"
      >
        <Power />
      </Button>
      <span className="flex min-h-5 items-center gap-1">
        <span className="min-w-0 truncate figures">
          {!lit && (mine ? word('auth.fob.serial', { serial }) : word('auth.owner.other', { owner }))}
          {lit &&
            usedAt === undefined &&
            word(device.superseded === true ? 'auth.fob.newer' : 'auth.fob.left', {
              owner,
              seconds: secondsLeft,
            })}
          {lit &&
            usedAt !== undefined &&
            word('auth.used', { time: formatTime(asInstant(usedAt), 'seconds') })}
        </span>
        {lit && <Actions device={device} onUse={onUse} />}
      </span>
      <span role="status" className="sr-only">
        {lit
          ? word('auth.code', { device: device.name, digits: spoken(device.code) })
          : word('auth.fob.dark')}
      </span>
    </section>
  );
};
