/** A QR code as one SVG path. Loaded on first use: nothing of it is in the first load of the page. */
import { encode } from 'uqr';

interface QrProps {
  readonly text: string;
  /** What it holds, in words, for those who cannot see it. */
  readonly label: string;
  readonly className?: string;
}

/** Dark modules as runs: `M4 4h7v1h-7z`. */
const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows
    .flatMap((row, y) => {
      const runs: string[] = [];
      let from = 0;
      for (let x = 0; x <= row.length; x++) {
        if (row[x] === true && row[x - 1] !== true) from = x;
        if (row[x] !== true && row[x - 1] === true) runs.push(`M${from} ${y}h${x - from}v1h${from - x}z`);
      }
      return runs;
    })
    .join('');

/** Black on white in every theme, with the four quiet modules around it that readers need. */
export const Qr = ({ text, label, className = '' }: QrProps) => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={`rounded-control ${className}`}
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={pathOf(data)} />
    </svg>
  );
};
