/**
 * S3's versioning and MFA Delete once more, written from the specification with plain arrays and nothing clever, to be
 * compared with the engine. It takes the engine's types and none of its code. Ids that S3 would mint are written `?`
 * here until they are read off the engine's own listing.
 */
import type { Command, Request } from '../../src/engine/index.ts';
import { currentOf, find, genuine, remove, write } from './naiveBucket.ts';
import type { Loss, NaiveBucket, NaivePerson, NaiveWorld } from './naiveBucket.ts';

/** An entry of a batch that failed on its own (V-70, V-73). */
export interface NaiveFailure {
  readonly key: string;
  readonly versionId: string | undefined;
  readonly codes: readonly string[];
}
/** `ok`, or the codes any of which is right: where the specification orders nothing, there are several. */
export interface NaiveAnswer {
  readonly codes: readonly string[];
  readonly says?: string;
  readonly lost: readonly Loss[];
  /** What a read found. */
  readonly text?: string;
  readonly failed?: readonly NaiveFailure[];
}

const NEEDS_CODE = 'Mfa Authentication must be used for this request';
const OWNER_ONLY = 'This operation may only be performed by the bucket owner';

const no = (...codes: readonly string[]): NaiveAnswer => ({ codes, lost: [] });
const denied = (says: string): NaiveAnswer => ({ codes: ['AccessDenied'], says, lost: [] });
const yes = (lost: readonly Loss[] = [], text?: string): NaiveAnswer => ({
  codes: ['ok'],
  lost,
  ...(text === undefined ? {} : { text }),
});

/** P-01. `bucket` is undefined for what belongs to no bucket. */
const forbidden = (person: NaivePerson, action: string, bucket?: NaiveBucket): NaiveAnswer | undefined => {
  if (person.root) return undefined;
  if (bucket !== undefined && bucket.owner !== person.account) return denied('Access Denied');
  return person.denied.includes(action) ? denied(`is not authorized to perform: ${action} on`) : undefined;
};

/** M-29, M-30 for a header that is well formed; spends a valid code (D-06, D-07). */
const wrongCode = (
  world: NaiveWorld,
  person: NaivePerson,
  header: string,
  step: number,
): NaiveAnswer | undefined => {
  const [serial, code] = header.split(' ');
  const device = world.devices.find((d) => d.serial === serial && d.owner === person.arn);
  if (device === undefined) return no('NotDeviceOwnerError');
  const match = [step - 1, step, step + 1].find((s) => s > device.spent && device.shows(s) === code);
  if (match === undefined) return no('TokenCodeInvalidError');
  device.spent = match;
  return undefined;
};

interface Judged {
  readonly world: NaiveWorld;
  readonly person: NaivePerson;
  readonly mfa: string | undefined;
  readonly step: number;
}
/** M-51 from the code on: needed and absent, whose device, right code, and root of the owner where it is needed. */
const codeRefused = (
  { world, person, mfa, step }: Judged,
  bucket: NaiveBucket,
  needed: boolean,
): NaiveAnswer | undefined => {
  if (mfa === undefined) return needed ? denied(NEEDS_CODE) : undefined;
  const wrong = wrongCode(world, person, mfa, step);
  if (wrong !== undefined) return wrong;
  return needed && !(person.root && person.account === bucket.owner) ? denied(OWNER_ONLY) : undefined;
};

const putVersioning = (
  judged: Judged,
  bucket: NaiveBucket,
  command: Command<'PutBucketVersioning'>,
): NaiveAnswer => {
  const { status = '', mfaDelete = '' } = command;
  const odd = !['', 'Enabled', 'Disabled'].includes(mfaDelete);
  // Which of two faults in one body S3 speaks of is nowhere said.
  if (status === '') return no('IllegalVersioningConfigurationException', ...(odd ? ['MalformedXML'] : []));
  if ((status !== 'Enabled' && status !== 'Suspended') || odd) return no('MalformedXML');
  const needed = bucket.mfaDelete === 'Enabled' || mfaDelete === 'Enabled';
  const refused =
    forbidden(judged.person, 's3:PutBucketVersioning', bucket) ?? codeRefused(judged, bucket, needed);
  if (refused !== undefined) return refused;
  bucket.status = status;
  if (mfaDelete === 'Enabled' || mfaDelete === 'Disabled') bucket.mfaDelete = mfaDelete;
  return yes();
};

const deleteOne = (
  judged: Judged,
  bucket: NaiveBucket,
  { key, versionId }: Command<'DeleteObject'>,
): NaiveAnswer => {
  if (versionId !== undefined && !genuine(judged.world, versionId)) return no('InvalidArgument');
  const action = versionId === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion';
  const needed = versionId !== undefined && bucket.mfaDelete === 'Enabled';
  const refused = forbidden(judged.person, action, bucket) ?? codeRefused(judged, bucket, needed);
  return refused ?? yes(remove(bucket, key, versionId));
};

