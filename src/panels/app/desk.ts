/** The page around the lab, as actions see it: dialogs, tabs, focus. One for the page, by context. */
import { createContext, useContext, useMemo } from 'react';
import type { Action, Desk, Page } from '../../actions/action.ts';
import { t } from '../../i18n/t.ts';
import type { Lab } from '../../store/lab.ts';
import { useLab } from '../shared/useLab.ts';

const DeskContext = createContext<Desk | undefined>(undefined);
export const DeskProvider = DeskContext.Provider;

/** The lab and the page around it. */
export const useDesk = (): Desk => {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('no desk around this component');
  return desk;
};

/** The desk of a lab and a page, the same object while both are. */
export const useNewDesk = (lab: Lab, page: Page): Desk => useMemo(() => ({ lab, page }), [lab, page]);

/** What a button needs of an action: why it is closed, in words, and how to run it. */
export const useAction = (
  action: Action,
): { readonly closed: string | undefined; readonly run: () => void } => {
  const desk = useDesk();
  const closed = useLab(action.closed);
  return {
    closed: closed && t(closed),
    run: () => {
      if (action.closed(desk.lab.getState()) === undefined) action.run(desk);
    },
  };
};
