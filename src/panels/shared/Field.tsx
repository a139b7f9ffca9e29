/** A labelled place to write in, with its hint and what is wrong beside it. */
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Octagon } from './icons.tsx';

/** What the control must carry, so that its hint and its error are read with it. */
export interface Control {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
  readonly className: string;
}
interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** One sentence. Shown at once beside the field and read with it. */
  readonly error?: string | undefined;
  /** Read, but not drawn. */
  readonly labelHidden?: boolean;
  readonly children: (control: Control) => ReactNode;
}

const BOX =
  'border-hair min-h-[1.875rem] w-full rounded-control border-line-2 bg-surface px-2 text-ink placeholder:text-ink-3 aria-invalid:border-no phone:min-h-11 phone:text-lg';

/** Draws the label, gives the control its ids and look, then hint and error. */
export const Field = ({ label, hint, error, labelHidden, children }: FieldProps) => {
  const id = useId();
  const wrong = error !== undefined;
  const notes = [hint !== undefined && `${id}-hint`, wrong && `${id}-error`].filter((note) => note !== false);
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className={labelHidden === true ? 'sr-only' : 'font-medium'}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': notes.length > 0 ? notes.join(' ') : undefined,
        'aria-invalid': wrong || undefined,
        className: BOX,
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-xs text-ink-3">
          {hint}
        </p>
      )}
      <p id={`${id}-error`} role="alert" className="flex items-start gap-1 text-xs text-no empty:hidden">
        {wrong && (
          <>
            <Octagon className="mt-px size-3.5" />
            {error}
          </>
        )}
      </p>
    </div>
  );
};
