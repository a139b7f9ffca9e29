/** Stands around the bench and takes files from everywhere: the chooser, drops anywhere on the page, the clipboard. */
import { lazy, Suspense, useImperativeHandle, useRef } from 'react';
import type { ReactNode, Ref } from 'react';
import { objectActions } from '../../actions/objects.ts';
import { t } from '../../i18n/t.ts';
import { useLab } from '../shared/useLab.ts';
import { soon } from '../shared/warmUp.ts';
import { incomingOf } from './file.ts';
import { filesOfDrop } from './incoming.ts';
import { useFileDrop } from './useFileDrop.ts';
import { UploadsProvider, useUploadQueue } from './useUploads.ts';

const loadOverlay = () => import('./DropOverlay.tsx');
soon(loadOverlay);
const DropOverlay = lazy(async () => ({ default: (await loadOverlay()).DropOverlay }));

export interface UploadHandle {
  /** Opens the browser's file chooser. Only as the answer to a press: browsers refuse it otherwise. */
  readonly chooseFiles: () => void;
}
interface UploadDeskProps {
  readonly ref?: Ref<UploadHandle>;
  readonly children: ReactNode;
}

/** One for the page. What is inside reaches it by `useUploads`. */
export const UploadDesk = ({ ref, children }: UploadDeskProps) => {
  const uploads = useUploadQueue();
  const input = useRef<HTMLInputElement>(null);
  const bucket = useLab((state) => state.bucket);
  const closed = useLab(objectActions.upload.closed);
  const over = useFileDrop(
    (transfer) => void filesOfDrop(transfer).then(uploads.take),
    (files) => uploads.take(files.map((file) => incomingOf(file))),
  );
  const chooseFiles = (): void => input.current?.click();
  useImperativeHandle(ref, () => ({ chooseFiles }), []);
  return (
    <UploadsProvider value={{ ...uploads, chooseFiles }}>
      {children}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('upload.input')}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file can be chosen again: without this nothing would seem to have changed.
          target.value = '';
          if (files.length > 0) uploads.take(files.map((file) => incomingOf(file)));
        }}
      />
      {over && (
        <Suspense fallback={null}>
          <DropOverlay bucket={bucket} closed={closed && t(closed)} />
        </Suspense>
      )}
    </UploadsProvider>
  );
};
