/** Refusals that are made before a request reaches the engine: what is wrong with it as HTTP, as XML, as bytes. */
import type { Fault } from '../engine/index.ts';
import { httpTime } from './dates.ts';

/** S3's own "no", as the wire makes it: the engine's has a rule and a trace besides. */
export interface WireFault {
  readonly code: string;
  readonly status: number;
  readonly message: string;
  /** Extra elements of the error body, in order. */
  readonly fields: Readonly<Record<string, string>>;
  /** Extra headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

const WIRE_FAULTS = {
  AccessDenied: [403, 'Access Denied'],
  AccessForbidden: [403, 'CORSResponse: CORS is not enabled for this bucket.'],
  BadRequest: [400, 'Insufficient information. Origin request header needed.'],
  BadDigest: [400, 'The {algorithm} you specified did not match the calculated checksum.'],
  EntityTooLarge: [400, 'Your proposed upload exceeds the maximum allowed size'],
  InternalError: [500, 'We encountered an internal error. Please try again.'],
  InvalidArgument: [400, 'Invalid Argument'],
  InvalidBucketOwnerAWSAccountID: [
    400,
    'The value of the expected bucket owner parameter must be an AWS Account ID...',
  ],
  InvalidDigest: [400, 'The Content-MD5 you specified was invalid.'],
  InvalidLocationConstraint: [400, 'The specified location-constraint is not valid'],
  InvalidPartNumber: [416, 'The requested partnumber is not satisfiable'],
  InvalidRange: [416, 'The requested range is not satisfiable'],
  InvalidRequest: [400, 'Invalid Request'],
  InvalidStorageClass: [400, 'The storage class you specified is not valid'],
  InvalidURI: [400, "Couldn't parse the specified URI."],
  MalformedXML: [
    400,
    'The XML you provided was not well-formed or did not validate against our published schema',
  ],
  MaxMessageLengthExceeded: [400, 'Your request was too big.'],
  MetadataTooLarge: [400, 'Your metadata headers exceed the maximum allowed metadata size'],
  MethodNotAllowed: [405, 'The specified method is not allowed against this resource.'],
  MissingContentLength: [411, 'You must provide the Content-Length HTTP header.'],
  MissingRequestBodyError: [400, 'Request Body is empty'],
  NoSuchBucket: [404, 'The specified bucket does not exist'],
  NotImplemented: [501, 'A header you provided implies functionality that is not implemented'],
  PreconditionFailed: [412, 'At least one of the pre-conditions you specified did not hold'],
  UserKeyMustBeSpecified: [400, 'User key must be specified.'],
  XAmzContentChecksumMismatch: [
    400,
    "The provided 'x-amz-checksum' header does not match what was computed.",
  ],
  XAmzContentSHA256Mismatch: [
    400,
    "The provided 'x-amz-content-sha256' header does not match what was computed.",
  ],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;
type WireFaultCode = keyof typeof WIRE_FAULTS;

/** Told from everything else a reader can give by being one of this kind. */
export interface Refused {
  readonly refused: WireFault;
}
/** Whether a reader refused instead of reading. */
export const isRefused = <T>(value: T | Refused): value is Refused =>
  typeof value === 'object' && value !== null && 'refused' in value;

/** A refusal under one of S3's codes, with its usual message or another. */
export const refused = (
  code: WireFaultCode,
  fields: Readonly<Record<string, string>> = {},
  message: string = WIRE_FAULTS[code][1],
): Refused => ({ refused: { code, status: WIRE_FAULTS[code][0], message, fields } });

/** `ArgumentName` and `ArgumentValue` stand in S3's body beside what is wrong with an argument. */
export const invalidArgument = (name: string, value: string, message: string): Refused =>
  refused('InvalidArgument', { ArgumentName: name, ArgumentValue: value }, message);

/** S3's words for a name with the one character in it that it does not take. */
export const NO_NULL = 'Value must be a sequence of Unicode characters and cannot include Null.';

/** An operation, header or value of S3 that the simulator does not have: said so, never passed over. */
export const notImplemented = (header: string, message?: string): Refused =>
  refused('NotImplemented', { Header: header }, message);

/** How an error response tells of the marker that answered (V-40, V-42). */
const markerHeaders = ({ marker, status }: Fault<string>): Readonly<Record<string, string>> =>
  marker === undefined
    ? {}
    : {
        'x-amz-delete-marker': 'true',
        'x-amz-version-id': marker.id,
        ...(status === 405 ? { Allow: 'DELETE', 'Last-Modified': httpTime(marker.at) } : {}),
      };

/** The engine's refusal as the wire sends it. */
export const fromEngine = (fault: Fault<string>): WireFault => ({
  code: fault.code,
  status: fault.status,
  message: fault.message,
  fields: fault.fields,
  headers: markerHeaders(fault),
});
