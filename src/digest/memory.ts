/**
 * Digests remembered by the body they belong to, for as long as the body lives. The engine asks for an MD5 while it
 * answers and cannot wait, so an upload is digested in slices beforehand and a loaded lab brings its digests along.
 */
import type { Digest, OnProgress } from './digestOf.ts';

/** What is known of bodies. A body is told by identity: the same bytes in another array are digested again. */
export interface DigestMemory {
  /** The engine's `md5` port: at once for a remembered body, else computed here and now, and remembered. */
  readonly md5: (body: Uint8Array) => string;
  /**
   * Both digests, computed in slices unless remembered. SHA-256 only names saved bodies, so it is fetched when first
   * asked for; rejects when it cannot be, and the body's MD5 is still to be had at once.
   */
  readonly digestOf: (body: Uint8Array, onProgress?: OnProgress) => Promise<Digest>;
  /** Takes digests that are known already. They are believed. */
  readonly remember: (body: Uint8Array, digest: Digest) => void;
}

/** A memory in which nothing is known yet, one for the page. `md5Of` computes what is asked for and not known. */
export const digestMemory = (md5Of: (body: Uint8Array) => string): DigestMemory => {
  const md5s = new WeakMap<Uint8Array, string>();
  const both = new WeakMap<Uint8Array, Digest>();

  const remember = (body: Uint8Array, digest: Digest): void => {
    md5s.set(body, digest.md5);
    both.set(body, digest);
  };

  return {
    remember,
    md5: (body) => {
      const known = md5s.get(body) ?? md5Of(body);
      md5s.set(body, known);
      return known;
    },
    digestOf: async (body, onProgress) => {
      const known = both.get(body);
      if (known !== undefined) {
        onProgress?.(body.length, body.length);
        return known;
      }
      const { digestOf } = await import('./digestOf.ts');
      const digest = await digestOf(body, onProgress);
      remember(body, digest);
      return digest;
    },
  };
};
