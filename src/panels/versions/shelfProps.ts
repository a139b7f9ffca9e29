/** What a shelf is told, and with it the lists that draw shelves or a part of one. */
import type { ReactNode } from 'react';
import type { EntryHandlers } from './Entry.tsx';
import type { Batch, EntryRef, Lens, Refusal, ShelfView } from './stack.ts';

/** What one shelf is told. `selected`, `refusal` and `batch` may name entries of other keys too. */
export interface ShelfProps extends EntryHandlers {
  /** The name that the entries of all shelves share. */
  readonly group: string;
  readonly shelf: ShelfView;
  readonly lens: Lens;
  readonly selected?: EntryRef | undefined;
  readonly refusal?: Refusal | undefined;
  readonly batch?: Batch | undefined;
  /** Time travel: changes are shown at once. */
  readonly still?: boolean;
  /** Under the board while an entry of this key is selected: on a phone, what can be done to it. */
  readonly tools?: ReactNode;
  readonly onVisit?: ((step: number) => void) | undefined;
  /** Which of how many, where not all are drawn. */
  readonly place?: { readonly 'aria-posinset': number; readonly 'aria-setsize': number };
}
