/** From what a browser hands over to files to upload. Only names and sizes are looked at here; nothing is read. */
import type { Incoming } from '../../store/uploads.ts';

/** A file, under its own name or a path below a folder. */
export const incomingOf = (file: File, path: string = file.name): Incoming => ({
  path,
  type: file.type,
  size: file.size,
  read: async () => new Uint8Array(await file.arrayBuffer()),
});

/** Something that is there but cannot be opened: it is reported by name when its turn comes. */
const locked = (path: string): Incoming => ({
  path,
  type: '',
  size: 0,
  read: () => Promise.reject(new Error(`${path} cannot be opened`)),
});

const isFileEntry = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A folder's entries. Browsers hand them out about a hundred at a time, and an empty handful is the end. */
const entriesOf = async (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return entries;
    entries.push(...some);
  }
};

const filesIn = async (entry: FileSystemEntry): Promise<readonly Incoming[]> => {
  const path = entry.fullPath.replace(/^\//, '');
  try {
    if (isFileEntry(entry)) {
      const file = await new Promise<File>((resolve, reject) => {
        entry.file(resolve, reject);
      });
      return [incomingOf(file, path)];
    }
    if (!isFolder(entry)) return [];
    const found: Incoming[] = [];
    for (const child of await entriesOf(entry)) found.push(...(await filesIn(child)));
    return found;
  } catch {
    return [locked(path)];
  }
};

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
    else if (one !== null) found.push(...(await filesIn(one)));
  }
  return found;
};
