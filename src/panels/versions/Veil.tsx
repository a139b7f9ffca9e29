/** The cloth a marker lays over everything older: see-through, flaring, with a scalloped hem over the board. */
import './veil.css';

/** Seven folds on a 100 by 100 grid, wider apart at the foot than at the top. */
const FOLDS =
  'M9 0C9 40 5 60 4.5 100M20 0C20 40 17 60 16.6 100M34.5 0C34.5 40 33.5 60 33.3 100M50 0V100M65.5 0C65.5 40 66.5 60 66.7 100M80 0C80 40 83 60 83.4 100M91 0C91 40 95 60 95.5 100';

interface VeilProps {
  /** The row its band stands on, and how many rows it reaches down. */
  readonly row: number;
  readonly span: number;
  /** Cloths over this one. Only the outermost tints fully, so that text beneath keeps its contrast. */
  readonly depth: number;
  readonly current: boolean;
  readonly arrived: boolean;
  readonly leaving: boolean;
}

/** Drawn only: it takes no press and no focus, so whatever lies beneath can be chosen. */
export const Veil = ({ row, span, depth, current, arrived, leaving }: VeilProps) => (
  <div
    aria-hidden="true"
    className={depth === 0 ? 'veil' : 'veil veil--inner'}
    data-current={current || undefined}
    data-arrived={arrived || undefined}
    data-leaving={leaving || undefined}
    style={{ gridRow: `${row} / span ${span}`, '--depth': Math.min(depth, 3) }}
  >
    <div className="veil__drape">
      <i className="veil__tint" />
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="veil__folds">
        <path d={FOLDS} vectorEffect="non-scaling-stroke" />
      </svg>
      <i className="veil__line" />
      <i className="veil__hem" />
    </div>
  </div>
);
