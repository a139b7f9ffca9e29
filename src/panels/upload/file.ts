/** One file to upload. Only its name and size are looked at here; nothing is read. */
import type { Incoming } from '../../store/uploads.ts';

/** A file, under its own name or a path below a folder. */
export const incomingOf = (file: File, path: string = file.name): Incoming => ({
  path,
  type: file.type,
  size: file.size,
  read: async () => new Uint8Array(await file.arrayBuffer()),
});
