/** Codes seen earlier, to be tried once more: what S3 will say to each is said before it is sent. */
import { ClipboardPaste } from 'lucide-react';
import { asInstant } from '../../engine/index.ts';
import { word } from '../../i18n/codes.ts';
import type { EarlierCode } from '../../store/codeShelf.ts';
import { spaced } from '../explain/answered.ts';
import { Button } from '../shared/Button.tsx';
import { formatTime } from '../shared/format.ts';
import { spoken } from './device.ts';

interface CodeShelfProps {
  readonly codes: readonly EarlierCode[];
  /** Puts a code into the upcoming request; absent when there is none. */
  readonly onInsert?: ((code: string) => void) | undefined;
}

const timeOf = (ms: number): string => formatTime(asInstant(ms), 'seconds');

const whenOf = ({ takenAt, sentAt, shownAt }: EarlierCode): string => {
  if (takenAt !== undefined) return word('shelf.used', { time: timeOf(takenAt) });
  if (sentAt !== undefined) return word('shelf.sent', { time: timeOf(sentAt) });
  return word('shelf.shown', { time: timeOf(shownAt) });
};

const Held = ({
  earlier,
  onInsert,
}: { readonly earlier: EarlierCode } & Pick<CodeShelfProps, 'onInsert'>) => {
  const { code, verdict, takenAt } = earlier;
  // Long after it was used S3 knows it no more; that it was used is still why it is here.
  const state = word(`shelf.state.${takenAt !== undefined && verdict !== 'valid' ? 'used' : verdict}`);
  const struck = takenAt !== undefined || verdict === 'used' || verdict === 'superseded';
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-2 border-t border-line py-1 text-xs">
      <span className="min-w-0">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span
            aria-hidden="true"
            className={`font-mono font-semi figures ${struck ? 'text-ink-2 line-through' : 'text-ink'}`}
          >
            {spaced(code)}
          </span>
          <span className="sr-only">{spoken(code)}</span>
          <span className="text-ink-2 figures">{whenOf(earlier)}</span>
        </span>
        <span className="block leading-tight text-ink-2">{state}</span>
      </span>
      {onInsert !== undefined && (
        <Button
          variant="icon"
          className="size-6! phone:size-11!"
          aria-label={word('shelf.insertOf', { digits: spoken(code), state })}
          title={word('shelf.insert')}
          onClick={() => onInsert(code)}
        >
          <ClipboardPaste />
        </Button>
      )}
    </li>
  );
};

/** Folded away until it is wanted. */
export const CodeShelf = ({ codes, onInsert }: CodeShelfProps) => (
  <details className="border-hair-t px-3 py-2">
    <summary className="w-fit rounded-sheet text-ink-2 hover:text-ink">{word('shelf.title')}</summary>
    <p className="mt-1 mb-1.5 text-xs text-pretty text-ink-2">
      {word(onInsert === undefined ? 'shelf.noRequest' : 'shelf.note')}
    </p>
    {codes.length === 0 ? (
      <p className="text-xs text-ink-2">{word('shelf.none')}</p>
    ) : (
      <ol>
        {codes.map((earlier) => (
          <Held key={earlier.step} earlier={earlier} onInsert={onInsert} />
        ))}
      </ol>
    )}
  </details>
);
