/** What the first paint does not need is fetched on the first touch of the page, so that it is there when it is used. */
import { useEffect } from 'react';

const loaders: (() => Promise<unknown>)[] = [];

/** Has `load` called on the first touch. A failure is left to whoever needs it: it asks again. */
export const soon = (load: () => Promise<unknown>): void => {
  loaders.push(load);
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
