import { describe, expect, it } from 'vitest';
import { ANA_PHONE } from '../../src/engine/index.ts';
import { cloudTrail, trailKind, trailRecord } from '../../src/languages/cloudTrail.ts';
import { http } from '../../src/languages/http.ts';
import { textOf } from '../../src/languages/piece.ts';
import { exchange, exchanges } from '../support/exchanges.ts';
import { aLab } from '../support/lab.ts';
import { ana, code, root, sessionOf } from '../support/world.ts';

const ALL = exchanges();

describe('the record in CloudTrail', () => {
  it.each(ALL)('is JSON, complete and the same each time, and holds no code: %s', (_, answered) => {
    const text = textOf(cloudTrail(answered));
    expect(textOf(cloudTrail(answered))).toBe(text);
    const record = JSON.parse(text) as Record<string, unknown>;
    const { command, mfa } = answered.asked;
    const { result } = answered.outcome;
    expect(record['eventSource']).toBe(`${command.type.includes('MFADevice') ? 'iam' : 's3'}.amazonaws.com`);
    expect(record['errorCode']).toBe(result.ok ? undefined : result.error.code);
    expect(record['managementEvent']).toBe(record['eventCategory'] === 'Management');
    for (const name of ['requestID', 'eventID', 'eventTime', 'userIdentity', 'recipientAccountId'])
      expect(record).toHaveProperty(name);
    const { requestParameters } = record;
    const codes = [
      mfa?.split(' ')[1],
      ...('authenticationCode1' in command ? [command.authenticationCode1, command.authenticationCode2] : []),
    ].filter((digits) => digits !== undefined);
    for (const digits of codes) expect(JSON.stringify(requestParameters)).not.toContain(digits);
    for (const digits of codes) expect(text).not.toContain(`"${digits}"`);
  });

  it('carries the request id of the response', () => {
    const answered = exchange(aLab('EN'), ana, { type: 'HeadBucket', bucket: 'lab' });
    const sent = /^x-amz-request-id: (.*)$/m.exec(textOf(http(answered).answer))?.[1];
    expect(trailRecord(answered)).toHaveProperty('requestID', sent ?? 'none was sent');
  });

  it('tells of a session, and that a code in a header is none of it', () => {
    const lab = aLab('EN+M');
    const suspend = { type: 'PutBucketVersioning', bucket: 'lab', status: 'Suspended' } as const;
    const session = exchange(lab, sessionOf(ana), suspend, code(lab.world, ANA_PHONE));
    expect(trailRecord(session)['userIdentity']).toMatchObject({
      type: 'IAMUser',
      userName: 'ana',
      accessKeyId: 'ASIAANA222222EXAMPLE',
      sessionContext: { attributes: { mfaAuthenticated: 'false' } },
    });
    expect(trailRecord(exchange(lab, root, suspend))['userIdentity']).toEqual({
      type: 'Root',
      principalId: '111122223333',
      arn: 'arn:aws:iam::111122223333:root',
      accountId: '111122223333',
      accessKeyId: 'AKIAROOT22222EXAMPLE',
      userName: undefined,
      sessionContext: undefined,
    });
  });

  it('calls both listings by the one name that CloudTrail has, and names what was listed by a prefix', () => {
    const record = trailRecord(exchange(aLab('EN'), ana, { type: 'ListObjectsV2', bucket: 'lab' }));
    expect(record).toMatchObject({
      eventName: 'ListObjects',
      requestParameters: { bucketName: 'lab', 'list-type': '2', Host: 'lab.s3.us-east-1.amazonaws.com' },
      resources: [{ ARNPrefix: 'arn:aws:s3:::lab/' }, { accountId: '111122223333', ARN: 'arn:aws:s3:::lab' }],
    });
  });

  it('knows which operations are logged by default', () => {
    const kindOf = (command: Parameters<typeof trailKind>[0]) => trailKind(command);
    expect(kindOf({ type: 'PutBucketVersioning', bucket: 'b' })).toBe('management');
    expect(kindOf({ type: 'ListMFADevices' })).toBe('management');
    expect(kindOf({ type: 'HeadBucket', bucket: 'b' })).toBe('data');
    expect(kindOf({ type: 'DeleteObject', bucket: 'b', key: 'k' })).toBe('data');
    expect(kindOf({ type: 'DeleteObjects', bucket: 'b', objects: [] })).toBe('batch');
  });

  it('of a request that is not sent says what it would hold, and no time, id or answer', () => {
    const draft = { asked: { by: root, command: { type: 'DeleteBucket', bucket: 'lab' } } } as const;
    const record = JSON.parse(textOf(cloudTrail(draft))) as object;
    expect(record).toHaveProperty('eventName', 'DeleteBucket');
    for (const name of ['eventTime', 'requestID', 'eventID', 'responseElements'])
      expect(record).not.toHaveProperty(name);
  });
});
