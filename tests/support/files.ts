/** Files as browsers hand them over, for an environment that has neither drags nor folders. */
import { vi } from 'vitest';

/** A file that claims a size it does not have, so that nobody may read it. */
export const aHugeFile = (name: string, size: number): File => {
  const file = new File(['x'], name);
  Object.defineProperty(file, 'size', { value: size });
  file.arrayBuffer = vi.fn<() => Promise<ArrayBuffer>>(() =>
    Promise.reject(new Error('read in spite of its size')),
  );
  return file;
};

/** A file of four bytes that is read only when the test lets it. */
export const aSlowFile = (name: string): { readonly file: File; readonly letRead: () => void } => {
  const file = new File(['slow'], name, { type: 'text/plain' });
  let letRead = (): void => {};
  const read = new Promise<ArrayBuffer>((resolve) => {
    letRead = () => resolve(new ArrayBuffer(4));
  });
  file.arrayBuffer = () => read;
  return { file, letRead };
};

interface Entry {
  readonly name: string;
  readonly isFile: boolean;
  readonly isDirectory: boolean;
  fullPath: string;
}

/** An entry of a dropped file, or of one that the browser may not open. */
export const anEntryOf = (file: File, state: 'open' | 'locked' = 'open'): Entry =>
  ({
    name: file.name,
    fullPath: `/${file.name}`,
    isFile: true,
    isDirectory: false,
    file: (found: (file: File) => void, failed: (error: Error) => void) =>
      state === 'open' ? found(file) : failed(new Error('NotReadableError')),
  }) as Entry;

const moveUnder = (entry: Entry, folder: string): void => {
  entry.fullPath = `/${folder}${entry.fullPath}`;
  if ('children' in entry) for (const child of entry.children as Entry[]) moveUnder(child, folder);
};

/** An entry of a dropped folder. Its reader hands out 100 entries at a time, as Chromium's does. */
export const aFolder = (name: string, children: readonly Entry[]): Entry => {
  for (const child of children) moveUnder(child, name);
  return {
    name,
    fullPath: `/${name}`,
    isFile: false,
    isDirectory: true,
    children,
    createReader: () => {
      let at = 0;
      return {
        readEntries: (found: (entries: readonly Entry[]) => void) => {
          found(children.slice(at, at + 100));
          at += 100;
        },
      };
    },
  } as Entry;
};

/** What a drag of these entries carries. */
export const aTransfer = (entries: readonly Entry[]) => ({
  types: ['Files'],
  files: [],
  items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry, getAsFile: () => null })),
});
