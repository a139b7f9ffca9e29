/** How long a code still shows: a ring that steps once a second, and the number in it. */
import { word } from '../../i18n/codes.ts';
import { STEP_SECONDS } from './step.ts';

interface RingProps {
  readonly secondsLeft: number;
  readonly frozen: boolean;
}

const RADIUS = 16;
const LENGTH = 2 * Math.PI * RADIUS;

/** Not read as it counts: the name says the seconds when it is asked. Under reduced motion only the number stays. */
export const Ring = ({ secondsLeft, frozen }: RingProps) => {
  const soon = secondsLeft <= 5;
  return (
    <svg
      viewBox="0 0 40 40"
      role="img"
      aria-label={word(frozen ? 'auth.frozenHelp' : 'auth.seconds', { seconds: secondsLeft })}
      className="size-9 flex-none"
    >
      <g fill="none" strokeWidth="3.5" className="motion-reduce:hidden">
        <circle cx="20" cy="20" r={RADIUS} className="stroke-line forced-colors:hidden" />
        <circle
          cx="20"
          cy="20"
          r={RADIUS}
          transform="rotate(-90 20 20)"
          strokeDasharray={frozen ? '2.2 2.825' : `${(secondsLeft / STEP_SECONDS) * LENGTH} ${LENGTH}`}
          className={`stroke-current ${frozen ? 'text-line-2' : soon ? 'text-dev-ink' : 'text-act'}`}
        />
      </g>
      <text
        x="20"
        y="25"
        textAnchor="middle"
        className={`fill-current text-[14px] text-dev-ink figures ${soon ? 'font-bold' : 'font-semi'}`}
      >
        {secondsLeft}
      </text>
    </svg>
  );
};
