/** What the page shows: choosing and preparing. None of it asks anything of S3. */
import { currentOf } from '../engine/index.ts';
import type { Command } from '../engine/index.ts';
import type { IdentityId } from './identities.ts';
import type { EntryRef, Lab, Notice } from './lab.ts';
import { bucketNow } from './views.ts';

/** Asks as somebody else from now on. */
export const askAs = (lab: Lab, identity: IdentityId): void => lab.setState({ identity });

/** Gives whoever asks temporary credentials, or long-term ones again (M-05). */
export const setSessionCredentials = (lab: Lab, sessionCredentials: boolean): void =>
  lab.setState({ sessionCredentials });

/** Puts a bucket on the bench. */
export const openBucket = (lab: Lab, bucket: string): void =>
  lab.setState({ bucket, selection: undefined, chosen: undefined, draft: undefined });

/** Picks one entry; `undefined` picks none. */
export const select = (lab: Lab, selection: EntryRef | undefined): void => lab.setState({ selection });

/** Picks what is current of a key in the bucket on the bench, as after a write. */
export const selectCurrent = (lab: Lab, key: string): void => {
  const bucket = bucketNow(lab.getState());
  const entry = bucket && currentOf(bucket, key);
  if (entry !== undefined) select(lab, { key, id: entry.id });
};

/** Looks at everything that is stored, or only at what a plain request sees. */
export const lookThrough = (lab: Lab, lens: 'all' | 'plain'): void => lab.setState({ lens });

/** Starts or ends choosing several entries for one batch delete. */
export const chooseSeveral = (lab: Lab, on: boolean): void => lab.setState({ chosen: on ? [] : undefined });

/** Ticks an entry, or unticks it. */
export const tick = (lab: Lab, entry: EntryRef, on: boolean): void =>
  lab.setState(({ chosen = [] }) => {
    const others = chosen.filter((o) => o.key !== entry.key || o.id !== entry.id);
    return { chosen: on ? [...others, entry] : others };
  });

/** Writes a request without sending it, in place of the one before. Its code is its own: none unless one is given. */
export const prepare = (lab: Lab, command: Command, mfa = ''): void =>
  lab.setState({ draft: { command, mfa, stage: 'writing' } });

/** Changes the `x-amz-mfa` value of the prepared request. */
export const typeMfa = (lab: Lab, mfa: string): void =>
  lab.setState(({ draft }) => (draft === undefined ? {} : { draft: { ...draft, mfa } }));

/** Changes what the prepared request asks. */
export const amend = (lab: Lab, command: Command): void =>
  lab.setState(({ draft }) => (draft === undefined ? {} : { draft: { ...draft, command } }));

/** Takes up a request again that was refused, or left for another. */
export const takeUpDraft = (lab: Lab): void =>
  lab.setState(({ draft }) => (draft === undefined ? {} : { draft: { ...draft, stage: 'writing' } }));

/** Puts the prepared request away unsent. */
export const discardDraft = (lab: Lab): void => lab.setState({ draft: undefined });

/** Sets how far a phone or token is ahead of the lab's clock, in seconds from −180 to 180. */
export const setDrift = (lab: Lab, whose: string, seconds: number): void =>
  lab.setState(({ drift }) => ({
    drift: { ...drift, [whose]: Math.max(-180, Math.min(180, Math.trunc(seconds))) },
  }));

let notices = 0;
/** Says one thing at the foot of the page. */
export const tell = (lab: Lab, text: string, undo = false, offer?: Notice['offer']): void =>
  lab.setState({ notice: { id: ++notices, text, undo, offer } });

/** Puts the line of news away. */
export const hush = (lab: Lab): void => lab.setState({ notice: undefined });
