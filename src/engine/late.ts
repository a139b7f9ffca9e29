/**
 * A face of the engine for its effect alone: with it `transition` knows every operation of the bench. What a page asks only
 * from a window or from a request that was written first (batches, devices), and what it has no button for (listings), need
 * not be in its first load.
 */
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
import { installLate } from './transition.ts';
import type { LateOperations } from './transition.ts';

/** The operations that come late, by name. */
export const LATE = {
  DeleteObjects: deleteObjects,
  ListObjectsV2: listObjectsV2,
  ListObjectVersions: listObjectVersions,
  CreateVirtualMFADevice: createVirtualMfaDevice,
  EnableMFADevice: enableMfaDevice,
  ResyncMFADevice: resyncMfaDevice,
  DeactivateMFADevice: deactivateMfaDevice,
  DeleteVirtualMFADevice: deleteVirtualMfaDevice,
  ListMFADevices: listMfaDevices,
} as const satisfies LateOperations;

installLate(LATE);
