/**
 * The record of one request in CloudTrail. Fields and their order: the CloudTrail user guide, "CloudTrail record contents";
 * which events are data events, and that those are not logged by default: the Amazon S3 user guide, "Amazon S3 CloudTrail
 * events" (cloudtrail-logging-s3-info). What a lab cannot know, an address, an agent, a cipher, is left out.
 */
import { byUtf8, get, nonceFrom, REGION } from '../engine/index.ts';
import type { Command } from '../engine/index.ts';
import { secondsTime } from '../wire/amzDate.ts';
import { composeRequest } from '../wire/compose.ts';
import { isS3 } from '../wire/replies.ts';
import type { Exchange } from './asked.ts';
import { s3Response } from './http.ts';
import { uuidOf } from './iam.ts';
import { literal } from './literal.ts';
import type { Literal, Parts } from './literal.ts';
import type { Piece } from './piece.ts';
import { principalId, signerOf } from './signer.ts';
import type { Signer } from './signer.ts';

/**
 * `management`: in the account's event history by default. `data`: logged only where a trail asks for it. `batch`: the same,
 * and since June 2025 a DeleteObject event besides for each entry (AWS, What's New, 12 June 2025).
 */
export type TrailKind = 'management' | 'data' | 'batch';

/** Also reading a bucket's list is a data event, and so is asking whether it is there. */
const DATA: ReadonlySet<Command['type']> = new Set([
  'HeadBucket',
  'PutObject',
  'GetObject',
  'HeadObject',
  'CopyObject',
  'DeleteObject',
  'ListObjectsV2',
  'ListObjectVersions',
]);

/** What kind of event an operation is. */
export const trailKind = ({ type }: Command): TrailKind =>
  type === 'DeleteObjects' ? 'batch' : DATA.has(type) ? 'data' : 'management';

type Fields = { readonly [name: string]: Literal | undefined };

const identityOf = (signer: Signer, at: string): Fields => ({
  type: signer.isRoot ? 'Root' : 'IAMUser',
  principalId: principalId(signer),
  arn: `arn:aws:iam::${signer.account}:${signer.isRoot ? 'root' : `user/${signer.name}`}`,
  accountId: signer.account,
  accessKeyId: signer.accessKeyId,
  userName: signer.isRoot ? undefined : signer.name,
  // Of the session, not of the request: a code in x-amz-mfa leaves no trace in it.
  sessionContext: signer.session
    ? { attributes: { creationDate: at, mfaAuthenticated: 'false' } }
    : undefined,
});

/** Query and addressing, as S3 logs them: bucket and key by name, parameters without a value as empty texts. */
const s3Parameters = (command: Command): Fields | null => {
  if (!isS3(command)) return null;
  const { target, headers } = composeRequest(command);
  const query = target.split('?')[1] ?? '';
  const pairs = query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => pair.split('=', 2).map(decodeURIComponent))
    .map(([name = '', value = '']) => [name, value] as const);
  return {
    ...('bucket' in command && { bucketName: command.bucket }),
    ...('key' in command && { key: command.key }),
    Host: headers['host'],
    ...Object.fromEntries(pairs),
    ...(headers['x-amz-copy-source'] !== undefined && { 'x-amz-copy-source': headers['x-amz-copy-source'] }),
    ...(command.type === 'PutBucketVersioning' && {
      VersioningConfiguration: {
        xmlns: 'http://s3.amazonaws.com/doc/2006-03-01/',
        Status: command.status,
        MfaDelete: command.mfaDelete,
      },
    }),
    ...(command.type === 'CreateBucket' &&
      command.locationConstraint !== undefined && {
        CreateBucketConfiguration: { LocationConstraint: command.locationConstraint },
      }),
  };
};

/** IAM's parameters without the codes (the example of EnableMFADevice in the IAM user guide has none). */
const iamParameters = (command: Command): Fields | null => {
  const {
    type: _,
    authenticationCode1: __,
    authenticationCode2: ___,
    ...shown
  } = {
    authenticationCode1: '',
    authenticationCode2: '',
    ...command,
  };
  const fields = Object.entries(shown).filter(([, value]) => typeof value === 'string');
  return fields.length === 0 ? null : Object.fromEntries(fields as [string, string][]);
};

