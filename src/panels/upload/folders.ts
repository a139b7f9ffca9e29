/** The files of a dropped folder, however deep. Loaded with the first drop of one. */
import type { Incoming } from '../../store/uploads.ts';
import { incomingOf } from './file.ts';

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

/** The files of an entry, each under its path below what was dropped. */
export const filesIn = async (entry: FileSystemEntry): Promise<readonly Incoming[]> => {
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
