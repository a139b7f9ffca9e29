/** Recorded behaviour of S3, played to the endpoint through the AWS SDK. */
import { S3ServiceException } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEndpoint } from '../support/endpoint.ts';
import type { RunningEndpoint } from '../support/endpoint.ts';
import { at, differences, substituted } from './match.ts';
import { clientOf } from './sdk.ts';
import { VECTORS } from './vectors.ts';
import type { Expectation, Step, Vector } from './vectors.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What came back: the SDK's reading of it, and the headers as they were sent. */
interface Answered {
  readonly ok: boolean;
  readonly status: number | undefined;
  readonly headers: Fields;
  /** The output, or the error with everything that S3 put into it. */
  readonly value: Fields;
}

type Call = (operation: string, params: Fields) => Promise<Answered>;

/** The data names operations and parameters, so it is the SDK that finds out at run time whether it has them. */
type AnyMethod = (params: Fields) => Promise<Fields>;

const callerOf = (s3: RunningEndpoint): Call => {
  const client = clientOf(s3, 'root', {
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  let headers: Fields = {};
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      headers = (at(result, ['response', 'headers']) ?? {}) as Fields;
      return result;
    },
    { step: 'deserialize', priority: 'low' },
  );
  const methods = client as unknown as Readonly<Record<string, AnyMethod>>;
  const answered = (ok: boolean, value: Fields): Answered => ({
    ok,
    status: at(value, ['$metadata', 'httpStatusCode']) as number | undefined,
    headers,
    value,
  });
  return async (operation, params) => {
    const method = methods[operation.charAt(0).toLowerCase() + operation.slice(1)];
    if (method === undefined) throw new Error(`the SDK has no ${operation}`);
    // The SDK takes an empty text for a stream of unknown length, and says so.
    const input = params['Body'] === '' ? { ...params, Body: new Uint8Array() } : params;
    headers = {};
    try {
      const output = await method.call(client, input);
      const body = output['Body'] as { transformToString: () => Promise<string> } | undefined;
      return answered(
        true,
        body === undefined ? output : { ...output, Body: await body.transformToString() },
      );
    } catch (error) {
      if (!(error instanceof S3ServiceException)) throw error;
      const fields: Fields = Object.fromEntries(Object.entries(error));
      return answered(false, { ...fields, code: error.name, message: error.message });
    }
  };
};

/** What the answer lacks of what was recorded. */
const lacks = ({ status, fields = {}, absent = [], headers = {}, error }: Expectation, answer: Answered) => {
  const { value } = answer;
  const shown = Object.entries(headers).flatMap(([name, expected]) => {
    const actual = answer.headers[name.toLowerCase()];
    return differences(expected ?? undefined, actual, [`header ${name}`]);
  });
  if (error !== undefined) {
    if (answer.ok) return [`expected an error, got ${answer.status} ${JSON.stringify(value)}`];
    const { fields: expected = {}, status: errorStatus, ...words } = error;
    return [
      ...differences(words, value, ['error']),
      ...(errorStatus === undefined ? [] : differences(errorStatus, answer.status, ['status'])),
      ...differences(expected, value, ['error']),
      ...shown,
    ];
  }
  if (!answer.ok) return [`expected success, got ${answer.status} ${JSON.stringify(value)}`];
  return [
    ...(status === undefined ? [] : differences(status, answer.status, ['status'])),
    ...Object.entries(fields).flatMap(([path, expected]) =>
      differences(expected, at(value, path.split('.')), [path]),
    ),
    ...absent
      .filter((path) => at(value, path.split('.')) !== undefined)
      .map((path) => `${path}: expected nothing, got ${JSON.stringify(at(value, path.split('.')))}`),
    ...shown,
  ];
};

let s3: RunningEndpoint;
let call: Call;
let played = 0;
beforeAll(async () => {
  s3 = await startEndpoint();
  call = callerOf(s3);
});
afterAll(() => s3.stop());

const needsCode = (step: Step): boolean => JSON.stringify(step.params).includes('$MFA');

/** Every step is answered as it was recorded. */
const play = async ({ bucket, bucketParams, steps }: Vector): Promise<void> => {
  played += 1;
  const known: Record<string, unknown> = {
    Bucket: `vector-${played}`,
    NoBucket: `vector-${played}-missing`,
  };
  if (bucket) {
    const made = await call('CreateBucket', { Bucket: known['Bucket'], ...bucketParams });
    expect(lacks({ status: 200 }, made)).toEqual([]);
  }
  for (const [i, step] of steps.entries()) {
    if (needsCode(step)) known['MFA'] = await s3.code();
    const own = bucket ? { Bucket: '$Bucket' } : {};
    const params = substituted({ ...own, ...step.params }, known) as Fields;
    const answer = await call(step.op, params);
    const expected = substituted(step.expect, known) as Expectation;
    expect(lacks(expected, answer), `step ${i}: ${step.op} ${JSON.stringify(params)}`).toEqual([]);
    if (step.as !== undefined) known[step.as] = answer.value;
  }
};

describe('recorded behaviour of S3', () => {
  it('is read from the data, each scenario under an id of its own', () => {
    expect(VECTORS.length).toBeGreaterThan(60);
    expect(new Set(VECTORS.map(({ id }) => id)).size).toBe(VECTORS.length);
  });

  // Not by it.each, whose titles cut a source short.
  for (const vector of VECTORS) it(`${vector.id} [${vector.source}]`, () => play(vector));
});
