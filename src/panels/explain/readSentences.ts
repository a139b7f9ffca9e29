/** What a request that only reads answered. A reply is told apart by its own fields, so that no cast is needed. */
import { REGION, sizeOf } from '../../engine/index.ts';
import type { AnswerKey } from '../../i18n/answers.ts';
import type { TextValues } from '../../i18n/fill.ts';
import { word } from '../../i18n/answers.ts';
import { formatBytes } from '../shared/format.ts';
import { bucketIn } from './answered.ts';
import type { Answered } from './answered.ts';

type Line = readonly [AnswerKey, TextValues?];
type Reply = Extract<Answered['outcome']['result'], { readonly ok: true }>['value'];

const objectSentence = ({ request }: Answered, reply: Reply): Line => {
  const size = 'version' in reply ? formatBytes(reply.version.size) : '';
  const { command } = request;
  if (command.type === 'HeadObject') return ['read.headers', { size }];
  const named = command.type === 'GetObject' && command.versionId !== undefined;
  return [named ? 'read.version' : 'read.object', { size }];
};

const listSentence = ({ request, outcome }: Answered, reply: Reply): Line => {
  if (!('keyCount' in reply)) return ['read.listSome'];
  if (reply.keyCount > 0)
    return [reply.isTruncated ? 'read.listMore' : 'read.list', { count: reply.keyCount }];
  const { command } = request;
  const whole =
    command.type === 'ListObjectsV2' && (command.prefix ?? '') === '' && (command.startAfter ?? '') === '';
  if (!whole || reply.maxKeys === 0) return ['read.listSome'];
  const covered = sizeOf(bucketIn(outcome.state, request)?.versions);
  return covered === 0 ? ['read.listEmpty'] : ['read.listCovered', { count: covered }];
};

const versionsSentence = ({ request, outcome }: Answered, reply: Reply): Line => {
  if (!('entries' in reply) || reply.entries.length === 0)
    return [
      sizeOf(bucketIn(outcome.state, request)?.versions) === 0 ? 'read.versionsEmpty' : 'read.listSome',
    ];
  const marked = reply.entries.some(({ version }) => version.kind === 'marker');
  return [marked ? 'read.versions' : 'read.versionsOnly', { count: reply.entries.length }];
};

const versioningSentence = (reply: Reply): Line => {
  if (!('status' in reply) || reply.status === undefined) return ['read.neverConfigured'];
  return [
    'read.versioning',
    {
      status: word(`read.status.${reply.status}`),
      mfa: word(reply.mfaDelete === 'Enabled' ? 'read.mfa.on' : 'read.mfa.off'),
    },
  ];
};

/** The sentence of a reading request that was answered. */
export const readSentence = (answered: Answered): Line => {
  const { request, outcome } = answered;
  const { result } = outcome;
  if (!result.ok) return ['read.listSome'];
  const reply = result.value;
  switch (request.command.type) {
    case 'GetObject':
    case 'HeadObject':
      return objectSentence(answered, reply);
    case 'ListObjectsV2':
      return listSentence(answered, reply);
    case 'ListObjectVersions':
      return versionsSentence(answered, reply);
    case 'GetBucketVersioning':
      return versioningSentence(reply);
    case 'HeadBucket':
      return ['read.bucket', { region: 'region' in reply ? reply.region : REGION }];
    case 'ListMFADevices':
      return ['device.list', { count: 'devices' in reply ? reply.devices.length : 0 }];
    default:
      return ['read.buckets', { count: 'buckets' in reply ? reply.buckets.length : 0 }];
  }
};
