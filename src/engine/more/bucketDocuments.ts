/**
 * Get-, Put- and DeleteBucketDocument: documents that are kept and given back as they came, and do nothing here. A policy
 * grants and denies nothing; tags, ownership controls, public access block and encryption change no answer.
 */
import { inBucket } from '../context.ts';
import type { InBucket, Of } from '../context.ts';
import { answer } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../judge.ts';
import type { Bucket } from '../model.ts';
import type { AnySlug } from '../ruleId.ts';
import { onBucket, permission } from '../rules/access.ts';
import { bucketExists } from '../rules/bucket.ts';
import type { AnyHandler } from './anyHandler.ts';
import type { BucketDocument } from './commands.ts';
import { changeBucket, configurationFound, withBucketExtras } from './configuration.ts';
import type { Saying } from './configuration.ts';

/** What each is called in a permission, and what S3 says when there is none. */
const DOCUMENTS: { readonly [D in BucketDocument]: { readonly action: string; readonly none: Saying } } = {
  policy: { action: 'BucketPolicy', none: ['NoSuchBucketPolicy', 'The bucket policy does not exist'] },
  ownershipControls: {
    action: 'BucketOwnershipControls',
    none: ['OwnershipControlsNotFoundError', 'The bucket ownership controls were not found'],
  },
  tagging: { action: 'BucketTagging', none: ['NoSuchTagSet', 'The TagSet does not exist'] },
  publicAccessBlock: {
    action: 'BucketPublicAccessBlock',
    none: ['NoSuchPublicAccessBlockConfiguration', 'The public access block configuration was not found'],
  },
  encryption: {
    action: 'EncryptionConfiguration',
    none: [
      'ServerSideEncryptionConfigurationNotFoundError',
      'The server side encryption configuration was not found',
    ],
  },
};

type DocumentCommand = 'GetBucketDocument' | 'PutBucketDocument' | 'DeleteBucketDocument';
type Documenting<T extends DocumentCommand = DocumentCommand> = InBucket & Of<T>;

const textOf = (bucket: Bucket | undefined, document: BucketDocument): string | undefined =>
  bucket?.extras?.documents?.[document];

/** Taking away is putting, to S3; only a policy has a permission of its own for it (IAM actions of Amazon S3). */
const verbOf = ({ command: { type, document } }: Documenting): string => {
  if (type === 'GetBucketDocument') return 'Get';
  return type === 'DeleteBucketDocument' && document === 'policy' ? 'Delete' : 'Put';
};

const mayUse = permission<Documenting>((c) =>
  onBucket(`s3:${verbOf(c)}${DOCUMENTS[c.command.document].action}`)(c),
);

/** W-34: what is wrong with a policy's text, as far as it can be seen without reading what it says. */
const policyProblem = (text: string): string | undefined => {
  const notJson = "Policies must be valid JSON and the first byte must be '{'";
  if (!text.startsWith('{')) return notJson;
  try {
    const policy: unknown = JSON.parse(text);
    return typeof policy === 'object' && policy !== null && 'Statement' in policy
      ? undefined
      : 'Missing required field Statement';
  } catch {
    return notJson;
  }
};

const policyValid: Rule<Documenting<'PutBucketDocument'>, AnySlug> = {
  id: 'W-34',
  slug: 'request-well-formed',
  applies: (c) => c.command.document === 'policy',
  holds: (c) => policyProblem(c.command.text) === undefined,
  facts: (c) => ({ document: c.command.document }),
  says: (c) => ['MalformedPolicy', policyProblem(c.command.text) ?? ''],
};

/** S3 always has an encryption (V-36): where nobody put one, the answer is empty and the endpoint writes the standard. */
const GET: readonly Rule<Documenting<'GetBucketDocument'>, AnySlug>[] = [
  bucketExists,
  mayUse,
  configurationFound(
    (bucket, { command: { document } }) =>
      document === 'encryption' || textOf(bucket, document) !== undefined,
    ({ command: { document } }) => DOCUMENTS[document].none,
  ),
];
const PUT: readonly Rule<Documenting<'PutBucketDocument'>, AnySlug>[] = [bucketExists, policyValid, mayUse];
const DELETE: readonly Rule<Documenting<'DeleteBucketDocument'>>[] = [bucketExists, mayUse];

const get: AnyHandler<'GetBucketDocument'> = (state, request, ports) => {
  const { command } = request;
  const c = { ...inBucket(state, request, ports, command.bucket), command };
  return answer(state, judge(GET, c), () => ({ text: textOf(c.bucket, command.document) ?? '' }));
};

const put: AnyHandler<'PutBucketDocument'> = (state, request, ports) => {
  const { command } = request;
  const c = { ...inBucket(state, request, ports, command.bucket), command };
  return changeBucket(c, judge(PUT, c), (bucket) =>
    withBucketExtras(bucket, {
      documents: { ...bucket.extras?.documents, [command.document]: command.text },
    }),
  );
};

const remove: AnyHandler<'DeleteBucketDocument'> = (state, request, ports) => {
  const { command } = request;
  const c = { ...inBucket(state, request, ports, command.bucket), command };
  return changeBucket(c, judge(DELETE, c), (bucket) => {
    const { [command.document]: _, ...documents } = bucket.extras?.documents ?? {};
    return withBucketExtras(bucket, { documents });
  });
};

/** Documents that are kept for a client to find again: W-34. */
export const BUCKET_DOCUMENTS = {
  GetBucketDocument: get,
  PutBucketDocument: put,
  DeleteBucketDocument: remove,
};
