/** Uploading `big.bin` to a bucket in parts, as clients do. */
import type { AnyCommand, Checksum, UploadedPart } from '../../src/engine/whole.ts';
import { grantedWhole } from './wholeWorld.ts';
import { aWorld, bytes, granted, root } from './world.ts';
import type { World } from './world.ts';

type Create = AnyCommand<'CreateMultipartUpload'>;
export type Complete = AnyCommand<'CompleteMultipartUpload'>;

/** The least a part may have that is not the last. */
export const FIVE_MIB = 5 * 1024 * 1024;

/** A bucket called `lab` in which nothing is yet. */
export const anEmptyLab = (status?: 'Enabled' | 'Suspended'): World => {
  const world = aWorld();
  granted(world, root, { type: 'CreateBucket', bucket: 'lab' });
  if (status !== undefined) granted(world, root, { type: 'PutBucketVersioning', bucket: 'lab', status });
  return world;
};

export const putWhole = (
  world: World,
  key: string,
  text: string,
  beside: Partial<AnyCommand<'PutObject'>> = {},
) => grantedWhole(world, root, { type: 'PutObject', bucket: 'lab', key, body: bytes(text), ...beside });

/** An upload of one key that is under way. */
export interface Way {
  readonly world: World;
  readonly key: string;
  readonly uploadId: string;
}

export const begin = (world: World, beside: Partial<Create> = {}): Way => {
  const { key = 'big.bin' } = beside;
  const command: Create = { type: 'CreateMultipartUpload', bucket: 'lab', ...beside, key };
  return { world, key, uploadId: grantedWhole(world, root, command).upload.uploadId };
};

export const partOf = (
  { key, uploadId }: Way,
  partNumber: number,
  body: Uint8Array,
  checksum?: Pick<Checksum, 'algorithm' | 'value'>,
): AnyCommand<'UploadPart'> => ({
  type: 'UploadPart',
  bucket: 'lab',
  key,
  uploadId,
  partNumber,
  body,
  ...(checksum === undefined ? {} : { checksum }),
});

/** Sends one part. */
export const send = (way: Way, partNumber: number, body: Uint8Array | string): UploadedPart =>
  grantedWhole(way.world, root, partOf(way, partNumber, typeof body === 'string' ? bytes(body) : body)).part;

/** The command that completes an upload by these parts. */
export const completionOf = (
  { key, uploadId }: Way,
  parts: Complete['parts'],
  beside: Partial<Complete> = {},
): Complete => ({ type: 'CompleteMultipartUpload', bucket: 'lab', key, uploadId, parts, ...beside });

/** Sends these parts from 1 on, and completes. */
export const complete = (
  way: Way,
  bodies: readonly (Uint8Array | string)[],
  beside: Partial<Complete> = {},
) => {
  const parts = bodies.map((body, i) => send(way, i + 1, body));
  return grantedWhole(way.world, root, completionOf(way, parts, beside));
};

/** The current version of a key. */
export const headOf = (world: World, key: string, versionId?: string) =>
  granted(world, root, {
    type: 'HeadObject',
    bucket: 'lab',
    key,
    ...(versionId === undefined ? {} : { versionId }),
  }).version;

/** What is being uploaded to `lab`. */
export const uploadsIn = (world: World) =>
  grantedWhole(world, root, { type: 'ListMultipartUploads', bucket: 'lab' }).uploads;

/** `length` bytes. */
export const big = (length = FIVE_MIB, fill = 1): Uint8Array => new Uint8Array(length).fill(fill);

/** W-10 and W-12 say which upload, and which part of it. */
export const noUpload = (uploadId: string) => ({
  code: 'NoSuchUpload' as const,
  status: 404,
  message:
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
  rule: 'W-10' as const,
  fields: { UploadId: uploadId },
});
export const invalidPart = (fields: Readonly<Record<string, string>>) => ({
  code: 'InvalidPart' as const,
  status: 400,
  message:
    "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
  rule: 'W-12' as const,
  fields,
});
