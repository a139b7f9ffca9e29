/**
 * The other public face of the engine: everything the simulator knows of S3. `index.ts` is the part of it that the page
 * loads at first; an endpoint takes this one. The rules are the same values, with more of them.
 */
import type { Ports, State } from './model.ts';
import { LATE } from './late.ts';
import { ACLS } from './more/acls.ts';
import type { AnyHandler, AnyOutcome } from './more/anyHandler.ts';
import { LIFECYCLE_WORK } from './more/applyLifecycle.ts';
import { BUCKET_DOCUMENTS } from './more/bucketDocuments.ts';
import type { AnyCommandType, AnyRequest } from './more/commands.ts';
import { DELETING } from './more/deleting.ts';
import { LIFECYCLE } from './more/lifecycle.ts';
import { LOCKING } from './more/locking.ts';
import { LOOKING } from './more/looking.ts';
import { MULTIPART } from './more/multipart.ts';
import { OBJECT_LOCK_CONFIGURATION } from './more/objectLockConfiguration.ts';
import { replicated } from './more/replicated.ts';
import { REPLICATION } from './more/replication.ts';
import { TAGGING } from './more/tagging.ts';
import { WRITING } from './more/writing.ts';
import { FIRST } from './transition.ts';

export type {
  AnyCommand,
  AnyCommandType,
  AnyRequest,
  BucketDocument,
  CompletedPart,
  SourceConditions,
  WriteConditions,
} from './more/commands.ts';
export type {
  CannedAcl,
  Checksum,
  DefaultRetention,
  LifecycleRule,
  ObjectExtras,
  ReplicationRule,
  Retention,
  RuleFilter,
  Tag,
  Upload,
  UploadedPart,
} from './model.ts';
export type { AllReplies } from './more/replies.ts';
export type { AnyOutcome } from './more/anyHandler.ts';
export { MORE_RULES } from './more/catalog.ts';
export type { MoreRuleId } from './more/catalog.ts';

const HANDLERS: { readonly [T in AnyCommandType]: AnyHandler<T> } = {
  ...FIRST,
  ...LATE,
  ...LOOKING,
  ...ACLS,
  ...TAGGING,
  ...MULTIPART,
  ...LIFECYCLE,
  ...LIFECYCLE_WORK,
  ...OBJECT_LOCK_CONFIGURATION,
  ...LOCKING,
  ...REPLICATION,
  ...BUCKET_DOCUMENTS,
  // What these store or hide is stored or hidden in other buckets too. Last, so that nothing replaces them.
  PutObject: replicated<'PutObject'>(WRITING.PutObject),
  CopyObject: replicated<'CopyObject'>(WRITING.CopyObject),
  CompleteMultipartUpload: replicated<'CompleteMultipartUpload'>(MULTIPART.CompleteMultipartUpload),
  DeleteObject: replicated<'DeleteObject'>(DELETING.DeleteObject),
  DeleteObjects: replicated<'DeleteObjects'>(DELETING.DeleteObjects),
};

/** Answers any request. Total, pure and deterministic, like the bench's `transition`. */
export const transitionWhole = <T extends AnyCommandType>(
  state: State,
  request: AnyRequest<T>,
  ports: Ports,
): AnyOutcome<T> => {
  const handle: AnyHandler<T> = HANDLERS[request.command.type];
  return handle(state, request, ports);
};
