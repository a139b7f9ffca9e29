/** Something that is on or off: a checkbox with its name and a line about it. */
import { useId } from 'react';

interface SwitchProps {
  readonly label: string;
  readonly note: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** The whole line can be pressed. */
export const Switch = ({ label, note, on, onChange }: SwitchProps) => {
  const id = useId();
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-2">
      <input
        id={id}
        type="checkbox"
        className="mt-0.75 size-4 accent-act phone:size-6"
        checked={on}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id} className="font-semi phone:min-h-6">
        {label}
      </label>
      <p id={`${id}-note`} className="col-start-2 text-xs text-ink-3">
        {note}
      </p>
    </div>
  );
};
