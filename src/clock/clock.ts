/**
 * The simulated clock, as plain data: it runs with real time at a distance, or stands still. It is stepped and set, and
 * never goes back past what has happened in the lab.
 */

/** Times in milliseconds since the epoch. */
export type ClockState =
  | { readonly mode: 'running'; readonly offsetMs: number }
  | { readonly mode: 'frozen'; readonly atMs: number };

/** A move of the clock, or why it stays: it would have shown `toMs`, before `floorMs`. */
export type ClockMove =
  | { readonly ok: true; readonly value: ClockState }
  | {
      readonly ok: false;
      readonly error: { readonly kind: 'back'; readonly toMs: number; readonly floorMs: number };
    };

/** Runs at real time: how a lab opens. */
export const REAL_TIME: ClockState = { mode: 'running', offsetMs: 0 };

/** What the clock shows while real time is `realMs`. */
export const now = (clock: ClockState, realMs: number): number =>
  clock.mode === 'frozen' ? clock.atMs : realMs + clock.offsetMs;

const showing = (mode: ClockState['mode'], atMs: number, realMs: number): ClockState =>
  mode === 'frozen' ? { mode, atMs } : { mode, offsetMs: atMs - realMs };

/** Lets the clock run on from what it shows. */
export const run = (clock: ClockState, realMs: number): ClockState =>
  showing('running', now(clock, realMs), realMs);

/** Stops the clock at what it shows. */
export const freeze = (clock: ClockState, realMs: number): ClockState =>
  showing('frozen', now(clock, realMs), realMs);

/**
 * Sets the clock to `toMs`, running or frozen as it was. Refused before `floorMs`, the time of the latest request: codes
 * are spent and versions stored in order of time.
 */
export const setTo = (clock: ClockState, realMs: number, toMs: number, floorMs: number): ClockMove =>
  toMs >= floorMs
    ? { ok: true, value: showing(clock.mode, toMs, realMs) }
    : { ok: false, error: { kind: 'back', toMs, floorMs } };

/** Steps the clock on by `ms`, running or frozen as it was. Refused for a step back. */
export const step = (clock: ClockState, realMs: number, ms: number): ClockMove => {
  const at = now(clock, realMs);
  return setTo(clock, realMs, at + ms, at);
};

/**
 * The clock, moved up to `floorMs` if it shows less; the very same otherwise. After the machine's own clock was set back,
 * or a lab from a machine ahead of this one was opened, the next request must not come before the last.
 */
export const notBefore = (clock: ClockState, realMs: number, floorMs: number): ClockState =>
  now(clock, realMs) >= floorMs ? clock : showing(clock.mode, floorMs, realMs);
