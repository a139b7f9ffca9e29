/** One line above the bench, never over it: what is so, what can be done about it, and a way to put it away. */
import type { ReactNode } from 'react';
import { say } from '../../i18n/windows.ts';
import { Button } from '../shared/Button.tsx';
import '../shared/late.css';

interface NoticeLineProps {
  readonly text: string;
  /** Absent: the line stays for as long as it is true. */
  readonly onDismiss?: () => void;
  /** Buttons. */
  readonly children?: ReactNode;
}

/** Announced politely. */
export const NoticeLine = ({ text, children, onDismiss }: NoticeLineProps) => (
  <div
    role="status"
    className="border-hair-b flex flex-wrap items-center gap-2 bg-null-soft px-4 py-1.5 text-ink"
  >
    <p className="min-w-60 flex-1 text-pretty">{text}</p>
    {children}
    {onDismiss !== undefined && (
      <Button variant="plain" onClick={onDismiss}>
        {say('store.dismiss')}
      </Button>
    )}
  </div>
);
