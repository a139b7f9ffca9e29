/** Where a file comes in: the place of the next shelf. */
import { Upload } from 'lucide-react';
import { useState } from 'react';
import type { DragEvent } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../shared/Button.tsx';
import './drop.css';
import './edge.css';

interface DropCellProps {
  /** Opens the way to choose a file or write a text. */
  readonly onUpload: () => void;
  /** The other way in, for whoever has no file at hand. */
  readonly onType?: (() => void) | undefined;
  readonly onFiles: (files: readonly File[]) => void;
  /** The bucket holds nothing: says so, on a bare board. */
  readonly empty?: boolean;
  /** Where it goes, if not as it is. */
  readonly note?: string;
  /** The shortcut, shown on the button where keys exist. */
  readonly shortcut?: string;
}

/** The only primary button of the bench's middle. Files may also be dropped on it. */
export const DropCell = ({ onUpload, onType, onFiles, empty, note, shortcut }: DropCellProps) => {
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <>
      <div
        className="drop"
        data-over={over || undefined}
        onDragEnter={hover}
        onDragOver={hover}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {empty === true && <p className="mb-1 max-w-60 text-center text-md text-ink">{t('empty.text')}</p>}
        <Button variant="primary" size="lg" onClick={onUpload}>
          <Upload />
          {t('drop.upload')}
          {shortcut !== undefined && <kbd className="font-mono phone:hidden">{shortcut}</kbd>}
        </Button>
        <span className="phone:hidden">{over ? t('drop.over') : t('drop.or')}</span>
        {onType !== undefined && (
          <Button variant="plain" onClick={onType}>
            {t('action.typeText')}
          </Button>
        )}
        {empty !== true && <span className="text-xs text-ink-3">{note ?? t('drop.note')}</span>}
      </div>
      <div className={empty === true ? 'edge' : 'h-(--edge-h)'} />
    </>
  );
};
