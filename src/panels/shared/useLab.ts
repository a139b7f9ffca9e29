/** The lab in React: one context, one hook that reads, one that ticks. */
import { createContext, useContext, useEffect, useReducer } from 'react';
import { labNow } from '../../store/dispatch.ts';
import type { Lab, LabState } from '../../store/lab.ts';
import { useStore } from '../../store/useStore.ts';

const LabContext = createContext<Lab | undefined>(undefined);
export const LabProvider = LabContext.Provider;

/** The lab of this page. A component outside the provider is a mistake of ours. */
export const useLabItself = (): Lab => {
  const lab = useContext(LabContext);
  if (lab === undefined) throw new Error('no lab around this component');
  return lab;
};

/** A part of the lab's state; the component follows it. Return the same reference for the same state. */
export const useLab = <T>(select: (state: LabState) => T): T => useStore(useLabItself(), select);

/** The lab's time in milliseconds, told again every second while the clock runs. */
export const useNow = (): number => {
  const lab = useLabItself();
  const running = useLab((state) => state.clock.mode === 'running');
  useLab((state) => state.clock);
  const [, tell] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    if (!running) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const next = (): void => {
      timer = setTimeout(
        () => {
          tell();
          next();
        },
        1000 - (labNow(lab) % 1000),
      );
    };
    next();
    return () => clearTimeout(timer);
  }, [lab, running]);
  return labNow(lab);
};
