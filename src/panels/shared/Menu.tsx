/** A short list of buttons that drops from a button: the platform's popover. */
import { Check } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { FocusEvent, ReactNode, ToggleEvent } from 'react';
import { Button } from './Button.tsx';
import type { ButtonProps } from './Button.tsx';

/** One line of a menu. `checked` makes it one choice among the others that have it. */
export interface MenuItem {
  readonly key: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** A second line, in tertiary ink: what it does, or why it is closed. */
  readonly note?: string;
  readonly checked?: boolean;
  /** Closed: cannot be chosen now. Say why in `note`. */
  readonly disabled?: boolean;
  readonly onChoose: () => void;
}
interface MenuProps extends Pick<ButtonProps, 'variant' | 'size' | 'className'> {
  /** Names the button and the list; the button's text may be shorter or an icon. */
  readonly label: string;
  readonly children: ReactNode;
  readonly items: readonly MenuItem[];
}

/** Under the button, inside the window: 8 px from its edges at least. */
const place = (menu: HTMLElement, button: HTMLElement) => {
  const from = button.getBoundingClientRect();
  const left = Math.max(8, Math.min(from.left, window.innerWidth - menu.offsetWidth - 8));
  const below = from.bottom + 4;
  const top = below + menu.offsetHeight > window.innerHeight ? from.top - menu.offsetHeight - 4 : below;
  menu.style.left = `${left}px`;
  menu.style.top = `${Math.max(8, top)}px`;
};

/** Opens on the choice that holds, or the first. Closes on Esc, on a press outside, on a choice and when the focus goes on. */
export const Menu = ({ label, items, children, ...look }: MenuProps) => {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const toggled = (event: ToggleEvent<HTMLDivElement>) => {
    const opened = event.newState === 'open';
    setOpen(opened);
    if (!opened || button.current === null) return;
    place(event.currentTarget, button.current);
    const first =
      event.currentTarget.querySelector('[aria-current]') ??
      event.currentTarget.querySelector('button:enabled');
    if (first instanceof HTMLElement) first.focus();
  };
  // A press on the opener closes by itself: closing here as well would let it open again.
  const left = ({ relatedTarget: to, currentTarget: list }: FocusEvent<HTMLDivElement>) => {
    if (to !== null && to !== button.current && !list.contains(to)) list.hidePopover();
  };
  return (
    <>
      <Button
        {...look}
        ref={button}
        popoverTarget={id}
        aria-expanded={open}
        aria-controls={id}
        aria-label={label}
        title={look.variant === 'icon' ? label : undefined}
      >
        {children}
      </Button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        onToggle={toggled}
        onBlur={left}
        className="border-hair inset-auto m-0 min-w-44 rounded-control bg-surface p-1 text-ink shadow-toast"
      >
        <ul aria-label={label}>
          {items.map((item) => (
            <li key={item.key}>
              <button
                type="button"
                aria-current={item.checked === true || undefined}
                disabled={item.disabled}
                className="flex min-h-8 w-full items-center gap-2 rounded-sheet px-2 py-1 text-start enabled:hover:bg-act-soft focus-visible:bg-act-soft disabled:text-ink-3 phone:min-h-11"
                onClick={() => {
                  menu.current?.hidePopover();
                  item.onChoose();
                }}
              >
                {item.icon}
                <span className="grid">
                  <span className="font-medium">{item.label}</span>
                  {item.note !== undefined && <span className="text-xs text-ink-3">{item.note}</span>}
                </span>
                {item.checked === true && <Check className="ms-auto" />}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
};
