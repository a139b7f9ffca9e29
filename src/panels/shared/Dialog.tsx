/** A window of our own: the platform's `<dialog>`, which traps focus, gives it back, and closes on Esc. */
import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from './Button.tsx';
import './late.css';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Esc, the cross, or the browser's own back gesture. The owner then passes `open={false}`. */
  readonly onClose: () => void;
  /** `docked` stands at the right edge (the foot, on a phone) and leaves the bench usable beside it. */
  readonly place?: 'centred' | 'docked';
  /** Stays in view under the scrolling body: buttons. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

const SHELVES = '[data-entry] > input:checked, [data-entry] > input, [data-region="stage"] button';

const PLACE = {
  centred: 'm-auto max-h-[min(44rem,calc(100dvh-2rem))] w-[min(40rem,calc(100vw-1rem))] rounded-panel',
  docked:
    'fixed inset-y-0 end-0 start-auto z-40 m-0 h-dvh max-h-none w-[min(25.5rem,100vw)] border-y-0 border-e-0 phone:inset-x-0 phone:top-auto phone:bottom-0 phone:h-auto phone:max-h-[85dvh] phone:w-screen phone:max-w-none phone:rounded-t-panel phone:border-t',
} as const;

/**
 * Centred ones are modal; docked ones are not, so that neither head nor foot may be a landmark of the page. The content
 * exists only while open.
 */
export const Dialog = ({ open, title, onClose, place = 'centred', foot, children }: DialogProps) => {
  const ref = useRef<HTMLDialogElement>(null);
  const opener = useRef<Element | null>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null || dialog.open === open) return;
    if (open) {
      opener.current = document.activeElement;
      if (place === 'docked') dialog.show();
      else dialog.showModal();
      return;
    }
    dialog.close();
    // The platform gives focus back only from a modal one, or while it is still within: our content is gone by now.
    if (document.activeElement !== document.body) return;
    // What opened it may be gone, as the list of actions is: then the shelves have the focus.
    const back = opener.current?.isConnected === true ? opener.current : document.querySelector(SHELVES);
    if (back instanceof HTMLElement) back.focus();
  }, [open, place]);
  // A dialog that is not modal gets no Esc from the platform.
  const escape = (event: KeyboardEvent) => {
    if (place === 'docked' && event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc belongs to the dialog as a whole
    <dialog
      ref={ref}
      aria-labelledby={id}
      className={`border-hair flex-col bg-surface text-ink opacity-0 shadow-toast transition-[opacity,display] transition-discrete duration-(--d-fade) backdrop:bg-(--scrim) open:flex open:opacity-100 starting:open:opacity-0 ${PLACE[place]}`}
      onClose={() => open && onClose()}
      onKeyDown={escape}
    >
      {open && (
        <>
          <div className="flex shrink-0 items-center gap-2 border-b py-2 pe-2 ps-4">
            <h2 id={id} className="text-lg">
              {title}
            </h2>
            <Button variant="icon" className="ms-auto" aria-label={t('dialog.close')} onClick={onClose}>
              <X />
            </Button>
          </div>
          <div className="relative min-h-0 flex-1 overflow-auto p-4">{children}</div>
          {foot !== undefined && (
            <div className="flex shrink-0 flex-wrap justify-end gap-2 border-t bg-sunken px-4 py-3">
              {foot}
            </div>
          )}
        </>
      )}
    </dialog>
  );
};
