/** Two codes in a row: what registering and resynchronising ask for. Typed, pasted, or filled from the device. */
import { useState } from 'react';
import type { FormEvent } from 'react';
import { word } from '../../i18n/codes.ts';
import { Button } from '../shared/Button.tsx';
import { Field } from '../shared/Field.tsx';
import { Octagon } from '../shared/icons.tsx';

interface TwoCodesProps {
  /** The button's word. */
  readonly action: string;
  /** What the device shows now and next; absent when it cannot be seen. */
  readonly shown?: readonly [first: string, second: string] | undefined;
  /** From the phone or from the fob. */
  readonly from: 'phone' | 'fob';
  /** Why S3 or IAM refused the last pair. */
  readonly error?: string | undefined;
  readonly onSubmit: (first: string, second: string) => void;
  readonly onCancel?: (() => void) | undefined;
  readonly cancel?: string;
}

/** Digits only, however they were pasted: `193 007` is a code. */
const digitsOf = (text: string): string => text.replace(/\D/g, '').slice(0, 6);

interface CodeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly short: boolean;
  readonly onChange: (value: string) => void;
}
const CodeField = ({ label, value, short, onChange }: CodeFieldProps) => (
  <Field label={label} error={short ? word('auth.sixDigits') : undefined}>
    {(control) => (
      <input
        {...control}
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        value={value}
        onChange={(event) => onChange(digitsOf(event.target.value))}
        className={`${control.className} max-w-28 font-mono tracking-[.08em] figures`}
      />
    )}
  </Field>
);

/** Whether the pair is right is for the engine to say: only a code that is too short stays here. */
export const TwoCodes = ({ action, shown, from, error, onSubmit, onCancel, cancel }: TwoCodesProps) => {
  const [codes, setCodes] = useState<readonly [string, string]>(['', '']);
  const [tried, setTried] = useState(false);
  const [first, second] = codes;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (first.length === 6 && second.length === 6) onSubmit(first, second);
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-2">
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-semi">{word('auth.register.codes')}</legend>
        <p className="text-xs text-ink-3">{word('auth.register.codesHint')}</p>
        <div className="flex flex-wrap gap-2 [&>*]:min-w-24 [&>*]:flex-1">
          <CodeField
            label={word('auth.register.first')}
            value={first}
            short={tried && first.length < 6}
            onChange={(code) => setCodes([code, second])}
          />
          <CodeField
            label={word('auth.register.second')}
            value={second}
            short={tried && second.length < 6}
            onChange={(code) => setCodes([first, code])}
          />
        </div>
        {shown !== undefined && (
          <Button className="w-fit" onClick={() => setCodes(shown)}>
            {word(from === 'phone' ? 'auth.register.fill' : 'auth.register.fillFob')}
          </Button>
        )}
      </fieldset>
      <p role="alert" className="flex items-start gap-1.5 text-xs text-pretty text-no empty:hidden">
        {error !== undefined && (
          <>
            <Octagon className="mt-px size-3.5" />
            {error}
          </>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          {action}
        </Button>
        {onCancel !== undefined && (
          <Button variant="plain" onClick={onCancel}>
            {cancel ?? word('auth.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
};
