/** Why: the checks S3 makes, in order, as rungs on one rail. The rail is solid up to the deciding check, then dotted. */
import { CircleCheck, CircleMinus } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Octagon, Pending } from '../shared/icons.tsx';
import { Provenance } from './Provenance.tsx';
import type { Rung } from './trace.ts';

const Mark = ({ mark }: { readonly mark: Rung['mark'] }) => {
  const look = 'relative z-1 size-5 rounded-full';
  switch (mark) {
    case 'pass':
      return <CircleCheck className={`${look} bg-surface text-ok`} aria-hidden="true" />;
    case 'not-applicable':
      return <CircleMinus className={`${look} bg-surface text-ink-3`} aria-hidden="true" />;
    case 'fail':
      return <Octagon className="relative z-1 size-5 text-no" />;
    case 'not-reached':
    case 'waiting':
      return <Pending className={`${look} bg-surface text-ink-3`} />;
  }
};

const RAIL = 'before:absolute before:left-[0.5625rem] before:w-0.5 before:content-[""] first:before:hidden';
const SOLID = `${RAIL} before:-top-1/2 before:h-full before:bg-ok-line`;
const DOTTED = `${RAIL} before:-top-1/2 before:h-full before:bg-[repeating-linear-gradient(var(--line-2)_0_2px,transparent_2px_5px)]`;
const INTO_BOX =
  'before:absolute before:-top-3 before:left-[0.9375rem] before:h-4.5 before:w-0.5 before:bg-ok-line before:content-[""] first:before:hidden';

const Row = ({ rung, after }: { readonly rung: Rung; readonly after: boolean }) => {
  const { mark, name, fact } = rung;
  const faint = mark === 'not-reached' || mark === 'waiting';
  const rail = mark === 'waiting' || (mark === 'not-reached' && !after) ? DOTTED : SOLID;
  return (
    <li
      className={`relative grid min-h-5 grid-cols-[1.25rem_auto_minmax(0,1fr)] [@media(min-height:60rem)]:min-h-6 items-center gap-x-2 ${faint ? 'text-ink-3' : ''} ${after ? '' : rail}`}
    >
      <Mark mark={mark} />
      <span>
        {name}
        <span className="sr-only">, {t(`explain.mark.${mark}`)}</span>
      </span>
      <span className="truncate text-right text-xs text-ink-3" title={fact}>
        {fact}
      </span>
    </li>
  );
};

const Deciding = ({ rung, reason }: { readonly rung: Rung; readonly reason: string }) => (
  <li
    className={`relative -mx-1.5 my-1 rounded-control bg-no-soft p-1.5 shadow-[inset_0_0_0_1.5px_var(--no)] ${INTO_BOX}`}
  >
    <Provenance
      rule={rung.check.rule}
      heading={
        <>
          <Mark mark="fail" />
          <b className="font-bold text-no">
            {rung.name}
            <span className="sr-only">, {t('explain.mark.fail')}</span>
          </b>
        </>
      }
    >
      <p className="ml-7 text-pretty">{reason}</p>
    </Provenance>
  </li>
);

interface MoreProps {
  readonly mark: Rung['mark'];
  readonly text: string;
  readonly action?: ReactNode;
  readonly after?: boolean;
}
const Summary = ({ mark, text, action, after = false }: MoreProps) => (
  <li
    className={`relative grid min-h-6 grid-cols-[1.25rem_auto_1fr] items-center gap-x-2 ${mark === 'pass' ? '' : 'text-ink-3'} ${after ? '' : SOLID}`}
  >
    <Mark mark={mark} />
    <span>{text}</span>
    {Boolean(action) && <span className="text-right">{action}</span>}
  </li>
);

const Toggle = ({ open, onToggle }: { readonly open: boolean; readonly onToggle: () => void }) => (
  <button
    type="button"
    aria-expanded={open}
    onClick={onToggle}
    className="min-h-6 rounded-sheet px-1 text-xs font-medium text-act underline decoration-1 underline-offset-2 hover:decoration-2 relative phone:before:absolute phone:before:-inset-2.5 phone:before:content-['']"
  >
    {t(open ? 'explain.showFew' : 'explain.showAll')}
  </button>
);

interface TraceProps {
  readonly rungs: readonly Rung[];
  /** Why the deciding check refused; absent for a success. */
  readonly reason?: string | undefined;
  /** Folds what is not deciding into one line, on low screens. The reader can open it. */
  readonly folded?: boolean;
}

/** Every check that was made, or would be. */
export const Trace = ({ rungs, reason, folded = false }: TraceProps) => {
  const [open, setOpen] = useState(false);
  const at = rungs.findIndex(({ mark }) => mark === 'fail');
  const end = at === -1 ? rungs.length : at;
  const [before, deciding, after] = [rungs.slice(0, end), rungs[end], at === -1 ? [] : rungs.slice(at + 1)];
  const short = folded && !open && before.length + after.length > 3;
  const passed = before.filter(({ mark }) => mark === 'pass').length;
  const skipped = before.length - passed;
  const toggle = folded && <Toggle open={open} onToggle={() => setOpen(!open)} />;
  return (
    <ol className="relative px-3 pb-1.5">
      {short && before.length > 0 && (
        <Summary
          mark="pass"
          text={
            skipped === 0
              ? t('explain.passed', { count: passed })
              : t('explain.passedSome', { count: passed, skipped })
          }
          action={toggle}
        />
      )}
      {!short &&
        before.map((rung, index) => <Row key={rung.check.slug + String(index)} rung={rung} after={false} />)}
      {deciding !== undefined && <Deciding rung={deciding} reason={reason ?? ''} />}
      {short && after.length > 0 && (
        <Summary
          after
          mark="not-reached"
          text={t('explain.more', { count: after.length })}
          action={before.length === 0 && toggle}
        />
      )}
      {!short && after.map((rung, index) => <Row key={rung.check.slug} rung={rung} after={index === 0} />)}
      {folded && open && <li className="text-right">{toggle}</li>}
    </ol>
  );
};
