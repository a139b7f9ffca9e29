/** S3's answer, verbatim: what the CLI prints, and the elements of the error body for those who want them. */
import type { Fault } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';

interface AnswerProps {
  /** HTTP status. */
  readonly status: number;
  /** As the CLI prints it: an error line, JSON, or nothing. */
  readonly text: string;
  /** The refusal, for its body. */
  readonly fault?: Fault | undefined;
}

const ErrorBody = ({ fault }: { readonly fault: Fault }) => (
  <details className="px-3 pb-2 text-xs">
    <summary className="-ml-0.5 w-fit rounded-sheet px-0.5 text-ink-3 hover:text-ink">
      {t('explain.errorBody')}
    </summary>
    <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 font-mono wrap-anywhere">
      {Object.entries({ Code: fault.code, Message: fault.message, ...fault.fields }).map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-3">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </details>
);

/** Stands under the request in the same block. */
export const Answer = ({ status, text, fault }: AnswerProps) => (
  <div className="bg-sunken">
    <pre
      aria-label={t('explain.response')}
      className="px-3 pb-2 font-mono text-xs leading-[1.5] wrap-anywhere whitespace-pre-wrap"
    >
      <span className="text-ink-3" title={t('explain.arrow', { status })}>{`→ ${status}`}</span>{' '}
      <span
        className={fault === undefined ? '' : 'rounded-[2px] bg-no-soft box-decoration-clone px-px text-no'}
      >
        {text}
      </span>
    </pre>
    {fault !== undefined && <ErrorBody fault={fault} />}
  </div>
);
