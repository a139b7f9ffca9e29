/** An entry in words, facts in one order: kind, position, id, size, time, what covers it or what it covers. */
import type { Version } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';
import { formatTime, sayBytes, sayId } from '../shared/format.ts';

/** What a name tells beside the entry itself. */
export interface Standing {
  readonly current: boolean;
  /** Markers newer than it. */
  readonly depth: number;
  /** For a marker: versions older than it. */
  readonly covers: number | undefined;
  readonly refused: boolean;
}

const beneath = (covers: number): string =>
  covers === 0 ? t('entry.nothing') : t('entry.covers', { count: covers });

/** "Version, noncurrent, 8 n z z, 47.9 kilobytes, 11:20, covered by a marker." */
export const describe = (version: Version, { current, depth, covers, refused }: Standing): string => {
  const facts = [
    version.kind === 'marker' ? t('entry.marker') : t('entry.version'),
    current ? t('entry.current') : t('entry.noncurrent'),
    sayId(version.id),
    version.kind === 'object' && sayBytes(version.size),
    formatTime(version.at),
    version.kind === 'marker' && covers !== undefined && beneath(covers),
    depth > 0 && t('entry.coveredBy', { count: depth }),
    refused && t('entry.refused'),
  ];
  return `${facts.filter((fact) => fact !== false).join(', ')}.`;
};
