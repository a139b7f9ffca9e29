/** `x-amz-expected-bucket-owner`: a guard that a client sets, so that it does not work on somebody else's bucket. */
import { byUtf8, get } from '../engine/index.ts';
import type { State } from '../engine/index.ts';
import { copySourceOf } from './copySource.ts';
import { isRefused, refused } from './faults.ts';
import type { Refused } from './faults.ts';
import type { Parsed } from './parsed.ts';

const problem = (state: State, expected: string | undefined, name: string): Refused | undefined => {
  if (expected === undefined) return undefined;
  if (!/^\d{12}$/.test(expected))
    return refused(
      'InvalidBucketOwnerAWSAccountID',
      {},
      `The value of the expected bucket owner parameter must be an AWS Account ID... [${expected}]`,
    );
  const bucket = get(state.buckets, byUtf8, name);
  return bucket === undefined || bucket.owner === expected ? undefined : refused('AccessDenied');
};

/** Refused when the bucket, or the source of a copy, is owned by another account than the request expects. */
export const ownerProblem = (state: State, request: Parsed): Refused | undefined => {
  const { headers, bucket } = request;
  const wrong = problem(state, headers['x-amz-expected-bucket-owner'], bucket);
  const ofSource = headers['x-amz-source-expected-bucket-owner'];
  if (wrong !== undefined || ofSource === undefined) return wrong;
  const from = copySourceOf(request);
  return isRefused(from) ? undefined : problem(state, ofSource, from.source.bucket);
};
