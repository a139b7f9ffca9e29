/** Registering a virtual device: name it, scan it, prove it with two codes. Docked in the authenticator, never over it. */
import { useState } from 'react';
import type { FormEvent } from 'react';
import { word } from '../../i18n/codes.ts';
import { Button } from '../shared/Button.tsx';
import { Field } from '../shared/Field.tsx';
import type { DeviceView } from './device.ts';
import { OwnPhone } from './OwnPhone.tsx';
import { Stages } from './Stages.tsx';
import { TwoCodes } from './TwoCodes.tsx';

/** How far a registration has come. The device is there from the moment it was made, registered or not (D-02, D-10). */
export interface Registration {
  /** For whom. */
  readonly owner: string;
  /** The name the field opens with: `root-account-mfa-device` for root (D-09). */
  readonly suggested: string;
  /** The account, for the serial that the name will make. */
  readonly account: string;
  /** Root: the real interface does this in the console only (D-02). */
  readonly consoleOnly: boolean;
  /** The device that was made and waits for its codes. */
  readonly device?: DeviceView | undefined;
  /** Why the last request was refused: S3's words, then ours. */
  readonly error?: { readonly field: 'name' | 'codes'; readonly text: string } | undefined;
  /** Whether the lab's clock runs at real time. */
  readonly realTime: boolean;
}

interface RegisterDeviceProps extends Registration {
  readonly onMake: (name: string) => void;
  readonly onRegister: (first: string, second: string) => void;
  readonly onCancel: () => void;
}

type NamingProps = Pick<RegisterDeviceProps, 'suggested' | 'account' | 'error' | 'onMake' | 'onCancel'>;

const Naming = ({ suggested, account, error, onMake, onCancel }: NamingProps) => {
  const [name, setName] = useState(suggested);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onMake(name);
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-2">
      <Field
        label={word('auth.register.name')}
        hint={word('auth.register.nameHint')}
        error={error?.field === 'name' ? error.text : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            spellCheck={false}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <p className="text-xs text-ink-2">
        {word('auth.register.serial')}{' '}
        <span className="font-mono wrap-anywhere">{`arn:aws:iam::${account}:mfa/${name}`}</span>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          {word('auth.register.make')}
        </Button>
        <Button variant="plain" onClick={onCancel}>
          {word('auth.cancel')}
        </Button>
      </div>
    </form>
  );
};

/** Two stages: until the device is made, its name; then its QR code and its two codes. */
export const RegisterDevice = (props: RegisterDeviceProps) => {
  const { owner, consoleOnly, device, error, realTime, onRegister, onCancel } = props;
  return (
    <section aria-label={word('auth.register.title')} className="border-hair-t grid gap-3 p-3">
      <header>
        <h3 className="text-md font-semi">
          {word('auth.register.title')}{' '}
          <span className="font-normal text-ink-3">{word('auth.register.for', { owner })}</span>
        </h3>
        {consoleOnly && <p className="text-xs text-ink-2">{word('auth.register.consoleOnly')}</p>}
      </header>
      <Stages at={device === undefined ? 'name' : 'codes'} />
      {device === undefined ? (
        <Naming {...props} />
      ) : (
        <>
          {device.uri !== undefined && <OwnPhone device={device.name} uri={device.uri} realTime={realTime} />}
          <TwoCodes
            action={word('auth.register.do')}
            from="phone"
            shown={[device.code, device.next]}
            error={error?.field === 'codes' ? error.text : undefined}
            onSubmit={onRegister}
            onCancel={onCancel}
            cancel={word('auth.register.back')}
          />
        </>
      )}
    </section>
  );
};
