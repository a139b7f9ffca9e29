/** The width of an element as it changes. */
import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** In pixels, padding included; 0 until it is measured, and where nothing can be measured. */
export const useWidth = (): readonly [RefObject<HTMLDivElement | null>, number] => {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || !('ResizeObserver' in window)) return undefined;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [ref, width];
};
