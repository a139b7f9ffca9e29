/** The phone: a body with a screen of its own, and a card for every account on it. Not any product's look. */
import { Plus, Smartphone } from 'lucide-react';
import { asInstant } from '../../engine/index.ts';
import { word } from '../../i18n/codes.ts';
import { formatTime } from '../shared/format.ts';
import { AccountCard } from './AccountCard.tsx';
import type { DeviceView } from './device.ts';

interface PhoneProps {
  /** Whose phone it is. */
  readonly owner: string;
  /** The phone's own time, drift included, in milliseconds. */
  readonly now: number;
  readonly devices: readonly DeviceView[];
  readonly frozen: boolean;
  /** Seconds ahead of S3's clock. */
  readonly drift: number;
  readonly onUse?: ((device: DeviceView) => void) | undefined;
  /** Opens the registration of one more device. */
  readonly onAdd?: (() => void) | undefined;
}

const Add = ({ onAdd }: { readonly onAdd: () => void }) => (
  <button
    type="button"
    onClick={onAdd}
    aria-label={word('auth.add')}
    title={word('auth.add')}
    className="grid size-6 place-items-center rounded-control hover:bg-sunken phone:size-11"
  >
    <Plus />
  </button>
);

/** On a small screen the body falls away: the screen is the phone. */
export const Phone = ({ owner, now, devices, frozen, drift, onUse, onAdd }: PhoneProps) => (
  <section
    aria-label={word('auth.phone', { owner })}
    className="mx-auto w-full max-w-[15.5rem] rounded-[1.75rem] border border-transparent bg-dev p-2 shadow-raised phone:max-w-none phone:rounded-none phone:border-0 phone:bg-transparent phone:p-0 phone:shadow-none"
  >
    <div className="overflow-hidden rounded-[1.25rem] bg-dev-screen pb-2 text-dev-ink phone:rounded-none phone:bg-transparent">
      <div className="flex items-center justify-between px-4 pt-1.5 pb-0.5 text-xs font-semi text-dev-2 phone:hidden">
        <span className="figures">{formatTime(asInstant(now))}</span>
        <span className="h-3 w-14 rounded-full bg-dev" />
        <span>{owner}</span>
      </div>
      <div className="flex min-h-7 items-center justify-between px-3.5 pb-1">
        <h3 className="text-md font-bold">{word('auth.codes')}</h3>
        {onAdd !== undefined && <Add onAdd={onAdd} />}
      </div>
      {devices.length === 0 ? (
        <p className="px-3.5 pt-2 pb-6 text-center text-dev-2">{word('auth.noAccount')}</p>
      ) : (
        <ul className="grid gap-1.5">
          {devices.map((device) => (
            <AccountCard key={device.serial} device={device} frozen={frozen} drift={drift} onUse={onUse} />
          ))}
        </ul>
      )}
    </div>
  </section>
);

/** Whoever has no device: the outline of one. */
export const NoPhone = ({ who }: { readonly who: string }) => (
  <div className="mx-auto grid w-full max-w-[15.5rem] justify-items-center gap-2 rounded-[1.75rem] border-2 border-dotted border-ghost px-4 py-8 text-center text-ink-2">
    <Smartphone className="size-8 text-ink-3" aria-hidden="true" />
    {word('auth.none', { who })}
  </div>
);
