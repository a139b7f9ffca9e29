/** What a prepared request would destroy, in sentences. */
import type { Command } from '../../engine/index.ts';
import { say } from '../../i18n/windows.ts';
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
        ? say('draft.bucketGoes', { bucket: command.bucket })
        : say('draft.bucketStays', { count: left }),
    ];
  if (command.type !== 'DeleteObject' && command.type !== 'DeleteObjects') return [];
  const sentences = [
    ...(destroyed.length > 0
      ? [say('draft.destroys', { count: destroyed.length, size: formatBytes(bytes) })]
      : []),
    ...(markers > 0 ? [say('draft.marker', { count: markers })] : []),
  ];
  if (sentences.length === 0) return [say('draft.nothingGone')];
  if (command.type === 'DeleteObjects') sentences.push(say('draft.left', { count: left }));
  return sentences;
};
