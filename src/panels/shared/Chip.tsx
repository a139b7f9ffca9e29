/** Small facts in a box: a word with its icon, never colour alone. */
import type { ReactNode } from 'react';

/** What the fact is about. `ghost` is dotted: lost for good. `lock` is solid: configuration. */
export type Tone = 'line' | 'ok' | 'no' | 'null' | 'marker' | 'lock' | 'ghost' | 'data';

const LOOK: Record<Tone, string> = {
  line: 'border border-line-2 text-ink-2',
  ok: 'border border-ok-line bg-ok-soft text-ok',
  no: 'border border-no-line bg-no-soft text-no',
  null: 'border border-null-line bg-null-soft text-null',
  marker: 'border border-marker bg-marker-soft text-marker',
  data: 'border border-data-line bg-data-soft text-data',
  lock: 'border border-lock bg-lock text-lock-ink',
  ghost: 'border-[1.5px] border-dotted border-ghost text-ghost',
};

interface ChipProps {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A fact in a box, one line high. */
export const Chip = ({ tone = 'line', icon, title, children }: ChipProps) => (
  <span
    title={title}
    className={`inline-flex h-5 shrink-0 items-center gap-1 rounded-sheet px-1.5 text-xs font-semi whitespace-nowrap [&_svg]:size-3.25 [&_svg]:stroke-2 ${LOOK[tone]}`}
  >
    {icon}
    {children}
  </span>
);

/** A key of the keyboard. */
export const Kbd = ({ children }: { readonly children: ReactNode }) => (
  <kbd className="inline-block rounded-sheet border border-b-2 border-line-2 bg-surface px-1.25 py-0.75 font-mono text-xs leading-none font-semi text-ink-2">
    {children}
  </kbd>
);
