/** The cast, the same everywhere: accounts, identities and the devices they hold when a lab opens. */
import type { Arn, MfaDevice, Principal, Serial, State } from './model.ts';
import { asArn, asSerial } from './model.ts';
import { byUtf8 } from './order.ts';
import { put } from './orderedMap.ts';
import type { Tree } from './orderedMap.ts';
import { base32From } from './random.ts';

export const ACCOUNT = '111122223333';
export const OTHER_ACCOUNT = '444455556666';
export const REGION = 'us-east-1';

export const ROOT = asArn(`arn:aws:iam::${ACCOUNT}:root`);
export const ANA = asArn(`arn:aws:iam::${ACCOUNT}:user/ana`);
export const DEV = asArn(`arn:aws:iam::${ACCOUNT}:user/dev`);
export const OTHER_ROOT = asArn(`arn:aws:iam::${OTHER_ACCOUNT}:root`);

export const ROOT_TOKEN = asSerial('20899872');
export const ANA_PHONE = asSerial(`arn:aws:iam::${ACCOUNT}:mfa/ana-phone`);
export const OTHER_ROOT_TOKEN = asSerial('ABCD12345678');

const PRINCIPALS: readonly Principal[] = [
  { arn: ROOT, account: ACCOUNT, kind: 'root', name: 'root', allow: ['*'] },
  { arn: ANA, account: ACCOUNT, kind: 'user', name: 'ana', allow: ['*'] },
  {
    arn: DEV,
    account: ACCOUNT,
    kind: 'user',
    name: 'dev',
    allow: [
      's3:ListAllMyBuckets',
      's3:ListBucket',
      's3:ListBucketVersions',
      's3:GetBucketVersioning',
      's3:GetObject',
      's3:GetObjectVersion',
      's3:PutObject',
      's3:DeleteObject',
    ],
  },
  { arn: OTHER_ROOT, account: OTHER_ACCOUNT, kind: 'root', name: 'other-root', allow: ['*'] },
];

const device = (
  seed: string,
  of: Pick<MfaDevice, 'serial' | 'account' | 'kind' | 'name' | 'owner'>,
): MfaDevice => ({
  ...of,
  secret: base32From(`${seed}/${of.serial}`, 64),
  offset: 0,
  spent: undefined,
});

/**
 * The state before any request: the cast, root's hardware token and ana's phone registered, no bucket.
 * The same seed gives the same secrets, so a whole class sees the same codes.
 */
export const openingState = (seed: string): State => {
  const devices = [
    device(seed, {
      serial: ROOT_TOKEN,
      account: ACCOUNT,
      kind: 'hardware',
      name: 'root-key-fob',
      owner: ROOT,
    }),
    device(seed, { serial: ANA_PHONE, account: ACCOUNT, kind: 'virtual', name: 'ana-phone', owner: ANA }),
    device(seed, {
      serial: OTHER_ROOT_TOKEN,
      account: OTHER_ACCOUNT,
      kind: 'hardware',
      name: 'other-key-fob',
      owner: OTHER_ROOT,
    }),
  ];
  return {
    principals: PRINCIPALS.reduce<Tree<Arn, Principal>>((tree, p) => put(tree, byUtf8, p.arn, p), undefined),
    devices: devices.reduce<Tree<Serial, MfaDevice>>((tree, d) => put(tree, byUtf8, d.serial, d), undefined),
    buckets: undefined,
    seq: 0,
  };
};
