/**
 * The responses of the bench's operations, apart from what reads requests: the page shows what S3 would have sent, by the
 * very writers that the endpoint sends by, and loads no XML parser for it.
 */
import type { Command, CommandType, Outcome } from '../engine/index.ts';
import type { AllReplies, AnyCommand } from '../engine/whole.ts';
import { fromEngine } from './faults.ts';
import {
  writeCreateBucket,
  writeDeleteBucket,
  writeHeadBucket,
  writeListBuckets,
} from './operations/buckets.ts';
import { writeDeleteObject, writeDeleteObjects } from './operations/deletes.ts';
import { writeListObjectsV2 } from './operations/listings.ts';
import { writeCopyObject, writePutObject } from './operations/objects.ts';
import type { Writer } from './operations/operation.ts';
import { writeGetObject, writeHeadObject } from './operations/reading.ts';
import { writeListObjectVersions } from './operations/versions.ts';
import { writeGetBucketVersioning, writePutBucketVersioning } from './operations/versioning.ts';
import type { Answerable } from './parsed.ts';
import { errorResponse } from './respond.ts';
import type { WireOperation } from './route.ts';
import type { WireResponse } from './wire.ts';

/** The bench's operations that are S3's; the others are IAM's. */
export type S3Operation = CommandType & WireOperation;
export type S3Command = Command<S3Operation>;

const WRITERS: { readonly [T in S3Operation]: Writer<T> } = {
  ListBuckets: writeListBuckets,
  CreateBucket: writeCreateBucket,
  HeadBucket: writeHeadBucket,
  DeleteBucket: writeDeleteBucket,
  GetBucketVersioning: writeGetBucketVersioning,
  PutBucketVersioning: writePutBucketVersioning,
  ListObjectsV2: writeListObjectsV2,
  ListObjectVersions: writeListObjectVersions,
  PutObject: writePutObject,
  GetObject: writeGetObject,
  HeadObject: writeHeadObject,
  CopyObject: writeCopyObject,
  DeleteObject: writeDeleteObject,
  DeleteObjects: writeDeleteObjects,
};

/** Whether a command is S3's. */
export const isS3 = (command: Command): command is S3Command => Object.hasOwn(WRITERS, command.type);

const written = <T extends S3Operation>(
  command: AnyCommand<T>,
  value: AllReplies[T],
  asked: Answerable,
  state: Outcome['state'],
): WireResponse => {
  const write: Writer<T> = WRITERS[command.type];
  return write(value, asked, command, state);
};

/** What S3 sends back for an outcome of the engine's. */
export const responseTo = (command: S3Command, outcome: Outcome, asked: Answerable): WireResponse =>
  outcome.result.ok
    ? written<S3Operation>(command, outcome.result.value, asked, outcome.state)
    : errorResponse(asked.moment, asked.method, fromEngine(outcome.result.error));
