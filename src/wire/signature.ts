/**
 * Who sent a request: verification of AWS Signature Version 4, in the Authorization header and in a presigned URL.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html
 */
import { AUTH } from './authFaults.ts';
import type { AuthFault } from './authFaults.ts';
import { canonicalRequest, queryPairs } from './canonicalRequest.ts';
import type { Claim } from './claim.ts';
import { readClaim } from './claim.ts';
import { ALGORITHM } from './credential.ts';
import type { Headers } from './headers.ts';
import { readPayload } from './payload.ts';
import { hexOf, isAscii, wireBytes } from './percent.ts';

/** The two hashes of the scheme. Text is hashed as UTF-8. */
export interface Hashes {
  /** 64 lower-case hexadecimal digits. */
  readonly sha256Hex: (data: Uint8Array | string) => string;
  readonly hmacSha256: (key: Uint8Array | string, data: string) => Uint8Array;
  /** The same in hexadecimal digits, from whoever has a faster way to them. `data` is ASCII. */
  readonly hmacSha256Hex?: (key: Uint8Array, data: string) => string;
}

/** A secret, and the session token that goes with it when it is a temporary one. */
export interface SecretKey {
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Finds a key by its id; `undefined` when nobody has it. */
export interface Keyring {
  readonly find: (accessKeyId: string) => SecretKey | undefined;
}

/** The parts of a request that are verified. */
export interface AuthRequest {
  readonly method: string;
  /** The path of the request target, as sent. */
  readonly rawPath: string;
  /** What follows the `?`, as sent; empty when nothing does. */
  readonly rawQuery: string;
  readonly headers: Headers;
  /** Milliseconds, by the machine's clock. */
  readonly at: number;
}

/** What the signatures of a body's chunks continue. */
export interface Chain {
  readonly accessKeyId: string;
  readonly signingKey: Uint8Array;
  /** The request's own signature. */
  readonly seedSignature: string;
  /** "20130524/us-east-1/s3/aws4_request". */
  readonly scope: string;
  /** "20130524T000000Z". */
  readonly amzDate: string;
}

/** A request whose signature is right. The body is not yet compared with `payload`. */
export interface Signed extends Chain {
  readonly ok: true;
  readonly signed: true;
  readonly presigned: boolean;
  /** `UNSIGNED-PAYLOAD`, a `StreamingPayload`, or the SHA-256 of the body in 64 lower-case hexadecimal digits. */
  readonly payload: string;
}

/** Nobody's request, somebody's, or a refused one. */
export type AuthVerdict =
  | { readonly ok: true; readonly signed: false }
  | Signed
  | { readonly ok: false; readonly error: AuthFault };

/** Tells who sent a request. Total: whatever the request holds, there is a verdict and no exception. */
export type Verifier = (request: AuthRequest, keyring: Keyring) => AuthVerdict;

/** The names that had to be signed and were not: the host, and whatever S3 itself will act on. */
const unsignedNames = (headers: Headers, signed: readonly string[]): readonly string[] => {
  const missing = signed.includes('host') ? [] : ['host'];
  for (const name of Object.keys(headers))
    if (name.startsWith('x-amz-') && !signed.includes(name)) missing.push(name);
  return missing;
};

/** Keys are good for a day, so few are in use; a stranger who makes up many must not fill the memory. */
const MAX_KEYS = 64;

/** Derives signing keys (task 3 of the documentation), and remembers them: each costs four rounds of HMAC. */
const signingKeys = (hashes: Hashes, region: string): ((secret: string, date: string) => Uint8Array) => {
  const known = new Map<string, Uint8Array>();
  return (secret, date) => {
    const name = `${date}/${secret}`;
    const remembered = known.get(name);
    if (remembered !== undefined) return remembered;
    const ofDate = hashes.hmacSha256(`AWS4${secret}`, date);
    const ofService = hashes.hmacSha256(hashes.hmacSha256(ofDate, region), 's3');
    const key = hashes.hmacSha256(ofService, 'aws4_request');
    if (known.size >= MAX_KEYS) known.clear();
    known.set(name, key);
    return key;
  };
};

/** What S3 shows of a signature it did not find right, so that the two texts can be laid side by side. */
const mismatch = (claim: Claim, stringToSign: string, canonical: string): AuthFault => {
  const bytes = wireBytes(canonical);
  return AUTH.signature({
    AWSAccessKeyId: claim.credential.accessKeyId,
    StringToSign: stringToSign,
    SignatureProvided: claim.signature,
    StringToSignBytes: hexOf(wireBytes(stringToSign), ' '),
    CanonicalRequest: new TextDecoder().decode(bytes),
    CanonicalRequestBytes: hexOf(bytes, ' '),
  });
};

const refuse = (error: AuthFault): AuthVerdict => ({ ok: false, error });

/** A verifier for an endpoint in `region`. Made once: it remembers signing keys. */
export const makeVerifier = (hashes: Hashes, region: string): Verifier => {
  const signingKeyOf = signingKeys(hashes, region);
  const macHex = hashes.hmacSha256Hex ?? ((key, data) => hexOf(hashes.hmacSha256(key, data)));
  return ({ method, rawPath, rawQuery, headers, at }, keyring) => {
    const query = queryPairs(rawQuery);
    const reading = readClaim(query, headers, region, at);
    if (reading === undefined) return { ok: true, signed: false };
    if (!reading.ok) return reading;
    const claim = reading.value;
    const { presigned, credential, signedHeaders, signature, stamp, token, payload } = claim;
    const { accessKeyId, date, scope } = credential;
    const body = readPayload(payload);
    if (body === undefined) return refuse(AUTH.payloadHash(payload));
    const key = keyring.find(accessKeyId);
    if (key === undefined) return refuse(AUTH.unknownKey(accessKeyId));
    if (token !== key.sessionToken) return refuse(AUTH.token(token));
    const missing = unsignedNames(headers, signedHeaders.split(';'));
    if (missing.length > 0) return refuse(AUTH.headersNotSigned(missing));

    const canonical = canonicalRequest({ method, rawPath, query, headers, signedHeaders, payload });
    const hash = hashes.sha256Hex(isAscii(canonical) ? canonical : wireBytes(canonical));
    const stringToSign = `${ALGORITHM}\n${stamp}\n${scope}\n${hash}`;
    const signingKey = signingKeyOf(key.secretAccessKey, date);
    if (macHex(signingKey, stringToSign) !== signature)
      return refuse(mismatch(claim, stringToSign, canonical));
    return {
      ok: true,
      signed: true,
      presigned,
      accessKeyId,
      payload: body,
      seedSignature: signature,
      signingKey,
      scope,
      amzDate: stamp,
    };
  };
};
