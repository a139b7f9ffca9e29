/** How many sheets the picture has room for, from the height of the window. */
import { useSyncExternalStore } from 'react';
import { watchWindow, windowRem } from '../shared/windowRem.ts';

/** Heights in rem: of banner, diagram and ribbon together, and of one sheet. */
const REST = 12.5;
const SHEET = 1.9;
const FEWEST = 5;

const roomNow = (): number => Math.max(FEWEST, Math.floor((windowRem().height - REST) / SHEET));

export const useRoom = (): number => useSyncExternalStore(watchWindow, roomNow);
