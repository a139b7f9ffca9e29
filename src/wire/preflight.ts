/** OPTIONS: what a browser asks before it asks. S3 answers nobody in particular, and here no bucket has a CORS configuration. */
import { byUtf8, get } from '../engine/index.ts';
import type { State } from '../engine/index.ts';
import { isRefused, refused } from './faults.ts';
import type { WireFault } from './faults.ts';
import { addressOf } from './parsed.ts';
import type { WireRequest } from './wire.ts';

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']);

/** S3's refusal of a preflight, signed or not (brekkylab/backlot, measured in September 2026). */
export const preflightFault = (state: State, request: WireRequest): WireFault => {
  const { headers } = request;
  if ((headers['origin'] ?? '') === '') return refused('BadRequest').refused;
  const asked = headers['access-control-request-method'] ?? '';
  const method = asked === '' ? 'OPTIONS' : asked;
  if (!METHODS.has(method))
    return refused('BadRequest', {}, `Invalid Access-Control-Request-Method: ${method}`).refused;
  const address = addressOf(request);
  if (isRefused(address)) return address.refused;
  const isThere = get(state.buckets, byUtf8, address.bucket) !== undefined;
  const fields = { Method: method, ResourceType: 'BUCKET' };
  return isThere
    ? refused('AccessForbidden', fields).refused
    : refused('AccessForbidden', fields, 'CORSResponse: Bucket not found').refused;
};
