/** Answered requests of every operation, granted and refused: what every language must be able to write. */
import { ANA_PHONE, ROOT_TOKEN } from '../../src/engine/index.ts';
import type { Caller, Command, CommandType, Outcome, Request } from '../../src/engine/index.ts';
import { aLab } from './lab.ts';
import type { Lab } from './lab.ts';
import { ana, ask, bytes, code, dev, digits, root, sessionOf } from './world.ts';

/** A request that was answered. */
export interface Answered {
  readonly asked: Request;
  readonly outcome: Outcome;
}
/** Asks in a lab, and keeps the request with its outcome. */
export const exchange = ({ world }: Lab, by: Caller, command: Command, mfa?: string): Answered => {
  const outcome = ask(world, by, command, { mfa });
  const asked = world.asked.at(-1);
  if (asked === undefined) throw new Error('nothing was asked');
  return { asked, outcome };
};

const bucket = 'lab';
const key = 'report.txt';
/** A key that every language writes in its own way. */
export const AWKWARD = `b &<c>+%2F?#"='é/(1)*!`;
const made = 'arn:aws:iam::111122223333:mfa/made';

/** By operation: one request that is granted, in a lab with MFA Delete on. Asked in this order. */
const GRANTED: { readonly [T in CommandType]: (lab: Lab) => readonly [Caller, Command<T>, string?] } = {
  ListBuckets: () => [root, { type: 'ListBuckets' }],
  CreateBucket: () => [
    root,
    {
      type: 'CreateBucket',
      bucket: 'made',
      locationConstraint: 'eu-west-1',
      objectLockEnabledForBucket: true,
    },
  ],
  HeadBucket: () => [root, { type: 'HeadBucket', bucket }],
  DeleteBucket: () => [root, { type: 'DeleteBucket', bucket: 'made' }],
  GetBucketVersioning: () => [root, { type: 'GetBucketVersioning', bucket }],
  PutBucketVersioning: ({ world }) => [
    root,
    { type: 'PutBucketVersioning', bucket, status: 'Enabled', mfaDelete: 'Enabled' },
    code(world, ROOT_TOKEN),
  ],
  PutObject: () => [
    ana,
    {
      type: 'PutObject',
      bucket,
      key: AWKWARD,
      body: bytes('one\ntwo'),
      contentType: 'text/plain',
      metadata: { by: 'ana' },
      storageClass: 'STANDARD_IA',
    },
  ],
  GetObject: (lab) => [ana, { type: 'GetObject', bucket, key, versionId: lab.data }],
  HeadObject: () => [ana, { type: 'HeadObject', bucket, key }],
  CopyObject: (lab) => [
    ana,
    {
      type: 'CopyObject',
      bucket,
      key: 'copy.txt',
      source: { bucket, key, versionId: lab.data },
      metadataDirective: 'REPLACE',
      contentType: 'text/html',
    },
  ],
  DeleteObject: () => [ana, { type: 'DeleteObject', bucket, key: AWKWARD }],
  DeleteObjects: () => [
    ana,
    { type: 'DeleteObjects', bucket, objects: [{ key: AWKWARD }, { key: 'no such' }], quiet: false },
  ],
  ListObjectsV2: () => [
    ana,
    { type: 'ListObjectsV2', bucket, prefix: '', maxKeys: 1, startAfter: 'a', delimiter: '/' },
  ],
  ListObjectVersions: () => [ana, { type: 'ListObjectVersions', bucket, maxKeys: 2, keyMarker: 'a' }],
  CreateVirtualMFADevice: () => [ana, { type: 'CreateVirtualMFADevice', virtualMFADeviceName: 'made' }],
  EnableMFADevice: ({ world }) => [
    ana,
    {
      type: 'EnableMFADevice',
      userName: 'dev',
      serialNumber: made,
      authenticationCode1: digits(world, made),
      authenticationCode2: digits(world, made, 1),
    },
  ],
  ResyncMFADevice: ({ world }) => [
    ana,
    {
      type: 'ResyncMFADevice',
      serialNumber: ANA_PHONE,
      authenticationCode1: digits(world, ANA_PHONE, 4),
      authenticationCode2: digits(world, ANA_PHONE, 5),
    },
  ],
  ListMFADevices: () => [ana, { type: 'ListMFADevices', userName: 'dev' }],
  DeactivateMFADevice: () => [ana, { type: 'DeactivateMFADevice', userName: 'dev', serialNumber: made }],
  DeleteVirtualMFADevice: () => [ana, { type: 'DeleteVirtualMFADevice', serialNumber: made }],
};

