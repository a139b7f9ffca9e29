/**
 * The save format, version 1: one JSON document in a lab file, its parts as records in the browser's database.
 * Outcomes are not saved: the same requests give the same states. See migrate.ts before changing anything here.
 */
import type { Command, CommandType, Request } from '../engine/index.ts';
import type { Branch, Journal } from '../session/journal.ts';

export const FORMAT = 'bucketlab';
/** The version that is written. Older ones are migrated, newer ones refused. */
export const VERSION = 1;

/** Anything JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** The simulated clock's state, as src/clock has it. Milliseconds. */
export type SavedClock =
  | { readonly mode: 'running'; readonly offsetMs: number }
  | { readonly mode: 'frozen'; readonly atMs: number };

/** Everything of a lab that outlives the page. The journal's base is `openingState(seed)`. */
export interface Lab {
  readonly seed: string;
  readonly journal: Journal;
  readonly clock: SavedClock;
  /** How far phones and tokens are ahead of the simulated clock, by whatever names and in whatever unit the store has. */
  readonly drift: Readonly<Record<string, number>>;
  /** Small choices of the view, such as who is acting. Saved as they are; at most 64 KiB as JSON. */
  readonly settings: Readonly<Record<string, Json>>;
}

/** A body in a saved request: the bytes are stored once, under their SHA-256. */
export interface BodyRef {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly md5: string;
}

/** A command as saved: the engine's own, with every body replaced by its reference. */
export type SavedCommand<T extends CommandType = CommandType> = {
  [K in T]: K extends 'PutObject'
    ? Omit<Command<'PutObject'>, 'body'> & { readonly body: BodyRef }
    : Command<K>;
}[T];

/** A step as saved: what was asked, and who pressed the button. */
export interface StoredStep {
  readonly request: Omit<Request, 'command'> & { readonly command: SavedCommand };
  readonly actor: string;
}

/** A branch as saved: its own steps only, those before its fork being its parent's. */
export interface StoredBranch {
  readonly id: string;
  readonly from: Exclude<Branch['from'], undefined> | null;
  readonly steps: readonly StoredStep[];
}

/** The whole document. */
export interface SavedLab {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly seed: string;
  readonly clock: SavedClock;
  readonly drift: Readonly<Record<string, number>>;
  readonly settings: Readonly<Record<string, Json>>;
  /** Parents before their branches. */
  readonly branches: readonly StoredBranch[];
  readonly active: string;
  readonly cursor: number;
}

/** The document as the database's `head` holds it: how many branches there are, instead of the branches. */
export type SavedHead = Omit<SavedLab, 'branches'> & { readonly branches: number };

/** How many steps of a branch are its parent's. */
export const sharedSteps = (from: { readonly step: number } | null | undefined): number => from?.step ?? 0;
