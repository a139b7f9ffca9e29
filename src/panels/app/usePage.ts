/** Which dialog is open, which tab is shown, where the focus goes. */
import { useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Page } from '../../actions/action.ts';
import type { BenchTab } from '../shell/tabs.tsx';
import type { UploadHandle } from '../upload/UploadDesk.tsx';

export type DialogName = Parameters<Page['open']>[0] | 'content';

export interface PageState {
  readonly page: Page;
  readonly dialog: DialogName | undefined;
  readonly closeDialog: () => void;
  readonly tab: BenchTab;
  readonly setTab: (tab: BenchTab) => void;
  readonly uploads: RefObject<UploadHandle | null>;
}

const TABS = {
  shelves: 'bucket',
  codes: 'codes',
  request: 'request',
  trace: 'why',
  timeline: 'time',
  find: 'bucket',
} as const;
const PLACES = {
  shelves: '[data-region="stage"] [data-entry] > input:checked',
  codes: '[data-region="codes"] [data-focus]',
  request: '[data-region="request"] [data-focus]',
  trace: '[data-region="why"] button',
  timeline: '[data-region="time"] button',
  find: '.findbar input',
} as const;

/**
 * After the next paint, so that what was asked for is there. What is loaded late is waited for, about a second: until
 * then its place is empty, or holds what stood there before, hidden, which takes no focus.
 */
const focusOn = (selector: string, frames = 60): void => {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const place = document.querySelector(selector);
      if (place instanceof HTMLElement) place.focus();
      if (frames > 0 && (place === null || document.activeElement !== place)) focusOn(selector, frames - 2);
    }),
  );
};

/** The page's own state. It is no part of the lab: it is neither saved nor undone. It opens with `first`, if given. */
export const usePage = (first?: DialogName): PageState => {
  const [dialog, setDialog] = useState(first);
  const [tab, setTab] = useState<BenchTab>('bucket');
  const uploads = useRef<UploadHandle>(null);
  const page = useMemo<Page>(
    () => ({
      chooseFiles: () => uploads.current?.chooseFiles(),
      open: setDialog,
      showContent: () => setDialog('content'),
      goTo: (region) => {
        setTab(TABS[region]);
        focusOn(PLACES[region]);
      },
    }),
    [],
  );
  return { page, dialog, closeDialog: () => setDialog(undefined), tab, setTab, uploads };
};