/** Headers of the response that tell what was made or removed; nothing for what only reads. */
const responseElements = ({ asked, outcome }: Exchange): Literal => {
  const { command } = asked;
  if (outcome?.result.ok !== true || isReadOnly(command)) return null;
  if ('base32StringSeed' in outcome.result.value)
    return { virtualMFADevice: { serialNumber: outcome.result.value.serialNumber } };
  if (!isS3(command)) return null;
  const headers = Object.entries(s3Response(command, asked, outcome)?.headers ?? {}).filter(
    ([name]) =>
      name.startsWith('x-amz-') &&
      !['x-amz-id-2', 'x-amz-request-id', 'x-amz-bucket-arn', 'x-amz-bucket-region'].includes(name),
  );
  return headers.length === 0 ? null : Object.fromEntries(headers);
};

const isReadOnly = ({ type }: Command): boolean => /^(?:Get|Head|List)/.test(type);

const resourcesOf = ({ asked: { command }, outcome }: Exchange): Literal | undefined => {
  if (!('bucket' in command)) return undefined;
  const arn = `arn:aws:s3:::${command.bucket}`;
  const owner = outcome && get(outcome.state.buckets, byUtf8, command.bucket)?.owner;
  const bucket = { accountId: owner, type: 'AWS::S3::Bucket', ARN: arn };
  if (trailKind(command) === 'management') return [bucket];
  const object: Literal =
    'key' in command
      ? { type: 'AWS::S3::Object', ARN: `${arn}/${command.key}` }
      : { type: 'AWS::S3::Object', ARNPrefix: `${arn}/` };
  return [object, bucket];
};

/** CloudTrail knows both listings of objects by one name. */
const eventName = ({ type }: Command): string => (type === 'ListObjectsV2' ? 'ListObjects' : type);

const idsOf = ({ asked, outcome }: Exchange): Fields => {
  const { command, nonce } = asked;
  if (outcome === undefined || nonce === undefined) return {};
  const response = isS3(command) ? s3Response(command, asked, outcome) : undefined;
  return {
    additionalEventData: isS3(command)
      ? {
          SignatureVersion: 'SigV4',
          AuthenticationMethod: 'AuthHeader',
          'x-amz-id-2': response?.headers['x-amz-id-2'],
        }
      : undefined,
    requestID: response?.headers['x-amz-request-id'] ?? uuidOf(nonce, 'iam'),
    eventID: uuidOf(nonceFrom(nonce), 'event'),
  };
};

/** The record as a value. Of a request that was not sent, what it will hold of the request. */
export const trailRecord = (exchange: Exchange): Fields => {
  const { asked, outcome } = exchange;
  const { command, by, at } = asked;
  const signer = signerOf(by);
  const time = at === undefined ? undefined : secondsTime(at);
  const fault = outcome === undefined || outcome.result.ok ? undefined : outcome.result.error;
  const management = trailKind(command) === 'management';
  return {
    eventVersion: '1.11',
    userIdentity: identityOf(signer, time ?? ''),
    eventTime: time,
    eventSource: isS3(command) ? 's3.amazonaws.com' : 'iam.amazonaws.com',
    eventName: eventName(command),
    awsRegion: REGION,
    errorCode: fault?.code,
    errorMessage: fault?.message,
    requestParameters: isS3(command) ? s3Parameters(command) : iamParameters(command),
    responseElements: outcome === undefined ? undefined : responseElements(exchange),
    ...idsOf(exchange),
    readOnly: isReadOnly(command),
    resources: resourcesOf(exchange),
    eventType: 'AwsApiCall',
    managementEvent: management,
    recipientAccountId: signer.account,
    eventCategory: management ? 'Management' : 'Data',
  };
};

const PARTS: Parts = {
  // Of the identity only its name is marked: it is what S3 looked at.
  userIdentity: { arn: 'identity' },
  bucketName: 'bucket',
  key: 'key',
  versionId: 'version',
  VersioningConfiguration: 'versioning',
  'x-amz-copy-source': 'source',
  virtualMFADeviceName: 'device-name',
  userName: 'user',
  serialNumber: 'device',
};

const REFUSAL: ReadonlySet<string> = new Set(['"errorCode"', '"errorMessage"']);

/** The refusal in the colour that it has everywhere. */
const refused = (pieces: readonly Piece[]): readonly Piece[] => {
  let name = '';
  return pieces.map((one) => {
    if (one.tone === 'name') name = one.text;
    return one.tone === 'value' && REFUSAL.has(name) ? { ...one, tone: 'refusal' } : one;
  });
};

/** The record in pieces. */
export const cloudTrail = (exchange: Exchange): readonly Piece[] =>
  refused(literal(trailRecord(exchange), { json: true, parts: PARTS }));
