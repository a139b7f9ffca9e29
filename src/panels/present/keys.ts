/** What a key does while presenting: clickers send PageUp and PageDown, hands find arrows, Space and the point. */

/** What a press asks for. */
export type Turn = 'next' | 'back' | 'fork' | 'blank' | 'help';

const TURNS: Readonly<Record<string, Turn>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ' ': 'next',
  '.': 'next',
  ArrowLeft: 'back',
  PageUp: 'back',
  f: 'fork',
  F: 'fork',
  b: 'blank',
  B: 'blank',
  '?': 'help',
};

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** `undefined` for a key that is none of the presenter's, and for a key of the browser's. */
export const turnOf = ({ key, ctrlKey, metaKey, altKey }: Press): Turn | undefined =>
  ctrlKey || metaKey || altKey || !Object.hasOwn(TURNS, key) ? undefined : TURNS[key];
