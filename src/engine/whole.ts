/**
 * The other public face of the engine: everything the simulator knows of S3. `index.ts` is the part of it that the page
 * loads at first; an endpoint takes this one. The rules are the same values, with more of them.
 */
import type { Ports, State } from './model.ts';
import type { AnyHandler, AnyOutcome } from './more/anyHandler.ts';
import type { AnyCommandType, AnyRequest } from './more/commands.ts';
import { createBucket, deleteBucket, headBucket, listBuckets } from './ops/buckets.ts';
import { getBucketVersioning, putBucketVersioning } from './ops/bucketVersioning.ts';
import { copyObject } from './ops/copyObject.ts';
import { deleteObject } from './ops/deleteObject.ts';
import { deleteObjects } from './ops/deleteObjects.ts';
import { listObjectsV2, listObjectVersions } from './ops/listings.ts';
import {
  createVirtualMfaDevice,
  deactivateMfaDevice,
  deleteVirtualMfaDevice,
  enableMfaDevice,
  listMfaDevices,
  resyncMfaDevice,
} from './ops/mfaDevices.ts';
import { putObject } from './ops/putObject.ts';
import { readObject } from './ops/readObject.ts';

export type {
  AllCommands,
  AnyCommand,
  AnyCommandType,
  AnyRequest,
  BucketDocument,
  CompletedPart,
  SourceConditions,
  WriteConditions,
} from './more/commands.ts';
export type { AllReplies } from './more/replies.ts';
export type { AnyOutcome } from './more/anyHandler.ts';
export type { AnySlug } from './ruleId.ts';
export type { MoreRuleId, MoreSlug } from './more/catalog.ts';
export { MORE_RULES, MORE_SLUGS } from './more/catalog.ts';

const HANDLERS: { readonly [T in AnyCommandType]?: AnyHandler<T> } = {
  ListBuckets: (state, request, ports) => {
    const outcome = listBuckets(state, request, ports);
    return outcome.result.ok
      ? {
          ...outcome,
          result: {
            ok: true,
            value: { ...outcome.result.value, continuationToken: undefined, prefix: undefined },
          },
        }
      : { ...outcome, result: outcome.result };
  },
  CreateBucket: createBucket,
  HeadBucket: headBucket,
  DeleteBucket: deleteBucket,
  GetBucketVersioning: getBucketVersioning,
  PutBucketVersioning: putBucketVersioning,
  PutObject: putObject,
  GetObject: readObject,
  HeadObject: readObject,
  CopyObject: copyObject,
  DeleteObject: deleteObject,
  DeleteObjects: deleteObjects,
  ListObjectsV2: listObjectsV2,
  ListObjectVersions: listObjectVersions,
  CreateVirtualMFADevice: createVirtualMfaDevice,
  EnableMFADevice: enableMfaDevice,
  ResyncMFADevice: resyncMfaDevice,
  DeactivateMFADevice: deactivateMfaDevice,
  DeleteVirtualMFADevice: deleteVirtualMfaDevice,
  ListMFADevices: listMfaDevices,
};

/** Answers any request. Total, pure and deterministic, like the bench's `transition`. */
export const transitionWhole = <T extends AnyCommandType>(
  state: State,
  request: AnyRequest<T>,
  ports: Ports,
): AnyOutcome<T> => {
  const handle: AnyHandler<T> | undefined = HANDLERS[request.command.type];
  if (handle === undefined) throw new Error(`no handler for ${request.command.type}`);
  return handle(state, request, ports);
};
