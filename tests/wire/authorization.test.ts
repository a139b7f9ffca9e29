import { describe, expect, it } from 'vitest';
import { asked, AT, EMPTY, ID, refusal, sent, sign } from './authWorld.ts';

describe('the Authorization header', () => {
  const credential = `Credential=${ID}/20130524/us-east-1/s3/aws4_request`;
  const names = 'SignedHeaders=host;x-amz-content-sha256;x-amz-date';
  const MALFORMED = 'AuthorizationHeaderMalformed';
  const PREFIX = 'The authorization header is malformed; ';

  it.each<[header: string, code: string, message: string]>([
    [
      'AWS AKID:c2ln',
      'InvalidRequest',
      'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
    ],
    ['Bearer abc', 'InvalidArgument', 'Unsupported Authorization Type'],
    ['AWS4-HMAC-SHA25 Credential=x', 'InvalidArgument', 'Unsupported Authorization Type'],
    [
      'AWS4-HMAC-SHA256',
      'InvalidArgument',
      "Authorization header is invalid -- one and only one ' ' (space) required",
    ],
    ['', 'InvalidArgument', "Authorization header is invalid -- one and only one ' ' (space) required"],
    [
      `AWS4-HMAC-SHA256 ${credential}`,
      MALFORMED,
      `${PREFIX}the authorization header requires three components: Credential, SignedHeaders, and Signature.`,
    ],
    [
      `AWS4-HMAC-SHA256 ${credential}, ${names}, abc`,
      MALFORMED,
      `${PREFIX}the authorization component "abc" is malformed.`,
    ],
    [`AWS4-HMAC-SHA256 Cred=x, ${names}, Signature=1`, MALFORMED, `${PREFIX}missing Credential.`],
    [`AWS4-HMAC-SHA256 ${credential}, Headers=x, Signature=1`, MALFORMED, `${PREFIX}missing SignedHeaders.`],
    [`AWS4-HMAC-SHA256 ${credential}, ${names}, Sig=1`, MALFORMED, `${PREFIX}missing Signature.`],
    [
      `AWS4-HMAC-SHA256 Credential=${ID}/20130524, ${names}, Signature=1`,
      MALFORMED,
      `${PREFIX}the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".`,
    ],
    [
      `AWS4-HMAC-SHA256 Credential=${ID}/2013/us-east-1/s3/aws4_request, ${names}, Signature=1`,
      MALFORMED,
      `${PREFIX}incorrect date format "2013". This date in the credential must be in the format "yyyyMMdd".`,
    ],
    [
      `AWS4-HMAC-SHA256 Credential=${ID}/20130524/us-east-1/ec2/aws4_request, ${names}, Signature=1`,
      MALFORMED,
      `${PREFIX}incorrect service "ec2". This endpoint belongs to "s3".`,
    ],
    [
      `AWS4-HMAC-SHA256 Credential=${ID}/20130524/us-east-1/s3/aws4, ${names}, Signature=1`,
      MALFORMED,
      `${PREFIX}incorrect terminal "aws4". This endpoint uses "aws4_request".`,
    ],
    [
      `AWS4-HMAC-SHA256 Credential=${ID}/20130523/us-east-1/s3/aws4_request, ${names}, Signature=1`,
      MALFORMED,
      `${PREFIX}Invalid credential date. Date is not the same as X-Amz-Date.`,
    ],
  ])('refuses %j', (authorization, code, message) => {
    const { headers } = sign();
    expect(refusal(asked({ target: '/bucket/key', headers: { ...headers, authorization } }))).toMatchObject({
      code,
      status: 400,
      message,
      fields:
        code === 'InvalidArgument' ? { ArgumentName: 'Authorization', ArgumentValue: authorization } : {},
    });
  });

  it('is read in any order and with any spaces', () => {
    const { target, headers } = sign();
    const [, components = ''] = (headers['authorization'] ?? '').split(/ (.*)/s);
    const turned = components.split(', ').reverse();
    for (const text of [turned.join(','), turned.join(' ,  ')])
      expect(
        asked({ target, headers: { ...headers, authorization: `AWS4-HMAC-SHA256 ${text}` } }),
      ).toMatchObject({
        signed: true,
      });
  });

  it('names the region it wanted', () => {
    expect(refusal(sent({ region: 'eu-west-1' }))).toEqual({
      code: MALFORMED,
      status: 400,
      message: `${PREFIX}the region 'eu-west-1' is wrong; expecting 'us-east-1'`,
      fields: { Region: 'us-east-1' },
    });
  });

  it.each(['?X-Amz-Algorithm=AWS4-HMAC-SHA256', '?X-Amz-Signature=1', '?Signature=x'])(
    'does not go with the parameters %s',
    (query) => {
      const { headers } = sign();
      expect(refusal(asked({ target: `/bucket/key${query}`, headers }))).toEqual({
        code: 'InvalidArgument',
        status: 400,
        message:
          'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
        fields: { ArgumentName: 'Authorization', ArgumentValue: headers['authorization'] },
      });
    },
  );

  it('wants to know of the body', () => {
    const { target, headers } = sign();
    const { 'x-amz-content-sha256': _, ...rest } = headers;
    expect(refusal(asked({ target, headers: rest }))).toEqual({
      code: 'InvalidRequest',
      status: 400,
      message: 'Missing required header for this request: x-amz-content-sha256',
      fields: {},
    });
  });

  it.each(['', 'sha256', 'UNSIGNED', EMPTY.slice(1), `${EMPTY.slice(1)}g`])(
    'refuses the body %j',
    (payload) => {
      expect(refusal(sent({ payload }))).toMatchObject({
        code: 'InvalidArgument',
        status: 400,
        fields: { ArgumentName: 'x-amz-content-sha256', ArgumentValue: payload },
      });
    },
  );

  it('gives a hash in small letters, however it was signed', () => {
    expect(sent({ payload: EMPTY.toUpperCase() })).toMatchObject({ payload: EMPTY });
  });
});

