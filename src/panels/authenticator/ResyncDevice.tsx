/** Resynchronising a device whose clock has drifted: two codes in a row tell S3 how far it is off (D-05, D-06). */
import { word } from '../../i18n/codes.ts';
import type { DeviceView } from './device.ts';
import { TwoCodes } from './TwoCodes.tsx';

interface ResyncDeviceProps {
  readonly device: DeviceView;
  /** Why the last pair was refused. */
  readonly error?: string | undefined;
  readonly onResync: (first: string, second: string) => void;
  readonly onCancel: () => void;
}

/** Docked in the authenticator, beneath the device it is about. */
export const ResyncDevice = ({ device, error, onResync, onCancel }: ResyncDeviceProps) => (
  <section
    aria-label={word('auth.resync.title', { device: device.name })}
    className="border-hair-t grid gap-2 p-3"
  >
    <h3 className="text-md font-semi">{word('auth.resync.title', { device: device.name })}</h3>
    <p className="text-xs text-pretty text-ink-2">{word('auth.resync.why')}</p>
    <TwoCodes
      action={word('auth.resync.do')}
      from={device.kind === 'virtual' ? 'phone' : 'fob'}
      shown={[device.code, device.next]}
      error={error}
      onSubmit={onResync}
      onCancel={onCancel}
    />
  </section>
);
