/** Writing what never changes once. */

/** So many texts are remembered at most: some megabytes. A bucket that is listed whole must not be held twice. */
const LIMIT = 20_000;

const encoder = new TextEncoder();

/**
 * `write`, remembered for each value as bytes: a version that is listed again, as pages are, is neither written nor
 * encoded again.
 */
export const writtenOnce = <T extends object>(write: (value: T) => string): ((value: T) => Uint8Array) => {
  let written = new WeakMap<T, Uint8Array>();
  let count = 0;
  return (value) => {
    const known = written.get(value);
    if (known !== undefined) return known;
    if (++count > LIMIT) {
      written = new WeakMap();
      count = 1;
    }
    const bytes = encoder.encode(write(value));
    written.set(value, bytes);
    return bytes;
  };
};

/** Texts and bytes one behind the other, as bytes. */
export const joinedBytes = (before: string, parts: readonly Uint8Array[], after: string): Uint8Array => {
  const first = encoder.encode(before);
  const last = encoder.encode(after);
  let length = first.length + last.length;
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(length);
  whole.set(first);
  let at = first.length;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  whole.set(last, at);
  return whole;
};
