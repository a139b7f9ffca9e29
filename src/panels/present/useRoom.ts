/** How many sheets the picture has room for, from the height of the window. */
import { useSyncExternalStore } from 'react';

/** Heights in rem: of banner, diagram and ribbon together, and of one sheet. */
const REST = 12.5;
const SHEET = 1.9;
const FEWEST = 5;

const roomNow = (): number => {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const rem = size > 0 ? size : 16;
  return Math.max(FEWEST, Math.floor((window.innerHeight / rem - REST) / SHEET));
};

const watch = (changed: () => void): (() => void) => {
  const theme = new MutationObserver(changed);
  theme.observe(document.documentElement, { attributes: true });
  window.addEventListener('resize', changed);
  return () => {
    theme.disconnect();
    window.removeEventListener('resize', changed);
  };
};

export const useRoom = (): number => useSyncExternalStore(watch, roomNow);
