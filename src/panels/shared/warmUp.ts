/** What the first paint does not need is fetched on the first touch of the page, so that it is there when it is used. */
import { useEffect, useSyncExternalStore } from 'react';

const loaders: (() => Promise<unknown>)[] = [];

/** Has `load` called on the first touch. A failure is left to whoever needs it: it asks again. */
export const soon = (load: () => Promise<unknown>): void => {
  loaders.push(load);
};

/** A hook for a module that is fetched on the first touch: `undefined` until it is there. */
export const lately = <T>(load: () => Promise<T>): (() => T | undefined) => {
  let loaded: T | undefined;
  const waiting = new Set<() => void>();
  soon(async () => {
    loaded = await load();
    for (const told of waiting) told();
  });
  const subscribe = (told: () => void): (() => void) => {
    waiting.add(told);
    return () => waiting.delete(told);
  };
  return () => useSyncExternalStore(subscribe, () => loaded);
};

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'focusin'] as const;

/** Waits for the first touch. Once for the page. */
export const useWarmUp = (): void => {
  useEffect(() => {
    const stop = new AbortController();
    const touched = (): void => {
      stop.abort();
      for (const load of loaders) load().catch(() => undefined);
    };
    for (const touch of TOUCHES)
      document.addEventListener(touch, touched, { signal: stop.signal, passive: true, capture: true });
    return () => stop.abort();
  }, []);
};
