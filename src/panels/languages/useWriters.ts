/** Loads the writers when they are first needed. */
import { useEffect, useSyncExternalStore } from 'react';
import type * as Writers from './writers.ts';

type Loading = typeof Writers | 'loading' | 'failed';

let loaded: Loading = 'loading';
const waiting = new Set<() => void>();
const become = (state: Loading): void => {
  loaded = state;
  for (const told of waiting) told();
};

/** Fetches the writers; again after a failure, and at no cost once they are there. */
export const loadWriters = (): void => {
  if (typeof loaded === 'object') return;
  import('./writers.ts').then(become, () => become('failed'));
};

const subscribe = (told: () => void): (() => void) => {
  waiting.add(told);
  return () => waiting.delete(told);
};

/** The writers, once they are there. */
export const useWriters = (needed: boolean): Loading => {
  const writers = useSyncExternalStore(subscribe, () => loaded);
  useEffect(() => {
    if (needed) loadWriters();
  }, [needed]);
  return writers;
};
