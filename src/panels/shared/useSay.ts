/** Words of the windows for what is drawn before they are loaded: tooltips and notes, which nobody sees until a touch. */
import { useSyncExternalStore } from 'react';
import type { say } from '../../i18n/windows.ts';
import { soon } from './warmUp.ts';

type Say = typeof say;

let loaded: Say | undefined;
const waiting = new Set<() => void>();

soon(async () => {
  loaded = (await import('../../i18n/windows.ts')).say;
  for (const told of waiting) told();
});

const subscribe = (told: () => void): (() => void) => {
  waiting.add(told);
  return () => waiting.delete(told);
};
const nothing: Say = () => '';

/** The words once they are there; empty ones until then. */
export const useSay = (): Say => useSyncExternalStore(subscribe, () => loaded) ?? nothing;
