/**
 * HMAC-SHA-256 (RFC 2104) in hexadecimal digits, from a hash that is done in one call. An endpoint signs nothing but
 * checks every request, and Node's own HMAC takes twice as long for texts as short as these.
 */

const BLOCK = 64;
const DIGEST = 32;
const [INNER, OUTER] = [0x36, 0x5c];

/** The key under both pads, with room behind: for the message, and for the inner digest. */
interface Padded {
  readonly inner: Uint8Array;
  readonly outer: Uint8Array;
}

const padded = (key: Uint8Array): Padded => {
  const inner = new Uint8Array(BLOCK).fill(INNER);
  const outer = new Uint8Array(BLOCK + DIGEST).fill(OUTER);
  key.forEach((byte, i) => {
    inner[i] = byte ^ INNER;
    outer[i] = byte ^ OUTER;
  });
  return { inner, outer };
};

const HEX = Uint8Array.from(
  { length: 128 },
  (_, code) => Number.parseInt(String.fromCharCode(code), 16) || 0,
);

/** Makes it from `sha256Hex`. Keys of at most 64 bytes, remembered by identity; text of ASCII only. */
export const hmacSha256HexBy = (
  sha256Hex: (bytes: Uint8Array) => string,
): ((key: Uint8Array, text: string) => string) => {
  const known = new WeakMap<Uint8Array, Padded>();
  let scratch = new Uint8Array(1024);
  return (key, text) => {
    let pads = known.get(key);
    if (pads === undefined) {
      pads = padded(key);
      known.set(key, pads);
    }
    const length = BLOCK + text.length;
    if (length > scratch.length) scratch = new Uint8Array(2 * length);
    scratch.set(pads.inner);
    for (let i = 0; i < text.length; i += 1) scratch[BLOCK + i] = text.charCodeAt(i);
    const digest = sha256Hex(scratch.subarray(0, length));
    for (let i = 0; i < DIGEST; i += 1) {
      const high = HEX[digest.charCodeAt(2 * i)] ?? 0;
      pads.outer[BLOCK + i] = (high << 4) | (HEX[digest.charCodeAt(2 * i + 1)] ?? 0);
    }
    return sha256Hex(pads.outer);
  };
};
