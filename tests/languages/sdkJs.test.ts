import * as sdk from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { http, httpRequest, s3Response } from '../../src/languages/http.ts';
import { textOf } from '../../src/languages/piece.ts';
import { sdkError, sdkJs } from '../../src/languages/sdkJs.ts';
import { isS3 } from '../../src/wire/replies.ts';
import { exchange, exchanges } from '../support/exchanges.ts';
import type { Answered } from '../support/exchanges.ts';
import { aLab } from '../support/lab.ts';
import { ana } from '../support/world.ts';

const S3S = exchanges().filter(([, { asked }]) => isS3(asked.command));
/** What no client sends: the SDK looks at these before it asks. */
const SENDABLE = S3S.filter(([name]) => !/^(?:CreateBucket|ListObjectsV2), refused/.test(name));

interface Sent {
  readonly method: string;
  readonly hostname: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Runs the text that is shown, with the SDK's own commands; what it sends is answered as the HTTP tab says. */
const run = async (
  answered: Answered,
): Promise<{ readonly sent: Sent; readonly settled: PromiseSettledResult<unknown> }> => {
  const { asked, outcome } = answered;
  if (!isS3(asked.command)) throw new Error('not of S3');
  const response = s3Response(asked.command, asked, outcome);
  if (response === undefined) throw new Error('no response');
  const sent: Sent[] = [];
  const requestHandler = {
    handle: (request: Sent) => {
      sent.push(request);
      const { status, body, headers } = response;
      const stream =
        new Response(status === 204 || body.length === 0 ? null : (body as string)).body ??
        new Blob([]).stream();
      return Promise.resolve({
        response: {
          statusCode: status,
          headers: {
            // The sender of a response adds its length.
            'content-length': String(body.length),
            ...Object.fromEntries(
              Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
            ),
          },
          body: stream,
        },
      });
    },
  };
  const code = textOf(sdkJs(answered).request)
    .replaceAll(/^import .*\n/gm, '')
    .replace(/profile: '[^']*'/, 'credentials, requestHandler, maxAttempts: 1')
    .replace('await client.send', 'return await client.send');
  const names = Object.keys(sdk).filter((name) => /^\w+(?:Command|Client)$/.test(name));
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  const body = 'body' in asked.command ? asked.command.body : undefined;
  const called = new AsyncFunction(...names, 'credentials', 'requestHandler', 'readFile', code)(
    ...names.map((name) => sdk[name as keyof typeof sdk]),
    { accessKeyId: 'AKIA', secretAccessKey: 'secret' },
    requestHandler,
    () => Promise.resolve(body),
  ) as Promise<unknown>;
  const [settled] = await Promise.allSettled([called]);
  const first = sent[0];
  if (settled === undefined || first === undefined)
    throw new Error(`nothing was sent: ${String(settled?.status === 'rejected' ? settled.reason : '')}`);
  return { sent: first, settled };
};

/** Host, path and query of a request, in one form for both. */
const addressed = (host: string, path: string, query: Iterable<readonly [string, string]>): unknown => ({
  url: `${host}${path.replaceAll(/\/$/g, '')}`,
  query: Object.fromEntries([...query].filter(([name]) => name !== 'x-id')),
});

describe('a request for the AWS SDK for JavaScript', () => {
  it.each(SENDABLE)('is sent by the SDK as the HTTP that is shown: %s', async (_, answered) => {
    const { sent } = await run(answered);
    const shown = httpRequest(answered.asked);
    const [path = '', query = ''] = shown.target.split('?');
    expect(sent.method).toBe(shown.method);
    expect(
      addressed(
        sent.hostname,
        decodeURIComponent(sent.path),
        Object.entries(sent.query).map(([k, v]) => [k, v ?? '']),
      ),
    ).toEqual(addressed(shown.headers['host'] ?? '', decodeURIComponent(path), new URLSearchParams(query)));
    for (const name of [
      'x-amz-mfa',
      'x-amz-copy-source',
      'x-amz-metadata-directive',
      'x-amz-storage-class',
      'x-amz-meta-by',
      'x-amz-bucket-object-lock-enabled',
    ])
      expect([name, sent.headers[name]]).toEqual([name, shown.headers[name]]);
  });

  it.each(SENDABLE)(
    'comes to what is shown, if the response is the one that is shown: %s',
    async (_, answered) => {
      const { settled } = await run(answered);
      const { result } = answered.outcome;
      expect(settled.status).toBe(result.ok ? 'fulfilled' : 'rejected');
      if (settled.status === 'rejected' && !result.ok) {
        const { name, message, $fault, $metadata } = settled.reason as sdk.S3ServiceException;
        const told = sdkError(answered.asked.command, result.error);
        expect({ name, message }).toEqual(told);
        expect([$fault, $metadata.httpStatusCode]).toEqual(['client', result.error.status]);
      }
      if (settled.status === 'fulfilled') {
        const shown = textOf(sdkJs(answered).answer).replace('// resolves\n', 'return ');
        const {
          $metadata,
          Body: _body,
          ...value
        } = new Function(shown.replace(/Body: [^,]*,/, 'Body: 0,'))() as Record<string, unknown>;
        const real = JSON.parse(JSON.stringify(settled.value)) as Record<string, unknown>;
        // Only what is shown is compared: the SDK adds what the page leaves out, such as owners.
        expect(real).toMatchObject(JSON.parse(JSON.stringify(value)) as object);
        expect(settled.value).toMatchObject({
          $metadata: { httpStatusCode: ($metadata as { httpStatusCode: number }).httpStatusCode },
        });
      }
    },
  );

  it('is written as people write it', () => {
    const lab = aLab('EN+M');
    const asked = exchange(
      lab,
      ana,
      { type: 'DeleteObject', bucket: 'lab', key: "it's.txt", versionId: lab.data },
      'serial 123456',
    );
    expect(textOf(sdkJs(asked).request))
      .toBe(`import { S3Client, DeleteObjectCommand } from '@aws-sdk/client-s3';

const client = new S3Client({ region: 'us-east-1', profile: 'ana' });
await client.send(new DeleteObjectCommand({
  Bucket: 'lab',
  Key: 'it\\'s.txt',
  VersionId: '${lab.data}',
  MFA: 'serial 123456',
}));
`);
  });

  it('asks IAM by IAM’s client', () => {
    const text = textOf(
      sdkJs({ asked: { by: ana, command: { type: 'ListMFADevices', userName: 'ana' } } }).request,
    );
    expect(text).toContain("import { IAMClient, ListMFADevicesCommand } from '@aws-sdk/client-iam';");
    expect(text).toContain("UserName: 'ana'");
  });

  it('shows the same texts in every part of the page', () => {
    // A draft has no answer in any language.
    const draft = { asked: { by: ana, command: { type: 'ListBuckets' } } } as const;
    expect([sdkJs(draft).answer, http(draft).answer]).toEqual([[], []]);
  });
});
