/** A pile as it is drawn: which row an entry stands on, and how many cloths lie over it. */
import type { Pile, Version, VersionId } from '../../engine/index.ts';

/** One entry, by what S3 calls it: never by position. */
export interface EntryRef {
  readonly key: string;
  readonly id: VersionId;
}

/** One key as the bench draws it. `entries` may be empty for a key that is gone. */
export interface ShelfView extends Pile {
  /** Uploads of this key that are gone for good, and the step that lost the last of them. */
  readonly lost?: { readonly count: number; readonly step: number } | undefined;
}

/** What S3 was last refused: stamped where it stands. A new `step` shakes again. */
export interface Refusal {
  readonly step: number;
  readonly entries: readonly EntryRef[];
}

/** Choosing several for one DeleteObjects: each entry is a checkbox. */
export interface Batch {
  readonly chosen: readonly EntryRef[];
  readonly onToggle: (version: Version, on: boolean) => void;
}

/** Plain: what a request without a version id sees. All: everything that is stored. */
export type Lens = 'plain' | 'all';

/** Whether `ref` names this entry. */
export const names = (ref: EntryRef | undefined, version: Version): boolean =>
  ref?.id === version.id && ref.key === version.key;

/** Whether two values are one entry: a null entry written over has a new place. */
export const isSame = (a: Version, b: Version): boolean => a.seq === b.seq && a.id === b.id;

/** An entry on its row, counted from 1. `depth`: markers newer than it, each a cloth over it. */
export interface Placed {
  readonly version: Version;
  readonly row: number;
  readonly depth: number;
  readonly current: boolean;
  /** Drawn for its farewell only: it is no longer in the bucket. It goes as it stood, so it may be `current` too. */
  readonly leaving: boolean;
}

/**
 * Rows for what stands and what is leaving, by age. What is leaving covers nothing any more.
 * `standing` and `leaving` are newest first.
 */
export const place = (standing: readonly Version[], leaving: readonly Version[]): readonly Placed[] => {
  const gone = new Set(leaving);
  const rows = leaving.length === 0 ? standing : [...standing, ...leaving].sort((a, b) => b.seq - a.seq);
  let depth = 0;
  return rows.map((version, index) => {
    const leaving = gone.has(version);
    const current = leaving ? index === 0 : version === standing[0];
    const placed = { version, row: index + 1, depth, current, leaving };
    if (version.kind === 'marker' && !leaving) depth += 1;
    return placed;
  });
};
