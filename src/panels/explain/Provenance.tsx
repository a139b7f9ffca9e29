/** How a rule is known: documented, observed or modelled. The chip opens its source. */
import { BookOpen, Eye, FlaskConical } from 'lucide-react';
import { useId, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { RULES } from '../../engine/index.ts';
import type { Certainty, RuleId } from '../../engine/index.ts';
import { tell } from '../../i18n/refusals.ts';

const SIGN: Readonly<Record<Certainty, ComponentType<{ readonly className?: string }>>> = {
  documented: BookOpen,
  observed: Eye,
  modelled: FlaskConical,
};

interface ProvenanceProps {
  readonly rule: RuleId;
  /** Beside what is no refusal. */
  readonly calm?: boolean;
  /** What stands before the chip on its line. */
  readonly heading: ReactNode;
  /** What stands under that line. */
  readonly children: ReactNode;
}

/** The line of a deciding check, with the chip at its end; the reason; and, once the chip is pressed, where it is written. */
export const Provenance = ({ rule, calm = false, heading, children }: ProvenanceProps) => {
  const [open, setOpen] = useState(false);
  const note = useId();
  const [certainty, source] = RULES[rule];
  const Sign = SIGN[certainty];
  return (
    <>
      <div className="grid grid-cols-[1.25rem_1fr_auto] items-center gap-x-2">
        {heading}
        <button
          type="button"
          aria-expanded={open}
          aria-controls={note}
          aria-label={tell('refusal.provenance', { certainty: tell(`certainty.${certainty}`), rule })}
          onClick={() => setOpen(!open)}
          className={`relative inline-flex h-6 items-center phone:before:absolute phone:before:-inset-2.5 phone:before:content-[''] gap-1 rounded-sheet border px-1.5 text-xs font-semi hover:bg-surface ${certainty === 'modelled' ? 'border-dashed' : ''} border-line-2 text-ink-2`}
        >
          <Sign className="size-3.25 stroke-2" />
          {tell(`certainty.${certainty}`)}
        </button>
      </div>
      {children}
      <p
        id={note}
        hidden={!open}
        className={`mt-1 ms-7 border-s-2 ps-2 text-xs text-ink-2 ${calm ? 'border-line-2' : 'border-no-line'}`}
      >
        {tell(`certainty.${certainty}.says`)} {tell('refusal.rule', { rule })}.{' '}
        {source !== '' && tell('refusal.source', { source })}
      </p>
    </>
  );
};
