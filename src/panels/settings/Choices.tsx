/** A choice of one among a few that may take several lines: native radios, so that arrows and screen readers know it. */
import { useId } from 'react';

/** One choice: its value and its word, in a language of its own perhaps. */
export interface Choice<T extends string | number> {
  readonly value: T;
  readonly label: string;
  readonly lang?: string | undefined;
}
interface ChoicesProps<T extends string | number> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChoose: (value: T) => void;
}

/** The chosen one is filled and has a heavier outline, so that it is told apart without colour. */
export const Choices = <T extends string | number>({ label, value, choices, onChoose }: ChoicesProps<T>) => {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1 font-semi">{label}</legend>
      <div className="flex flex-wrap gap-1">
        {choices.map((choice) => (
          <label
            key={choice.value}
            lang={choice.lang}
            className="border-hair inline-flex min-h-[1.875rem] items-center rounded-control border-line-2 bg-surface px-2.5 hover:bg-sunken has-checked:border-ink has-checked:bg-ink has-checked:text-surface has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus phone:min-h-11"
          >
            <input
              type="radio"
              className="sr-only"
              name={name}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
