/** Documents of a bucket that are kept and given back as they came. What they would do is not claimed. */
import type { BucketDocument } from '../../engine/whole.ts';
import { isRefused, refused } from '../faults.ts';
import type { Refused } from '../faults.ts';
import type { Parsed } from '../parsed.ts';
import { bare, document, withBody } from '../respond.ts';
import { DECLARATION, NAMESPACE } from '../xml/write.ts';
import { xmlOf } from './operation.ts';
import type { Operation } from './operation.ts';

/** The subresource of each, and the root element of its document; a policy is JSON. */
const ROOTS: Readonly<Record<BucketDocument, string>> = {
  policy: '',
  ownershipControls: 'OwnershipControls',
  tagging: 'Tagging',
  publicAccessBlock: 'PublicAccessBlockConfiguration',
  encryption: 'ServerSideEncryptionConfiguration',
};
const isDocument = (name: string): name is BucketDocument => Object.hasOwn(ROOTS, name);

/** Always there, whoever set nothing: since 2023 S3 encrypts everything (brekkylab/backlot, September 2026). */
const DEFAULT_ENCRYPTION = `${DECLARATION}<ServerSideEncryptionConfiguration xmlns="${NAMESPACE}"><Rule><BucketKeyEnabled>false</BucketKeyEnabled><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault><BlockedEncryptionTypes><EncryptionType>SSE-C</EncryptionType></BlockedEncryptionTypes></Rule></ServerSideEncryptionConfiguration>`;

const which = ({ query }: Parsed): BucketDocument => [...query.keys()].find(isDocument) ?? 'policy';

const textOf = (request: Parsed, name: BucketDocument): string | Refused => {
  if (name !== 'policy') {
    const root = xmlOf(request, ROOTS[name]);
    if (isRefused(root)) return root;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(request.body);
  } catch {
    return refused('MalformedXML'); // not UTF-8
  }
};

/** GetBucketPolicy, GetBucketOwnershipControls, GetBucketTagging, GetPublicAccessBlock, GetBucketEncryption. */
export const getBucketDocument: Operation<'GetBucketDocument'> = {
  read: (request) => ({ type: 'GetBucketDocument', bucket: request.bucket, document: which(request) }),
  write: ({ text }, { moment }, { document: name }) => {
    if (name === 'policy')
      return withBody(moment, 200, { 'Content-Type': 'application/json' }, new TextEncoder().encode(text));
    return document(moment, name === 'encryption' && text === '' ? DEFAULT_ENCRYPTION : text);
  },
};

/** The writers of the same documents. */
export const putBucketDocument: Operation<'PutBucketDocument'> = {
  read: (request) => {
    const name = which(request);
    const text = textOf(request, name);
    return isRefused(text)
      ? text
      : { type: 'PutBucketDocument', bucket: request.bucket, document: name, text };
  },
  write: (_, { moment }, { document: name }) =>
    bare(moment, name === 'policy' || name === 'tagging' ? 204 : 200),
};

/** The removers of the same documents. */
export const deleteBucketDocument: Operation<'DeleteBucketDocument'> = {
  read: (request) => ({ type: 'DeleteBucketDocument', bucket: request.bucket, document: which(request) }),
  write: (_, { moment }) => bare(moment, 204),
};
