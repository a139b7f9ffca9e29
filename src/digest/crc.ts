/**
 * The three cyclic redundancy checks that S3 knows, by table, one byte at a time. All are reflected, start from all ones
 * and end inverted. Big-endian bytes come out, which is what S3 writes in Base64.
 */

/** CRC-32 as in zip and PNG (ISO-HDLC). */
const POLYNOMIAL_32 = 0xedb88320;
/** CRC-32C (Castagnoli, iSCSI). */
const POLYNOMIAL_32C = 0x82f63b78;
/** CRC-64/NVME, its two halves. */
const POLYNOMIAL_64 = { high: 0x9a6c9329, low: 0xac4bc9b5 };

/** What one byte does to the register, for each of the 256 bytes. */
const table32 = (polynomial: number): Uint32Array =>
  Uint32Array.from({ length: 256 }, (_, byte) => {
    let register = byte;
    for (let bit = 0; bit < 8; bit += 1)
      register = (register & 1) === 1 ? (register >>> 1) ^ polynomial : register >>> 1;
    return register;
  });

/** A register of 64 bits as two tables: a BigInt for each byte would take a hundred times as long. */
const table64 = (): { readonly high: Uint32Array; readonly low: Uint32Array } => {
  const [highs, lows] = [new Uint32Array(256), new Uint32Array(256)];
  for (let byte = 0; byte < 256; byte += 1) {
    let [high, low] = [0, byte];
    for (let bit = 0; bit < 8; bit += 1) {
      const odd = (low & 1) === 1;
      low = (low >>> 1) | (high << 31);
      high >>>= 1;
      if (odd) [high, low] = [high ^ POLYNOMIAL_64.high, low ^ POLYNOMIAL_64.low];
    }
    highs[byte] = high;
    lows[byte] = low;
  }
  return { high: highs, low: lows };
};

const bigEndian = (...words: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(4 * words.length);
  let at = 0;
  for (const word of words)
    for (let shift = 24; shift >= 0; shift -= 8) {
      bytes[at] = word >>> shift;
      at += 1;
    }
  return bytes;
};

const crc32By = (table: Uint32Array, bytes: Uint8Array): Uint8Array => {
  let register = -1;
  // An index, not for…of, which takes four times as long on a typed array.
  for (let i = 0; i < bytes.length; i += 1)
    register = (register >>> 8) ^ (table[(register ^ (bytes[i] ?? 0)) & 255] ?? 0);
  return bigEndian(~register);
};

const TABLE_32 = table32(POLYNOMIAL_32);
const TABLE_32C = table32(POLYNOMIAL_32C);
const TABLE_64 = table64();

/** CRC-32, four bytes: cbf43926 for "123456789". */
export const crc32 = (bytes: Uint8Array): Uint8Array => crc32By(TABLE_32, bytes);

/** CRC-32C, four bytes: e3069283 for "123456789". */
export const crc32c = (bytes: Uint8Array): Uint8Array => crc32By(TABLE_32C, bytes);

/** CRC-64/NVME, eight bytes: ae8b14860a799888 for "123456789". */
export const crc64nvme = (bytes: Uint8Array): Uint8Array => {
  const { high: highs, low: lows } = TABLE_64;
  let [high, low] = [-1, -1];
  for (let i = 0; i < bytes.length; i += 1) {
    const entry = (low ^ (bytes[i] ?? 0)) & 255;
    low = ((low >>> 8) | (high << 24)) ^ (lows[entry] ?? 0);
    high = (high >>> 8) ^ (highs[entry] ?? 0);
  }
  return bigEndian(~high, ~low);
};
