/** GetBucketVersioning and PutBucketVersioning: the states of V-01 and the flag of M-01. */
import { inBucket, tokenOf } from '../context.ts';
import type { InBucket, Of, WithToken } from '../context.ts';
import { withBucket } from '../entries.ts';
import { answer, done, established, refuse } from '../handler.ts';
import type { Handler } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../judge.ts';
import type { Bucket } from '../model.ts';
import type { Event } from '../outcome.ts';
import { onBucket, permission } from '../rules/access.ts';
import { bucketExists } from '../rules/bucket.ts';
import { codePresent, HEADER, SECOND_KEY, spend } from '../rules/mfa.ts';
import { lifecycleConflict, objectLockConflict, replicationConflict } from '../rules/versioning.ts';

const GET: readonly Rule<InBucket>[] = [bucketExists, permission(onBucket('s3:GetBucketVersioning'))];

const STATUS = { unversioned: undefined, enabled: 'Enabled', suspended: 'Suspended' } as const;
const MFA_DELETE = { unset: undefined, disabled: 'Disabled', enabled: 'Enabled' } as const;

/** V-03: nothing at all for a bucket that was never configured. */
export const getBucketVersioning: Handler<'GetBucketVersioning'> = (state, request, ports) => {
  const c = inBucket(state, request, ports, request.command.bucket);
  return answer(state, judge(GET, c), () => {
    const bucket = established(c.bucket, 'bucket');
    return { status: STATUS[bucket.versioning], mfaDelete: MFA_DELETE[bucket.mfaDelete] };
  });
};

type PutContext = InBucket & WithToken & Of<'PutBucketVersioning'>;

const wanted = (c: PutContext): Pick<Bucket, 'versioning' | 'mfaDelete'> => {
  const { status, mfaDelete } = c.command;
  return {
    versioning: status === 'Enabled' ? 'enabled' : 'suspended',
    mfaDelete:
      mfaDelete === 'Enabled'
        ? 'enabled'
        : mfaDelete === 'Disabled'
          ? 'disabled'
          : (c.bucket?.mfaDelete ?? 'unset'),
  };
};

const isOn = (c: PutContext): boolean => c.bucket?.mfaDelete === 'enabled';
const turnsOn = (c: PutContext): boolean => !isOn(c) && c.command.mfaDelete === 'Enabled';
const changes = (c: PutContext): boolean => {
  const { versioning, mfaDelete } = wanted(c);
  return versioning !== c.bucket?.versioning || mfaDelete !== c.bucket.mfaDelete;
};
const asks = (c: PutContext) => ({
  status: c.command.status ?? '',
  ...(c.command.mfaDelete === undefined ? {} : { asksMfaDelete: c.command.mfaDelete }),
});

/** V-05: a word that the schema does not know. An empty MfaDelete element is let through. */
const wellFormed: Rule<PutContext> = {
  id: 'V-05',
  slug: 'request-well-formed',
  holds: ({ command: { status = '', mfaDelete = '' } }) =>
    ['', 'Enabled', 'Suspended'].includes(status) && ['', 'Enabled', 'Disabled'].includes(mfaDelete),
  facts: asks,
  says: 'malformedXml',
};

/** V-05, M-20: Status must be there, also when only MfaDelete is meant. */
const complete: Rule<PutContext> = {
  id: 'V-05',
  slug: 'request-complete',
  holds: (c) => (c.command.status ?? '') !== '',
  facts: asks,
  says: 'noStatus',
};

const PUT: readonly Rule<PutContext>[] = [
  ...HEADER,
  bucketExists,
  wellFormed,
  complete,
  permission(onBucket('s3:PutBucketVersioning')),
  codePresent('M-21', turnsOn, asks),
  codePresent('M-22', (c) => isOn(c) && changes(c), asks),
  codePresent('M-23', (c) => isOn(c) && !changes(c), asks),
  ...SECOND_KEY,
  lifecycleConflict,
  objectLockConflict,
  replicationConflict,
];

const eventsOf = (from: Bucket, to: Bucket): Event[] => {
  const events: Event[] = [];
  if (to.versioning !== 'unversioned' && from.versioning !== to.versioning)
    events.push({ type: 'versioning.changed', bucket: to.name, from: from.versioning, to: to.versioning });
  if ((from.mfaDelete === 'enabled') !== (to.mfaDelete === 'enabled'))
    events.push({ type: 'mfaDelete.changed', bucket: to.name, on: to.mfaDelete === 'enabled' });
  return events;
};

/** Changes no object (V-10): only what the next requests will do. */
export const putBucketVersioning: Handler<'PutBucketVersioning'> = (state, request, ports) => {
  const base = inBucket(state, request, ports, request.command.bucket);
  const c: PutContext = { ...base, command: request.command, token: tokenOf(base) };
  const judgement = judge(PUT, c);
  const spent = spend(c, judgement.trace);
  if (judgement.fault !== undefined) return refuse(spent.state, judgement.fault, judgement, spent.events);
  const bucket = established(c.bucket, 'bucket');
  const next = { ...bucket, ...wanted(c) };
  return done(withBucket(spent.state, next), {}, judgement, [...spent.events, ...eventsOf(bucket, next)]);
};
