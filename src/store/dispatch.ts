/** The only writers of the journal: ask, undo, redo, seek, fork, switch. Everything a person does ends in one of these. */
import { asInstant, asNonce } from '../engine/index.ts';
import type { Command, Outcome, Request } from '../engine/index.ts';
import { notBefore, now } from '../clock/clock.ts';
import * as journals from '../session/journal.ts';
import type { Journal } from '../session/journal.ts';
import { IDENTITIES } from './identities.ts';
import type { Lab } from './lab.ts';
import { settled } from './settle.ts';

interface How {
  /** The `x-amz-mfa` value as typed; blank sends none. */
  readonly mfa?: string;
  readonly via?: 'console';
}

/** The lab's time: never before the last request, whatever the machine's clock has done. */
export const labNow = (lab: Lab): number => {
  const { clock, journal } = lab.getState();
  const floor = journals.lastStep(journal)?.request.at ?? Number.NEGATIVE_INFINITY;
  return Math.max(now(clock, lab.world.realNow()), floor);
};

/** Whether this tab may change the lab: it may still be loading, or another tab may hold it. */
export const canWrite = (lab: Pick<Lab, 'getState'>): boolean =>
  !['elsewhere', 'opening'].includes(lab.getState().storage.kind);

/**
 * Sends one request as whoever is asking, at the lab's time. The outcome is in the journal when this returns.
 * `undefined` when another tab holds the lab, or this page does not send such requests: nothing is sent then.
 */
export const dispatch = (lab: Lab, command: Command, { mfa = '', via }: How = {}): Outcome | undefined => {
  const { identity, sessionCredentials, journal, clock, permits } = lab.getState();
  if (!canWrite(lab) || permits?.(command) === false) return undefined;
  const at = labNow(lab);
  const request: Request = {
    command,
    by: {
      arn: IDENTITIES[identity].arn,
      credentials: sessionCredentials ? 'session' : 'long-term',
    },
    at: asInstant(at),
    nonce: asNonce(lab.world.drawNonce()),
    ...(mfa === '' ? {} : { mfa }),
    ...(via === undefined ? {} : { via }),
  };
  const next = journals.run(journal, { request, actor: identity }, lab.ports);
  lab.setState((state) => ({
    journal: next,
    clock: notBefore(clock, lab.world.realNow(), at),
    notice: undefined,
    ...settled(state, next),
  }));
  return journals.lastStep(next)?.outcome;
};

/** Sends the prepared request. A refused one stays written, so that it can be mended and sent again. */
export const sendDraft = (lab: Lab): Outcome | undefined => {
  const { draft } = lab.getState();
  if (draft === undefined) return undefined;
  const outcome = dispatch(lab, draft.command, { mfa: draft.mfa });
  if (outcome !== undefined)
    lab.setState({ draft: outcome.result.ok ? undefined : { ...draft, stage: 'refused' } });
  return outcome;
};

const move = (lab: Lab, to: (journal: Journal) => Journal): void => {
  if (!canWrite(lab)) return;
  lab.setState((state) => {
    const journal = to(state.journal);
    const { cursor, active } = state.journal;
    // Where there is no way to go, what is being written and read stays.
    if (journal.cursor === cursor && journal.active === active) return state;
    return { journal, notice: undefined, ...settled(state, journal) };
  });
};

export const undo = (lab: Lab): void => move(lab, journals.undo);
export const redo = (lab: Lab): void => move(lab, journals.redo);
/** Shows the lab after `cursor` steps. */
export const seek = (lab: Lab, cursor: number): void =>
  move(lab, (journal) => journals.seek(journal, cursor));
/** Starts a new branch after the steps done so far, at the end of a branch too. */
export const forkHere = (lab: Lab): void => move(lab, journals.fork);
/** Shows another branch of history. */
export const switchBranch = (lab: Lab, id: string): void =>
  move(lab, (journal) => journals.switchTo(journal, id));
