/** Requests to a verifier in us-east-1, at the time of the S3 documentation's examples, with the key they are signed with. */
import type { AuthFault } from '../../src/wire/authFaults.ts';
import type { AuthRequest, AuthVerdict, Keyring } from '../../src/wire/signature.ts';
import { makeVerifier } from '../../src/wire/signature.ts';
import type { SignedRequest, ToSign } from '../support/sigv4.ts';
import { nodeHashes, signed } from '../support/sigv4.ts';

export const ID = 'AKIAIOSFODNN7EXAMPLE';
export const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
export const REGION = 'us-east-1';
/** 20130524T000000Z. */
export const AT = Date.UTC(2013, 4, 24);
/** The SHA-256 of nothing. */
export const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/** A key that goes with a session token. */
export const TEMPORARY = { accessKeyId: 'ASIATEMPORARY', secretAccessKey: 'temporary' };
export const TOKEN = 'FwoGZXIvYXdz+/=';

export const KEYS: Keyring = {
  find: (id) => {
    if (id === ID) return { secretAccessKey: SECRET };
    const { accessKeyId, secretAccessKey } = TEMPORARY;
    return id === accessKeyId ? { secretAccessKey, sessionToken: TOKEN } : undefined;
  },
};

const verify = makeVerifier(nodeHashes, REGION);

export type Asked = Partial<AuthRequest> & { readonly target?: string };

/** What the verifier says of a request: `GET /` with no headers, unless told otherwise. */
export const asked = (request: Asked): AuthVerdict => {
  const [rawPath = '', rawQuery = ''] = (request.target ?? '/').split(/\?(.*)/s);
  return verify({ method: 'GET', rawPath, rawQuery, headers: {}, at: AT, ...request }, KEYS);
};

/** A signed `GET /bucket/key`, unless told otherwise. */
export const sign = (request: Partial<ToSign> = {}): SignedRequest =>
  signed({
    method: 'GET',
    target: '/bucket/key',
    headers: { host: 'localhost:9000' },
    accessKeyId: ID,
    secretAccessKey: SECRET,
    region: REGION,
    at: AT,
    ...request,
  });

/** What the verifier says of a signed request, with something changed on the way. */
export const sent = (request: Partial<ToSign> = {}, change: Asked = {}): AuthVerdict => {
  const { method, target, headers } = sign(request);
  return asked({ method, target, headers, ...change });
};

/** The refusal, or the whole verdict when it is none. */
export const refusal = (verdict: AuthVerdict): AuthVerdict | AuthFault =>
  verdict.ok ? verdict : verdict.error;
