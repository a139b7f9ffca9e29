/** The identities that can ask, and what a card shows of each. */

/** The cast of the lab, in the order of the keys 1 to 5. */
export type IdentityId = 'root' | 'ana' | 'dev' | 'attacker' | 'other-root';

/** Avatar shape by kind: square for a root user, round for an IAM user, dashed for stolen credentials. */
export type Kind = 'root' | 'user' | 'stolen';

/** What makes six digits for an identity. */
export type Holds = 'fob' | 'phone' | 'both' | 'none';

/** One card. Identities that play no part are left out, not disabled. */
export interface Identity {
  readonly id: IdentityId;
  readonly device: Holds;
  /** Whether its keys are temporary ones (M-05). */
  readonly session: boolean;
}

const KINDS: Readonly<Record<IdentityId, Kind>> = {
  root: 'root',
  ana: 'user',
  dev: 'user',
  attacker: 'stolen',
  'other-root': 'root',
};

/** The kind that gives a card its shape. */
export const kindOf = (id: IdentityId): Kind => KINDS[id];
