/** The keyboard stays among the entries when the one that has it goes. */
import { useEffect, useLayoutEffect, useRef } from 'react';

const isGone = (entry: Element): boolean => !entry.isConnected || entry.closest('[inert]') !== null;

/** For the list of shelves. What is selected after a change gets the focus; where nothing is, the first entry. */
export const useKeptFocus = <E extends HTMLElement = HTMLUListElement>() => {
  const list = useRef<E>(null);
  const held = useRef<Element>(null);
  useEffect(() => {
    const focused = ({ target }: FocusEvent): void => {
      held.current = target instanceof Element && list.current?.contains(target) === true ? target : null;
    };
    document.addEventListener('focusin', focused);
    return () => document.removeEventListener('focusin', focused);
  }, []);
  useLayoutEffect(() => {
    const { activeElement: at, body } = document;
    if (held.current === null || !isGone(held.current) || (at !== body && at !== held.current)) return;
    held.current = null;
    const next =
      list.current?.querySelector('[data-entry] > input:enabled:checked') ??
      list.current?.querySelector('[data-entry] > input:enabled');
    if (next instanceof HTMLElement) next.focus();
  });
  return list;
};
