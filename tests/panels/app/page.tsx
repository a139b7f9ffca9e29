/** The whole page in jsdom, around a lab with the sandbox, as a learner finds it. */
import { configure, render, screen } from '@testing-library/react';
import { PointerEventsCheckLevel, userEvent } from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import { App } from '../../../src/panels/app/App.tsx';
import { codesOf, mfaValue } from '../../../src/store/codes.ts';
import { labNow } from '../../../src/store/dispatch.ts';
import type { IdentityId } from '../../../src/store/identities.ts';
import type { Keeper } from '../../../src/store/keep.ts';
import type { Lab } from '../../../src/store/lab.ts';
import { askAs } from '../../../src/store/look.ts';
import { startOver } from '../../../src/store/sandbox.ts';
import { stepsNow } from '../../../src/store/views.ts';
import { granted } from '../../store/labs.ts';
import { aPanelLab } from '../../support/panelLab.tsx';

// Whether each of the page's elements is hidden is slow to find out in jsdom, and of no matter to these journeys.
configure({ defaultHidden: true, asyncUtilTimeout: 5000 });
// A journey takes a second; on a machine that is busy with others, many.
vi.setConfig({ testTimeout: 30_000 });

const nothing = async () => undefined;
const KEEPER: Keeper = {
  open: nothing,
  keep: nothing,
  takeOver: nothing,
  asideFile: nothing,
  flush: nothing,
};

/** A lab with the sandbox, saved as far as the page knows. */
export const aSandboxLab = (): Lab => {
  const lab = aPanelLab();
  startOver(lab, 'sandbox', 'app');
  lab.setState({ storage: { kind: 'saved', guarded: true } });
  return lab;
};

/** The value of an unused code that `who` can read off now. */
export const codeOf = (lab: Lab, who: IdentityId): string => {
  const { journal, drift } = lab.getState();
  const [shown] = codesOf(journal, who, drift, labNow(lab), lab.world.totp);
  if (shown === undefined) throw new Error(`${who} has no device`);
  return mfaValue(shown.device.serial, shown.code);
};

/** The sandbox with MFA Delete on: root turned it on, and ana asks again. */
export const aLockedLab = (): Lab => {
  const lab = aSandboxLab();
  askAs(lab, 'root');
  granted(
    lab,
    { type: 'PutBucketVersioning', bucket: 'harbor-archive', status: 'Enabled', mfaDelete: 'Enabled' },
    codeOf(lab, 'root'),
  );
  askAs(lab, 'ana');
  return lab;
};

/** Shows the page, in a window so wide: 1280 is the whole bench, 390 a phone. */
export const showPage = (lab: Lab, width = 1280): UserEvent => {
  Object.assign(window, { innerWidth: width, innerHeight: 900 });
  render(<App lab={lab} keeper={KEEPER} />);
  // jsdom is slow to say what may be pressed, and lays nothing over anything.
  return userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
};

/** An entry of a key's pile, 0 being the newest. */
export const entry = (key: string, at: number): HTMLElement => {
  const pile = screen.getByLabelText(`Versions of ${key}, newest first`);
  // What is leaving is drawn a moment longer, and can no longer be chosen.
  const found = [...pile.querySelectorAll<HTMLElement>('input:enabled')][at];
  if (found === undefined) throw new Error(`${key} has no entry ${at}`);
  return found;
};

export const press = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
export const answer = (): HTMLElement => screen.getByRole('region', { name: 'Request and answer' });
export const stepsOf = (lab: Lab): number => stepsNow(lab.getState()).length;
