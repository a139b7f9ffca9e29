/** One request as a line of AWS CLI, in parts that can be coloured, and S3's error as the CLI prints it (M-66). */
import { MAX_BATCH } from '../engine/index.ts';
import type { Command, Commands, Fault, Request } from '../engine/index.ts';

/** `argument`: one option with its value, which belongs on one line. `mfa`: the same for the second key. */
export interface Part {
  readonly kind: 'program' | 'argument' | 'mfa';
  /** `aws s3api delete-object`, or `--bucket`. */
  readonly name: string;
  /** Quoted for a shell; empty for a flag that has no value. */
  readonly value: string;
}

/** A word as a POSIX shell needs it. */
export const quoted = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

const kebab = (name: string): string =>
  name
    .replace(/MFA/g, 'Mfa')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase();

type Options = readonly (readonly [name: string, value: string | undefined])[];

const page = (c: Commands['ListObjectsV2' | 'ListObjectVersions']): Options => [
  ['prefix', c.prefix],
  ['delimiter', c.delimiter],
  ['max-keys', c.maxKeys === undefined ? undefined : String(c.maxKeys)],
];

const attributes = (c: Commands['PutObject' | 'CopyObject']): Options => [
  ['content-type', c.contentType],
  [
    'metadata',
    c.metadata === undefined
      ? undefined
      : Object.entries(c.metadata)
          .map(([k, v]) => `${k}=${v}`)
          .join(','),
  ],
  ['storage-class', c.storageClass],
];

const sourceText = ({ bucket, key, versionId }: Commands['CopyObject']['source']): string =>
  `${bucket}/${key.split('/').map(encodeURIComponent).join('/')}${versionId === undefined ? '' : `?versionId=${versionId}`}`;

/** Keys beyond this many are counted, not spelled out: a line of 1,000 keys teaches nothing. */
const SPELLED_OUT = 5;

const deletePayload = ({ objects, quiet }: Commands['DeleteObjects']): string => {
  const shown = objects.slice(0, objects.length > MAX_BATCH ? 0 : SPELLED_OUT);
  const rest = objects.length - shown.length;
  const entries = shown.map(({ key, versionId }) =>
    JSON.stringify(versionId === undefined ? { Key: key } : { Key: key, VersionId: versionId }),
  );
  if (rest > 0) entries.push(`… ${rest} more`);
  return `{"Objects":[${entries.join(',')}]${quiet === true ? ',"Quiet":true' : ''}}`;
};

const optionsOf = (c: Command): Options => {
  switch (c.type) {
    case 'ListBuckets':
      return [];
    case 'CreateBucket':
      return [
        ['bucket', c.bucket],
        [
          'create-bucket-configuration',
          c.locationConstraint === undefined ? undefined : `LocationConstraint=${c.locationConstraint}`,
        ],
        ['object-lock-enabled-for-bucket', c.objectLockEnabledForBucket === true ? '' : undefined],
      ];
    case 'HeadBucket':
    case 'DeleteBucket':
    case 'GetBucketVersioning':
      return [['bucket', c.bucket]];
    case 'PutBucketVersioning':
      return [
        ['bucket', c.bucket],
        [
          'versioning-configuration',
          [
            ...(c.status === undefined ? [] : [`Status=${c.status}`]),
            ...(c.mfaDelete === undefined ? [] : [`MFADelete=${c.mfaDelete}`]),
          ].join(','),
        ],
      ];
    case 'PutObject':
      return [['bucket', c.bucket], ['key', c.key], ['body', c.key.split('/').at(-1)], ...attributes(c)];
    case 'GetObject':
      return [
        ['bucket', c.bucket],
        ['key', c.key],
        ['version-id', c.versionId],
        ['', c.key.split('/').at(-1)],
      ];
    case 'HeadObject':
    case 'DeleteObject':
      return [
        ['bucket', c.bucket],
        ['key', c.key],
        ['version-id', c.versionId],
      ];
    case 'CopyObject':
      return [
        ['bucket', c.bucket],
        ['key', c.key],
        ['copy-source', sourceText(c.source)],
        ['metadata-directive', c.metadataDirective],
        ...attributes(c),
      ];
    case 'DeleteObjects':
      return [
        ['bucket', c.bucket],
        ['delete', deletePayload(c)],
      ];
    case 'ListObjectsV2':
      return [
        ['bucket', c.bucket],
        ...page(c),
        ['start-after', c.startAfter],
        ['continuation-token', c.continuationToken],
      ];
    case 'ListObjectVersions':
      return [
        ['bucket', c.bucket],
        ...page(c),
        ['key-marker', c.keyMarker],
        ['version-id-marker', c.versionIdMarker],
      ];
    case 'CreateVirtualMFADevice':
      return [
        ['virtual-mfa-device-name', c.virtualMFADeviceName],
        ['outfile', 'qr.png'],
        ['bootstrap-method', 'QRCodePNG'],
      ];
    case 'EnableMFADevice':
    case 'ResyncMFADevice':
      return [
        ['user-name', c.userName],
        ['serial-number', c.serialNumber],
        ['authentication-code1', c.authenticationCode1],
        ['authentication-code2', c.authenticationCode2],
      ];
    case 'DeactivateMFADevice':
      return [
        ['user-name', c.userName],
        ['serial-number', c.serialNumber],
      ];
    case 'DeleteVirtualMFADevice':
      return [['serial-number', c.serialNumber]];
    case 'ListMFADevices':
      return [['user-name', c.userName]];
  }
};

const isIam = (type: Command['type']): boolean => type.includes('MFADevice');

/** The command line of a request, part by part. `mfa` is the `x-amz-mfa` value as typed, if any. */
export const awsCli = ({ command, mfa }: Pick<Request, 'command' | 'mfa'>): readonly Part[] => [
  {
    kind: 'program',
    name: `aws ${isIam(command.type) ? 'iam' : 's3api'} ${kebab(command.type)}`,
    value: '',
  },
  ...optionsOf(command).flatMap(([name, value]): Part[] =>
    value === undefined
      ? []
      : [
          {
            kind: 'argument',
            name: name === '' ? '' : `--${name}`,
            value: value === '' && name.startsWith('object-lock') ? '' : quoted(value),
          },
        ],
  ),
  ...(mfa === undefined || mfa === ''
    ? []
    : [{ kind: 'mfa', name: '--mfa', value: `"${mfa.replace(/["\\$`]/g, '\\$&')}"` } satisfies Part]),
];

/** The same in one text, an option a line. */
export const awsCliText = (request: Pick<Request, 'command' | 'mfa'>): string =>
  awsCli(request)
    .map(({ name, value }) => [name, value].filter((part) => part !== '').join(' '))
    .join(' \\\n  ');

const HEAD_WORDS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
};

/** What the CLI prints for a refusal. A HEAD has no body, so only the status is left to print (V-43). */
export const awsCliError = (
  type: Command['type'],
  fault: Pick<Fault, 'code' | 'status' | 'message'>,
): string => {
  const head = type.startsWith('Head');
  const code = head ? String(fault.status) : fault.code;
  const text = head ? (HEAD_WORDS[fault.status] ?? 'Error') : fault.message;
  return `An error occurred (${code}) when calling the ${type} operation: ${text}`;
};
