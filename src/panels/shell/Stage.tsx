/** The middle of the bench: a bucket's name and state, what can be done, and its shelves, which scroll. */
import { useId } from 'react';
import type { ReactNode } from 'react';
import './stage.css';

interface StageProps {
  readonly title: string;
  /** Under the name: region and number of keys, or who is asking in a mission. */
  readonly note: ReactNode;
  readonly diagram: ReactNode;
  /** Actions on what is selected, and the lens. */
  readonly tools: ReactNode;
  /** The shelves. */
  readonly children: ReactNode;
  /** In view under the shelves: the legend. */
  readonly foot?: ReactNode;
}

/** A panel in four bands. On a phone the name is in the top bar and the band of tools stays in view. */
export const Stage = ({ title, note, diagram, tools, children, foot }: StageProps) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className="stage">
      <header className="stage__head">
        <div className="stage__name phone:sr-only">
          <h2 id={id} className="line-clamp-2 text-lg leading-tight wrap-anywhere" title={title}>
            {title}
          </h2>
          <p className="text-ink-3">{note}</p>
        </div>
        {diagram}
      </header>
      <div className="stage__tools">{tools}</div>
      <div className="stage__body">{children}</div>
      {foot !== undefined && <div className="stage__foot">{foot}</div>}
    </section>
  );
};
