/** Keys that act on the lab from anywhere on the page, except where somebody types or chooses. */
import { useEffect } from 'react';
import type { Desk } from '../../actions/action.ts';
import { pressed } from '../../actions/shortcuts.ts';
import { preferences } from '../../store/preferences.ts';

const TYPING = 'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]';
/** Enter and Space belong to what has the focus; an entry of a shelf hands Enter on by itself. */
const OWN_KEYS = ['Enter', ' ', 'Home', 'End', 'ArrowUp', 'ArrowDown'];

const belongsElsewhere = (event: KeyboardEvent): boolean => {
  const at = event.target instanceof Element ? event.target : document.body;
  if (at.closest('dialog, [popover]') !== null) return true;
  // Everything that can be done is found from a field too.
  if (at.matches(TYPING)) return event.key !== 'k' || !(event.ctrlKey || event.metaKey);
  // An entry takes Enter itself; what it does not take, such as Shift+Enter, is for the bench.
  if (event.key === 'Enter' && at.closest('[data-entry]') !== null) return false;
  return OWN_KEYS.includes(event.key) && at !== document.body;
};

/** Listens for as long as the component lives. */
export const useShortcuts = (desk: Desk): void => {
  useEffect(() => {
    const keyed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || belongsElsewhere(event)) return;
      const { key, ctrlKey: ctrl, metaKey: meta, altKey: alt, shiftKey: shift } = event;
      if (key.length === 1 && !ctrl && !meta && !preferences.getState().letters) return;
      if (pressed(desk, { key, ctrl, meta, alt, shift })) event.preventDefault();
    };
    document.addEventListener('keydown', keyed);
    return () => document.removeEventListener('keydown', keyed);
  }, [desk]);
};
