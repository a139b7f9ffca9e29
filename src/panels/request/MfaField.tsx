/** The `x-amz-mfa` field: typed by hand, so that every mistake can be made, or filled from a device. */
import { say } from '../../i18n/windows.ts';
import { Button } from '../shared/Button.tsx';
import { Field } from '../shared/Field.tsx';

/** A device whose code can be put in. */
export interface Insertable {
  readonly name: string;
  /** `SERIAL CODE`. */
  readonly value: string;
}

interface MfaFieldProps {
  readonly value: string;
  readonly codes: readonly Insertable[];
  readonly asker: string;
  readonly onChange: (value: string) => void;
}

/** Judges nothing: S3 does that, and says why. */
export const MfaField = ({ value, codes, asker, onChange }: MfaFieldProps) => (
  <div className="grid gap-1.5">
    <Field label={say('draft.mfa')} hint={say('draft.mfa.hint')}>
      {(control) => (
        <input
          {...control}
          className={`${control.className} font-mono`}
          value={value}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
    <div className="flex flex-wrap gap-1.5">
      {codes.map(({ name, value: insert }) => (
        <Button key={name} onClick={() => onChange(insert)}>
          {say('draft.insert', { device: name })}
        </Button>
      ))}
      {codes.length === 0 && <p className="text-xs text-ink-3">{say('draft.noDevice', { who: asker })}</p>}
    </div>
  </div>
);
