/** Who can ask: the cards of the bench. A thief is not ana, but S3 cannot tell: the key is ana's. */
import { ANA, DEV, OTHER_ROOT, ROOT } from '../engine/index.ts';
import type { Arn } from '../engine/index.ts';

export interface Identity {
  readonly id: IdentityId;
  /** The key it signs with. */
  readonly arn: Arn;
  readonly kind: 'root' | 'user' | 'thief';
}

export const IDENTITY_IDS = ['root', 'ana', 'dev', 'attacker', 'other-root'] as const;
export type IdentityId = (typeof IDENTITY_IDS)[number];

export const IDENTITIES: { readonly [I in IdentityId]: Identity } = {
  root: { id: 'root', arn: ROOT, kind: 'root' },
  ana: { id: 'ana', arn: ANA, kind: 'user' },
  dev: { id: 'dev', arn: DEV, kind: 'user' },
  attacker: { id: 'attacker', arn: ANA, kind: 'thief' },
  'other-root': { id: 'other-root', arn: OTHER_ROOT, kind: 'root' },
};

/** Whether a text names an identity. */
export const isIdentity = (text: string): text is IdentityId =>
  (IDENTITY_IDS as readonly string[]).includes(text);
