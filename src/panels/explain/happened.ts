/** What the events of a request say, in numbers and names, so that sentences can be chosen by it. */
import { byPlace, valuesFrom } from '../../engine/index.ts';
import type { Event, ObjectVersion, Version } from '../../engine/index.ts';
import { bucketIn, keyOf } from './answered.ts';
import type { Answered } from './answered.ts';

/** Walking stops here: a sentence that counts further helps nobody. */
const ENOUGH = 1000;

/** Entries that stand under the request's key after it, newest first. */
export const entriesAfter = ({ request, outcome }: Answered): readonly Version[] => {
  const bucket = bucketIn(outcome.state, request);
  const key = keyOf(request);
  const found: Version[] = [];
  if (bucket === undefined || key === undefined) return found;
  for (const entry of valuesFrom(bucket.versions, byPlace, { key, seq: Number.POSITIVE_INFINITY })) {
    if (entry.key !== key || found.length === ENOUGH) break;
    found.push(entry);
  }
  return found;
};

/** How many of these hold data. */
export const countObjects = (entries: readonly Version[]): number =>
  entries.filter((entry) => entry.kind === 'object').length;

/** How often this happened. */
export const countOf = (events: readonly Event[], type: Event['type']): number =>
  events.filter((event) => event.type === type).length;

/** Data that can no longer be got back after these events. */
export const lostBy = (events: readonly Event[]): readonly ObjectVersion[] =>
  events.flatMap((event) =>
    event.type === 'object.destroyed' || event.type === 'object.overwritten' ? [event.version] : [],
  );
