/** The lab's clock, as a person moves it. */
import { freeze, run, step } from '../clock/clock.ts';
import type { Lab } from './lab.ts';

/** A day, in milliseconds. */
export const DAY_MS = 86_400_000;

/** Lets the clock run with real time, from what it shows. */
export const runClock = (lab: Lab): void =>
  lab.setState(({ clock }) => ({ clock: run(clock, lab.world.realNow()) }));

/** Stops the clock where it is, so that nothing expires while someone explains. */
export const freezeClock = (lab: Lab): void =>
  lab.setState(({ clock }) => ({ clock: freeze(clock, lab.world.realNow()) }));

/** Steps the clock on. */
export const stepClock = (lab: Lab, ms: number): void =>
  lab.setState(({ clock }) => {
    const moved = step(clock, lab.world.realNow(), ms);
    return moved.ok ? { clock: moved.value } : {};
  });
