/** What a lab holds, counted in words: said before it is replaced. */
import { sizeOf } from '../../engine/index.ts';
import { say } from '../../i18n/windows.ts';
import type { LabState } from '../../store/lab.ts';
import { bucketsNow, stateNow } from '../../store/views.ts';

/** Requests on all branches, counting those that branches share once. */
const requestsIn = ({ journal }: LabState): number =>
  new Set(journal.branches.flatMap(({ steps }) => steps)).size;

/** Whether anything would be lost with this lab. */
export const isUntouched = (state: LabState): boolean => requestsIn(state) === 0;

/** "This lab holds 9 requests, 1 bucket and 7 versions and markers. …" */
export const holdingsOf = (state: LabState): string => {
  const buckets = bucketsNow(stateNow(state));
  const entries = buckets.reduce((sum, { versions }) => sum + sizeOf(versions), 0);
  return say('lab.replace.holds', {
    requests: say('lab.requests', { count: requestsIn(state) }),
    buckets: say('lab.buckets', { count: buckets.length }),
    entries: say('lab.entries', { count: entries }),
  });
};
