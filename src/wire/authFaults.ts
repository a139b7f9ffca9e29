/**
 * What S3 answers when it cannot tell who asks, or cannot believe it: codes, statuses and sentences, verbatim. Sources:
 * responses of S3 quoted in public issues (aws-sdk-php 612, 1333; aws-sdk-ruby 1276; ex_aws 537; vertx-s3-client 5;
 * arq_restore 48; versitygw 1512, 1514; minio 2638; moodle-tool_objectfs 303), and the rest as versitygw records them in
 * `s3err/`, whose authors compare with S3.
 */

/** S3's codes for this, with their HTTP status. */
const STATUS = {
  AccessDenied: 403,
  AuthorizationHeaderMalformed: 400,
  AuthorizationQueryParametersError: 400,
  IncompleteBody: 400,
  InvalidAccessKeyId: 403,
  InvalidArgument: 400,
  // 403 in S3 too (observed, aws-sdk-cpp 2727).
  InvalidChunkSizeError: 403,
  InvalidRequest: 400,
  InvalidToken: 400,
  MalformedTrailerError: 400,
  MissingContentLength: 411,
  RequestTimeTooSkewed: 403,
  SignatureDoesNotMatch: 403,
} as const;
export type AuthCode = keyof typeof STATUS;

/** A refusal: `fields` are the further elements of the error body, by name, in S3's order. */
export interface AuthFault {
  readonly code: AuthCode;
  readonly status: number;
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A refusal with the status that belongs to its code. */
export const authFault = (
  code: AuthCode,
  message: string,
  fields: Readonly<Record<string, string>> = {},
): AuthFault => ({ code, status: STATUS[code], message, fields });

const argument = (message: string, name: string, value: string): AuthFault =>
  authFault('InvalidArgument', message, { ArgumentName: name, ArgumentValue: value });

/** How a fault of the credential is told, which depends on where the credential was. */
export type Where = 'header' | 'query';

const PREFIXES: Readonly<Record<Where, string>> = {
  header: 'The authorization header is malformed; ',
  query: 'Error parsing the X-Amz-Credential parameter; ',
};

/** The request is not in the form of Signature Version 4, header or query. */
export const malformed = (
  where: Where,
  why: string,
  fields: Readonly<Record<string, string>> = {},
): AuthFault =>
  authFault(
    where === 'header' ? 'AuthorizationHeaderMalformed' : 'AuthorizationQueryParametersError',
    PREFIXES[where] + why,
    fields,
  );

const query = (message: string): AuthFault => authFault('AuthorizationQueryParametersError', message);

/** One entry for each sentence. */
export const AUTH = {
  // How the request names its signer.
  twoMechanisms: (header: string) =>
    argument(
      'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
      'Authorization',
      header,
    ),
  noSpace: (header: string) =>
    argument(
      "Authorization header is invalid -- one and only one ' ' (space) required",
      'Authorization',
      header,
    ),
  unknownType: (header: string) => argument('Unsupported Authorization Type', 'Authorization', header),
  versionTwo: () =>
    authFault(
      'InvalidRequest',
      'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
    ),
  threeComponents: () =>
    malformed(
      'header',
      'the authorization header requires three components: Credential, SignedHeaders, and Signature.',
    ),
  component: (text: string) => malformed('header', `the authorization component "${text}" is malformed.`),
  missingComponent: (name: string) => malformed('header', `missing ${name}.`),
  missingParameters: () =>
    query(
      'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
    ),
  unknownAlgorithm: () =>
    query('X-Amz-Algorithm only supports "AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256"'),

  // The credential and its scope.
  credential: (where: Where) =>
    malformed(
      where,
      'the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
    ),
  dateFormat: (where: Where, date: string) =>
    malformed(
      where,
      `incorrect date format "${date}". This date in the credential must be in the format "yyyyMMdd".`,
    ),
  service: (where: Where, service: string) =>
    malformed(where, `incorrect service "${service}". This endpoint belongs to "s3".`),
  terminal: (where: Where, terminal: string) =>
    malformed(where, `incorrect terminal "${terminal}". This endpoint uses "aws4_request".`),
  region: (where: Where, region: string, expected: string) =>
    malformed(where, `the region '${region}' is wrong; expecting '${expected}'`, { Region: expected }),
  otherDate: (where: Where, scope: string, stamp: string) =>
    where === 'header'
      ? malformed(where, 'Invalid credential date. Date is not the same as X-Amz-Date.')
      : query(`Invalid credential date "${scope}". This date is not the same as X-Amz-Date: "${stamp}".`),

  // The time.
  noDate: () => authFault('AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header'),
  stampFormat: () => query("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\""),
  skewed: (requestTime: string, serverTime: string, most: number) =>
    authFault(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
      {
        RequestTime: requestTime,
        ServerTime: serverTime,
        MaxAllowedSkewMilliseconds: String(most),
      },
    ),
  expiresNumber: () => query('X-Amz-Expires should be a number'),
  expiresNegative: () => query('X-Amz-Expires must be non-negative'),
  expiresWeek: () =>
    query(
      'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    ),
  // Milliseconds in X-Amz-Date, as S3 has it (observed, minio 2638).
  notYet: (from: number, until: string, serverTime: string) =>
    authFault('AccessDenied', 'Request is not yet valid', {
      'X-Amz-Date': String(from),
      Expires: until,
      ServerTime: serverTime,
    }),
  expired: (seconds: number, until: string, serverTime: string) =>
    authFault('AccessDenied', 'Request has expired', {
      'X-Amz-Expires': String(seconds),
      Expires: until,
      ServerTime: serverTime,
    }),

  // The rest of what is signed, and who signed it.
  noPayloadHash: () =>
    authFault('InvalidRequest', 'Missing required header for this request: x-amz-content-sha256'),
  payloadHash: (value: string) =>
    argument(
      'x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER, STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD, STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER or a valid sha256 value.',
      'x-amz-content-sha256',
      value,
    ),
  unknownKey: (accessKeyId: string) =>
    authFault('InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.', {
      AWSAccessKeyId: accessKeyId,
    }),
  token: (token: string | undefined) =>
    authFault(
      'InvalidToken',
      'The provided token is malformed or otherwise invalid.',
      token === undefined ? {} : { 'Token-0': token },
    ),
  headersNotSigned: (names: readonly string[]) =>
    authFault('AccessDenied', 'There were headers present in the request which were not signed', {
      HeadersNotSigned: names.join(', '),
    }),
  signature: (fields: Readonly<Record<string, string>>) =>
    authFault(
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
      fields,
    ),
} as const;
