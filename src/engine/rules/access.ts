/** Who may ask: P-01, and the permission each operation needs. */
import type { Asked, InBucket } from '../context.ts';
import type { Rule } from '../judge.ts';
import type { Principal } from '../model.ts';
import type { Wording } from '../messages.ts';

/** What is asked for, of whose account. */
export interface Need {
  /** `s3:DeleteObjectVersion`. */
  readonly action: string;
  /** The ARN of the thing. */
  readonly resource: string;
  /** The account that owns it. */
  readonly owner: string | undefined;
}

const matches = (pattern: string, action: string): boolean =>
  pattern.endsWith('*') ? action.startsWith(pattern.slice(0, -1)) : pattern === action;

/**
 * Whether identity-based policies let `who` do it. Root of any account counts as granted: another account's root until
 * bucket policies exist here, so that M-33 can be shown.
 */
export const permits = (who: Principal | undefined, { action, owner }: Need): boolean =>
  who !== undefined &&
  (who.kind === 'root' || (who.account === owner && who.allow.some((pattern) => matches(pattern, action))));

/** How S3 says no: the key is unknown, the account is another, or the policy lacks the action. */
export const refusalOf = (who: Principal | undefined, need: Need): Wording =>
  who === undefined ? 'unknownKey' : who.account !== need.owner ? 'denied' : 'notAuthorized';

/** The permission rule, for whatever `need` says. */
export const permission = <C extends Asked>(
  need: (c: C) => Need,
  slug: 'permission' | 'source-permission' = 'permission',
): Rule<C> => ({
  id: 'P-01',
  slug,
  holds: (c) => permits(c.who, need(c)),
  facts: (c) => {
    const { action, resource } = need(c);
    return { arn: c.request.by.arn, principal: c.who?.name ?? 'unknown', action, resource };
  },
  says: (c) => refusalOf(c.who, need(c)),
});

/** ARN of a bucket, or of a key in it. */
export const s3Arn = (bucket: string, key?: string): string =>
  `arn:aws:s3:::${bucket}${key === undefined ? '' : `/${key}`}`;

/** Needs `action` on the bucket itself. */
export const onBucket =
  (action: string) =>
  (c: InBucket): Need => ({ action, resource: s3Arn(c.bucketName), owner: c.bucket?.owner });
