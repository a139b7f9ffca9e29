/** Which form the bench takes. Widths are counted in rem, so a reader's font size and the projector's count too. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import { watchWindow, windowRem } from '../shared/windowRem.ts';

/** 390 · 768 · 1024 · 1280 and more, in px at a root size of 16. */
export type BenchForm = 'phone' | 'tablet' | 'narrow' | 'desk';

/**
 * The form for a window in rem. Under 40 wide, two columns would hold neither the diagram nor the trace; a phone lying on
 * its side is wide enough for them and too low, a projector is not.
 */
export const formOf = (width: number, height: number): BenchForm => {
  if (width < 40 || (width < 64 && height < 28)) return 'phone';
  if (width < 64) return 'tablet';
  return width < 80 ? 'narrow' : 'desk';
};

const measure = (): BenchForm => {
  const { width, height } = windowRem();
  // In a frame the bars are low and there are fewer: two columns fit into heights that hold none otherwise.
  return formOf(width, 'embed' in document.documentElement.dataset ? 34 : height);
};

/** The form for the window as it is now. Only the bench asks; what stands in it asks `useForm`. */
export const useMeasuredForm = (): BenchForm => useSyncExternalStore(watchWindow, measure);

/** Carries the bench's form to what stands in it. */
export const FormContext = createContext<BenchForm>('desk');

/** The form of the bench this stands in. */
export const useForm = (): BenchForm => useContext(FormContext);
