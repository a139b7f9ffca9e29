/**
 * What a request claims of itself: who signed it, when, and over what. Read from the Authorization header or from the
 * parameters of a presigned URL; everything is checked here that needs no key. S3 does not document the order of its
 * checks; this one goes from form to place to time (modelled).
 */
import type { Result } from '../engine/index.ts';
import { parseStamp, secondsTime, stampOf } from './amzDate.ts';
import { AUTH } from './authFaults.ts';
import type { AuthFault } from './authFaults.ts';
import type { Pair } from './canonicalRequest.ts';
import type { Credential } from './credential.ts';
import { ALGORITHM, readAuthorization, readCredential } from './credential.ts';
import { parseHttpTime } from './dates.ts';
import { sentHeader } from './headers.ts';
import type { Headers } from './headers.ts';
import { decoded } from './percent.ts';

/** How far the clocks of client and server may be apart. */
const MAX_SKEW_MS = 900_000;
/** A presigned URL lives for a week at most. */
const MAX_EXPIRES_S = 604_800;

/** What a request claims of itself. */
export interface Claim {
  readonly presigned: boolean;
  readonly credential: Credential;
  /** As given: names joined by `;`. */
  readonly signedHeaders: string;
  readonly signature: string;
  /** "20130524T000000Z", in the text that was signed. */
  readonly stamp: string;
  readonly token: string | undefined;
  /** As given, or what a presigned URL stands for without: UNSIGNED-PAYLOAD. */
  readonly payload: string;
}

type Reading = Result<Claim, AuthFault>;
const refuse = (error: AuthFault): Reading => ({ ok: false, error });

/** Reads the header form; `authorization` is the header's value. */
const headerClaim = (authorization: string, headers: Headers, region: string, at: number): Reading => {
  const read = readAuthorization(authorization, region);
  if (!read.ok) return read;
  const { credential, signedHeaders, signature } = read.value;

  // Either form in either header, as S3 takes them.
  const given = sentHeader(headers, 'x-amz-date') ?? sentHeader(headers, 'date') ?? '';
  const stamped = parseStamp(given);
  const time = stamped ?? parseHttpTime(given);
  if (time === undefined) return refuse(AUTH.noDate());
  const stamp = stamped === undefined ? stampOf(time) : given;
  if (!stamp.startsWith(credential.date))
    return refuse(AUTH.otherDate('header', credential.date, stamp.slice(0, 8)));
  if (Math.abs(at - time) > MAX_SKEW_MS) return refuse(AUTH.skewed(given, secondsTime(at), MAX_SKEW_MS));

  const payload = sentHeader(headers, 'x-amz-content-sha256');
  if (payload === undefined) return refuse(AUTH.noPayloadHash());
  const token = sentHeader(headers, 'x-amz-security-token');
  const value = { presigned: false, credential, signedHeaders, signature, stamp, token, payload };
  return { ok: true, value };
};

/** Refuses a lifetime that is none, that has not begun or that is over; `undefined` within it. */
const lifetimeFault = (expires: string, from: number, at: number): AuthFault | undefined => {
  if (!/^-?\d+$/.test(expires)) return AUTH.expiresNumber();
  const seconds = Number(expires);
  if (seconds < 0) return AUTH.expiresNegative();
  if (seconds > MAX_EXPIRES_S) return AUTH.expiresWeek();
  const until = from + seconds * 1000;
  if (from - at > MAX_SKEW_MS) return AUTH.notYet(from, secondsTime(until), secondsTime(at));
  if (at > until) return AUTH.expired(seconds, secondsTime(until), secondsTime(at));
  return undefined;
};

/** The first parameter of that name, decoded. */
const parameter = (query: readonly Pair[], name: string): string | undefined => {
  for (const pair of query) if (pair[0] === name) return decoded(pair[1]);
  return undefined;
};

/** Reads the form of a presigned URL. */
const queryClaim = (query: readonly Pair[], headers: Headers, region: string, at: number): Reading => {
  const algorithm = parameter(query, 'X-Amz-Algorithm');
  const credentialText = parameter(query, 'X-Amz-Credential');
  const signature = parameter(query, 'X-Amz-Signature');
  const stamp = parameter(query, 'X-Amz-Date');
  const signedHeaders = parameter(query, 'X-Amz-SignedHeaders');
  const expires = parameter(query, 'X-Amz-Expires');
  if (
    algorithm === undefined ||
    credentialText === undefined ||
    signature === undefined ||
    stamp === undefined ||
    signedHeaders === undefined ||
    expires === undefined
  )
    return refuse(AUTH.missingParameters());
  if (algorithm !== ALGORITHM) return refuse(AUTH.unknownAlgorithm());
  const read = readCredential(credentialText, 'query', region);
  if (!read.ok) return read;
  const credential = read.value;

  const time = parseStamp(stamp);
  if (time === undefined) return refuse(AUTH.stampFormat());
  if (!stamp.startsWith(credential.date))
    return refuse(AUTH.otherDate('query', credential.date, stamp.slice(0, 8)));
  const fault = lifetimeFault(expires, time, at);
  if (fault !== undefined) return refuse(fault);

  const token = parameter(query, 'X-Amz-Security-Token') ?? sentHeader(headers, 'x-amz-security-token');
  const payload =
    parameter(query, 'X-Amz-Content-Sha256') ??
    sentHeader(headers, 'x-amz-content-sha256') ??
    'UNSIGNED-PAYLOAD';
  const value = { presigned: true, credential, signedHeaders, signature, stamp, token, payload };
  return { ok: true, value };
};

const isV4 = ([name]: Pair): boolean =>
  name === 'X-Amz-Algorithm' || name === 'X-Amz-Credential' || name === 'X-Amz-Signature';
const isV2 = ([name]: Pair): boolean => name === 'Signature' || name === 'AWSAccessKeyId';

/**
 * Reads the claim from where it stands, for an endpoint in `region` whose clock shows `at`. `undefined` when the request
 * makes none.
 */
export const readClaim = (
  query: readonly Pair[],
  headers: Headers,
  region: string,
  at: number,
): Reading | undefined => {
  const authorization = sentHeader(headers, 'authorization');
  const v4 = query.some(isV4);
  const v2 = query.some(isV2);
  if (authorization !== undefined)
    return v4 || v2
      ? refuse(AUTH.twoMechanisms(authorization))
      : headerClaim(authorization, headers, region, at);
  if (v4) return queryClaim(query, headers, region, at);
  return v2 ? refuse(AUTH.versionTwo()) : undefined;
};
