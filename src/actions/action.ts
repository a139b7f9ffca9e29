/** What a person can do, as records: buttons, shortcuts and menus read the same one. */
import type { TextKey } from '../i18n/t.ts';
import type { WindowKey } from '../i18n/windows.ts';
import type { Lab, LabState } from '../store/lab.ts';

/** What an action may ask of the page around the lab. */
export interface Page {
  /** Opens the file chooser. */
  readonly chooseFiles: () => void;
  readonly open: (
    dialog: 'new-bucket' | 'type-text' | 'help' | 'lab' | 'palette' | 'settings' | 'share' | 'present',
  ) => void;
  /** Shows the content that the last GET brought. */
  readonly showContent: () => void;
  /** Moves the focus to a region. */
  readonly goTo: (region: 'shelves' | 'codes' | 'request' | 'trace' | 'timeline' | 'find') => void;
}

/** The lab and the page: what an action acts on. */
export interface Desk {
  readonly lab: Lab;
  readonly page: Page;
}

export interface Action<Words = TextKey> {
  readonly label: Words;
  /** Says what it will ask S3, for the tooltip and the help sheet. */
  readonly help: WindowKey;
  /** As in `KeyboardEvent.key`, with `Mod+` and `Shift+` in front; `undefined` when it has none. */
  readonly shortcut: string | undefined;
  /** Why it cannot be done now, or `undefined` when it can. */
  readonly closed: (state: LabState) => Words | undefined;
  readonly run: (desk: Desk) => void;
}

/** One whose words are not in the first load: every `Action` is one too. */
export type AnyAction = Action<TextKey | WindowKey>;
