/** The wire: one HTTP request in, one HTTP response out, and between them the engine's one door. */
import { byUtf8, get, REGION } from '../engine/index.ts';
import type { State } from '../engine/index.ts';
import { transitionWhole } from '../engine/whole.ts';
import type { AllReplies, AnyCommand } from '../engine/whole.ts';
import { admit } from './admit.ts';
import type { Gate } from './admit.ts';
import { asAnybody, NOBODY } from './anybody.ts';
import { ownerProblem } from './expectedOwner.ts';
import { fromEngine, isRefused, refused } from './faults.ts';
import type { WireFault } from './faults.ts';
import { verifiedChecksum } from './integrity.ts';
import { OPERATIONS } from './operations/table.ts';
import type { Operation } from './operations/operation.ts';
import type { Parsed } from './parsed.ts';
import { preflightFault } from './preflight.ts';
import { errorResponse } from './respond.ts';
import { ownerOf } from './owner.ts';
import { routeOf } from './route.ts';
import type { WireOperation } from './route.ts';
import { makeVerifier } from './signature.ts';
import type { Answer, Keys, Wire, WirePorts } from './wire.ts';

export { ownerOf } from './owner.ts';

/** Operations whose checksums are the object's, and not those of the body that travels. */
const OWN_BODY: ReadonlySet<WireOperation> = new Set(['PutObject', 'UploadPart', 'CompleteMultipartUpload']);

const refuse = (state: State, request: Parsed, fault: WireFault): Answer => ({
  state,
  response: errorResponse(request.moment, request.method, fault),
});

/** The operations that heed `x-amz-mfa`. */
const GUARDED: ReadonlySet<WireOperation> = new Set(['PutBucketVersioning', 'DeleteObject', 'DeleteObjects']);

const askedBy = ({ caller, moment, headers }: Parsed) => ({
  by: caller,
  at: moment.at,
  nonce: moment.nonce,
  ...(headers['x-amz-mfa'] === undefined ? {} : { mfa: headers['x-amz-mfa'] }),
});

/** A batch of nothing: refused for its MFA header, or for its bucket, or as malformed, in this order (M-51). */
const headerFault = (state: State, request: Parsed): WireFault | undefined => {
  const command = { type: 'DeleteObjects', bucket: request.bucket, objects: [] } as const;
  const { result } = transitionWhole(state, { command, ...askedBy(request) }, request.ports);
  return result.ok || result.error.code === 'MalformedXML' ? undefined : fromEngine(result.error);
};

/** What is wrong with the body is told after what is wrong with the MFA header, and of a bucket that is there (M-51). */
const inTurn = (state: State, request: Parsed, operation: WireOperation, fault: WireFault): WireFault => {
  const { bucket } = request;
  if (GUARDED.has(operation)) return headerFault(state, request) ?? fault;
  return bucket === '' || operation === 'CreateBucket' || get(state.buckets, byUtf8, bucket) !== undefined
    ? fault
    : refused('NoSuchBucket', { BucketName: bucket }).refused;
};

const run = <T extends WireOperation>(
  operation: Operation<T>,
  command: AnyCommand<T>,
  state: State,
  request: Parsed,
): Answer => {
  const outcome = transitionWhole<T>(state, { command, ...askedBy(request) }, request.ports);
  const { result } = outcome;
  if (!result.ok) {
    const { error } = result;
    return refuse(outcome.state, request, fromEngine(error));
  }
  const value: AllReplies[T] = result.value;
  return { state: outcome.state, response: operation.write(value, request, command, outcome.state) };
};

/** Whose things a response is about: the bucket's owner, or where there is no bucket the caller's account. */
const aboutOwner = (state: State, request: Parsed): Parsed => {
  const bucket = request.bucket === '' ? undefined : get(state.buckets, byUtf8, request.bucket);
  const owner = bucket === undefined ? request.owner : ownerOf(bucket.owner);
  return owner === request.owner ? request : { ...request, owner };
};

const answer = <T extends WireOperation>(name: T, state: State, asked: Parsed): Answer => {
  const request = aboutOwner(state, asked);
  const operation: Operation<T> = OPERATIONS[name];
  const stranger = ownerProblem(state, request);
  if (stranger !== undefined) return refuse(state, request, stranger.refused);
  if (request.body.length > 0 && !OWN_BODY.has(name)) {
    const checked = verifiedChecksum(request);
    if (isRefused(checked)) return refuse(state, request, inTurn(state, request, name, checked.refused));
  }
  const command = operation.read(request);
  if (isRefused(command)) return refuse(state, request, inTurn(state, request, name, command.refused));
  return run(operation, command, state, request);
};

/** A wire with its keys. It remembers signing keys and written versions, and nothing of any request. */
export const makeWire = (ports: WirePorts, keys: Keys): Wire => {
  const gate: Gate = { verify: makeVerifier(ports, REGION), keys, ports };
  return (state, request, moment) => {
    if (request.method === 'OPTIONS')
      return { state, response: errorResponse(moment, request.method, preflightFault(state, request)) };
    const admitted = admit(request, moment, gate);
    if (isRefused(admitted))
      return { state, response: errorResponse(moment, request.method, admitted.refused) };
    const name = routeOf(admitted);
    if (isRefused(name)) return refuse(state, admitted, name.refused);
    if (admitted.caller !== NOBODY) return answer(name, state, admitted);
    const anybody = asAnybody(state, admitted, name);
    return isRefused(anybody) ? refuse(state, admitted, anybody.refused) : answer(name, state, anybody);
  };
};
