/** A request as AWS CLI, an option a line, in the colours of its parts. */
import type { Part } from '../../languages/awsCli.ts';

const COLOUR: Record<Part['kind'], string> = {
  program: 'font-bold text-ink',
  argument: 'text-act',
  mfa: 'text-act',
};

interface CommandLineProps {
  readonly parts: readonly Part[];
  /** Names the block for screen readers. */
  readonly label: string;
}

/** Scrolls inside when it is long; a screen reader reads it as one text. */
export const CommandLine = ({ parts, label }: CommandLineProps) => (
  <pre
    lang="en"
    dir="ltr"
    aria-label={label}
    role="group"
    className="bg-code m-0 overflow-x-auto px-3 py-2 font-mono text-xs leading-relaxed break-words whitespace-pre-wrap"
  >
    {parts.map(({ kind, name, value }, i) => (
      // oxlint-disable-next-line react/no-array-index-key -- the parts of one request never move
      <span key={i} className={i === 0 ? '' : 'block ps-[2ch]'}>
        <span className={COLOUR[kind]}>{name}</span>
        {name !== '' && value !== '' && ' '}
        <span className={kind === 'mfa' ? 'text-data' : 'text-ink'}>{value}</span>
        {i < parts.length - 1 && <span className="text-ink-3"> \</span>}
      </span>
    ))}
  </pre>
);
