/** What a prepared request would destroy, in sentences. */
import type { Command } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';
import type { Consequence } from '../../store/consequence.ts';
import { formatBytes } from '../shared/format.ts';

/** Sentences to read before sending. The first says what is gone for good, if anything. */
export const consequenceSentences = (
  command: Command,
  { destroyed, bytes, markers, left }: Consequence,
): readonly string[] => {
  if (command.type === 'DeleteBucket')
    return [
      left === 0
        ? t('draft.bucketGoes', { bucket: command.bucket })
        : t('draft.bucketStays', { count: left }),
    ];
  if (command.type !== 'DeleteObject' && command.type !== 'DeleteObjects') return [];
  const sentences = [
    ...(destroyed.length > 0
      ? [t('draft.destroys', { count: destroyed.length, size: formatBytes(bytes) })]
      : []),
    ...(markers > 0 ? [t('draft.marker', { count: markers })] : []),
  ];
  if (sentences.length === 0) return [t('draft.nothingGone')];
  if (command.type === 'DeleteObjects') sentences.push(t('draft.left', { count: left }));
  return sentences;
};
