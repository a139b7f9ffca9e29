/** `tools` and `readonly` of an address: what is not allowed is closed at every door, with its reason, and not sent. */
import { expect, it } from 'vitest';
import { allowOnly } from '../../src/actions/allow.ts';
import { benchActions } from '../../src/actions/bench.ts';
import { objectActions } from '../../src/actions/objects.ts';
import { toolFor } from '../../src/address/settings.ts';
import { dispatch } from '../../src/store/dispatch.ts';
import { startOver } from '../../src/store/sandbox.ts';
import { stepsNow } from '../../src/store/views.ts';
import { aPanelLab } from '../support/panelLab.tsx';

it('closes what is not allowed, and leaves what only looks', () => {
  const lab = aPanelLab();
  startOver(lab, 'sandbox', 'seed');
  allowOnly(['delete']);
  const state = lab.getState();
  expect(objectActions.remove.closed(state)).toBeUndefined();
  expect(objectActions.upload.closed(state)).toBe('action.closed.notOffered');
  expect(objectActions.removeVersion.closed(state)).toBe('action.closed.notOffered');
  expect(benchActions.undo.closed(state)).toBeUndefined();
});

it('sends no request that is not allowed', () => {
  const lab = aPanelLab();
  startOver(lab, 'sandbox', 'seed');
  lab.setState({ permits: (command) => toolFor(command) === 'delete' });
  const before = stepsNow(lab.getState()).length;
  const object = { bucket: 'harbor-archive', key: 'logo.svg' };
  expect(dispatch(lab, { type: 'GetObject', ...object })).toBeUndefined();
  expect(dispatch(lab, { type: 'DeleteObject', ...object })).toBeDefined();
  expect(stepsNow(lab.getState())).toHaveLength(before + 1);
});
