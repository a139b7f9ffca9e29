/** A desk for actions: a real lab, and a page that remembers what it was asked. */
import type { Desk, Page } from '../../src/actions/action.ts';
import type { Lab } from '../../src/store/lab.ts';

export interface SeenDesk extends Desk {
  /** What the page was asked, in order: `open help`, `goTo request`. */
  readonly asked: string[];
}

/** The desk around a lab. */
export const aDesk = (lab: Lab): SeenDesk => {
  const asked: string[] = [];
  const page: Page = {
    chooseFiles: () => void asked.push('chooseFiles'),
    open: (dialog) => void asked.push(`open ${dialog}`),
    showContent: () => void asked.push('showContent'),
    goTo: (region) => void asked.push(`goTo ${region}`),
  };
  return { lab, page, asked };
};
