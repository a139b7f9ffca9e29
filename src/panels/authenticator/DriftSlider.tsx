/** How far the phone's clock is off, and which part of that S3 forgives. */
import './drift.css';
import { useId } from 'react';
import { word } from '../../i18n/codes.ts';
import { Button } from '../shared/Button.tsx';
import { acceptance, LIMIT, trackOf } from './window.ts';

interface DriftSliderProps {
  readonly owner: string;
  /** Seconds ahead of S3's clock, −180 to 180. */
  readonly drift: number;
  /** The drift that S3 knows of since registration or resynchronisation, in steps of 30 s (D-06). */
  readonly offset: number;
  readonly onDrift: (seconds: number) => void;
  readonly onResync?: (() => void) | undefined;
}

/** `+90 s`, `−15 s`, `+0 s`: a sign always, so that the width stays. */
const signed = (seconds: number): string =>
  word('auth.drift.value', { seconds: seconds < 0 ? `−${-seconds}` : `+${seconds}` });

const inWords = (drift: number): string => {
  if (drift === 0) return word('auth.drift.text.right');
  return word(drift > 0 ? 'auth.drift.text.ahead' : 'auth.drift.text.behind', { seconds: Math.abs(drift) });
};

/** A slider in steps of five seconds; what it means is said in words beneath once it matters. */
export const DriftSlider = ({ owner, drift, offset, onDrift, onResync }: DriftSliderProps) => {
  const note = useId();
  const taken = acceptance(drift, offset);
  return (
    <div className="mx-auto w-full max-w-[15.5rem] text-xs text-ink-2 phone:max-w-none phone:px-3.5">
      <label className="grid grid-cols-[auto_minmax(0,1fr)_3.25rem] items-center gap-2">
        <span aria-hidden="true">{word('auth.drift')}</span>
        <input
          type="range"
          className="drift"
          min={-LIMIT}
          max={LIMIT}
          step={5}
          value={drift}
          aria-label={word('auth.driftOf', { owner })}
          aria-valuetext={inWords(drift)}
          aria-describedby={note}
          onChange={(event) => onDrift(Number(event.target.value))}
          style={{ '--track': trackOf(offset) }}
        />
        <b className="text-end font-mono font-semi whitespace-nowrap figures">{signed(drift)}</b>
      </label>
      <p id={note} className={taken === 'always' ? 'sr-only' : 'text-pretty'}>
        {word(`auth.drift.${taken}`)}
      </p>
      {drift !== 0 && (
        <div className="mt-1 flex gap-1">
          <Button onClick={() => onDrift(0)}>{word('auth.drift.reset')}</Button>
          {onResync !== undefined && <Button onClick={onResync}>{word('auth.drift.resync')}</Button>}
        </div>
      )}
    </div>
  );
};
