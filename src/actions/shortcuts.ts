/** From a key press to an action. Single letters act only where nobody is typing. */
import { t } from '../i18n/t.ts';
import { tell } from '../store/look.ts';
import type { Action, Desk } from './action.ts';
import { askActions, benchActions } from './bench.ts';
import { bucketActions } from './buckets.ts';
import { objectActions } from './objects.ts';

/** What a key press says, without the browser's event. */
export interface Press {
  readonly key: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** Every action that has a key, in the order the help sheet shows them. */
export const KEYED: readonly Action[] = [
  ...askActions,
  ...Object.values(objectActions),
  ...Object.values(bucketActions),
  ...Object.values(benchActions),
].filter((action) => action.shortcut !== undefined);

/** Shift is written out for letters and named keys; for signs such as `?` it is part of the sign. */
const chordOf = ({ key, ctrl, meta, alt, shift }: Press): string | undefined => {
  // On many keyboards brackets are typed with AltGr or Option, which count as Alt, or as Ctrl and Alt.
  if (alt && (key === '[' || key === ']')) return key;
  if (alt) return undefined;
  const name = key.length === 1 ? key.toLowerCase() : key;
  const isSign = name.length === 1 && !/^[a-z]$/.test(name);
  return [
    ...(ctrl || meta ? ['Mod'] : []),
    ...(shift && (!isSign || ctrl || meta) ? ['Shift'] : []),
    name,
  ].join('+');
};

/** The action of a key press, if it has one. Ctrl+Y redoes as well, as many expect. */
export const actionFor = (press: Press): Action | undefined => {
  const chord = chordOf(press);
  if (chord === 'Mod+y') return benchActions.redo;
  return KEYED.find((action) => action.shortcut === chord);
};

/** Keys of the actions in `late.ts`, which a first visit does not load. */
const LATE = /^[gmp]$/;

/** Runs the press's action if it is open. True when the press meant an action, so that the browser does nothing with it. */
export const pressed = (desk: Desk, press: Press): boolean => {
  const chord = chordOf(press);
  if (chord !== undefined && LATE.test(chord)) {
    void import('./late.ts').then(
      ({ runLate }) => runLate(desk, chord),
      () => tell(desk.lab, t('app.notLoaded')),
    );
    return true;
  }
  const action = actionFor(press);
  if (action === undefined) return false;
  if (action.closed(desk.lab.getState()) === undefined) action.run(desk);
  return true;
};
