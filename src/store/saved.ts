/** Between the lab on the page and the lab that is kept, in the browser or in a file. */
import type { Lab as SavedLab } from '../persistence/format.ts';
import { isIdentity } from './identities.ts';
import type { Lab, LabState } from './lab.ts';
import { settled } from './settle.ts';

/** Everything of the lab that outlives the page. */
export const snapshotOf = (state: LabState): SavedLab => ({
  seed: state.seed,
  journal: state.journal,
  clock: state.clock,
  drift: state.drift,
  settings: {
    identity: state.identity,
    sessionCredentials: state.sessionCredentials,
    bucket: state.bucket ?? null,
    lens: state.lens,
    codesOpen: state.codesOpen,
  },
});

/** Shows a lab that was saved, in the browser or in a file. Settings that are not as they should be are left out. */
export const showSaved = (lab: Lab, { seed, journal, clock, drift, settings }: SavedLab): void => {
  const { identity, sessionCredentials, bucket, lens, codesOpen } = settings;
  const view = {
    bucket: typeof bucket === 'string' ? bucket : undefined,
    selection: undefined,
    chosen: undefined,
    draft: undefined,
  };
  lab.setState({
    seed,
    journal,
    clock,
    drift,
    identity: typeof identity === 'string' && isIdentity(identity) ? identity : 'ana',
    sessionCredentials: sessionCredentials === true,
    lens: lens === 'plain' ? 'plain' : 'all',
    codesOpen: codesOpen === true,
    notice: undefined,
    ...settled(view, journal),
  });
};

/** Whether anything that outlives the page has changed. */
export const changed = (a: LabState, b: LabState): boolean =>
  a.journal !== b.journal ||
  a.clock !== b.clock ||
  a.drift !== b.drift ||
  a.identity !== b.identity ||
  a.sessionCredentials !== b.sessionCredentials ||
  a.bucket !== b.bucket ||
  a.lens !== b.lens ||
  a.codesOpen !== b.codesOpen;
