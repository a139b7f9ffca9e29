/** The AWS SDK for JavaScript, pointed at an endpoint of the tests. */
import { S3, S3ServiceException } from '@aws-sdk/client-s3';
import type { S3ClientConfig } from '@aws-sdk/client-s3';
import type { RunningEndpoint } from '../support/endpoint.ts';

/** A client with somebody's keys. Nothing is tried twice, so that a test sees the first answer. */
export const clientOf = (s3: RunningEndpoint, name = 'root', config: S3ClientConfig = {}): S3 => {
  const { accessKeyId, secretAccessKey } = s3.principal(name);
  return new S3({
    endpoint: s3.endpoint,
    region: s3.region,
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: { accessKeyId, secretAccessKey },
    ...config,
  });
};

/** S3's refusal as the SDK tells it. */
export interface Refusal {
  readonly code: string;
  readonly status: number | undefined;
  readonly message: string;
}

/** What a request was refused with; throws when it was granted, or did not get as far as S3. */
export const refusalOf = async (asked: Promise<unknown>): Promise<Refusal> => {
  try {
    await asked;
  } catch (error) {
    if (!(error instanceof S3ServiceException)) throw error;
    return { code: error.name, status: error.$metadata.httpStatusCode, message: error.message };
  }
  throw new Error('it was granted, where a refusal was expected');
};

/** The headers that a client sends, of its last request: to see that it does what a test says it does. */
export const spyOn = (client: S3): (() => Readonly<Record<string, string>>) => {
  let sent: Readonly<Record<string, string>> = {};
  client.middlewareStack.add(
    (next) => (args) => {
      const { request } = args as {
        readonly request?: { readonly headers: Readonly<Record<string, string>> };
      };
      sent = { ...request?.headers };
      return next(args);
    },
    { step: 'finalizeRequest', priority: 'low' },
  );
  return () => sent;
};
