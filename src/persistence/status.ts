/** What the page says about saving. The words for each are the catalogue's. */
import { messageOf } from './fault.ts';

/**
 * Why a lab is in memory only. `missing`: the browser has no database · `blocked`: it may not be used here, as in some
 * private windows and frames · `full`: no room; a file still works · `newer`: what is saved is from a later version and
 * stays untouched · `unsavable`: a step does not fit the format, a fault of ours · `failed`: the browser refused ·
 * `shared`: it came by a link, and what is kept here stays · `asked`: the address says not to save.
 */
export const MEMORY_REASONS = [
  'missing',
  'blocked',
  'full',
  'newer',
  'unsavable',
  'failed',
  'shared',
  'asked',
] as const;
export type MemoryReason = (typeof MEMORY_REASONS)[number];

/** Why this tab no longer writes. `asked`: it saved and let go · `stolen`, `overwritten`: it did not answer in time. */
export const LOST_BY = ['asked', 'stolen', 'overwritten'] as const;
export type LostBy = (typeof LOST_BY)[number];

export type StorageStatus =
  | { readonly kind: 'opening' }
  /** A first visit on which nothing was done yet: nothing is saved, and nothing would be lost. */
  | { readonly kind: 'untouched' }
  /** `guarded` is false where only the database itself keeps two tabs apart: a notice is due. */
  | { readonly kind: 'saved' | 'saving'; readonly guarded: boolean }
  /** Everything goes on, and is gone when the page is closed. `detail` is the browser's own message. */
  | { readonly kind: 'memory'; readonly reason: MemoryReason; readonly detail: string }
  /** Another tab writes. `lost` is absent when it did from the start. */
  | { readonly kind: 'elsewhere'; readonly lost: LostBy | undefined };

/** Why a write or a read was refused. */
export interface Trouble {
  readonly reason: MemoryReason;
  readonly detail: string;
}

/** What a rejected request of the database means. */
export const troubleOf = (error: unknown): Trouble => ({
  reason: error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'failed',
  detail: messageOf(error),
});
