/** From what a browser hands over to files to upload. Only names and sizes are looked at here; nothing is read. */
import type { Incoming } from '../../store/uploads.ts';
import { incomingOf } from './file.ts';

/**
 * The files of a drop, those in folders under `folder/name`, as S3's console does it. Call it while the event is being
 * handled: a browser empties the transfer right after.
 */
export const filesOfDrop = async (transfer: DataTransfer): Promise<readonly Incoming[]> => {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const opened = items.map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  const loose = opened.length === 0 ? [...transfer.files].map((file) => incomingOf(file)) : [];
  const found: Incoming[] = [...loose];
  for (const one of opened) {
    if (one instanceof File) found.push(incomingOf(one));
    else if (one !== null) found.push(...(await (await import('./folders.ts')).filesIn(one)));
  }
  return found;
};
