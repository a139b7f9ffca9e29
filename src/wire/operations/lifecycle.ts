/** The lifecycle configuration of a bucket (V-13, V-58, M-31, M-32). */
import { asInstant } from '../../engine/index.ts';
import type { LifecycleRule } from '../../engine/whole.ts';
import { isoTime, parseIsoTime } from '../dates.ts';
import { isRefused, notImplemented, refused } from '../faults.ts';
import type { Refused } from '../faults.ts';
import { bare, document } from '../respond.ts';
import { child, childrenOf, hasOnly, textIn } from '../xml/read.ts';
import type { Element } from '../xml/read.ts';
import { around, element, optional, rooted } from '../xml/write.ts';
import { filterElement, filterIn, numberIn } from './filters.ts';
import { given, xmlOf } from './operation.ts';
import type { Operation } from './operation.ts';

const expirationIn = (rule: Element): LifecycleRule['expiration'] | Refused => {
  const found = child(rule, 'Expiration');
  if (found === undefined) return undefined;
  const days = numberIn(found, 'Days');
  const text = textIn(found, 'Date')?.trim();
  const date = text === undefined ? undefined : parseIsoTime(text);
  const marker = textIn(found, 'ExpiredObjectDeleteMarker')?.trim();
  const known = hasOnly(found, ['Days', 'Date', 'ExpiredObjectDeleteMarker']) && found.children.length > 0;
  if (!known || Number.isNaN(days) || (text !== undefined && date === undefined))
    return refused('MalformedXML');
  if (marker !== undefined && marker !== 'true' && marker !== 'false') return refused('MalformedXML');
  return {
    ...given('days', days),
    ...given('date', date === undefined ? undefined : asInstant(date)),
    ...given('expiredObjectDeleteMarker', marker === undefined ? undefined : marker === 'true'),
  };
};

const noncurrentIn = (rule: Element): LifecycleRule['noncurrentVersionExpiration'] | Refused => {
  const found = child(rule, 'NoncurrentVersionExpiration');
  if (found === undefined) return undefined;
  const noncurrentDays = numberIn(found, 'NoncurrentDays');
  const newer = numberIn(found, 'NewerNoncurrentVersions');
  return noncurrentDays === undefined || Number.isNaN(noncurrentDays) || Number.isNaN(newer)
    ? refused('MalformedXML')
    : { noncurrentDays, ...given('newerNoncurrentVersions', newer) };
};

const abortIn = (rule: Element): LifecycleRule['abortIncompleteMultipartUpload'] | Refused => {
  const found = child(rule, 'AbortIncompleteMultipartUpload');
  if (found === undefined) return undefined;
  const days = numberIn(found, 'DaysAfterInitiation');
  return days === undefined || Number.isNaN(days) ? refused('MalformedXML') : { daysAfterInitiation: days };
};

const RULE_PARTS = [
  'ID',
  'Status',
  'Prefix',
  'Filter',
  'Expiration',
  'NoncurrentVersionExpiration',
  'AbortIncompleteMultipartUpload',
];
/** Moves between storage classes: nothing here is any cheaper. */
const TRANSITIONS = ['Transition', 'NoncurrentVersionTransition'];

const ruleIn = (rule: Element): LifecycleRule | Refused => {
  const transition = rule.children.find(({ name }) => TRANSITIONS.includes(name));
  if (transition !== undefined) return notImplemented(transition.name);
  const status = textIn(rule, 'Status');
  const scoped = child(rule, 'Filter') !== undefined || child(rule, 'Prefix') !== undefined;
  if (!hasOnly(rule, RULE_PARTS) || (status !== 'Enabled' && status !== 'Disabled') || !scoped)
    return refused('MalformedXML');
  const filter = filterIn(rule);
  const expiration = expirationIn(rule);
  const noncurrentVersionExpiration = noncurrentIn(rule);
  const abortIncompleteMultipartUpload = abortIn(rule);
  if (isRefused(filter)) return filter;
  if (isRefused(expiration)) return expiration;
  if (isRefused(noncurrentVersionExpiration)) return noncurrentVersionExpiration;
  if (isRefused(abortIncompleteMultipartUpload)) return abortIncompleteMultipartUpload;
  return {
    id: textIn(rule, 'ID') ?? '',
    enabled: status === 'Enabled',
    filter,
    ...given('expiration', expiration),
    ...given('noncurrentVersionExpiration', noncurrentVersionExpiration),
    ...given('abortIncompleteMultipartUpload', abortIncompleteMultipartUpload),
  };
};

/** The one size limit of transitions that is S3's default. Clients wait to see it (hashicorp/terraform-provider-aws). */
const SIZE_HEADER = 'x-amz-transition-default-minimum-object-size';
const MINIMUM_SIZE = { [SIZE_HEADER]: 'all_storage_classes_128K' } as const;

/** PutBucketLifecycleConfiguration. A rule without an id gets one. */
export const putBucketLifecycleConfiguration: Operation<'PutBucketLifecycleConfiguration'> = {
  read: (request) => {
    const size = request.headers[SIZE_HEADER];
    if (size !== undefined && size !== MINIMUM_SIZE[SIZE_HEADER]) return notImplemented(SIZE_HEADER);
    const root = xmlOf(request, 'LifecycleConfiguration');
    if (isRefused(root)) return root;
    if (!hasOnly(root, [], ['Rule']) || root.children.length === 0) return refused('MalformedXML');
    const rules: LifecycleRule[] = [];
    for (const found of childrenOf(root, 'Rule')) {
      const rule = ruleIn(found);
      if (isRefused(rule)) return rule;
      rules.push(rule);
    }
    return { type: 'PutBucketLifecycleConfiguration', bucket: request.bucket, rules };
  },
  write: (_, { moment }) => bare(moment, 200, MINIMUM_SIZE),
};

const ruleElement = (rule: LifecycleRule): string => {
  const { expiration, noncurrentVersionExpiration: noncurrent, abortIncompleteMultipartUpload: abort } = rule;
  return around(
    'Rule',
    element('ID', rule.id),
    filterElement(rule.filter),
    element('Status', rule.enabled ? 'Enabled' : 'Disabled'),
    expiration === undefined
      ? ''
      : around(
          'Expiration',
          optional('Days', expiration.days),
          optional('Date', expiration.date === undefined ? undefined : isoTime(expiration.date)),
          optional('ExpiredObjectDeleteMarker', expiration.expiredObjectDeleteMarker),
        ),
    noncurrent === undefined
      ? ''
      : around(
          'NoncurrentVersionExpiration',
          element('NoncurrentDays', noncurrent.noncurrentDays),
          optional('NewerNoncurrentVersions', noncurrent.newerNoncurrentVersions),
        ),
    abort === undefined
      ? ''
      : around('AbortIncompleteMultipartUpload', element('DaysAfterInitiation', abort.daysAfterInitiation)),
  );
};

/** GetBucketLifecycleConfiguration. */
export const getBucketLifecycleConfiguration: Operation<'GetBucketLifecycleConfiguration'> = {
  read: ({ bucket }) => ({ type: 'GetBucketLifecycleConfiguration', bucket }),
  write: ({ rules }, { moment }) =>
    document(moment, rooted('LifecycleConfiguration', ...rules.map(ruleElement)), MINIMUM_SIZE),
};

/** DeleteBucketLifecycle. */
export const deleteBucketLifecycle: Operation<'DeleteBucketLifecycle'> = {
  read: ({ bucket }) => ({ type: 'DeleteBucketLifecycle', bucket }),
  write: (_, { moment }) => bare(moment, 204),
};
