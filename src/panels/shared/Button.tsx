/** The things that can be pressed. */
import type { ComponentProps, MouseEvent } from 'react';

type Variant = 'default' | 'primary' | 'plain' | 'icon';

/** `blocked`: a sentence why not, yet. The button stays reachable and says it; put the sentence beside it as well. */
export interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: Variant;
  readonly size?: 'md' | 'lg';
  readonly blocked?: string | undefined;
}

const SHAPE: Record<Variant, string> = {
  default: 'border-line-2 bg-surface text-ink enabled:hover:bg-sunken',
  primary:
    'border-act bg-act text-act-ink enabled:hover:bg-ink enabled:hover:border-ink enabled:hover:text-surface',
  plain: 'border-transparent text-ink enabled:hover:bg-sunken enabled:hover:border-line',
  icon: 'border-transparent text-ink enabled:hover:bg-sunken enabled:hover:border-line',
};
const SIZE = {
  md: 'min-h-[1.875rem] px-2.5',
  lg: 'min-h-9 px-3.5',
  icon: 'size-[1.875rem] justify-center phone:size-11',
} as const;

/** A button. `icon` is square and needs an `aria-label`; on a phone every button is 44 px high. */
export const Button = ({
  variant = 'default',
  size = 'md',
  blocked,
  className = '',
  ...rest
}: ButtonProps) => {
  const off = blocked !== undefined;
  const stop = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <button
      type="button"
      {...rest}
      {...(off && { 'aria-disabled': true, title: blocked, onClick: stop })}
      className={`border-hair inline-flex items-center gap-1.5 rounded-control font-medium whitespace-nowrap transition-colors disabled:border-line disabled:text-ink-3 aria-disabled:border-line aria-disabled:bg-transparent aria-disabled:text-ink-3 phone:min-h-11 ${SHAPE[variant]} ${SIZE[variant === 'icon' ? 'icon' : size]} ${className}`}
    />
  );
};
