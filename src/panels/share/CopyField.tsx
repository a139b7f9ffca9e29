/** A text that is there to be copied: by its button, or by hand where the browser does not let the page copy. */
import { CopyButton } from '../shared/CopyButton.tsx';
import { Field } from '../shared/Field.tsx';
import { firstFocus } from '../shared/firstFocus.ts';

interface CopyFieldProps {
  readonly label: string;
  readonly labelHidden?: boolean;
  /** What is copied, for the button's name. */
  readonly what: string;
  readonly text: string;
  /** Takes the focus of the window that opens. */
  readonly first?: boolean;
}

/** Coming into the field selects all of it. */
export const CopyField = ({ label, labelHidden = false, what, text, first = false }: CopyFieldProps) => (
  <Field label={label} labelHidden={labelHidden}>
    {({ className, ...control }) => (
      <div className="flex min-w-0 items-center gap-1">
        <input
          {...control}
          ref={first ? firstFocus : undefined}
          readOnly
          value={text}
          onFocus={({ currentTarget }) => currentTarget.select()}
          className={`${className} min-w-0 flex-1 font-mono text-xs`}
        />
        <CopyButton text={text} what={what} />
      </div>
    )}
  </Field>
);
