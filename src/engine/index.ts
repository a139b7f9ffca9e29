/** The public face of the engine: types, `transition`, queries and the opening state. Nothing past it is imported. */
export type {
  Arn,
  Body,
  Bucket,
  Caller,
  DeleteMarker,
  Instant,
  MfaDevice,
  Nonce,
  ObjectVersion,
  Place,
  Ports,
  Principal,
  Serial,
  State,
  Version,
  VersionId,
} from './model.ts';
export { asArn, asInstant, asNonce, asSerial, asVersionId, NULL_VERSION, STEP_MS } from './model.ts';
export type {
  Command,
  CommandType,
  Commands,
  EntryError,
  ListedVersion,
  ObjectFound,
  ObjectIdentifier,
  Replies,
  Request,
} from './command.ts';
export type { Check, Event, Facts, Fault, FaultCode, Outcome, Result, Verdict } from './outcome.ts';
export { statusOf } from './outcome.ts';
export type { Certainty, CheckSlug, RuleId } from './rules/catalog.ts';
export { CHECK_SLUGS, RULES } from './rules/catalog.ts';
export type { Tree } from './orderedMap.ts';
export { get, put, sizeOf, values, valuesFrom } from './orderedMap.ts';
export { byPlace, byUtf8, utf8Length } from './order.ts';
export { deepFreeze } from './freeze.ts';
export { nonceFrom } from './random.ts';
export { isGenuine } from './versionId.ts';
export {
  ACCOUNT,
  ANA,
  ANA_PHONE,
  DEV,
  OTHER_ACCOUNT,
  OTHER_ROOT,
  OTHER_ROOT_TOKEN,
  REGION,
  ROOT,
  ROOT_TOKEN,
  openingState,
} from './cast.ts';
export { readsCode } from './queries/readsCode.ts';
export type { Pile } from './queries/piles.ts';
export { pileOf, pilesFrom } from './queries/piles.ts';
export { shelvesOf } from './queries/shelves.ts';
export { currentAt, entryAt, tallyBefore, tallyOf } from './queries/tally.ts';
export { afterKey, afterPrefix, beforeKey, commonPrefixOf } from './queries/walk.ts';
export { takesCode } from './queries/takesCode.ts';
export type { Reading } from './mfaCode.ts';
export { expectedStep, readCode } from './mfaCode.ts';
export { currentOf, entryOf } from './entries.ts';
export type { BucketNameProblem } from './rules/naming.ts';
export { bucketNameProblem, keyProblem, MAX_BATCH, MAX_KEY_BYTES } from './rules/naming.ts';
export { transition } from './transition.ts';
