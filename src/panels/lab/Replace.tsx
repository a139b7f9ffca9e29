/** The question before a lab is replaced: what will be gone, and a way to keep it. */
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { say } from '../../i18n/windows.ts';
import { Button } from '../shared/Button.tsx';

interface ReplaceProps {
  readonly question: string;
  /** What the lab of now holds. */
  readonly holds: string;
  /** How saving goes, or nothing yet. */
  readonly status: ReactNode;
  readonly onSave: () => void;
  readonly onReplace: () => void;
  readonly onKeep: () => void;
}

/** Takes the focus to its question, so that it is read before anything can be pressed by habit. */
export const Replace = ({ question, holds, status, onSave, onReplace, onKeep }: ReplaceProps) => {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      aria-labelledby={id}
      aria-describedby={`${id}-holds`}
      className="border-hair grid gap-2 rounded-control border-line-2 bg-sunken p-3"
    >
      <h3 id={id} ref={heading} tabIndex={-1} className="break-words outline-offset-4">
        {question}
      </h3>
      <p id={`${id}-holds`}>{holds}</p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={onSave}>
          {say('lab.saveFirst')}
        </Button>
        <Button onClick={onReplace}>{say('lab.replace')}</Button>
        <Button onClick={onKeep}>{say('lab.keep')}</Button>
      </div>
      {status}
    </section>
  );
};
