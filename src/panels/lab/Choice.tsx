/** One of the things that can be done with a lab: its name, what it means, its buttons and what came of them. */
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Octagon } from '../shared/icons.tsx';

/** What came of a press. Failures interrupt, the rest waits its turn. */
export interface News {
  readonly text: string;
  readonly failed: boolean;
}

/** Both regions are always there, so that what appears in them is announced. */
export const NewsLine = ({ id, news }: { readonly id?: string; readonly news: News | undefined }) => (
  <div id={id}>
    <p role="status" className="text-xs text-ink-2 empty:hidden">
      {news?.failed === false ? news.text : ''}
    </p>
    <p role="alert" className="flex items-start gap-1 text-xs text-no empty:hidden">
      {news?.failed === true && (
        <>
          <Octagon className="mt-px size-3.5" />
          <span className="min-w-0 break-words">{news.text}</span>
        </>
      )}
    </p>
  </div>
);

interface ChoiceProps {
  readonly title: string;
  readonly note: string;
  /** The buttons; `describedBy` ties them to the note and to what came of them. */
  readonly children: (describedBy: string) => ReactNode;
  readonly news?: News | undefined;
  /** The question before something is replaced. */
  readonly question?: ReactNode;
}

/** A section of the window. */
export const Choice = ({ title, note, children, news, question }: ChoiceProps) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-1.5 border-t pt-3 first:border-t-0 first:pt-0">
      <h3 id={id} className="text-md">
        {title}
      </h3>
      <p id={`${id}-note`} className="text-ink-2">
        {note}
      </p>
      <div className="flex flex-wrap gap-2">{children(`${id}-note ${id}-news`)}</div>
      <NewsLine id={`${id}-news`} news={news} />
      {question}
    </section>
  );
};
