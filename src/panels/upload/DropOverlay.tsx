/** What the page shows while files hang over it. */
import { Upload } from 'lucide-react';
import { say } from '../../i18n/windows.ts';
import { folderNow } from '../../store/finding.ts';
import { Octagon } from '../shared/icons.tsx';
import { useLab } from '../shared/useLab.ts';
import '../shared/late.css';

interface DropOverlayProps {
  readonly bucket: string | undefined;
  /** Why nothing can be uploaded now, if so. */
  readonly closed: string | undefined;
}

/** Covers the page without catching the drag. */
export const DropOverlay = ({ bucket, closed }: DropOverlayProps) => {
  const folder = useLab(folderNow);
  return (
    <div className="pointer-events-none fixed inset-0 z-50 grid place-content-center bg-page/70 p-4">
      <div
        data-closed={closed !== undefined || undefined}
        className="grid max-w-md justify-items-center gap-1 rounded-panel border-2 border-dashed border-act bg-surface px-8 py-6 text-center shadow-toast data-closed:border-no"
      >
        {closed === undefined ? (
          <Upload className="size-8 text-act" />
        ) : (
          <Octagon className="size-8 text-no" />
        )}
        <p className="max-w-full text-lg font-semi break-words">
          {closed === undefined
            ? say('upload.over', { bucket: folder === '' ? (bucket ?? '') : `${bucket ?? ''}/${folder}` })
            : say('upload.closed')}
        </p>
        <p className="text-ink-2">{closed ?? say('upload.overNote')}</p>
      </div>
    </div>
  );
};