const deleteMany = (
  judged: Judged,
  bucket: NaiveBucket,
  { objects }: Command<'DeleteObjects'>,
): NaiveAnswer => {
  if (objects.length === 0 || objects.length > 1000) return no('MalformedXML');
  const needed = bucket.mfaDelete === 'Enabled' && objects.some(({ versionId }) => versionId !== undefined);
  const refused = codeRefused(judged, bucket, needed);
  if (refused !== undefined) return refused;
  const once = objects.filter(
    (a, i) => objects.findIndex((b) => b.key === a.key && b.versionId === a.versionId) === i,
  );
  const failed: NaiveFailure[] = [];
  const lost = once.flatMap(({ key, versionId }) => {
    const action = versionId === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion';
    const codes = [
      ...(versionId !== undefined && !genuine(judged.world, versionId) ? ['NoSuchVersion'] : []),
      ...(forbidden(judged.person, action, bucket) === undefined ? [] : ['AccessDenied']),
    ];
    if (codes.length > 0) failed.push({ key, versionId, codes });
    return codes.length > 0 ? [] : remove(bucket, key, versionId);
  });
  return { ...yes(lost), failed };
};

/** A read, also of the source of a copy: the text, or what is wrong (V-38, V-40, V-42, V-44). */
const read = (
  bucket: NaiveBucket,
  key: string,
  versionId: string | undefined,
  copying: boolean,
): NaiveAnswer => {
  const entry = versionId === undefined ? currentOf(bucket, key) : find(bucket, key, versionId);
  if (entry?.text !== undefined) return yes([], entry.text);
  if (versionId === undefined) return no('NoSuchKey');
  if (entry === undefined) return no('NoSuchVersion');
  return no(copying ? 'InvalidRequest' : 'MethodNotAllowed');
};

const copy = (
  { world, person }: Judged,
  bucket: NaiveBucket,
  command: Command<'CopyObject'>,
): NaiveAnswer => {
  const { key, source } = command;
  const from = world.buckets.find(({ name }) => name === source.bucket);
  if (from === undefined) return no('NoSuchBucket');
  const action = source.versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion';
  const refused = forbidden(person, action, from) ?? forbidden(person, 's3:PutObject', bucket);
  if (refused !== undefined) return refused;
  const found = read(from, source.key, source.versionId, true);
  const onItself = from === bucket && source.key === key && source.versionId === undefined;
  if (onItself) return no(...new Set(['InvalidRequest', ...found.codes.filter((code) => code !== 'ok')]));
  return found.text === undefined ? found : yes(write(bucket, key, found.text));
};

const create = (world: NaiveWorld, person: NaivePerson, name: string): NaiveAnswer => {
  const refused = forbidden(person, 's3:CreateBucket');
  const taken = world.buckets.find((bucket) => bucket.name === name);
  if (taken !== undefined && taken.owner !== person.account)
    return no('BucketAlreadyExists', ...(refused === undefined ? [] : ['AccessDenied']));
  if (refused !== undefined) return refused;
  if (taken === undefined)
    world.buckets.push({ name, owner: person.account, status: undefined, mfaDelete: undefined, entries: [] });
  return yes();
};

/** Answers one request, and changes the naive world as it says. */
export const naively = (world: NaiveWorld, { command, by, mfa }: Request, step: number): NaiveAnswer => {
  const person = world.people.find(({ arn }) => arn === by.arn);
  if (person === undefined) throw new Error(`${by.arn} is not one of the people of the model`);
  const judges = ['PutBucketVersioning', 'DeleteObject', 'DeleteObjects'].includes(command.type);
  if (judges && mfa !== undefined && !/^\S+ \S+$/.test(mfa)) return no('InvalidArgument');
  if (judges && mfa !== undefined && by.credentials === 'session') return no('InvalidRequest');
  if (command.type === 'CreateBucket') return create(world, person, command.bucket);
  if (!('bucket' in command)) throw new Error(`the model does not know ${command.type}`);
  const bucket = world.buckets.find(({ name }) => name === command.bucket);
  if (bucket === undefined) return no('NoSuchBucket');
  const judged: Judged = { world, person, mfa, step };
  switch (command.type) {
    case 'PutBucketVersioning':
      return putVersioning(judged, bucket, command);
    case 'DeleteObject':
      return deleteOne(judged, bucket, command);
    case 'DeleteObjects':
      return deleteMany(judged, bucket, command);
    case 'CopyObject':
      return copy(judged, bucket, command);
    case 'PutObject':
      return (
        forbidden(person, 's3:PutObject', bucket) ??
        yes(write(bucket, command.key, Buffer.from(command.body).toString()))
      );
    case 'GetObject': {
      if (command.versionId !== undefined && !genuine(world, command.versionId)) return no('InvalidArgument');
      const action = command.versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion';
      return forbidden(person, action, bucket) ?? read(bucket, command.key, command.versionId, false);
    }
    case 'DeleteBucket': {
      const refused = forbidden(person, 's3:DeleteBucket', bucket);
      if (refused !== undefined) return refused;
      if (bucket.entries.length > 0) return no('BucketNotEmpty');
      world.buckets = world.buckets.filter((other) => other !== bucket);
      return yes();
    }
    default:
      throw new Error(`the model does not know ${command.type}`);
  }
};
