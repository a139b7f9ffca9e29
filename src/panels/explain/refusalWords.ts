/**
 * Loads what a refusal needs at the first touch of the page, so that the first load need not carry it and it is there
 * before anything can be refused. What comes too early is shown without it and again with it.
 */
import { useEffect, useSyncExternalStore } from 'react';
import type * as Refusal from './refusal.tsx';

type Words = typeof Refusal;

let loaded: Words | undefined;
const waiting = new Set<() => void>();

/** The words, once they are there. */
export const refusalWords = (): Words | undefined => loaded;

/** Fetches the words; again after a failure, and at no cost once they are there. */
export const loadRefusalWords = async (): Promise<void> => {
  loaded ??= await import('./refusal.tsx');
  for (const told of waiting) told();
};

const subscribe = (told: () => void): (() => void) => {
  waiting.add(told);
  return () => waiting.delete(told);
};

const load = (): void => {
  // A failure is met by the next touch: until then a refusal has its verdict, S3's words and the name of its check.
  loadRefusalWords().catch(() => undefined);
};

/** The words, for a component that draws them when they come. `needed`: a refusal is shown now. */
export const useRefusalWords = (needed: boolean): Words | undefined => {
  const words = useSyncExternalStore(subscribe, refusalWords);
  const missing = words === undefined;
  useEffect(() => {
    if (!missing) return undefined;
    if (needed) load();
    const stop = new AbortController();
    for (const touch of ['pointerdown', 'keydown'] as const)
      window.addEventListener(touch, load, { capture: true, signal: stop.signal });
    return () => stop.abort();
  }, [missing, needed]);
  return words;
};
