/** What the authenticator shows of a device. */
import type { Serial } from '../../engine/index.ts';

/** One device at one moment. Times are simulated ones. */
export interface DeviceView {
  readonly serial: Serial;
  /** `ana-phone`, `root-key-fob`. */
  readonly name: string;
  readonly kind: 'virtual' | 'hardware';
  /** Who holds it: `root`, `ana`. */
  readonly owner: string;
  /** Whether it belongs to whoever is asking. */
  readonly mine: boolean;
  /** Six digits, and the six that follow. */
  readonly code: string;
  readonly next: string;
  /** Whole seconds until `next`: 30 to 1. */
  readonly secondsLeft: number;
  /** When S3 took this very code, in milliseconds. */
  readonly usedAt?: number | undefined;
  /** A newer code was taken, so this one counts as used too (D-06). */
  readonly superseded?: boolean;
  /** Made, but not registered: it waits for its two codes (D-02). */
  readonly waiting?: boolean;
  /** The otpauth:// address, for the learner's own phone. Absent for a hardware token. */
  readonly uri?: string;
}

/** What a card says about its code. */
export type CodeState = 'fresh' | 'soon' | 'used' | 'waiting';

/** Seconds before the end in which a code is called old. */
const SOON = 5;

/** The state that a card shows; a used code stays used to its end. */
export const codeStateOf = ({ usedAt, superseded, secondsLeft, waiting }: DeviceView): CodeState => {
  if (waiting === true) return 'waiting';
  if (usedAt !== undefined || superseded === true) return 'used';
  return secondsLeft <= SOON ? 'soon' : 'fresh';
};

/** Six digits one by one, as they are read aloud. */
export const spoken = (code: string): string => [...code].join(' ');
