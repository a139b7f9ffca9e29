/** The cloths of a pile, one a marker, and the hem that the undermost shows over the board. */
import type { Version } from '../../engine/index.ts';
import type { Placed } from './stack.ts';
import { Veil } from './Veil.tsx';

interface ClothsProps {
  /** Markers of the pile on their rows. */
  readonly cloths: readonly Placed[];
  /** The last row of the pile: every cloth reaches down past it. */
  readonly last: number;
  readonly arrived?: readonly Version[];
}

export const Cloths = ({ cloths, last, arrived = [] }: ClothsProps) => (
  <>
    {cloths.map(({ version, row, depth, leaving, current }) => (
      <Veil
        key={`${version.seq}:${version.id}`}
        row={row}
        span={last - row + 2}
        depth={depth}
        current={current}
        arrived={arrived.includes(version)}
        leaving={leaving}
      />
    ))}
    {cloths.length > 0 && (
      <i className="pile__hem" style={{ gridRow: last + 1, '--depth': Math.min(cloths.length, 4) - 1 }} />
    )}
  </>
);
