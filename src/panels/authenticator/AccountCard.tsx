/** One account on the phone: its code, how long it shows, what came of it, and the code after it. */
import { ClipboardPaste } from 'lucide-react';
import { asInstant } from '../../engine/index.ts';
import { word } from '../../i18n/codes.ts';
import { spaced } from '../explain/answered.ts';
import { Button } from '../shared/Button.tsx';
import { CopyButton } from '../shared/CopyButton.tsx';
import { formatTime } from '../shared/format.ts';
import { codeStateOf, spoken } from './device.ts';
import type { DeviceView } from './device.ts';
import { Digits } from './Digits.tsx';
import { Ring } from './Ring.tsx';

interface AccountCardProps {
  readonly device: DeviceView;
  readonly frozen: boolean;
  /** Seconds the phone's clock is ahead of S3's; negative when it is behind. */
  readonly drift: number;
  /** Puts the code into the upcoming request; absent when there is none, and then a code can only be copied. */
  readonly onUse?: ((device: DeviceView) => void) | undefined;
}

const statusOf = (device: DeviceView, frozen: boolean): string => {
  switch (codeStateOf(device)) {
    case 'used':
      return device.usedAt === undefined
        ? word('auth.superseded')
        : word('auth.used', { time: formatTime(asInstant(device.usedAt), 'seconds') });
    case 'waiting':
      return word('auth.waiting');
    case 'soon':
      return word(frozen ? 'auth.frozen' : 'auth.soon');
    case 'fresh':
      return frozen ? word('auth.frozen') : '';
  }
};

/** Chips under the name: whose it is, when not the asker's; how far the phone's clock is off. */
const Notes = ({ device, drift }: Pick<AccountCardProps, 'device' | 'drift'>) => (
  <>
    {!device.mine && (
      <p className="font-medium text-dev-ink">{word('auth.owner.other', { owner: device.owner })}</p>
    )}
    {drift !== 0 && (
      <p className="font-medium text-dev-ink">
        {word(drift > 0 ? 'auth.drifted.ahead' : 'auth.drifted.behind', { seconds: Math.abs(drift) })}
      </p>
    )}
  </>
);

/** Fixed widths throughout, so that nothing moves when a code gives way to the next. */
export const AccountCard = ({ device, frozen, drift, onUse }: AccountCardProps) => {
  const state = codeStateOf(device);
  const name = { device: device.name };
  return (
    <li className="border-hair mx-2 rounded-panel bg-surface px-2.5 py-2 text-xs text-dev-2">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2">
        <div className="min-w-0">
          <p className="truncate">{device.name}</p>
          <p className={`text-[1.625rem] leading-[1.15] ${state === 'used' ? 'text-dev-2' : 'text-dev-ink'}`}>
            <Digits code={device.code} used={state === 'used'} />
            <span className="sr-only">{word('auth.code', { ...name, digits: spoken(device.code) })}</span>
          </p>
        </div>
        <Ring secondsLeft={device.secondsLeft} frozen={frozen} />
      </div>
      <Notes device={device} drift={drift} />
      <div className="border-hair-t mt-1 flex min-h-6 items-center justify-between gap-2 pt-1">
        <span className={`min-w-0 leading-tight ${state === 'soon' ? 'font-bold text-dev-ink' : ''}`}>
          {statusOf(device, frozen)}
        </span>
        <span className="whitespace-nowrap">
          {word('auth.next')} <b className="font-mono font-semi figures">{spaced(device.next)}</b>
        </span>
      </div>
      <div className="mt-1 flex items-center gap-1">
        {onUse === undefined ? (
          <span className="min-w-0 grow leading-tight">{device.mine && word('auth.copyOnly')}</span>
        ) : (
          <Button
            className="min-w-0 flex-1 justify-center"
            aria-label={word('auth.useOf', name)}
            title={word('auth.useHelp')}
            onClick={() => onUse(device)}
          >
            <ClipboardPaste />
            {word('auth.use')}
          </Button>
        )}
        <CopyButton text={device.code} what={word('auth.codeOf', name)} />
      </div>
    </li>
  );
};
