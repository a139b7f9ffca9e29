/** The `x-amz-mfa` field: typed by hand, so that every mistake can be made, or filled from a device. */
import { say } from '../../i18n/windows.ts';
import { Button } from '../shared/Button.tsx';
import { Field } from '../shared/Field.tsx';

/** A device whose code can be put in. */
export interface Insertable {
  readonly name: string;
  /** `SERIAL CODE`. */
  readonly value: string;
  /** S3 took this very code, or a later one, already. It can still be sent, to see what comes of it. */
  readonly used: boolean;
}

interface MfaFieldProps {
  readonly value: string;
  readonly codes: readonly Insertable[];
  readonly asker: string;
  readonly needed: boolean;
  readonly onChange: (value: string) => void;
}

/** Judges nothing: S3 does that, and says why. */
export const MfaField = ({ value, codes, asker, needed, onChange }: MfaFieldProps) => (
  <div className="grid gap-1.5">
    <Field
      label={say('draft.mfa')}
      hint={`${say(needed ? 'draft.mfa.needed' : 'draft.mfa.notNeeded')} ${say('draft.mfa.hint')}`}
    >
      {(control) => (
        <input
          {...control}
          data-focus={needed ? '' : undefined}
          className={`${control.className} font-mono`}
          value={value}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
    <div className="flex flex-wrap gap-1.5">
      {codes.map(({ name, value: insert, used }) => (
        <Button key={name} onClick={() => onChange(insert)}>
          {say(used ? 'draft.insertUsed' : 'draft.insert', { device: name })}
        </Button>
      ))}
      {codes.length === 0 && <p className="text-xs text-ink-3">{say('draft.noDevice', { who: asker })}</p>}
    </div>
  </div>
);
