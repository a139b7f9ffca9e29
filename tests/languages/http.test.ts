import { describe, expect, it } from 'vitest';
import { http, httpRequest } from '../../src/languages/http.ts';
import { textOf } from '../../src/languages/piece.ts';
import { composeRequest } from '../../src/wire/compose.ts';
import { isRefused } from '../../src/wire/faults.ts';
import { OPERATIONS } from '../../src/wire/operations/table.ts';
import type { Operation } from '../../src/wire/operations/operation.ts';
import { addressOf } from '../../src/wire/parsed.ts';
import { isS3 } from '../../src/wire/replies.ts';
import type { S3Command } from '../../src/wire/replies.ts';
import { routeOf } from '../../src/wire/route.ts';
import type { WireOperation } from '../../src/wire/route.ts';
import { exchange, exchanges } from '../support/exchanges.ts';
import { aLab } from '../support/lab.ts';
import { aWireWorld, handOver, keyOf, wirePorts } from '../support/wireWorld.ts';
import { signed } from '../support/sigv4.ts';
import { ana, bytes, root } from '../support/world.ts';

const ALL = exchanges();
const S3S = ALL.flatMap(([name, { asked }]) =>
  isS3(asked.command) ? [[name, asked.command, asked.mfa] as const] : [],
);

/** The command that the endpoint's own readers make of a request. */
const readBack = (command: S3Command, mfa: string | undefined): unknown => {
  const request = composeRequest(command, mfa);
  const address = addressOf(request);
  if (isRefused(address)) return address;
  const parsed = {
    ...request,
    ...address,
    trailers: {},
    caller: root,
    owner: { id: '', displayName: '' },
    moment: { machineAt: 0, at: 0 as never, nonce: '' as never },
    ports: wirePorts,
  };
  const name = routeOf(parsed);
  if (isRefused(name)) return name;
  const operation: Operation<WireOperation> = OPERATIONS[name] as Operation<WireOperation>;
  const { extras: _, ...read } = operation.read(parsed) as object as { extras?: unknown };
  return read;
};

/** Values as a wire has them: everything is text there, and what is absent or false is not sent. */
const asSent = (command: S3Command): unknown => {
  const { ...fields } = command as unknown as Record<string, unknown>;
  if ('maxKeys' in fields) fields['maxKeys'] = String(fields['maxKeys']);
  if (fields['quiet'] === false) delete fields['quiet'];
  return fields;
};

describe('a request as HTTP', () => {
  it.each(S3S)('is read back as the same command by the endpoint: %s', (_, command, mfa) => {
    expect(readBack(command, mfa)).toEqual(asSent(command));
    expect(composeRequest(command, mfa).headers['x-amz-mfa']).toBe(mfa);
  });

  it('changes the state as the engine’s own door does, once it is signed', () => {
    const world = aWireWorld();
    const answer = (command: S3Command) => {
      const { method, target, headers, body } = composeRequest(command);
      const { 'x-amz-content-sha256': payload = '', ...rest } = headers;
      const at = world.machineNow;
      const sent = signed({
        method,
        target,
        headers: rest,
        body,
        payload,
        ...keyOf('root'),
        region: 'us-east-1',
        at,
      });
      return handOver(world, sent);
    };
    expect(answer({ type: 'CreateBucket', bucket: 'made' }).status).toBe(200);
    expect(answer({ type: 'PutBucketVersioning', bucket: 'made', status: 'Enabled' }).status).toBe(200);
    expect(answer({ type: 'PutObject', bucket: 'made', key: 'é (1).txt', body: bytes('x') }).status).toBe(
      200,
    );
    const batch = answer({ type: 'DeleteObjects', bucket: 'made', objects: [{ key: 'é (1).txt' }] });
    expect(batch.text).toContain('<DeleteMarker>true</DeleteMarker>');
  });

  it('names the bucket in the host where a host can, and in the path where it cannot', () => {
    const targetOf = (bucket: string) => {
      const { headers, target } = composeRequest({ type: 'GetObject', bucket, key: 'a b' });
      return `${headers['host']}${target}`;
    };
    expect(targetOf('lab')).toBe('lab.s3.us-east-1.amazonaws.com/a%20b');
    expect(targetOf('my.lab')).toBe('s3.us-east-1.amazonaws.com/my.lab/a%20b');
  });

  it('is written whole: request line, headers, and no invented signature', () => {
    const lab = aLab('EN+M');
    const command = { type: 'DeleteObject', bucket: 'lab', key: 'report.txt', versionId: lab.data } as const;
    const { request } = http(exchange(lab, root, command, '20899872 123456'));
    expect(textOf(request)).toBe(`DELETE /report.txt?versionId=${lab.data} HTTP/1.1
Host: lab.s3.us-east-1.amazonaws.com
x-amz-mfa: 20899872 123456
Authorization: AWS4-HMAC-SHA256 Credential=AKIAROOT22222EXAMPLE/20261123/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-mfa, Signature=<64 hexadecimal digits, made with the secret access key>
x-amz-content-sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
x-amz-date: 20261123T100000Z
`);
  });

  it('shows of an upload its first line and its size, and no megabytes', () => {
    const body = new Uint8Array(3_000_000).fill(97);
    const written = (bytesSent: Uint8Array) =>
      textOf(
        http({ asked: { by: ana, command: { type: 'PutObject', bucket: 'lab', key: 'a', body: bytesSent } } })
          .request,
      );
    expect(written(body).length).toBeLessThan(1200);
    expect(written(body)).toMatch(/… 3,000,000 bytes in all$/);
    expect(written(bytes('one\ntwo'))).toMatch(/\n\none\n… 7 bytes in all$/);
    expect(written(bytes('all of it'))).toMatch(/\n\nall of it$/);
    expect(written(new Uint8Array([0, 1, 2]))).toMatch(/\n\n… 3 bytes in all$/);
  });

  it('is IAM’s query API for IAM’s operations', () => {
    const { target, headers, body } = httpRequest({
      command: { type: 'DeactivateMFADevice', userName: 'ana', serialNumber: 'arn:aws:iam::1:mfa/a b' },
    });
    expect(`${headers['host']}${target} ${String(body)}`).toBe(
      'iam.amazonaws.com/ Action=DeactivateMFADevice&Version=2010-05-08&UserName=ana&SerialNumber=arn%3Aaws%3Aiam%3A%3A1%3Amfa%2Fa%20b',
    );
  });
});

describe('a response as HTTP', () => {
  it.each(ALL)('is there for %s, with the status that was answered', (_, answered) => {
    const text = textOf(http(answered).answer);
    const { result } = answered.outcome;
    const status = result.ok ? '20[04]' : String(result.error.status);
    expect(text).toMatch(
      new RegExp(`^HTTP/1\\.1 ${status} [A-Z]\\w+.*\nDate: Mon, 23 Nov 2026 10:00:00 GMT\n`),
    );
    if (!result.ok && !answered.asked.command.type.startsWith('Head'))
      expect(text).toContain(`<Code>${result.error.code}</Code><Message>`);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  it('tells of a marker in headers', () => {
    const lab = aLab('EN');
    const gone = exchange(lab, ana, { type: 'GetObject', bucket: 'lab', key: 'gone.txt' });
    const text = textOf(http(gone).answer);
    expect(text).toContain(`x-amz-delete-marker: true\nx-amz-version-id: ${lab.marker}\n`);
  });
});
