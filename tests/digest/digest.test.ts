import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { digestOf } from '../../src/digest/digestOf.ts';
import { md5Hex, sha256Hex } from '../../src/digest/hash.ts';
import { hmacSha1 } from '../../src/digest/hmac.ts';
import { digestMemory } from '../../src/digest/memory.ts';

const nodeHash = (name: string, bytes: Uint8Array): string => createHash(name).update(bytes).digest('hex');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const MIB = 1024 * 1024;

/** RFC 1321 A.5 for MD5; FIPS 180-2 B.1, B.2 and the empty message for SHA-256. */
const KNOWN: readonly [text: string, md5: string | undefined, sha256: string | undefined][] = [
  [
    '',
    'd41d8cd98f00b204e9800998ecf8427e',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  ],
  ['a', '0cc175b9c0f1b6a831c399e269772661', undefined],
  [
    'abc',
    '900150983cd24fb0d6963f7d28e17f72',
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  ],
  ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0', undefined],
  ['abcdefghijklmnopqrstuvwxyz', 'c3fcd3d76192e4007dfb496cca67e13b', undefined],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    undefined,
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
];

describe('md5Hex and sha256Hex', () => {
  it.each(KNOWN)('give the published digests of %j', (text, md5, sha256) => {
    if (md5 !== undefined) expect(md5Hex(bytesOf(text))).toBe(md5);
    if (sha256 !== undefined) expect(sha256Hex(bytesOf(text))).toBe(sha256);
  });

  it('agree with Node for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(md5Hex(bytes)).toBe(nodeHash('md5', bytes));
        expect(sha256Hex(bytes)).toBe(nodeHash('sha256', bytes));
      }),
    );
  });

  it('read a view by its own bytes, not by the whole buffer', () => {
    const whole = bytesOf('xxabcxx');
    expect(md5Hex(whole.subarray(2, 5))).toBe(md5Hex(bytesOf('abc')));
  });
});

describe('hmacSha1', () => {
  it('agrees with Node for any key and message', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), fc.uint8Array({ maxLength: 100 }), (key, message) => {
        const theirs = createHmac('sha1', key).update(message).digest('hex');
        expect(Buffer.from(hmacSha1(key, message)).toString('hex')).toBe(theirs);
      }),
    );
  });
});

describe('digestOf', () => {
  it.each([0, 1, MIB - 1, MIB, MIB + 1, 3 * MIB + 12_345])('agrees with Node on %i bytes', async (size) => {
    const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 31) ^ (i >>> 9));
    expect(await digestOf(bytes)).toEqual({ md5: nodeHash('md5', bytes), sha256: nodeHash('sha256', bytes) });
  });

  it('tells how far it is, up to the end', async () => {
    const seen: number[][] = [];
    await digestOf(new Uint8Array(2 * MIB + 5), (done, total) => seen.push([done, total]));
    expect(seen).toEqual([
      [MIB, 2 * MIB + 5],
      [2 * MIB, 2 * MIB + 5],
      [2 * MIB + 5, 2 * MIB + 5],
    ]);
  });

  it('lets other work run between slices', async () => {
    let turns = 0;
    let running = true;
    const turn = (): void => {
      turns += 1;
      if (running) setImmediate(turn);
    };
    setImmediate(turn);
    await digestOf(new Uint8Array(8 * MIB));
    running = false;
    expect(turns).toBeGreaterThanOrEqual(4);
  });

  it('waits without a timer, which a hidden tab would hold for a second', async () => {
    const timer = vi.spyOn(globalThis, 'setTimeout');
    await digestOf(new Uint8Array(2 * MIB));
    expect(timer).not.toHaveBeenCalled();
    timer.mockRestore();
  });
});

describe('digestMemory', () => {
  it('answers the engine from what was remembered', () => {
    const memory = digestMemory(md5Hex);
    const body = bytesOf('abc');
    memory.remember(body, { md5: 'f'.repeat(32), sha256: 'e'.repeat(64) });
    expect(memory.md5(body)).toBe('f'.repeat(32));
  });

  it('computes what it does not know, and only once', async () => {
    const memory = digestMemory(md5Hex);
    const body = bytesOf('abc');
    expect(memory.md5(body)).toBe('900150983cd24fb0d6963f7d28e17f72');
    body.set(bytesOf('xyz'));
    expect(memory.md5(body)).toBe('900150983cd24fb0d6963f7d28e17f72');
  });

  it('knows the MD5 of a body that was digested in slices', async () => {
    const memory = digestMemory(md5Hex);
    const body = new Uint8Array(2 * MIB).fill(7);
    const digest = await memory.digestOf(body);
    body.fill(8);
    expect(memory.md5(body)).toBe(digest.md5);
    expect(await memory.digestOf(body)).toBe(digest);
  });

  it('reports a remembered body as done', async () => {
    const memory = digestMemory(md5Hex);
    const body = bytesOf('abc');
    await memory.digestOf(body);
    const seen = vi.fn();
    await memory.digestOf(body, seen);
    expect(seen.mock.calls).toEqual([[3, 3]]);
  });

  it('tells bodies apart by identity', () => {
    const memory = digestMemory(md5Hex);
    memory.remember(bytesOf('abc'), { md5: 'f'.repeat(32), sha256: 'e'.repeat(64) });
    expect(memory.md5(bytesOf('abc'))).toBe('900150983cd24fb0d6963f7d28e17f72');
  });
});
