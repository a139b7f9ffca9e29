/** What the page may still show after the journal moved: nothing that is no longer there. */
import { byUtf8, currentOf, entryOf, get, values } from '../engine/index.ts';
import type { Bucket } from '../engine/index.ts';
import { stateAt } from '../session/journal.ts';
import type { Journal } from '../session/journal.ts';
import type { EntryRef, LabState } from './lab.ts';

type View = Pick<LabState, 'bucket' | 'selection' | 'chosen' | 'draft'>;

/** The view, without buckets, selections and ticks that the state no longer holds. */
export const settled = (view: View, journal: Journal): View => {
  const { buckets } = stateAt(journal);
  const shown = view.bucket === undefined ? undefined : get(buckets, byUtf8, view.bucket);
  const [first] = values<string, Bucket>(buckets);
  const bucket = shown ?? first;
  const same = bucket !== undefined && bucket.name === view.bucket;
  const has = ({ key, id }: EntryRef): boolean => same && entryOf(bucket, key, id) !== undefined;
  const { selection, chosen } = view;
  const risen = same && selection !== undefined ? currentOf(bucket, selection.key) : undefined;
  return {
    bucket: bucket?.name,
    // Where the selected entry went, what is current in its place is selected: the learner's eye is there.
    selection:
      selection !== undefined && has(selection) ? selection : risen && { key: risen.key, id: risen.id },
    chosen: same ? chosen?.filter(has) : undefined,
    draft: undefined,
  };
};
