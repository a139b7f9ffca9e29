/** A lab for the store's own tests: the real store over the real engine, with a machine's clock that the test moves. */
import { md5Hex } from '../../src/digest/hash.ts';
import { digestMemory } from '../../src/digest/memory.ts';
import { nonceFrom } from '../../src/engine/index.ts';
import type { Bucket, Command, Outcome, Request } from '../../src/engine/index.ts';
import { dispatch } from '../../src/store/dispatch.ts';
import { createLab } from '../../src/store/lab.ts';
import type { Lab } from '../../src/store/lab.ts';
import { bucketNow, lastStep } from '../../src/store/views.ts';
import { totp } from '../support/ports.ts';
import { at, bytes } from '../support/world.ts';

export interface StoreLab {
  readonly lab: Lab;
  /** What the machine's clock shows, in milliseconds. */
  readonly real: { now: number };
}

/** A lab at nine o'clock in which nothing has happened. Each nonce is drawn once. */
export const aStoreLab = (seed = 'store'): StoreLab => {
  const real: StoreLab['real'] = { now: at('09:00') };
  let drawn = 0;
  const drawNonce = (): string => nonceFrom(`${seed} ${drawn++}`);
  return {
    real,
    lab: createLab({ realNow: () => real.now, drawNonce, totp, digests: digestMemory(md5Hex) }, seed),
  };
};

/** Asks, and fails the test with S3's words when S3 refuses. */
export const granted = (lab: Lab, command: Command, mfa = ''): Outcome => {
  const outcome = dispatch(lab, command, { mfa });
  if (outcome === undefined) throw new Error('nothing was sent');
  if (!outcome.result.ok) throw new Error(`${command.type}: ${outcome.result.error.message}`);
  return outcome;
};

export const BUCKET = 'harbor-archive';

/** Stores a text; the id it got. */
export const put = (lab: Lab, key: string, text = key, bucket = BUCKET): string => {
  const { result } = granted(lab, { type: 'PutObject', bucket, key, body: bytes(text) });
  return (result.ok && 'versionId' in result.value && result.value.versionId) || 'null';
};

/** Configures the bucket's versioning. */
export const version = (lab: Lab, status: 'Enabled' | 'Suspended'): Outcome =>
  granted(lab, { type: 'PutBucketVersioning', bucket: BUCKET, status });

/** A lab with one bucket on the bench, empty. */
export const aBucketLab = (status?: 'Enabled' | 'Suspended'): StoreLab => {
  const made = aStoreLab();
  granted(made.lab, { type: 'CreateBucket', bucket: BUCKET });
  if (status !== undefined) version(made.lab, status);
  return made;
};

/** The bucket on the bench; a broken test without one. */
export const benchOf = (lab: Lab): Bucket => {
  const bucket = bucketNow(lab.getState());
  if (bucket === undefined) throw new Error('no bucket on the bench');
  return bucket;
};

/** The request that was sent last; a broken test before the first. */
export const sent = (lab: Lab): Request => {
  const step = lastStep(lab.getState());
  if (step === undefined) throw new Error('nothing was sent yet');
  return step.request;
};

/** Lets another tab hold the lab. */
export const holdElsewhere = (lab: Lab): void =>
  lab.setState({ storage: { kind: 'elsewhere', lost: undefined } });
