/** What presenting changes of the page while it lasts: the projector's theme, and a clock that stands still. */
import { useEffect, useState } from 'react';
import { freezeClock, runClock } from '../../store/time.ts';
import { useLabItself } from '../shared/useLab.ts';

/** Nothing of it is remembered. Leaving gives back what was there before. */
export const usePresenting = (): void => {
  const lab = useLabItself();
  useEffect(() => {
    const { dataset } = document.documentElement;
    const before = dataset['theme'];
    dataset['theme'] = 'projector';
    return () => {
      dataset['theme'] = before ?? 'auto';
    };
  }, []);
  useEffect(() => {
    const running = lab.getState().clock.mode === 'running';
    if (running) freezeClock(lab);
    return () => {
      if (running) runClock(lab);
    };
  }, [lab]);
};

const SPOT_MS = 2000;

/** True for two seconds after `fact` has changed. */
export const useSpot = (fact: unknown): boolean => {
  const [last, setLast] = useState(fact);
  const [spot, setSpot] = useState(false);
  if (!Object.is(last, fact)) {
    setLast(fact);
    setSpot(true);
  }
  useEffect(() => {
    if (!spot) return undefined;
    const timer = setTimeout(() => setSpot(false), SPOT_MS);
    return () => clearTimeout(timer);
  }, [spot, last]);
  return spot;
};
