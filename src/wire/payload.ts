/** The values of `x-amz-content-sha256`: what a request says of its body. */

/** Bodies in chunks, which `decodeChunked` takes apart. */
export type StreamingPayload =
  | 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD'
  | 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER'
  | 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';

/** Whether a body is to be taken apart by `decodeChunked`. */
export const isStreaming = (payload: string): payload is StreamingPayload =>
  payload === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER' ||
  payload === 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD' ||
  payload === 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER';

const SHA256_HEX = /^[0-9A-Fa-f]{64}$/;

/** A payload in the form it is compared in: a hash in lower case. `undefined` for what S3 does not take. */
export const readPayload = (payload: string): string | undefined => {
  if (payload === 'UNSIGNED-PAYLOAD' || isStreaming(payload)) return payload;
  return SHA256_HEX.test(payload) ? payload.toLowerCase() : undefined;
};
