/** Why the deciding check refused, in one or two sentences. Total: every check of every rule has its sentence. */
import { bucketNameProblem, STEP_MS } from '../../engine/index.ts';
import type { Check } from '../../engine/index.ts';
import { tell } from '../../i18n/refusals.ts';
import type { RefusalKey } from '../../i18n/refusals.ts';
import type { TextValues } from '../../i18n/t.ts';
import { formatTime } from '../shared/format.ts';
import { bucketIn, deviceIn, deviceName, hasDevice, principalIn } from './answered.ts';
import type { Answered } from './answered.ts';
import { textOf, valuesOf } from './facts.ts';

type Words = readonly [RefusalKey, TextValues?];

/** A value without its space is a code alone or a serial alone, which is what learners send (M-11). */
const headerFormat = ({ facts }: Check, { outcome }: Answered): RefusalKey => {
  const sent = textOf(facts['sent']).trim();
  if (/^\d{6}$/.test(sent)) return 'why.header-format.codeOnly';
  const serial = /:mfa\/\S+$/.test(sent) || deviceIn(outcome.state, sent) !== undefined;
  return serial ? 'why.header-format.serialOnly' : 'why.header-format';
};

const codePresent = ({ rule, facts }: Check): Words => {
  switch (rule) {
    case 'M-21':
    case 'M-22':
    case 'M-23':
    case 'M-40':
      return [`why.code-present.${rule}`];
    case 'M-44':
      return ['why.code-present.M-44', { count: Number(facts['versioned'] ?? 0) }];
    default:
      return ['why.code-present'];
  }
};

const deviceOwned = ({ facts }: Check, { request, outcome }: Answered): Words => {
  const owner = deviceIn(outcome.state, textOf(facts['serial']))?.owner;
  const whose = owner === undefined ? undefined : principalIn(outcome.state, owner)?.name;
  if (whose !== undefined) return ['why.device-owned.other', { owner: whose }];
  return [hasDevice(outcome.state, request.by.arn) ? 'why.device-owned' : 'why.device-owned.none'];
};

/** Seconds until the device shows its next code. */
const untilNext = (at: number): number => Math.ceil((STEP_MS - (at % STEP_MS)) / 1000);

const codeValid = ({ facts }: Check, { request, outcome }: Answered): Words => {
  const [serial = ''] = (request.mfa ?? '').split(' ');
  const device = { device: deviceName(serial) };
  switch (facts['reading']) {
    case 'used': {
      const spentAt = deviceIn(outcome.state, serial)?.spent?.at ?? request.at;
      return [
        'why.code-valid.used',
        { time: formatTime(spentAt, 'seconds'), seconds: untilNext(request.at) },
      ];
    }
    case 'superseded':
    case 'expired':
    case 'early':
      return [`why.code-valid.${facts['reading']}`, device];
    default:
      return ['why.code-valid', device];
  }
};

const ownerRoot = ({ facts }: Check, { request, outcome }: Answered): RefusalKey => {
  if (facts['kind'] === 'root') return 'why.owner-root.other';
  return principalIn(outcome.state, request.by.arn)?.allow.includes('*') === true
    ? 'why.owner-root.admin'
    : 'why.owner-root';
};

const permission = (_: Check, { request, outcome }: Answered): RefusalKey => {
  const who = principalIn(outcome.state, request.by.arn);
  if (who === undefined) return 'why.permission.unknown';
  const owner = bucketIn(outcome.state, request)?.owner;
  return owner !== undefined && owner !== who.account ? 'why.permission.account' : 'why.permission';
};

const objectKey = ({ facts }: Check): RefusalKey => {
  const bytes = Number(facts['bytes']);
  if (bytes === 0) return 'why.object-key.empty';
  return bytes <= Number(facts['limit']) ? 'why.object-key.notUnicode' : 'why.object-key';
};

const bucketName = ({ facts }: Check): RefusalKey => {
  const problem = bucketNameProblem(textOf(facts['bucket']));
  return problem === undefined ? 'why.bucket-name' : `why.bucket-name.${problem}`;
};

const codesConsecutive = ({ facts }: Check): RefusalKey => {
  switch (facts['problem']) {
    case 'same':
    case 'reversed':
    case 'spent':
    case 'apart':
      return `why.codes-consecutive.${facts['problem']}`;
    default:
      return 'why.codes-consecutive';
  }
};

const nameFree = ({ facts }: Check, { request, outcome }: Answered): RefusalKey =>
  facts['owner'] === principalIn(outcome.state, request.by.arn)?.account
    ? 'why.bucket-name-free.yours'
    : 'why.bucket-name-free';

const wordsFor = (check: Check, answered: Answered): Words => {
  const { slug, facts } = check;
  switch (slug) {
    case 'header-format':
      return [headerFormat(check, answered)];
    case 'code-present':
      return codePresent(check);
    case 'device-owned':
      return deviceOwned(check, answered);
    case 'code-valid':
      return codeValid(check, answered);
    case 'owner-root':
      return [ownerRoot(check, answered)];
    case 'permission':
    case 'source-permission':
      return [slug === 'permission' ? permission(check, answered) : 'why.source-permission'];
    case 'object-key':
      return [objectKey(check)];
    case 'bucket-name':
      return [bucketName(check)];
    case 'bucket-name-free':
      return [nameFree(check, answered)];
    case 'codes-consecutive':
      return [codesConsecutive(check)];
    case 'bucket-empty':
      return ['why.bucket-empty', { count: Number(facts['entries'] ?? 0) }];
    case 'key-found':
      return [facts['current'] === 'marker' ? 'why.key-found.marker' : 'why.key-found'];
    case 'source-found':
      return [facts['current'] === 'marker' ? 'why.source-found.marker' : 'why.source-found'];
    case 'version-found':
      return [facts['versionId'] === 'null' ? 'why.version-found.null' : 'why.version-found'];
    case 'request-well-formed':
      return [facts['entries'] === undefined ? 'why.request-well-formed' : 'why.request-well-formed.batch'];
    default:
      return [`why.${slug}`];
  }
};

/** The reason beside the deciding check. */
export const reasonOf = (check: Check, answered: Answered): string => {
  const [key, values] = wordsFor(check, answered);
  return tell(key, { ...valuesOf(check.facts), ...values });
};
