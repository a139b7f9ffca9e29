import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nonceFrom } from '../../src/engine/index.ts';
import type { Nonce } from '../../src/engine/index.ts';
import { isGenuine, mintVersionId, seqOf } from '../../src/engine/versionId.ts';
import { runs } from './settings.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._';
const nonce = fc.nat().map((n) => nonceFrom(String(n)) as Nonce);
/** An id carries 48 bits of sequence. */
const seq = fc.oneof(
  fc.nat(),
  fc.integer({ min: 0, max: 2 ** 48 - 1 }),
  fc.constantFrom(0, 1, 2 ** 32, 2 ** 48 - 1),
);
const letter = fc.constantFrom(...ALPHABET.split(''));

describe('a version id', () => {
  it('has 32 characters of A-Z a-z 0-9 . _, and gives its sequence back (V-21, V-23)', () => {
    fc.assert(
      fc.property(nonce, seq, (n, s) => {
        const id = mintVersionId(n, s);
        expect(id).toMatch(/^[A-Za-z0-9._]{32}$/);
        expect(seqOf(id)).toBe(s);
        expect(isGenuine(id)).toBe(true);
        expect(mintVersionId(n, s)).toBe(id);
      }),
      runs(2000),
    );
  });

  it('is another one for another sequence or another nonce', () => {
    fc.assert(
      fc.property(nonce, nonce, seq, seq, (n, m, s, t) => {
        fc.pre(n !== m && s !== t);
        expect(
          new Set([mintVersionId(n, s), mintVersionId(m, s), mintVersionId(n, t), mintVersionId(m, t)]).size,
        ).toBe(4);
      }),
      runs(1000),
    );
  });

  it('is not genuine after one character changed (V-23)', () => {
    fc.assert(
      fc.property(nonce, seq, fc.nat(31), letter, (n, s, at, other) => {
        const id = mintVersionId(n, s);
        const changed = id.slice(0, at) + other + id.slice(at + 1);
        expect(isGenuine(changed)).toBe(changed === id);
        expect(seqOf(changed) === undefined).toBe(changed !== id);
      }),
      runs(2000),
    );
  });

  it('is not genuine when it is cut, lengthened or spliced from two (V-23)', () => {
    fc.assert(
      fc.property(nonce, nonce, seq, seq, fc.integer({ min: 1, max: 31 }), (n, m, s, t, at) => {
        const [a, b] = [mintVersionId(n, s), mintVersionId(m, t)];
        for (const made of [
          a.slice(0, at),
          `${a}A`,
          ` ${a}`,
          `${a}\n`,
          a.toLowerCase(),
          a.slice(0, at) + b.slice(at),
        ])
          expect(isGenuine(made)).toBe(made === a || made === b);
      }),
      runs(1000),
    );
  });

  it('cannot be invented (V-23)', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(letter, { minLength: 32, maxLength: 32 }).map((l) => l.join('')),
          fc.string(),
        ),
        (made) => {
          expect(isGenuine(made)).toBe(made === 'null');
          expect(seqOf(made)).toBeUndefined();
        },
      ),
      runs(2000),
    );
  });

  it('is genuine as "null", which has no sequence (V-22)', () => {
    expect(isGenuine('null')).toBe(true);
    expect(seqOf('null')).toBeUndefined();
  });
});
