/** What an address puts around the bench: other bars, lines above it, a window that is open from the start. */
import type { ReactNode } from 'react';
import type { DialogName } from './usePage.ts';

export interface Frame {
  /** In place of the top bar. */
  readonly top?: ReactNode;
  /** Above the bench, before what is said of saving. */
  readonly notice?: ReactNode;
  /** In place of the line at the foot. */
  readonly foot?: ReactNode;
  readonly opens?: DialogName;
}
