/** A schema for each command of the engine. A new command or a new field is a type error here until it is saved too. */
import * as v from 'valibot';
import type { CommandType } from '../engine/index.ts';
import { count, md5, optionalFlag, optionalText, sha256, strict, text, textRecord } from './fields.ts';
import type { SavedCommand } from './format.ts';

const type = <const T extends CommandType>(name: T) => v.literal(name);

const ofBucket = { bucket: text };
const ofObject = { ...ofBucket, key: text };
const ofVersion = { ...ofObject, versionId: optionalText };
const attributes = {
  contentType: optionalText,
  metadata: v.exactOptional(textRecord),
  storageClass: optionalText,
};
const listing = {
  ...ofBucket,
  prefix: optionalText,
  delimiter: optionalText,
  maxKeys: v.exactOptional(v.union([v.number(), text])),
  encodingType: optionalText,
};
const twoCodes = {
  userName: optionalText,
  serialNumber: text,
  authenticationCode1: text,
  authenticationCode2: text,
};

/** Each field that a command may have, the optional ones too, and a value the engine accepts as that command. */
type SchemaOf<T extends CommandType> = v.GenericSchema<unknown, SavedCommand<T>> & {
  readonly entries: Readonly<Record<keyof SavedCommand<T>, unknown>>;
};

/** The saved form of each command. */
export const COMMANDS = {
  ListBuckets: strict({ type: type('ListBuckets') }),
  CreateBucket: strict({
    type: type('CreateBucket'),
    ...ofBucket,
    locationConstraint: optionalText,
    objectLockEnabledForBucket: optionalFlag,
  }),
  HeadBucket: strict({ type: type('HeadBucket'), ...ofBucket }),
  DeleteBucket: strict({ type: type('DeleteBucket'), ...ofBucket }),
  GetBucketVersioning: strict({ type: type('GetBucketVersioning'), ...ofBucket }),
  PutBucketVersioning: strict({
    type: type('PutBucketVersioning'),
    ...ofBucket,
    status: optionalText,
    mfaDelete: optionalText,
  }),
  PutObject: strict({
    type: type('PutObject'),
    ...ofObject,
    ...attributes,
    body: strict({ sha256, size: count, md5 }),
  }),
  GetObject: strict({ type: type('GetObject'), ...ofVersion }),
  HeadObject: strict({ type: type('HeadObject'), ...ofVersion }),
  CopyObject: strict({
    type: type('CopyObject'),
    ...ofObject,
    ...attributes,
    source: strict(ofVersion),
    metadataDirective: v.exactOptional(v.picklist(['COPY', 'REPLACE'])),
  }),
  DeleteObject: strict({ type: type('DeleteObject'), ...ofVersion }),
  DeleteObjects: strict({
    type: type('DeleteObjects'),
    ...ofBucket,
    objects: v.array(strict({ key: text, versionId: optionalText })),
    quiet: optionalFlag,
  }),
  ListObjectsV2: strict({
    type: type('ListObjectsV2'),
    ...listing,
    startAfter: optionalText,
    continuationToken: optionalText,
  }),
  ListObjectVersions: strict({
    type: type('ListObjectVersions'),
    ...listing,
    keyMarker: optionalText,
    versionIdMarker: optionalText,
  }),
  CreateVirtualMFADevice: strict({ type: type('CreateVirtualMFADevice'), virtualMFADeviceName: text }),
  EnableMFADevice: strict({ type: type('EnableMFADevice'), ...twoCodes }),
  ResyncMFADevice: strict({ type: type('ResyncMFADevice'), ...twoCodes }),
  DeactivateMFADevice: strict({
    type: type('DeactivateMFADevice'),
    userName: optionalText,
    serialNumber: text,
  }),
  DeleteVirtualMFADevice: strict({ type: type('DeleteVirtualMFADevice'), serialNumber: text }),
  ListMFADevices: strict({ type: type('ListMFADevices'), userName: optionalText }),
} satisfies { readonly [T in CommandType]: SchemaOf<T> };

const isCommandType = (name: unknown): name is CommandType =>
  typeof name === 'string' && Object.hasOwn(COMMANDS, name);

const unknownCommand = strict({
  type: v.custom<never>(() => false, `one of ${Object.keys(COMMANDS).join(', ')}`),
});

/** Any command, told by its `type`. */
export const savedCommand: v.GenericSchema<unknown, SavedCommand> = v.lazy((input) => {
  const name = typeof input === 'object' && input !== null && 'type' in input ? input.type : undefined;
  return isCommandType(name) ? COMMANDS[name] : unknownCommand;
});
