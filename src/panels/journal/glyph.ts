/** One glyph a request: its frame by what it touched, its sign by what was asked, its label by what it was about. */
import type { Event, Request } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';
import type { Answered } from '../explain/answered.ts';
import { askOf } from '../explain/ask.ts';
import { lostBy } from '../explain/happened.ts';
import { titleOf } from '../explain/title.ts';

/** Square data, arch marker, disc configuration, octagon refused, small dot read. */
export type Frame = 'data' | 'marker' | 'configuration' | 'refused' | 'read';

/** The icon inside. */
export type Sign =
  | 'upload'
  | 'copy'
  | 'shred'
  | 'veil'
  | 'unveil'
  | 'enable'
  | 'suspend'
  | 'lock'
  | 'unlock'
  | 'bucket'
  | 'device'
  | 'refused'
  | 'read';

export interface Glyph {
  readonly frame: Frame;
  readonly sign: Sign;
  /** A few letters under the glyph. */
  readonly label: string;
  /** Data was lost for good: a dotted frame around the glyph. */
  readonly lost: boolean;
}

/** `reports/2026/ledger.csv` is `ledger` where there is room for a word. */
const baseName = (key: string): string => {
  const last = key.split('/').findLast((part) => part !== '') ?? key;
  return last.replace(/(?<=.)\.[^.]*$/, '');
};

const has = (events: readonly Event[], type: Event['type']): boolean =>
  events.some((event) => event.type === type);

type Drawn = readonly [Frame, Sign, string];

const deletion = (key: string, events: readonly Event[]): Drawn => {
  if (has(events, 'marker.added')) return ['marker', 'veil', key];
  if (has(events, 'marker.removed')) return ['marker', 'unveil', key];
  return ['data', 'shred', key];
};

const configuration = (events: readonly Event[]): Drawn => {
  for (const event of events) {
    if (event.type === 'mfaDelete.changed')
      return [
        'configuration',
        event.on ? 'lock' : 'unlock',
        t(event.on ? 'journal.label.mfaOn' : 'journal.label.mfaOff'),
      ];
  }
  for (const event of events) {
    if (event.type === 'versioning.changed')
      return event.to === 'enabled'
        ? ['configuration', 'enable', t('journal.label.enable')]
        : ['configuration', 'suspend', t('journal.label.suspend')];
  }
  return ['configuration', 'enable', t('journal.label.configuration')];
};

const drawn = ({ command }: Request, events: readonly Event[]): Drawn => {
  switch (command.type) {
    case 'PutObject':
      return ['data', 'upload', baseName(command.key)];
    case 'CopyObject':
      return ['data', 'copy', baseName(command.key)];
    case 'DeleteObject':
      return deletion(baseName(command.key), events);
    case 'DeleteObjects':
      return deletion(t('journal.label.batch', { count: command.objects.length }), events);
    case 'PutBucketVersioning':
      return configuration(events);
    case 'CreateBucket':
      return ['configuration', 'bucket', t('journal.label.newBucket')];
    case 'DeleteBucket':
      return ['configuration', 'bucket', t('journal.label.bucketGone')];
    case 'CreateVirtualMFADevice':
    case 'EnableMFADevice':
    case 'DeactivateMFADevice':
    case 'DeleteVirtualMFADevice':
      return ['configuration', 'device', t('journal.label.device')];
    case 'ResyncMFADevice':
      return ['configuration', 'device', t('journal.label.resync')];
    case 'ListBuckets':
    case 'HeadBucket':
    case 'GetBucketVersioning':
    case 'GetObject':
    case 'HeadObject':
    case 'ListObjectsV2':
    case 'ListObjectVersions':
    case 'ListMFADevices':
      return ['read', 'read', t('journal.label.read')];
  }
};

/** The glyph of a step. A refusal is an octagon, whatever was asked. */
export const glyphOf = ({ request, outcome }: Answered): Glyph => {
  if (!outcome.result.ok)
    return { frame: 'refused', sign: 'refused', label: t('journal.label.refused'), lost: false };
  const [frame, sign, label] = drawn(request, outcome.events);
  return { frame, sign, label, lost: lostBy(outcome.events).length > 0 };
};

/**
 * The whole step in words, for the button it is: "Step 10, notes. dev: delete notes.md without naming a version. Done: 204."
 * It holds the label that is drawn, so that it can be called by what is seen.
 */
export const nameOf = (answered: Answered, step: number): string => {
  const { request, actor } = answered;
  const { label, lost } = glyphOf(answered);
  return t(lost ? 'journal.name.lost' : 'journal.name.step', {
    step,
    label,
    who: actor,
    asked: askOf(request),
    verdict: titleOf(answered).title,
  });
};
