/** Whether anything is saved in this browser, asked before what reads and writes it is loaded. */
import { DATABASE, RECORDS } from './names.ts';

/** A browser that takes longer is asked again by the storage itself, which knows what to say of it. */
const PATIENCE_MS = 1000;

/**
 * True only when it is certain that nothing is saved; false also when the browser refuses, or does not answer within
 * `patienceMs`. Never rejects, and leaves no database behind.
 */
export const nothingSaved = (patienceMs: number = PATIENCE_MS): Promise<boolean> =>
  new Promise((resolve) => {
    setTimeout(resolve, patienceMs, false);
    try {
      let missing = false;
      // Merely naming `indexedDB` throws in a frame that may have none.
      const opening = indexedDB.open(DATABASE);
      opening.onupgradeneeded = () => {
        missing = true;
        // Without its first upgrade the database is not made.
        opening.transaction?.abort();
      };
      opening.onerror = (event) => {
        event.preventDefault();
        resolve(missing);
      };
      opening.onsuccess = () => {
        const database = opening.result;
        try {
          const counting = database.transaction(RECORDS).objectStore(RECORDS).count();
          counting.onsuccess = () => resolve(counting.result === 0);
          counting.onerror = () => resolve(false);
        } catch {
          resolve(false);
        }
        // The connection closes when the count is done.
        database.close();
      };
    } catch {
      resolve(false);
    }
  });
