/** The whole page takes files: dragged over it and dropped, or pasted. */
import { useEffect, useEffectEvent, useState } from 'react';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

const within = (event: Event, selector: string): boolean =>
  event.target instanceof Element && event.target.closest(selector) !== null;

/**
 * Hands over drops and pastes of files, and says whether files are being dragged over the page. An open window and a
 * field being written in keep what they are given.
 */
export const useFileDrop = (
  onDrop: (transfer: DataTransfer) => void,
  onPaste: (files: readonly File[]) => void,
): boolean => {
  const [over, setOver] = useState(false);
  const dropped = useEffectEvent(onDrop);
  const pasted = useEffectEvent(onPaste);
  useEffect(() => {
    const hover = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      // Also over a window: a browser shows a file that lands on a page that does not want it, and the lab is gone.
      event.preventDefault();
      const ours = !within(event, 'dialog');
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = ours ? 'copy' : 'none';
      setOver(ours);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer !== null && !within(event, 'dialog')) dropped(event.dataTransfer);
    };
    const paste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || within(event, 'dialog, input, textarea, [contenteditable]')) return;
      event.preventDefault();
      pasted(files);
    };
    const until = new AbortController();
    const { signal } = until;
    window.addEventListener('dragenter', hover, { signal });
    window.addEventListener('dragover', hover, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('drop', drop, { signal });
    window.addEventListener('paste', paste, { signal });
    return () => until.abort();
  }, []);
  return over;
};
