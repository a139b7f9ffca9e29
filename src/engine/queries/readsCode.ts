/** Which operations read a code at all; every other ignores the header (M-51). */
import type { Command } from '../command.ts';

/** Whether S3 looks at `x-amz-mfa` of such a request, needed or not. */
export const readsCode = ({ type }: Command): boolean =>
  type === 'PutBucketVersioning' || type === 'DeleteObject' || type === 'DeleteObjects';
