/** One sentence at the foot of the page, for what went well. Refusals live in the verdict, never here. */
import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';

/** What is said. A new `id` is a new message, even with the same words. */
export interface Message {
  readonly id: number;
  readonly text: string;
  /** At most one button, usually "Undo". */
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined;
}
interface ToastProps {
  readonly message: Message | undefined;
  /** After six seconds unattended, or after the button. */
  readonly onDone: () => void;
}

const SHOWN_MS = 6000;

/** Always mounted, so that what appears in it is announced, politely. Hover and focus hold it. The bench places it. */
export const Toast = ({ message, onDone }: ToastProps) => {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (message === undefined || held) return undefined;
    const timer = setTimeout(onDone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message, held, onDone]);
  return (
    <div role="status" className="pointer-events-none grid justify-items-center px-2">
      {message !== undefined && (
        <div
          key={message.id}
          className="pointer-events-auto flex max-w-xl items-center gap-3 rounded-control bg-ink py-1.5 pe-2 ps-3 text-md text-surface opacity-100 shadow-toast transition-opacity duration-(--d-fade) starting:opacity-0"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          {message.text}
          {message.action !== undefined && (
            <Button
              className="border-current! bg-transparent! text-surface! focus-visible:outline-surface!"
              onClick={() => {
                message.action?.onPress();
                onDone();
              }}
            >
              {message.action.label}
            </Button>
          )}
        </div>
      )}
    </div>
  );
};
