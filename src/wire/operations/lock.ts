/** Object Lock: the bucket's configuration, a version's retention and legal hold. */
import { asInstant } from '../../engine/index.ts';
import type { DefaultRetention, Retention } from '../../engine/whole.ts';
import { isoTime, parseIsoTime } from '../dates.ts';
import { isRefused, refused } from '../faults.ts';
import type { Refused } from '../faults.ts';
import { bare, document } from '../respond.ts';
import { child, hasOnly, textIn } from '../xml/read.ts';
import type { Element } from '../xml/read.ts';
import { around, element, optional, rooted } from '../xml/write.ts';
import { given, ofVersion, versionHeader, xmlOf } from './operation.ts';
import type { Operation } from './operation.ts';

const modeIn = (parent: Element): Retention['mode'] | undefined => {
  const mode = textIn(parent, 'Mode');
  return mode === 'GOVERNANCE' || mode === 'COMPLIANCE' ? mode : undefined;
};

const integerIn = (parent: Element, name: string): number | undefined => {
  const text = textIn(parent, name)?.trim();
  return text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
};

const defaultIn = (rule: Element | undefined): DefaultRetention | Refused | undefined => {
  if (rule === undefined) return undefined;
  const retention = child(rule, 'DefaultRetention');
  const mode = retention && modeIn(retention);
  if (retention === undefined || mode === undefined || !hasOnly(retention, ['Mode', 'Days', 'Years']))
    return refused('MalformedXML');
  const days = integerIn(retention, 'Days');
  const years = integerIn(retention, 'Years');
  return (days === undefined) === (years === undefined)
    ? refused('MalformedXML')
    : { mode, ...given('days', days), ...given('years', years) };
};

/** GetObjectLockConfiguration. */
export const getObjectLockConfiguration: Operation<'GetObjectLockConfiguration'> = {
  read: ({ bucket }) => ({ type: 'GetObjectLockConfiguration', bucket }),
  write: ({ defaultRetention: rule }, { moment }) =>
    document(
      moment,
      rooted(
        'ObjectLockConfiguration',
        element('ObjectLockEnabled', 'Enabled'),
        rule === undefined
          ? ''
          : around(
              'Rule',
              around(
                'DefaultRetention',
                element('Mode', rule.mode),
                optional('Days', rule.days),
                optional('Years', rule.years),
              ),
            ),
      ),
    ),
};

/** PutObjectLockConfiguration. */
export const putObjectLockConfiguration: Operation<'PutObjectLockConfiguration'> = {
  read: (request) => {
    const root = xmlOf(request, 'ObjectLockConfiguration');
    if (isRefused(root)) return root;
    if (textIn(root, 'ObjectLockEnabled') !== 'Enabled' || !hasOnly(root, ['ObjectLockEnabled', 'Rule']))
      return refused('MalformedXML');
    const defaultRetention = defaultIn(child(root, 'Rule'));
    if (isRefused(defaultRetention)) return defaultRetention;
    return {
      type: 'PutObjectLockConfiguration',
      bucket: request.bucket,
      ...given('defaultRetention', defaultRetention),
    };
  },
  write: (_, { moment }) => bare(moment, 200),
};

/** GetObjectRetention. */
export const getObjectRetention: Operation<'GetObjectRetention'> = {
  read: (request) => ({ type: 'GetObjectRetention', ...ofVersion(request) }),
  write: ({ retention }, { moment }) =>
    document(
      moment,
      rooted(
        'Retention',
        element('Mode', retention.mode),
        element('RetainUntilDate', isoTime(retention.until)),
      ),
    ),
};

/** PutObjectRetention: an empty element takes the retention away, for those who may. */
export const putObjectRetention: Operation<'PutObjectRetention'> = {
  read: (request) => {
    const root = xmlOf(request, 'Retention');
    if (isRefused(root)) return root;
    if (!hasOnly(root, ['Mode', 'RetainUntilDate'])) return refused('MalformedXML');
    const mode = modeIn(root);
    const until = parseIsoTime(textIn(root, 'RetainUntilDate')?.trim() ?? '');
    const empty = root.children.length === 0;
    if (!empty && (mode === undefined || until === undefined)) return refused('MalformedXML');
    const bypass = request.headers['x-amz-bypass-governance-retention']?.toLowerCase() === 'true';
    return {
      type: 'PutObjectRetention',
      ...ofVersion(request),
      ...(mode === undefined || until === undefined ? {} : { retention: { mode, until: asInstant(until) } }),
      ...(bypass ? { bypassGovernanceRetention: true } : {}),
    };
  },
  write: ({ versionId }, { moment }) => bare(moment, 200, versionHeader(versionId)),
};

/** GetObjectLegalHold. */
export const getObjectLegalHold: Operation<'GetObjectLegalHold'> = {
  read: (request) => ({ type: 'GetObjectLegalHold', ...ofVersion(request) }),
  write: ({ status }, { moment }) => document(moment, rooted('LegalHold', element('Status', status))),
};

/** PutObjectLegalHold. */
export const putObjectLegalHold: Operation<'PutObjectLegalHold'> = {
  read: (request) => {
    const root = xmlOf(request, 'LegalHold');
    if (isRefused(root)) return root;
    const status = textIn(root, 'Status');
    if (!hasOnly(root, ['Status']) || (status !== 'ON' && status !== 'OFF')) return refused('MalformedXML');
    return { type: 'PutObjectLegalHold', ...ofVersion(request), status };
  },
  write: ({ versionId }, { moment }) => bare(moment, 200, versionHeader(versionId)),
};
