/** A white sheet on the grey page, with its heading. */
import { useId } from 'react';
import type { ReactNode } from 'react';

interface PanelProps {
  readonly title: string;
  /** Beside the heading, in tertiary ink: a count, a state. */
  readonly note?: ReactNode;
  /** At the right end of the heading line: buttons, chips, keys. */
  readonly aside?: ReactNode;
  /** Read, but not drawn: where the picture says it already. */
  readonly titleHidden?: boolean;
  /** Takes the room left in its column and scrolls inside. */
  readonly fill?: boolean;
  /** Holds nothing that can be focused: what scrolls is then itself a stop of the keyboard. */
  readonly text?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A section with a heading, which names it. */
export const Panel = (props: PanelProps) => {
  const { title, note, aside, titleHidden, fill, text, className = '', children } = props;
  const id = useId();
  const heading = (
    <h2 id={id} className={titleHidden === true ? 'sr-only' : 'text-md'}>
      {title}
    </h2>
  );
  return (
    <section
      aria-labelledby={id}
      className={`panel border-hair flex min-w-0 flex-col rounded-panel bg-surface ${fill === true ? 'min-h-0 flex-1' : ''} ${className}`}
    >
      {titleHidden === true ? (
        heading
      ) : (
        <header className="flex shrink-0 items-center gap-2 px-3 pt-2.5 pb-2">
          {heading}
          {note !== undefined && <span className="text-ink-3">{note}</span>}
          {aside !== undefined && <span className="ms-auto flex items-center gap-1">{aside}</span>}
        </header>
      )}
      {fill === true ? (
        <div
          className="min-h-0 flex-1 overflow-auto"
          {...(text === true && { tabIndex: 0, role: 'group', 'aria-labelledby': id })}
        >
          {children}
        </div>
      ) : (
        children
      )}
    </section>
  );
};
