/** Whether a panel's content is taller than the panel, so that some of it should fold. */
import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/**
 * Put `ref` on the content of a `fill` panel. It is measured once unfolded, and again whenever the panel's height changes.
 * Give the component a `key` that changes with the content, so that it is measured anew.
 */
export const useFolded = (): readonly [RefObject<HTMLDivElement | null>, boolean] => {
  const ref = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState(false);
  useLayoutEffect(() => {
    const content = ref.current;
    const panel = content?.parentElement;
    if (content === null || panel === null || panel === undefined || !('ResizeObserver' in window))
      return undefined;
    const unfolded = content.offsetHeight;
    const measure = () => setFolded(unfolded > panel.clientHeight);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(panel);
    return () => watch.disconnect();
  }, []);
  return [ref, folded];
};
