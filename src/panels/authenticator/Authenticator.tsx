/** The authenticator: the phone and the fobs in reach, the phone's clock, and the flaps that open beneath them. */
import { QrCode } from 'lucide-react';
import type { ReactNode } from 'react';
import { word } from '../../i18n/codes.ts';
import { t } from '../../i18n/t.ts';
import { Button } from '../shared/Button.tsx';
import { Panel } from '../shared/Panel.tsx';
import type { DeviceView } from './device.ts';
import { DriftSlider } from './DriftSlider.tsx';
import { KeyFob } from './KeyFob.tsx';
import { NoPhone, Phone } from './Phone.tsx';

/** The phone on the table. */
export interface PhoneView {
  readonly owner: string;
  readonly devices: readonly DeviceView[];
  /** Seconds its clock is ahead of S3's. */
  readonly drift: number;
  /** Steps that S3 allows for since registration or resynchronisation. */
  readonly offset: number;
}

interface AuthenticatorProps {
  /** Who is asking. */
  readonly who: string;
  /** The simulated time, in milliseconds. */
  readonly now: number;
  readonly frozen: boolean;
  /** Absent when whoever asks has none: its outline is drawn. */
  readonly phone?: PhoneView | undefined;
  readonly fobs: readonly DeviceView[];
  /** Another's device, whose code stands in the upcoming request. It is shown, and its codes cannot be taken here. */
  readonly foreign?: DeviceView | undefined;
  /** Whether the upcoming request holds the code that a fob would show now. */
  readonly holdsCodeOf?: ((device: DeviceView) => boolean) | undefined;
  readonly onUse?: ((device: DeviceView) => void) | undefined;
  readonly onAdd?: (() => void) | undefined;
  readonly onDrift?: ((seconds: number) => void) | undefined;
  readonly onResync?: (() => void) | undefined;
  /** Opens or closes the flap with the QR code for the learner's own phone. */
  readonly onScan?: (() => void) | undefined;
  readonly scanning?: boolean;
  /** A flap: registration, resynchronisation, QR code, glass box. */
  readonly children?: ReactNode;
}

/** Scrolls inside its panel. */
export const Authenticator = (props: AuthenticatorProps) => {
  const {
    who,
    now,
    frozen,
    phone,
    fobs,
    foreign,
    holdsCodeOf,
    onUse,
    onAdd,
    onDrift,
    onResync,
    onScan,
    scanning = false,
    children,
  } = props;
  const scan = onScan !== undefined && (
    <Button
      variant="icon"
      aria-label={word('auth.scan')}
      title={word('auth.scan')}
      aria-expanded={scanning}
      onClick={onScan}
      className="aria-expanded:border-act aria-expanded:bg-act-soft"
    >
      <QrCode />
    </Button>
  );
  return (
    <Panel fill title={t('codes.title')} aside={scan}>
      <div className="grid gap-2.5 px-2 pb-2.5">
        {phone === undefined ? (
          <NoPhone who={who} />
        ) : (
          <Phone {...phone} now={now + phone.drift * 1000} frozen={frozen} onUse={onUse} onAdd={onAdd} />
        )}
        {fobs.map((fob) => (
          <KeyFob
            key={fob.serial}
            device={fob}
            now={now}
            inserted={holdsCodeOf?.(fob) === true}
            onUse={onUse}
          />
        ))}
        {foreign?.kind === 'virtual' && (
          <Phone owner={foreign.owner} now={now} devices={[foreign]} frozen={frozen} drift={0} />
        )}
        {foreign?.kind === 'hardware' && <KeyFob device={foreign} now={now} />}
        {phone !== undefined && phone.devices.length > 0 && onDrift !== undefined && (
          <DriftSlider
            owner={phone.owner}
            drift={phone.drift}
            offset={phone.offset}
            onDrift={onDrift}
            onResync={onResync}
          />
        )}
      </div>
      {children}
    </Panel>
  );
};
