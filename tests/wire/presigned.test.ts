import { describe, expect, it } from 'vitest';
import type { ToSign } from '../support/sigv4.ts';
import { asked, AT, EMPTY, ID, refusal, sent, sign } from './authWorld.ts';

describe('a presigned URL', () => {
  const url = (request: Partial<ToSign> = {}) => sign({ presignExpires: 60, ...request });
  const QUERY = 'AuthorizationQueryParametersError';

  it('carries a query of its own and the headers that were signed', () => {
    const target = '/bucket/a%20key?response-content-type=text/plain&versionId=1';
    expect(sent({ presignExpires: 60, target, headers: { host: 'h', range: 'bytes=0-1' } })).toMatchObject({
      signed: true,
      presigned: true,
    });
  });

  it('may sign the body', () => {
    expect(sent({ presignExpires: 60, payload: EMPTY })).toMatchObject({ payload: EMPTY });
  });

  it.each([0, 59_999, 60_000])('is good %i ms after', (off) => {
    expect(sent({ presignExpires: 60 }, { at: AT + off })).toMatchObject({ signed: true });
  });

  it('is over when its time is up', () => {
    expect(refusal(sent({ presignExpires: 60 }, { at: AT + 60_001 }))).toEqual({
      code: 'AccessDenied',
      status: 403,
      message: 'Request has expired',
      fields: {
        'X-Amz-Expires': '60',
        Expires: '2013-05-24T00:01:00Z',
        ServerTime: '2013-05-24T00:01:00Z',
      },
    });
  });

  it('has not begun when it was signed tomorrow', () => {
    expect(refusal(sent({ presignExpires: 60 }, { at: AT - 900_001 }))).toEqual({
      code: 'AccessDenied',
      status: 403,
      message: 'Request is not yet valid',
      fields: {
        'X-Amz-Date': '1369353600000',
        Expires: '2013-05-24T00:01:00Z',
        ServerTime: '2013-05-23T23:44:59Z',
      },
    });
  });

  it.each([604_800, 0])('may last %i seconds', (presignExpires) => {
    expect(sent({ presignExpires })).toMatchObject({ signed: true });
  });

  it.each<[name: string, value: string, message: string]>([
    [
      'X-Amz-Expires',
      '604801',
      'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    ],
    [
      'X-Amz-Expires',
      '9'.repeat(400),
      'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
    ],
    ['X-Amz-Expires', '-1', 'X-Amz-Expires must be non-negative'],
    ['X-Amz-Expires', 'soon', 'X-Amz-Expires should be a number'],
    ['X-Amz-Expires', '', 'X-Amz-Expires should be a number'],
    ['X-Amz-Expires', '1e3', 'X-Amz-Expires should be a number'],
    [
      'X-Amz-Algorithm',
      'AWS3',
      'X-Amz-Algorithm only supports "AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256"',
    ],
    ['X-Amz-Date', '2013-05-24', "X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\""],
    [
      'X-Amz-Date',
      '20130525T000000Z',
      'Invalid credential date "20130524". This date is not the same as X-Amz-Date: "20130525".',
    ],
    [
      'X-Amz-Credential',
      'x',
      'Error parsing the X-Amz-Credential parameter; the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
    ],
    [
      'X-Amz-Credential',
      'x/20130524/us-east-1/iam/aws4_request',
      'Error parsing the X-Amz-Credential parameter; incorrect service "iam". This endpoint belongs to "s3".',
    ],
  ])('refuses %s=%s', (name, value, message) => {
    const target = url().target.replace(new RegExp(`${name}=[^&]*`), `${name}=${encodeURIComponent(value)}`);
    expect(refusal(asked({ target, headers: { host: 'localhost:9000' } }))).toEqual({
      code: QUERY,
      status: 400,
      message,
      fields: {},
    });
  });

  it.each(['Algorithm', 'Credential', 'Signature', 'Date', 'SignedHeaders', 'Expires'])(
    'refuses to do without X-Amz-%s',
    (name) => {
      const target = url().target.replace(new RegExp(`X-Amz-${name}=[^&]*`), 'x=y');
      expect(refusal(asked({ target }))).toMatchObject({
        code: QUERY,
        status: 400,
        message:
          'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
      });
    },
  );

  it('names the region it wanted', () => {
    const { target } = url({ region: 'eu-west-1' });
    expect(refusal(asked({ target }))).toEqual({
      code: QUERY,
      status: 400,
      message:
        "Error parsing the X-Amz-Credential parameter; the region 'eu-west-1' is wrong; expecting 'us-east-1'",
      fields: { Region: 'us-east-1' },
    });
  });

  it('refuses a header of S3 that was not signed', () => {
    const headers = { host: 'localhost:9000', 'x-amz-meta-a': 'b' };
    expect(refusal(asked({ target: url().target, headers }))).toMatchObject({
      fields: { HeadersNotSigned: 'x-amz-meta-a' },
    });
  });

  it('is not one of Signature Version 2', () => {
    const target = `/bucket/key?AWSAccessKeyId=${ID}&Expires=1369353700&Signature=c2ln`;
    expect(refusal(asked({ target }))).toMatchObject({
      code: 'InvalidRequest',
      message: 'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.',
    });
  });
});
