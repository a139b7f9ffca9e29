/** A choice of one in a row: native radios, so that arrows, forms and screen readers know it. */
import { useId } from 'react';
import type { ReactNode } from 'react';

/** One choice: its value, its word, and perhaps an icon before it. */
export interface Segment<T extends string> {
  readonly value: T;
  readonly label: string;
  /** The whole of a label that is drawn short. */
  readonly name?: string;
  readonly icon?: ReactNode;
}
interface SegmentedProps<T extends string> {
  /** What is being chosen; read, not drawn. */
  readonly label: string;
  readonly value: T;
  readonly options: readonly Segment<T>[];
  readonly onChange: (value: T) => void;
  /** Takes the whole width, each choice the same share. */
  readonly wide?: boolean;
}

/** The chosen one is raised and outlined, so that it is told apart without colour. */
export const Segmented = <T extends string>({ label, value, options, onChange, wide }: SegmentedProps<T>) => {
  const name = useId();
  return (
    <fieldset
      className={`border-hair gap-0.5 rounded-control bg-sunken p-0.5 ${wide === true ? 'flex' : 'inline-flex'}`}
    >
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="relative inline-flex flex-1 items-center justify-center gap-1.25 rounded-sheet border border-transparent px-2 py-0.75 font-medium whitespace-nowrap text-ink-2 transition-colors hover:text-ink has-checked:border-line-2 has-checked:bg-raised has-checked:text-ink has-checked:shadow-pressed has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus phone:min-h-10"
        >
          <input
            type="radio"
            className="sr-only"
            name={name}
            aria-label={option.name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.icon}
          {option.label}
        </label>
      ))}
    </fieldset>
  );
};