/** The same, refused: no such bucket, no such device, no permission; in session credentials where S3 takes them. */
const REFUSED: { readonly [T in CommandType]: (lab: Lab) => readonly [Caller, Command<T>, string?] } = {
  ListBuckets: () => [{ ...dev, arn: `${dev.arn}x` as Caller['arn'] }, { type: 'ListBuckets' }],
  CreateBucket: () => [dev, { type: 'CreateBucket', bucket: 'No Name' }],
  HeadBucket: () => [sessionOf(root), { type: 'HeadBucket', bucket: 'nowhere' }],
  DeleteBucket: () => [root, { type: 'DeleteBucket', bucket }],
  GetBucketVersioning: () => [root, { type: 'GetBucketVersioning', bucket: 'nowhere' }],
  PutBucketVersioning: ({ world }) => [
    ana,
    { type: 'PutBucketVersioning', bucket, status: 'Suspended' },
    code(world, ANA_PHONE),
  ],
  PutObject: () => [ana, { type: 'PutObject', bucket: 'nowhere', key, body: bytes('x') }],
  GetObject: () => [ana, { type: 'GetObject', bucket, key: 'gone.txt' }],
  HeadObject: (lab) => [ana, { type: 'HeadObject', bucket, key: 'gone.txt', versionId: lab.marker }],
  CopyObject: () => [ana, { type: 'CopyObject', bucket, key, source: { bucket, key: 'gone.txt' } }],
  DeleteObject: (lab) => [root, { type: 'DeleteObject', bucket, key, versionId: lab.data }, '20899872'],
  DeleteObjects: (lab) => [root, { type: 'DeleteObjects', bucket, objects: [{ key, versionId: lab.data }] }],
  ListObjectsV2: () => [ana, { type: 'ListObjectsV2', bucket, maxKeys: 'many' }],
  ListObjectVersions: () => [ana, { type: 'ListObjectVersions', bucket: 'nowhere' }],
  CreateVirtualMFADevice: () => [ana, { type: 'CreateVirtualMFADevice', virtualMFADeviceName: 'ana-phone' }],
  EnableMFADevice: () => [
    ana,
    {
      type: 'EnableMFADevice',
      serialNumber: made,
      authenticationCode1: '123456',
      authenticationCode2: '654321',
    },
  ],
  ResyncMFADevice: () => [
    ana,
    {
      type: 'ResyncMFADevice',
      serialNumber: ANA_PHONE,
      authenticationCode1: '123456',
      authenticationCode2: '654321',
    },
  ],
  DeactivateMFADevice: () => [dev, { type: 'DeactivateMFADevice', userName: 'ana', serialNumber: ANA_PHONE }],
  DeleteVirtualMFADevice: () => [ana, { type: 'DeleteVirtualMFADevice', serialNumber: ANA_PHONE }],
  ListMFADevices: () => [dev, { type: 'ListMFADevices', userName: 'nobody' }],
};

type Named = readonly [name: string, Answered];

const ASKS = Object.keys(GRANTED) as CommandType[];

/** Every operation twice, by name. */
export const exchanges = (): readonly Named[] => {
  const lab = aLab('EN+M');
  const asked = (which: typeof GRANTED, type: CommandType): Answered => {
    const [by, command, mfa] = which[type](lab);
    return exchange(lab, by, command, mfa);
  };
  return [
    ...ASKS.map((type): Named => [`${type}, granted`, asked(GRANTED, type)]),
    ...ASKS.map((type): Named => [`${type}, refused`, asked(REFUSED, type)]),
  ];
};
