/** Which flap of the authenticator is open. Asking as somebody else closes it: it was about another's device. */
import { useState } from 'react';
import type { IdentityId } from '../../store/identities.ts';
import { useLab } from '../shared/useLab.ts';

export type FlapName = 'register' | 'resync' | 'scan';

export interface FlapControl {
  readonly shown: FlapName | undefined;
  readonly open: (flap: FlapName) => void;
  readonly toggle: (flap: FlapName) => void;
  readonly close: () => void;
}

/** One for the page: the remedy of a refusal opens flaps too. */
export const useFlap = (): FlapControl => {
  const identity = useLab((state) => state.identity);
  const [flap, setFlap] = useState<{ readonly name: FlapName; readonly of: IdentityId }>();
  const shown = flap?.of === identity ? flap.name : undefined;
  const open = (name: FlapName): void => setFlap({ name, of: identity });
  const close = (): void => setFlap(undefined);
  return { shown, open, close, toggle: (name) => (shown === name ? close() : open(name)) };
};
