/** Version ids (V-44, V-55) and what stands in the way of a change of versioning (V-11, V-12, M-31). */
import type { InBucket } from '../context.ts';
import type { Rule } from '../judge.ts';
import { isGenuine } from '../versionId.ts';
import type { RuleId } from './catalog.ts';

interface Versioned {
  readonly command: { readonly key: string; readonly versionId?: string };
}

const argument = (c: Versioned) => ({
  ArgumentName: 'versionId',
  ArgumentValue: c.command.versionId ?? '',
});

/** V-44, V-55: an id that is named must not be empty. */
export const versionIdGiven = (id: RuleId): Rule<Versioned> => ({
  id,
  slug: 'version-id-given',
  applies: (c) => c.command.versionId !== undefined,
  holds: (c) => c.command.versionId !== '',
  facts: (c) => ({ named: c.command.versionId !== undefined }),
  says: 'emptyVersionId',
  fields: argument,
});

/** V-23, V-44, V-55: an id that S3 never issued is invalid, not missing. */
export const versionIdAuthentic = (id: RuleId): Rule<Versioned> => ({
  id,
  slug: 'version-id-authentic',
  applies: (c) => c.command.versionId !== undefined,
  holds: (c) => c.command.versionId !== undefined && isGenuine(c.command.versionId),
  facts: (c) => (c.command.versionId === undefined ? {} : { versionId: c.command.versionId }),
  says: 'badVersionId',
  fields: argument,
});

interface Configuring extends InBucket {
  readonly command: { readonly status?: string; readonly mfaDelete?: string };
}

const suspends = (c: Configuring): boolean => c.command.status === 'Suspended';

/** M-31: MFA Delete and a lifecycle configuration exclude each other. */
export const lifecycleConflict: Rule<Configuring> = {
  id: 'M-31',
  slug: 'lifecycle-conflict',
  applies: (c) => c.command.mfaDelete === 'Enabled',
  holds: (c) => c.bucket?.lifecycle !== true,
  facts: (c) => ({ lifecycle: c.bucket?.lifecycle ?? false }),
  says: 'lifecycleBlocksMfa',
};

/** V-11: a bucket with Object Lock keeps its versions. */
export const objectLockConflict: Rule<Configuring> = {
  id: 'V-11',
  slug: 'object-lock-conflict',
  applies: suspends,
  holds: (c) => c.bucket?.objectLock !== true,
  facts: (c) => ({ objectLock: c.bucket?.objectLock ?? false }),
  says: 'objectLockBlocksSuspend',
};

/** V-12: so does a bucket that replicates. */
export const replicationConflict: Rule<Configuring> = {
  id: 'V-12',
  slug: 'replication-conflict',
  applies: suspends,
  holds: (c) => c.bucket?.replication !== true,
  facts: (c) => ({ replication: c.bucket?.replication ?? false }),
  says: 'replicationBlocksSuspend',
};
