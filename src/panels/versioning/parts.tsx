/** What the state diagram is put together from. */
import type { ReactNode } from 'react';
import type { Arrow, Form, Span } from './geometry.ts';

/** A way, drawn: solid, gone or thin. */
export const Line = ({ arrow, look }: { readonly arrow: Arrow; readonly look: string }) => (
  <g className={`way ${look}`}>
    <path d={arrow.line} />
    <path
      className="way__tip"
      d="M-9.5-4.2 0 0l-9.5 4.2z"
      transform={`translate(${arrow.tip[0]} ${arrow.tip[1]}) rotate(${arrow.tip[2]})`}
    />
  </g>
);

interface WayProps {
  readonly arrow: Arrow;
  /** Present where the way starts at the state the bucket is in. */
  readonly onPress?: (() => void) | undefined;
  readonly name: string;
  readonly children: ReactNode;
}

/** The word or the padlock on a way: a button where the way is open. */
export const Way = ({ arrow, onPress, name, children }: WayProps) => {
  const [x, y] = arrow.mark;
  const down = typeof children === 'string' ? arrow.word : 0;
  const style = { '--x': x, '--y': y + down, '--reach': arrow.reach };
  if (onPress === undefined)
    return (
      <span className="way__mark" style={style} title={name} aria-hidden="true">
        {children}
      </span>
    );
  return (
    <button
      type="button"
      className="way__mark"
      style={style}
      aria-label={name}
      title={name}
      onClick={onPress}
    >
      {children}
    </button>
  );
};

interface PillProps {
  readonly form: Form;
  readonly span: Span;
  readonly word: string;
  readonly look: string;
}

/** A state. */
export const Pill = ({ form, span, word, look }: PillProps) => (
  <g className={`state ${look}`}>
    <rect x={span[0]} y={form.top} width={span[1]} height={form.pill} rx={form.pill / 2} />
    <text x={span[0] + span[1] / 2} y={form.top + form.pill / 2 + 4.5}>
      {word}
    </text>
  </g>
);

/** A word under a state. */
export const Caption = ({ form, span, word }: Omit<PillProps, 'look'>) => (
  <text className="caption" x={span[0] + span[1] / 2} y={form.top + form.pill + 16}>
    {word}
  </text>
);
