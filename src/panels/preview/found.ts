/** What the last GET brought. */
import type { ObjectVersion, VersionId } from '../../engine/index.ts';
import type { LabState } from '../../store/lab.ts';
import { lastStep } from '../../store/views.ts';

/** A version, and the id S3 answered with: none while the bucket was never versioned (V-32). */
export interface Found {
  readonly version: ObjectVersion;
  readonly versionId: VersionId | undefined;
}

/** The object of the last request, if that was a GET and S3 agreed. The same reference for the same step. */
export const foundNow = (state: Pick<LabState, 'journal'>): Found | undefined => {
  const step = lastStep(state);
  if (step?.request.command.type !== 'GetObject' || !step.outcome.result.ok) return undefined;
  const { value } = step.outcome.result;
  return 'version' in value ? value : undefined;
};
