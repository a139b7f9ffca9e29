/** How well a text answers what was typed: its start, a word's start, anywhere, or the initials of its words. */

/** Lower case and without accents: `é` is found by `e`, and the other way about. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const WORDS = /[\p{L}\p{N}]+/gu;
const initialsOf = (text: string): string => [...text.matchAll(WORDS)].map(([word]) => word[0]).join('');

/** 0 when it does not answer at all, more the better it does. Nothing typed is answered by everything. */
export const answers = (typed: string, text: string): number => {
  const wanted = plain(typed).trim();
  const held = plain(text);
  if (wanted === '') return 1;
  if (held.startsWith(wanted)) return 4;
  if ([...held.matchAll(WORDS)].some(({ index }) => held.startsWith(wanted, index))) return 3;
  if (wanted.split(/\s+/).every((part) => held.includes(part))) return 2;
  return initialsOf(held).startsWith(wanted.replace(/\s/g, '')) ? 1 : 0;
};
