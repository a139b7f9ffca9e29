/** S3's answer, verbatim: what the CLI prints, and the elements of the error body for those who want them. */
import { useId, useState } from 'react';
import type { Fault } from '../../engine/index.ts';
import { word } from '../../i18n/answers.ts';

interface AnswerProps {
  /** HTTP status. */
  readonly status: number;
  /** As the CLI prints it: an error line, JSON, or nothing. */
  readonly text: string;
  /** The refusal, for its body. */
  readonly fault?: Fault | undefined;
}

const elementsOf = ({ code, message, fields }: Fault): readonly (readonly [string, string])[] =>
  Object.entries({ Code: code, Message: message, ...fields });

/** What a marker says of itself in the response: how a covered key is told from one that never was (V-40, V-42). */
const headersOf = ({ status, marker }: Fault): readonly string[] => {
  if (marker === undefined) return [];
  const named = status === 405;
  return [
    'x-amz-delete-marker: true',
    `x-amz-version-id: ${marker.id}`,
    ...(named ? ['Allow: DELETE', `Last-Modified: ${new Date(marker.at).toUTCString()}`] : []),
  ];
};

/** Stands under the request in the same block. */
export const Answer = ({ status, text, fault }: AnswerProps) => {
  const [open, setOpen] = useState(false);
  const body = useId();
  return (
    <div className="bg-sunken px-3 pb-2 text-xs">
      <pre
        lang="en"
        dir="ltr"
        aria-label={word('explain.response')}
        className="inline font-mono leading-[1.5] wrap-anywhere whitespace-pre-wrap"
      >
        <span className="text-ink-3" title={word('explain.arrow', { status })}>{`→ ${status}`}</span>{' '}
        <span
          className={fault === undefined ? '' : 'rounded-[2px] bg-no-soft box-decoration-clone px-px text-no'}
        >
          {text}
        </span>
      </pre>
      {fault !== undefined && (
        <>
          {headersOf(fault).map((header) => (
            <span key={header} lang="en" dir="ltr" className="block font-mono text-ink-2">
              {header}
            </span>
          ))}{' '}
          <button
            type="button"
            aria-expanded={open}
            aria-controls={body}
            onClick={() => setOpen(!open)}
            className="relative rounded-sheet px-1 font-medium whitespace-nowrap text-act underline decoration-1 underline-offset-2 before:absolute before:-inset-1 before:content-[''] hover:decoration-2 phone:before:-inset-3"
          >
            {word('explain.errorBody')}
          </button>
          <dl
            id={body}
            lang="en"
            dir="ltr"
            hidden={!open}
            className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 font-mono wrap-anywhere [&[hidden]]:hidden"
          >
            {elementsOf(fault).map(([name, value]) => (
              <div key={name} className="contents">
                <dt className="text-ink-3">{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
};
