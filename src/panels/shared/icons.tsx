/**
 * The icons nobody else has: what the simulator is about. Drawn as lucide's are: 24 grid, 1.75 stroke, round joins,
 * `currentColor`. All are hidden from screen readers; a word beside them carries the meaning.
 */
import type { ReactNode, SVGProps } from 'react';

/** Any SVG attribute; `className="size-5"` sets the size, which is the text's line otherwise. */
export type IconProps = SVGProps<SVGSVGElement>;

const icon =
  (children: ReactNode) =>
  ({ className = '', ...rest }: IconProps) => (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`icon ${className}`}
      {...rest}
    >
      {children}
    </svg>
  );
const drawn = (d: string) => icon(<path d={d} />);

/** A cloth lifted off: a marker was removed. */
export const UnveilIcon = drawn(
  'M12 12V3.5M8.5 6.5 12 3l3.5 3.5M5 21v-6a7 7 0 0 1 2-4.9M19 21v-6a7 7 0 0 0-2-4.9M5 21l2.3-1.8L9.7 21l2.3-1.8 2.3 1.8 2.4-1.8L19 21',
);
/** A delete marker: a cloth with folds and a scalloped hem. */
export const VeilIcon = drawn(
  'M4 20v-9a8 8 0 0 1 16 0v9l-2.7-2-2.6 2-2.7-2-2.7 2-2.6-2zM9 8.5 7.5 15m7.5-6.5L16.5 15',
);
/** The null id: a slashed circle between the brackets of its slot. */
export const NullIcon = icon(
  <>
    <path d="M8 4H5v16h3M16 4h3v16h-3m-6.6-4.8 5.2-6.4" />
    <circle cx="12" cy="12" r="3.4" />
  </>,
);
/** A code is needed. */
export const Padlock = drawn(
  'M7 11h10a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2zm1 0V8a4 4 0 0 1 8 0v3m-4 3.5v2',
);
/** No code is needed, or one was just accepted. */
export const PadlockOpen = drawn(
  'M7 11h10a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2zm1 0V7.5a4 4 0 0 1 7.7-1.5M12 14.5v2',
);
/** Refused. The same shape in stack, verdict, trace and timeline. */
export const Octagon = drawn('M8.3 3.5h7.4l4.8 4.8v7.4l-4.8 4.8H8.3l-4.8-4.8V8.3zM9 9l6 6m0-6-6 6');
/** Deleting one version for good. */
export const Shred = drawn('M6 12V4h12v8M3 12h18M7 15v5m5-5v5m5-5v5');
/** A pile of versions, widest on top. */
export const Pile = drawn('M4 8h16M6 13h12M8 18h8');
/** Lost for good. */
export const Ghost = icon(<rect x="4.5" y="4.5" width="15" height="15" rx="2" strokeDasharray="2 2.6" />);
/** Not reached, not met yet. */
export const Pending = icon(<circle cx="12" cy="12" r="8.5" strokeDasharray="2.5 3" />);
/** The account's root user. */
export const Crown = drawn('M4 18h16M4.5 15.5 3.5 7l5 4L12 5l3.5 6 5-4-1 8.5z');
/** Stolen credentials. */
export const Mask = drawn(
  'M3 9c3-1.5 15-1.5 18 0 0 5-2.5 7.5-5 7.5S12.8 14.5 12 13c-.8 1.5-1.5 3.5-4 3.5S3 14 3 9zm4 2.5h2.5m5 0H17',
);
/** A hardware token. */
export const Fob = icon(
  <>
    <path d="M6.5 8h11a4 4 0 0 1 0 8h-11a4 4 0 0 1 0-8zM6 12h7" />
    <circle cx="17.5" cy="12" r="1.2" />
  </>,
);
/** The real console cannot do this. */
export const NoConsole = drawn(
  'M3 6a1.5 1.5 0 0 1 1.5-1.5h15A1.5 1.5 0 0 1 21 6v10a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 16zm0 2.5h18M4 21 20 4',
);

/** The mark of Bucket Lab: a bucket of sheets. In two colours of its own. */
export const BrandIcon = ({ className = '' }: { readonly className?: string }) => (
  <svg
    viewBox="0 0 24 24"
    fill="none"
    strokeWidth="2"
    aria-hidden="true"
    className={`flex-none ${className}`}
  >
    <path d="M3 5h18l-3 16H6z" className="stroke-ink" strokeLinejoin="round" />
    <path d="M7.2 9.5h9.6M7.8 13h8.4m-7.8 3.5h7.2" className="stroke-data" strokeLinecap="round" />
  </svg>
);
