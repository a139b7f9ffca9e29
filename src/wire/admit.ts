/** From a request as it came to one that may be asked: who signed it, and whether the body is what was signed. */
import type { Caller } from '../engine/index.ts';
import { NOBODY } from './anybody.ts';
import { decodeChunked } from './chunked.ts';
import { refused } from './faults.ts';
import type { Refused, WireFault } from './faults.ts';
import { ownerBehind } from './owner.ts';
import { addressOf } from './parsed.ts';
import type { Parsed } from './parsed.ts';
import { isStreaming } from './payload.ts';
import type { Chain, Verifier } from './signature.ts';
import type { AccessKey, Keys, Moment, WirePorts, WireRequest } from './wire.ts';

interface Decoded {
  readonly body: Uint8Array;
  readonly trailers: Readonly<Record<string, string>>;
}

const NO_TRAILERS = {};
const UNSIGNED = 'UNSIGNED-PAYLOAD';

/** The body as the sender had it: chunks put together, and compared with the hash that was signed. */
const decode = (
  { body, headers }: WireRequest,
  payload: string,
  chain: Chain | undefined,
  ports: WirePorts,
): Decoded | Refused => {
  if (isStreaming(payload)) {
    const plain = decodeChunked({ body, payload, headers, chain }, ports);
    return plain.ok ? plain : { refused: plain.error };
  }
  if (payload !== UNSIGNED) {
    const computed = ports.sha256Hex(body);
    if (computed !== payload)
      return refused('XAmzContentSHA256Mismatch', {
        ClientComputedContentSHA256: payload,
        S3ComputedContentSHA256: computed,
      });
  }
  return { body, trailers: NO_TRAILERS };
};

/** What admission needs: made once. */
export interface Gate {
  readonly verify: Verifier;
  readonly keys: Keys;
  readonly ports: WirePorts;
}

/** Whose request it is. A session token makes the credentials those of a session (M-05). */
const callerOf = (key: AccessKey | undefined, token: string | undefined): Caller => {
  if (key === undefined) return NOBODY;
  return token === undefined ? key.caller : { ...key.caller, credentials: 'session' };
};

const refusal = (fault: WireFault): Refused => ({ refused: fault });

/**
 * Admits a request: address, signature, body. What nobody signed comes in as nobody's. A session token that comes with a long-term key makes the caller's
 * credentials those of a session, for which MFA Delete is out of reach (M-05).
 */
export const admit = (
  request: WireRequest,
  moment: Moment,
  { verify, keys, ports }: Gate,
): Parsed | Refused => {
  const address = addressOf(request);
  if ('refused' in address) return address;
  const { method, headers } = request;
  const { rawPath, rawQuery, query } = address;
  const token = headers['x-amz-security-token'] ?? query.get('X-Amz-Security-Token');
  let key: AccessKey | undefined;
  const verdict = verify(
    { method, rawPath, rawQuery, headers, at: moment.machineAt },
    {
      find: (id) => {
        key = keys.find(id);
        return key && (token === undefined ? key : { ...key, sessionToken: token });
      },
    },
  );
  if (!verdict.ok) return refusal(verdict.error);
  if (verdict.signed && key === undefined) return refused('AccessDenied');
  const payload = verdict.signed ? verdict.payload : (headers['x-amz-content-sha256'] ?? UNSIGNED);
  const plain = decode(request, payload, verdict.signed ? verdict : undefined, ports);
  if ('refused' in plain) return plain;
  return {
    bucket: address.bucket,
    key: address.key,
    query,
    rawPath,
    rawQuery,
    hosted: address.hosted,
    method,
    headers,
    body: plain.body,
    trailers: plain.trailers,
    caller: callerOf(key, token),
    owner: ownerBehind(key?.caller.arn ?? ''),
    moment,
    ports,
  };
};
