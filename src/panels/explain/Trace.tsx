/** Why: the checks S3 makes, in order, as rungs on one rail. The rail is solid up to the deciding check, then dotted. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { word } from '../../i18n/answers.ts';
import { DecidingName, Mark } from './Mark.tsx';
import type { Rung } from './trace.ts';

const RAIL = 'before:absolute before:start-[0.5625rem] before:w-0.5 before:content-[""] first:before:hidden';
const SOLID = `${RAIL} before:-top-1/2 before:h-full before:bg-ok-line`;
const DOTTED = `${RAIL} before:-top-1/2 before:h-full before:bg-[repeating-linear-gradient(var(--line-2)_0_2px,transparent_2px_5px)]`;
const INTO_BOX =
  'before:absolute before:-top-3 before:start-[calc(0.9375rem-1.5px)] before:h-4.5 before:w-0.5 before:bg-ok-line before:content-[""] first:before:hidden';

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
        <span className="sr-only">, {word(`explain.mark.${mark}`)}</span>
      </span>
      <span className="truncate text-end text-xs text-ink-3" title={fact}>
        {fact}
      </span>
    </li>
  );
};

/** The rung that refused, boxed. Its reason may come a moment later: until then it has its name. */
const Box = ({ rung, children }: { readonly rung: Rung; readonly children: ReactNode }) => (
  <li
    className={`relative -mx-1.5 my-1 rounded-control border-[1.5px] border-no bg-no-soft p-[calc(0.375rem-1.5px)] ${INTO_BOX}`}
  >
    {children ?? (
      <div className="flex min-h-16 items-start gap-2">
        <DecidingName name={rung.name} />
      </div>
    )}
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
    {Boolean(action) && <span className="text-end">{action}</span>}
  </li>
);

const Toggle = ({ open, onToggle }: { readonly open: boolean; readonly onToggle: () => void }) => (
  <button
    type="button"
    aria-expanded={open}
    onClick={onToggle}
    className="min-h-6 rounded-sheet px-1 text-xs font-medium text-act underline decoration-1 underline-offset-2 hover:decoration-2 relative phone:before:absolute phone:before:-inset-2.5 phone:before:content-['']"
  >
    {word(open ? 'explain.showFew' : 'explain.showAll')}
  </button>
);

interface TraceProps {
  readonly rungs: readonly Rung[];
  /** What stands in the box of the deciding check; absent for a success. */
  readonly deciding?: ReactNode;
  /** Folds what is not deciding into one line, on low screens. The reader can open it. */
  readonly folded?: boolean;
}

/** Every check that was made, or would be. */
export const Trace = ({ rungs, deciding, folded = false }: TraceProps) => {
  const [open, setOpen] = useState(false);
  const at = rungs.findIndex(({ mark }) => mark === 'fail');
  const end = at === -1 ? rungs.length : at;
  const [before, boxed, after] = [rungs.slice(0, end), rungs[end], at === -1 ? [] : rungs.slice(at + 1)];
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
              ? word('explain.passed', { count: passed })
              : word('explain.passedSome', { count: passed, skipped })
          }
          action={toggle}
        />
      )}
      {!short &&
        before.map((rung, index) => <Row key={rung.check.slug + String(index)} rung={rung} after={false} />)}
      {boxed !== undefined && <Box rung={boxed}>{deciding}</Box>}
      {short && after.length > 0 && (
        <Summary
          after
          mark="not-reached"
          text={word('explain.more', { count: after.length })}
          action={before.length === 0 && toggle}
        />
      )}
      {!short && after.map((rung, index) => <Row key={rung.check.slug} rung={rung} after={index === 0} />)}
      {folded && open && <li className="text-end">{toggle}</li>}
    </ol>
  );
};
