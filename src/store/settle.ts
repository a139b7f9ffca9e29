/** What the page may still show after the journal moved: nothing that is no longer there. */
import { byUtf8, currentOf, entryOf, get, values } from '../engine/index.ts';
import type { Bucket, Command } from '../engine/index.ts';
import { stateAt } from '../session/journal.ts';
import type { Journal } from '../session/journal.ts';
import type { EntryRef, LabState } from './lab.ts';

type View = Pick<LabState, 'bucket' | 'selection' | 'chosen' | 'draft'>;
/** Whoever goes on in one world looks at that one. */
type Settled = View & { readonly compared: undefined };

const firstOf = (bucket: Bucket): EntryRef | undefined => {
  for (const entry of values(bucket.versions)) return entry;
  return undefined;
};

/** Whether a request that is being written still has its bucket. */
const isMeant = (command: Command, journal: Journal): boolean =>
  !('bucket' in command) || get(stateAt(journal).buckets, byUtf8, command.bucket) !== undefined;

/** The view, without buckets, selections and ticks that the state no longer holds. */
export const settled = (view: View, journal: Journal): Settled => {
  const { buckets } = stateAt(journal);
  const shown = view.bucket === undefined ? undefined : get(buckets, byUtf8, view.bucket);
  const [first] = values<string, Bucket>(buckets);
  const bucket = shown ?? first;
  const same = bucket !== undefined && bucket.name === view.bucket;
  const has = ({ key, id }: EntryRef): boolean => same && entryOf(bucket, key, id) !== undefined;
  const { selection, chosen, draft } = view;
  const risen = same && selection !== undefined ? currentOf(bucket, selection.key) : undefined;
  const top = bucket && firstOf(bucket);
  const held = selection !== undefined && has(selection) ? selection : (risen ?? top);
  return {
    bucket: bucket?.name,
    // Where the selected entry went, what is current in its place is selected: the learner's eye is there.
    selection: held && { key: held.key, id: held.id },
    chosen: same ? chosen?.filter(has) : undefined,
    compared: undefined,
    draft: draft && isMeant(draft.command, journal) ? { ...draft, stage: 'waiting' } : undefined,
  };
};
