/** Keys that belong to the page as a whole. */
import { useEffect } from 'react';

const FOCUSABLE =
  'button:not(:disabled), a[href], input:not(:disabled), select, textarea, summary, [tabindex="0"]';

const isShown = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && element.getClientRects().length > 0;

/** The first thing of a region that can have the keyboard; a region without any is passed over. */
const entryOf = (region: Element): HTMLElement | undefined =>
  [...region.querySelectorAll(FOCUSABLE)].filter(isShown).find((element) => element.tabIndex >= 0);

const jump = (by: 1 | -1) => {
  const regions = [...document.querySelectorAll('[data-region]')].filter(isShown);
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const from = here === -1 && by === -1 ? 0 : here;
  const order = regions.map((_, step) => regions.at((from + by * (step + 1)) % regions.length));
  order
    .map((region) => region && entryOf(region))
    .find((entry) => entry !== undefined)
    ?.focus();
};

/** F6 goes to the next region, Shift+F6 to the one before: task, identity, shelves, request, why, timeline, console. */
export const useRegionJumps = () => {
  useEffect(() => {
    const keyed = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      jump(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', keyed);
    return () => document.removeEventListener('keydown', keyed);
  }, []);
};

/** Any key or press ends the animations that run: state is there already, and input waits for nothing. */
export const useFinishOnInput = () => {
  useEffect(() => {
    const finish = () => {
      for (const animation of document.getAnimations?.() ?? [])
        if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    };
    const passive = { capture: true, passive: true };
    document.addEventListener('keydown', finish, passive);
    document.addEventListener('pointerdown', finish, passive);
    return () => {
      document.removeEventListener('keydown', finish, passive);
      document.removeEventListener('pointerdown', finish, passive);
    };
  }, []);
};
