/** Both digests of a body at once, in slices, so that hashing 64 MiB does not stop the page. */
import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { md5Hex } from './hash.ts';
import { installMd5 } from './lateMd5.ts';

installMd5(md5Hex);

/** Lower-case hexadecimal digits: 32 and 64 of them. */
export interface Digest {
  readonly md5: string;
  readonly sha256: string;
}

/** Told after each slice: bytes done, bytes in all. */
export type OnProgress = (done: number, total: number) => void;

/** About 20 ms of both hashes on a slow laptop; 4 MiB would be a long task of 80. */
const SLICE = 1024 * 1024;

/**
 * Lets the page paint and answer. By a message, not a timer: browsers hold nested timers for 4 ms each, and for a whole
 * second in a hidden tab.
 */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** MD5 and SHA-256 of `bytes`. The bytes must not change meanwhile. A body of one slice is done without a pause. */
export const digestOf = async (bytes: Uint8Array, onProgress?: OnProgress): Promise<Digest> => {
  const forEtag = md5.create();
  const forName = sha256.create();
  for (let done = 0; done < bytes.length;) {
    if (done > 0) await breathe();
    const slice = bytes.subarray(done, done + SLICE);
    forEtag.update(slice);
    forName.update(slice);
    done += slice.length;
    onProgress?.(done, bytes.length);
  }
  return { md5: bytesToHex(forEtag.digest()), sha256: bytesToHex(forName.digest()) };
};