describe('the time of a request', () => {
  const MINUTE = 60_000;

  it.each([0, -15 * MINUTE, 15 * MINUTE])('may be %i ms off', (off) => {
    expect(sent({ at: AT }, { at: AT + off })).toMatchObject({ signed: true });
  });

  it.each([-15 * MINUTE - 1, 15 * MINUTE + 1, 3_600_000])('may not be %i ms off', (off) => {
    expect(refusal(sent({}, { at: AT + off }))).toEqual({
      code: 'RequestTimeTooSkewed',
      status: 403,
      message: 'The difference between the request time and the current time is too large.',
      fields: {
        RequestTime: '20130524T000000Z',
        ServerTime: new Date(AT + off).toISOString().replace(/\.\d+/, ''),
        MaxAllowedSkewMilliseconds: '900000',
      },
    });
  });

  it('may stand in the Date header', () => {
    const headers = { host: 'h', date: 'Fri, 24 May 2013 00:00:00 GMT' };
    expect(sent({ headers })).toMatchObject({ signed: true, amzDate: '20130524T000000Z' });
  });

  it('is that of x-amz-date when both are sent', () => {
    const headers = { host: 'h', date: 'Fri, 24 May 2000 00:00:00 GMT', 'x-amz-date': '20130524T000000Z' };
    expect(sent({ headers })).toMatchObject({ signed: true });
  });

  it.each([
    '',
    'yesterday',
    '2013-05-24T00:00:00Z',
    '20130532T000000Z',
    '20130230T000000Z',
    '20130524T240000Z',
  ])('is not %j', (stamp) => {
    const { target, headers } = sign();
    expect(refusal(asked({ target, headers: { ...headers, 'x-amz-date': stamp } }))).toEqual({
      code: 'AccessDenied',
      status: 403,
      message: 'AWS authentication requires a valid Date or x-amz-date header',
      fields: {},
    });
  });

  it('must be sent', () => {
    const { target, headers } = sign();
    const { 'x-amz-date': _, ...rest } = headers;
    expect(refusal(asked({ target, headers: rest }))).toMatchObject({ code: 'AccessDenied' });
  });
});
