/** The looks of what comes of acting, which a first visit shows none of. */
import { useEffect } from 'react';
import { soon } from '../shared/warmUp.ts';

const load = () => import('./acted.ts');
soon(load);

/** They come with the first touch of the page; `now`, for a lab that shows such a thing as it opens. */
export const useActed = (now: boolean): void => {
  useEffect(() => {
    if (now) void load();
  }, [now]);
};
