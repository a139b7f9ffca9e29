/** Which shelves a room is shown: those of the last request, then those touched before, for as many as fit. */
import { byUtf8, get, pileOf, pilesFrom, tallyOf } from '../../engine/index.ts';
import type { Bucket, Command, Pile, State } from '../../engine/index.ts';
import type { Step } from '../../store/views.ts';
import type { EntryRef, Refusal } from '../versions/stack.ts';

/** The keys a command is about. */
const keysOf = (command: Command): readonly string[] => {
  if (command.type === 'DeleteObjects') return command.objects.map(({ key }) => key);
  return 'key' in command ? [command.key] : [];
};

/** The bucket that the last of these steps is about that is about any, if it still stands. */
export const bucketOf = (
  state: State,
  steps: readonly Step[],
  shown: string | undefined,
): Bucket | undefined => {
  const named = steps.findLast(({ request: { command } }) => 'bucket' in command)?.request.command;
  const name = named !== undefined && 'bucket' in named ? named.bucket : shown;
  const found = (bucket: string | undefined) =>
    bucket === undefined ? undefined : get(state.buckets, byUtf8, bucket);
  return found(name) ?? found(shown);
};

/** Sheets of a pile that are drawn before the rest is a bundle. */
const MOST = 5;
/** How much higher a shelf is than its sheets, in sheets: its edge, and the air over it. */
const EDGE = 1.8;

/** At most this many shelves. */
const SHELVES = 3;

/** Shelves for `room` sheets in all, three at most, the last touched first; and how many are left out. */
export const shelvesShown = (
  bucket: Bucket,
  steps: readonly Step[],
  room: number,
): { readonly shelves: readonly Pile[]; readonly hidden: number } => {
  const touched = steps.flatMap(({ request }) => keysOf(request.command)).reverse();
  const keys = new Set([...touched, ...pilesFrom(bucket, '', SHELVES).map(({ key }) => key)]);
  const shelves: Pile[] = [];
  let left = room;
  for (const key of keys) {
    const pile = pileOf(bucket, key);
    if (pile.entries.length === 0) continue;
    left -= Math.min(pile.entries.length, MOST) + EDGE;
    if (shelves.length > 0 && (left < 0 || shelves.length === SHELVES)) break;
    shelves.push(pile);
  }
  return { shelves, hidden: tallyOf(bucket).keys - shelves.length };
};

/** The entry that the last request was about: the one it named, else what is current of its key. */
export const touchedEntry = (shelves: readonly Pile[], step: Step | undefined): EntryRef | undefined => {
  if (step === undefined) return undefined;
  const { command } = step.request;
  const shelf = shelves.find(({ key }) => keysOf(command).includes(key));
  if (shelf === undefined) return undefined;
  const named = 'versionId' in command ? command.versionId : undefined;
  const entry = shelf.entries.find(({ id }) => id === named) ?? shelf.entries[0];
  return entry && { key: shelf.key, id: entry.id };
};

/** What S3 refused, to be stamped where it stands. */
export const refusalOf = (step: Step | undefined, at: number): Refusal | undefined => {
  if (step === undefined || step.outcome.result.ok) return undefined;
  const { command } = step.request;
  if (command.type === 'DeleteObjects')
    return {
      step: at,
      entries: command.objects.flatMap(({ key, versionId }) =>
        versionId === undefined ? [] : [{ key, id: versionId as EntryRef['id'] }],
      ),
    };
  if (!('versionId' in command) || command.versionId === undefined) return undefined;
  return { step: at, entries: [{ key: command.key, id: command.versionId as EntryRef['id'] }] };
};
