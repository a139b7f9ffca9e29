/** A request as AWS CLI, sent or not. */
import type { Part } from '../../languages/awsCli.ts';

interface CommandLineProps {
  /** Names the block for screen readers. */
  readonly label: string;
  /** From `languages/awsCli.ts`: program first, then an option a part. */
  readonly parts: readonly Part[];
  /** The name of the option that S3 refused for, `--mfa` or `--version-id`: it is marked. */
  readonly offending?: string | undefined;
}

const NAME = { program: 'font-bold', argument: 'text-act', mfa: 'text-act' } as const;

/** The bucket beside the program, then an option a line, as people write long commands; it can be pasted as it stands. */
export const CommandLine = ({ label, parts, offending }: CommandLineProps) => (
  <pre
    lang="en"
    dir="ltr"
    role="group"
    aria-label={label}
    className="bg-sunken px-3 pt-2 pb-1 font-mono text-xs leading-[1.5] wrap-anywhere whitespace-pre-wrap"
  >
    {parts.map(({ kind, name, value }, index) => (
      <span key={`${name} ${value}`}>
        {index === 1 && ' '}
        {index > 1 && ' \\\n  '}
        <span
          className={
            name !== '' && name === offending
              ? 'rounded-[2px] bg-no-soft text-no underline decoration-1 underline-offset-3'
              : ''
          }
        >
          <span className={name === offending ? '' : NAME[kind]}>{name}</span>
          {value !== '' && name !== '' && ' '}
          <span className={kind === 'mfa' && name !== offending ? 'text-data' : ''}>{value}</span>
        </span>
      </span>
    ))}
  </pre>
);
