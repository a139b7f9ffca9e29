/** From a key press to an action: chords, signs, letters with Shift, and no key that means two things. */
import { describe, expect, it } from 'vitest';
import { askActions, benchActions } from '../../src/actions/bench.ts';
import { bucketActions } from '../../src/actions/buckets.ts';
import { objectActions } from '../../src/actions/objects.ts';
import { actionFor, KEYED, pressed } from '../../src/actions/shortcuts.ts';
import type { Press } from '../../src/actions/shortcuts.ts';
import { undo } from '../../src/store/dispatch.ts';
import { selectCurrent } from '../../src/store/look.ts';
import { aBucketLab, put, sent } from '../store/labs.ts';
import { aDesk } from './desks.ts';

/** `Ctrl+Shift+Z`: modifiers, then the key as the browser names it. */
const press = (chord: string): Press => {
  const parts = chord.split('+');
  const has = (name: string): boolean => parts.slice(0, -1).includes(name);
  return {
    key: parts.at(-1) ?? '',
    ctrl: has('Ctrl'),
    meta: has('Meta'),
    alt: has('Alt'),
    shift: has('Shift'),
  };
};

describe('keys', () => {
  it('mean one action each', () => {
    const keys = KEYED.map(({ shortcut }) => shortcut);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).not.toContain(undefined);
    // Ctrl+Y redoes beside the table.
    expect(keys).not.toContain('Mod+y');
  });

  it.each(KEYED.map((action) => [action.shortcut ?? '', action] as const))(
    '%s, as it is shown, runs what it is shown for',
    (shortcut, action) => {
      const sign = shortcut === '?' ? 'Shift+?' : shortcut;
      expect(actionFor(press(sign.replace('Mod', 'Ctrl')))).toBe(action);
    },
  );
});

describe('a press', () => {
  it.each([
    ['Ctrl+z', benchActions.undo],
    ['Meta+z', benchActions.undo],
    ['Ctrl+Shift+Z', benchActions.redo],
    ['Meta+Shift+Z', benchActions.redo],
    ['Ctrl+y', benchActions.redo],
    ['Enter', objectActions.get],
    ['Shift+Enter', objectActions.getVersion],
    ['d', objectActions.remove],
    ['Shift+D', objectActions.removeVersion],
    // With caps lock on, the letter is a capital and Shift is not held; or the other way about.
    ['D', objectActions.remove],
    ['Shift+d', objectActions.removeVersion],
    ['n', bucketActions.newBucket],
    // A sign may take Shift on one keyboard and none on another.
    ['?', benchActions.help],
    ['Shift+?', benchActions.help],
    ['[', benchActions.stepBack],
    ['Shift+[', benchActions.stepBack],
    // Brackets are typed with AltGr or Option on many keyboards.
    ['Ctrl+Alt+[', benchActions.stepBack],
    ['Alt+]', benchActions.stepForward],
    ['1', askActions[0]],
    // Digits take Shift on a French keyboard.
    ['Shift+5', askActions[4]],
  ] as const)('%s finds its action', (chord, action) => {
    expect(action).toBeDefined();
    expect(actionFor(press(chord))).toBe(action);
  });

  it.each([
    'Alt+d',
    'Ctrl+Alt+z',
    'Ctrl+d',
    'Meta+c',
    'Ctrl+Shift+D',
    'Ctrl+1',
    'Ctrl+[',
    'Shift+Home',
    'Shift+X',
    'é',
    'F6',
  ])('%s is left to the browser', (chord) => expect(actionFor(press(chord))).toBeUndefined());
});

describe('pressing', () => {
  it('runs the action and keeps the key from the browser', () => {
    const { lab } = aBucketLab('Enabled');
    put(lab, 'a.txt');
    selectCurrent(lab, 'a.txt');
    expect(pressed(aDesk(lab), press('d'))).toBe(true);
    expect(sent(lab).command).toMatchObject({ type: 'DeleteObject', key: 'a.txt' });
  });

  it('does nothing where the action is closed, and keeps the key all the same', () => {
    const { lab } = aBucketLab('Enabled');
    const before = lab.getState();
    expect(pressed(aDesk(lab), press('d'))).toBe(true);
    expect(lab.getState()).toBe(before);
  });

  it('leaves a key that means nothing to the browser', () => {
    const { lab } = aBucketLab();
    expect(pressed(aDesk(lab), press('q'))).toBe(false);
  });

  it('redoes by Ctrl+Y', () => {
    const { lab } = aBucketLab('Enabled');
    undo(lab);
    pressed(aDesk(lab), press('Ctrl+y'));
    expect(lab.getState().journal.cursor).toBe(2);
  });
});
