/**
 * The same attack with and without MFA Delete, as two branches from where the lab stands. Every request goes through
 * `dispatch`, one by one, as whoever would send it; so each can be undone, and S3 may refuse it.
 */
import { asInstant, asNonce, byPlace, nonceFrom, ROOT, transition, valuesFrom } from '../engine/index.ts';
import type { Bucket, Command, Version } from '../engine/index.ts';
import { codesOf, mfaValue } from './codes.ts';
import { canWrite, dispatch, forkHere, labNow, seek, switchBranch } from './dispatch.ts';
import type { IdentityId } from './identities.ts';
import type { Lab, LabState } from './lab.ts';
import { askAs, selectCurrent, setSessionCredentials } from './look.ts';
import { bucketNow, stateNow } from './views.ts';

/** Requests of one attack at most: more would bury the lesson, and the timeline. */
const MOST = 24;

/** Why it cannot be tried now. */
export type AttackClosed = 'elsewhere' | 'nothingSelected' | 'tooMany' | 'noCode';

/** The key that is selected. */
export interface Target {
  readonly bucket: Bucket;
  readonly key: string;
  /** What will be deleted, newest first. */
  readonly entries: readonly Version[];
}

interface Plan extends Target {
  /** Root's request that makes the other world other, and its code. */
  readonly change: Command<'PutBucketVersioning'>;
  readonly mfa: string;
}

const entriesOf = (bucket: Bucket, key: string): readonly Version[] => {
  const found: Version[] = [];
  for (const entry of valuesFrom(bucket.versions, byPlace, { key, seq: Number.POSITIVE_INFINITY })) {
    if (entry.key !== key) break;
    found.push(entry);
  }
  return found;
};

/** The value of a code that S3 would take from root for `change` now: asked of the engine, whose answer is dropped. */
const workingCode = (lab: Lab, change: Command): string | undefined => {
  const { journal, drift } = lab.getState();
  const at = labNow(lab);
  const values = codesOf(journal, 'root', drift, at, lab.world.totp)
    .filter(({ waiting }) => !waiting)
    .map(({ device, code }) => mfaValue(device.serial, code));
  return values.find((mfa) => {
    const request = {
      command: change,
      by: { arn: ROOT, credentials: 'long-term' },
      at: asInstant(at),
      nonce: asNonce(nonceFrom('attack')),
      mfa,
    } as const;
    return transition(stateNow(lab.getState()), request, lab.ports).result.ok;
  });
};

/** What would be attacked, or why nothing can be. Asks for no code. */
export const attackTarget = (state: LabState): Target | AttackClosed => {
  if (!canWrite({ getState: () => state })) return 'elsewhere';
  const bucket = bucketNow(state);
  const key = state.selection?.key;
  const entries = bucket === undefined || key === undefined ? [] : entriesOf(bucket, key);
  if (bucket === undefined || key === undefined || entries.length === 0) return 'nothingSelected';
  return entries.length > MOST ? 'tooMany' : { bucket, key, entries };
};

const planOf = (lab: Lab): Plan | AttackClosed => {
  const target = attackTarget(lab.getState());
  if (typeof target === 'string') return target;
  const { bucket } = target;
  const change = {
    type: 'PutBucketVersioning',
    bucket: bucket.name,
    status: bucket.versioning === 'suspended' ? 'Suspended' : 'Enabled',
    mfaDelete: bucket.mfaDelete === 'enabled' ? 'Disabled' : 'Enabled',
  } as const;
  const mfa = workingCode(lab, change);
  return mfa === undefined ? 'noCode' : { ...target, change, mfa };
};

const as = (lab: Lab, who: IdentityId, commands: readonly Command[], mfa = ''): void => {
  askAs(lab, who);
  for (const command of commands) dispatch(lab, command, { mfa });
};

/** The branches that were made: in the first MFA Delete stays as it is, in the second root changes it first. */
export interface Attacked {
  readonly asItIs: string;
  readonly changed: string;
}

/** Runs it. The lab then stands at the end of the second branch; whoever was asking asks again. */
export const attackBoth = (lab: Lab): Attacked | AttackClosed => {
  const plan = planOf(lab);
  if (typeof plan === 'string') return plan;
  const { identity, sessionCredentials, journal, bucket: shown } = lab.getState();
  const attack = plan.entries.map(({ id }): Command => ({
    type: 'DeleteObject',
    bucket: plan.bucket.name,
    key: plan.key,
    versionId: id,
  }));
  // Whether root's code is taken, and who attacks, must not hang on a switch of somebody else's.
  setSessionCredentials(lab, false);
  forkHere(lab);
  const asItIs = lab.getState().journal.active;
  as(lab, 'attacker', attack);
  switchBranch(lab, journal.active);
  seek(lab, journal.cursor);
  forkHere(lab);
  as(lab, 'root', [plan.change], plan.mfa);
  as(lab, 'attacker', attack);
  const changed = lab.getState().journal.active;
  setSessionCredentials(lab, sessionCredentials);
  lab.setState({ identity, bucket: shown });
  selectCurrent(lab, plan.key);
  return { asItIs, changed };
};
