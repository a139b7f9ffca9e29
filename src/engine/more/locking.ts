/** Get- and PutObjectRetention, Get- and PutObjectLegalHold: the lock on one version (W-31, W-32, V-60). */
import { answer, established } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../judge.ts';
import { isObject } from '../outcome.ts';
import type { ObjectVersion } from '../model.ts';
import type { AnySlug } from '../ruleId.ts';
import type { AnyHandler } from './anyHandler.ts';
import type { AnyCommand } from './commands.ts';
import { activeRetention, bypasses, LOCKED, lockFacts } from './objectLock.ts';
import { objectLockOn, untilInFuture } from './objectLockRules.ts';
import { changeExtras, onVersion, versionOn, versionRules } from './onVersion.ts';
import type { OnVersion } from './onVersion.ts';

type LockCommand = 'GetObjectRetention' | 'PutObjectRetention' | 'GetObjectLegalHold' | 'PutObjectLegalHold';

/** A version in a bucket that can lock it. There is one permission for each of the four, also for a named version. */
const lockable = (command: LockCommand): readonly Rule<OnVersion, AnySlug>[] => [
  ...versionRules({
    actions: [`s3:${command}`],
    versionActions: [],
    method: command.startsWith('Get') ? 'GET' : 'PUT',
    meetsMarker: true,
  }),
  objectLockOn('Bucket is missing Object Lock Configuration'),
];

const lockedIn = ({ reading: { entry } }: OnVersion): ObjectVersion | undefined =>
  isObject(entry) ? entry : undefined;

/** W-31: S3 does not tell a version without a lock from one without this half of it. */
const lockFound = (part: 'retention' | 'legalHold'): Rule<OnVersion, AnySlug> => ({
  id: 'W-31',
  slug: 'configuration-found',
  holds: (c) => lockedIn(c)?.extras?.[part] !== undefined,
  facts: (c) => lockFacts(lockedIn(c)),
  says: ['NoSuchObjectLockConfiguration', 'The specified object does not have a ObjectLock configuration'],
});

type Retaining = OnVersion<AnyCommand<'PutObjectRetention'>>;

/** Whether a retention is to become less than it is: gone, shorter, or of another mode. */
const loosens = (c: Retaining): boolean => {
  const version = lockedIn(c);
  const now = version && activeRetention(version, c.request.at);
  const next = c.command.retention;
  return now !== undefined && (next === undefined || next.until < now.until || next.mode !== now.mode);
};

/** W-32: longer is always possible. Less takes governance and a bypass; compliance is never lifted. */
const retentionKept: Rule<Retaining, AnySlug> = {
  id: 'W-32',
  slug: 'retention-kept',
  applies: loosens,
  holds: (c) =>
    lockedIn(c)?.extras?.retention?.mode === 'GOVERNANCE' &&
    bypasses(c, c.command.key, c.command.bypassGovernanceRetention),
  facts: (c) => ({ ...lockFacts(lockedIn(c)), bypass: c.command.bypassGovernanceRetention ?? false }),
  says: LOCKED,
};

const GET_RETENTION = [...lockable('GetObjectRetention'), lockFound('retention')];
const PUT_RETENTION: readonly Rule<Retaining, AnySlug>[] = [
  ...lockable('PutObjectRetention'),
  untilInFuture((c) => c.command.retention, 'RetainUntilDate'),
  retentionKept,
];
const GET_LEGAL_HOLD = [...lockable('GetObjectLegalHold'), lockFound('legalHold')];
const PUT_LEGAL_HOLD = lockable('PutObjectLegalHold');

const getRetention: AnyHandler<'GetObjectRetention'> = (state, request, ports) => {
  const c = onVersion(state, request, ports, request.command);
  return answer(state, judge(GET_RETENTION, c), () => ({
    retention: established(versionOn(c).extras?.retention, 'retention'),
  }));
};

const putRetention: AnyHandler<'PutObjectRetention'> = (state, request, ports) => {
  const { command } = request;
  const { retention } = command;
  const c = onVersion(state, request, ports, command);
  return changeExtras(c, judge(PUT_RETENTION, c), ({ retention: _, ...extras }) =>
    retention === undefined ? extras : { ...extras, retention },
  );
};

const getLegalHold: AnyHandler<'GetObjectLegalHold'> = (state, request, ports) => {
  const c = onVersion(state, request, ports, request.command);
  return answer(state, judge(GET_LEGAL_HOLD, c), () => ({
    status: established(versionOn(c).extras?.legalHold, 'legal hold'),
  }));
};

const putLegalHold: AnyHandler<'PutObjectLegalHold'> = (state, request, ports) => {
  const { command } = request;
  const c = onVersion(state, request, ports, command);
  return changeExtras(c, judge(PUT_LEGAL_HOLD, c), (extras) => ({ ...extras, legalHold: command.status }));
};

/** The lock on one version, found, put, extended and lifted. */
export const LOCKING = {
  GetObjectRetention: getRetention,
  PutObjectRetention: putRetention,
  GetObjectLegalHold: getLegalHold,
  PutObjectLegalHold: putLegalHold,
};
