/** The one door. */
import type { CommandType, Request } from './command.ts';
import type { Handler } from './handler.ts';
import type { Ports, State } from './model.ts';
import type { Outcome } from './outcome.ts';
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

type BenchHandler<T extends CommandType> = (state: State, request: Request<T>, ports: Ports) => Outcome<T>;

/** Every operation of the bench, by name. */
export const BENCH = {
  ListBuckets: listBuckets,
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
} as const satisfies { readonly [T in CommandType]: Handler<T> };

const HANDLERS: { readonly [T in CommandType]: BenchHandler<T> } = BENCH;

/** Answers one request. Total, pure and deterministic: the same arguments always give an equal outcome. */
export const transition = <T extends CommandType>(
  state: State,
  request: Request<T>,
  ports: Ports,
): Outcome<T> => {
  const handle: BenchHandler<T> = HANDLERS[request.command.type];
  return handle(state, request, ports);
};
