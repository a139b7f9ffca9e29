/**
 * How large a body may be, and how long things may take. An endpoint in memory cannot take S3's 5 GiB, and says so before it
 * has read them.
 */
import { refused } from '../wire/faults.ts';
import type { WireFault } from '../wire/faults.ts';

/** The largest object, and the largest part of one: 64 MiB. */
export const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** What `aws-chunked` may add: some 90 bytes of signature to chunks of 8 KiB at least, and checksums behind them. */
const FRAMING_BYTES = MAX_BODY_BYTES / 64;

type Headers = Readonly<Record<string, string>>;

const isFramed = (headers: Headers): boolean => headers['x-amz-decoded-content-length'] !== undefined;

/** Bytes that may come over the wire. */
export const rawLimit = (headers: Headers): number =>
  isFramed(headers) ? MAX_BODY_BYTES + FRAMING_BYTES : MAX_BODY_BYTES;

/** Whether the headers say that no body follows, so that there is nothing to wait for. */
export const isBodiless = (headers: Headers): boolean => {
  const length = headers['content-length'];
  return (length === undefined || length === '0') && headers['transfer-encoding'] === undefined;
};

/** The size that the headers announce, when it is too large. */
export const announcedExcess = (headers: Headers): number | undefined => {
  const length = headers['content-length'];
  if (length !== undefined && Number(length) > rawLimit(headers)) return Number(length);
  const decoded = headers['x-amz-decoded-content-length'];
  return decoded !== undefined && Number(decoded) > MAX_BODY_BYTES ? Number(decoded) : undefined;
};

/** S3's refusal of an object that is too large. */
export const entityTooLarge = (proposed: number): WireFault =>
  refused('EntityTooLarge', {
    ProposedSize: String(proposed),
    MaxSizeAllowed: String(MAX_BODY_BYTES),
  }).refused;

/** Longer than SDKs keep a connection in their pools, so that it is they who let go of it. */
export const KEEP_ALIVE_MS = 75_000;
export const HEADERS_MS = 30_000;
/** 64 MiB at 220 KB/s. */
export const REQUEST_MS = 300_000;
/** A connection on which nothing moves, while an answer is being sent. */
export const STALLED_MS = 120_000;
/** How long a refused upload is still read and thrown away: closing at once could take the answer with it. */
export const LINGER_MS = 2000;
/** How often to look whether npm, when it started this, is still there. */
export const ORPHAN_MS = 200;
/** How long a stop waits for what is running. */
export const STOP_MS = 2000;
export const MAX_HEADER_BYTES = 32 * 1024;
