/** The lab: the session and what the page shows of it, in one store. Only the functions beside this file write to it. */
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { ClockState } from '../clock/clock.ts';
import { REAL_TIME } from '../clock/clock.ts';
import type { DigestMemory } from '../digest/memory.ts';
import { openingState } from '../engine/index.ts';
import type { Command, Ports, VersionId } from '../engine/index.ts';
import { openJournal } from '../session/journal.ts';
import type { Journal } from '../session/journal.ts';
import type { WorldRef } from '../session/worlds.ts';
import type { LabFault } from '../persistence/fault.ts';
import type { StorageStatus } from '../persistence/status.ts';
import type { IdentityId } from './identities.ts';

/** One entry, by what S3 calls it. */
export interface EntryRef {
  readonly key: string;
  readonly id: VersionId;
}

/** A request that is written: what it asks, and the `x-amz-mfa` value as typed. */
export interface Draft {
  readonly command: Command;
  readonly mfa: string;
  /**
   * `writing`: it stands where the answer will. `refused`: it was sent as it is, and stays under the answer, to be mended.
   * `waiting`: another request was sent meanwhile, and its answer is in view.
   */
  readonly stage: 'writing' | 'refused' | 'waiting';
}

/** What is looked for in a bucket. */
export interface Finding {
  readonly bucket: string;
  /** A part of the keys; blank for all. */
  readonly text: string;
  /** Whether keys are cut at each `/`, as the console shows them. */
  readonly folders: boolean;
  /** The open folder, with its `/`; blank for the whole bucket. */
  readonly folder: string;
}

/** A line of news at the foot of the page. `undo` offers to take the last step back. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly undo: boolean;
  /** Another offer in its place. */
  readonly offer: { readonly label: string; readonly onPress: () => void } | undefined;
}

export interface LabState {
  readonly seed: string;
  readonly journal: Journal;
  /** The journal as a prepared lab opened with: while it is the journal still, nobody has asked anything. */
  readonly prepared: Journal | undefined;
  readonly clock: ClockState;
  readonly identity: IdentityId;
  /** Temporary credentials for whoever asks (M-05). */
  readonly sessionCredentials: boolean;
  /** Seconds that a person's phone, or a token, is ahead of the lab's clock, by its holder's id or its serial. */
  readonly drift: Readonly<Record<string, number>>;
  /** The bucket on the bench. */
  readonly bucket: string | undefined;
  readonly selection: EntryRef | undefined;
  /** Entries ticked for one batch delete; `undefined` while none are being chosen. */
  readonly chosen: readonly EntryRef[] | undefined;
  readonly lens: 'all' | 'plain';
  /** Stacks are shown as a table. */
  readonly table?: boolean;
  /** Nothing is looked for until somebody does. */
  readonly finding?: Finding;
  /** The authenticator was opened, and stays open. */
  readonly codesOpen: boolean;
  /** The authenticator's glass box was opened or closed; absent, its place decides. */
  readonly glass?: boolean;
  readonly draft: Draft | undefined;
  readonly notice: Notice | undefined;
  /** Two futures that stand side by side in place of the shelves. */
  readonly compared: readonly [WorldRef, WorldRef] | undefined;
  readonly storage: StorageStatus;
  /** Which requests this page sends; all of them unless its address says fewer. */
  readonly permits: ((command: Command) => boolean) | undefined;
  /** A saved lab that could not be read: why, and when it was set aside, if it could be. */
  readonly aside: { readonly at: number | undefined; readonly reason: LabFault } | undefined;
}

/** What the lab takes from outside: time, entropy, codes and digests. main.tsx and tests supply it. */
export interface World {
  /** Milliseconds since the epoch. */
  readonly realNow: () => number;
  /** 32 hexadecimal digits. */
  readonly drawNonce: () => string;
  readonly totp: Ports['totp'];
  readonly digests: DigestMemory;
}

export interface Lab extends StoreApi<LabState> {
  readonly world: World;
  readonly ports: Ports;
}

/** A lab in which nothing has happened. */
export const createLab = (world: World, seed: string): Lab => {
  const store = createStore<LabState>(() => ({
    seed,
    journal: openJournal(openingState(seed)),
    prepared: undefined,
    clock: REAL_TIME,
    identity: 'ana',
    sessionCredentials: false,
    drift: {},
    bucket: undefined,
    selection: undefined,
    chosen: undefined,
    lens: 'all',
    codesOpen: false,
    draft: undefined,
    notice: undefined,
    compared: undefined,
    storage: { kind: 'memory', reason: 'missing', detail: '' },
    permits: undefined,
    aside: undefined,
  }));
  return { ...store, world, ports: { totp: world.totp, md5: world.digests.md5 } };
};
