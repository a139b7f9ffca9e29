/** Six digits in 3 + 3, at a width that never changes. A new code fades in over the old one's place. */
import { spaced } from '../explain/answered.ts';

interface DigitsProps {
  readonly code: string;
  readonly used?: boolean;
  readonly className?: string;
}

/** For the eye: the button around it says the digits one by one. */
export const Digits = ({ code, used = false, className = '' }: DigitsProps) => (
  <span
    key={code}
    aria-hidden="true"
    className={`inline-block w-[7ch] font-mono font-semi figures transition-opacity duration-[var(--d-fade)] starting:opacity-0 ${used ? 'line-through decoration-2' : ''} ${className}`}
  >
    {spaced(code)}
  </span>
);
