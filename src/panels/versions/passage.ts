/** What came to a pile and what went, so that it can be seen coming and going. State first, motion after. */
import { useState } from 'react';
import type { Version } from '../../engine/index.ts';
import { isSame } from './stack.ts';

/** Newest first. Both are empty at first sight and when nothing should move. */
export interface Passage {
  readonly arrived: readonly Version[];
  readonly leaving: readonly Version[];
  /** Ends one farewell, when its animation has. */
  readonly forget: (version: Version) => void;
}

const NONE: readonly Version[] = [];
const without = (from: readonly Version[], taken: readonly Version[], upTo: number): readonly Version[] => {
  const missing = from.slice(0, upTo).filter((version) => !taken.some((other) => isSame(version, other)));
  return missing.length === 0 ? NONE : missing;
};

/** Compares `entries` with the last ones, the newest `visible` of them. `still`: jumps, such as time travel, show nothing. */
export const usePassage = (entries: readonly Version[], visible: number, still: boolean): Passage => {
  const [last, setLast] = useState({ entries, visible, arrived: NONE, leaving: NONE });
  if (last.entries !== entries) {
    const arrived = still ? NONE : without(entries, last.entries, visible);
    const leaving = still ? NONE : without(last.entries, entries, last.visible);
    // The same entries in a new array, as a new reading of the bucket gives them, end no motion.
    const quiet = !still && arrived === NONE && leaving === NONE && entries.length === last.entries.length;
    setLast(quiet ? { ...last, entries } : { entries, visible, arrived, leaving });
  }
  // Opened without a change: what was shown then is what can be seen to go.
  else if (last.visible !== visible) setLast({ ...last, visible });
  const forget = (version: Version) =>
    setLast((now) => ({ ...now, leaving: now.leaving.filter((other) => other !== version) }));
  return { ...last, forget };
};
