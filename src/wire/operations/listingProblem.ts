/** What S3 does not take in a name: the one character that is no text to it. */
import { invalidArgument, NO_NULL } from '../faults.ts';
import type { Refused } from '../faults.ts';
import type { Parsed } from '../parsed.ts';

const NAMES = ['prefix', 'delimiter', 'marker', 'key-marker', 'start-after'];

/** The first name with a null in it; a number of keys that is none comes first (meeseeks-s3: TestNullByteValidationOrder). */
export const nullProblem = ({ query }: Parsed): Refused | undefined => {
  if (!/^\d*$/.test(query.get('max-keys') ?? '')) return undefined;
  const name = NAMES.find((one) => query.get(one)?.includes('\0'));
  return name === undefined ? undefined : invalidArgument(name, query.get(name) ?? '', NO_NULL);
};
