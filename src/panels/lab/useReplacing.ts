/** The steps of replacing a lab: choose, be told what goes, save if wanted, replace or keep. */
import { useRef, useState } from 'react';
import { say } from '../../i18n/windows.ts';
import { tell } from '../../store/look.ts';
import { useLabItself } from '../shared/useLab.ts';
import type { News } from './Choice.tsx';
import { isUntouched } from './holdings.ts';

type Opening = 'sandbox' | 'empty';

/** What the page lends: the ways to and from a file, and to a new lab. */
export interface LabDoors {
  /** Writes the lab to a file. A sentence, or a rejection, when it could not. */
  readonly onSave: () => Promise<string | undefined>;
  /** Puts a file in the place of this lab. A sentence when it is no lab file: nothing has changed then. */
  readonly onOpen: (bytes: Uint8Array) => Promise<string | undefined>;
  readonly onStartOver: (opening: Opening) => void;
}

/** What was chosen and is not confirmed yet. */
export type Plan =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: Opening };

/** `close` forgets what was asked. Focus goes back to the button that led to a question that is answered by keeping. */
export const useReplacing = ({ onSave, onOpen, onStartOver }: LabDoors, onClose: () => void) => {
  const lab = useLabItself();
  const [plan, setPlan] = useState<Plan>();
  const [saved, setSaved] = useState<News>();
  const [opened, setOpened] = useState<News>();
  const opener = useRef<HTMLElement>(null);

  const forget = (): void => {
    setPlan(undefined);
    setSaved(undefined);
    setOpened(undefined);
  };
  const close = (): void => {
    forget();
    onClose();
  };
  const save = (): void => {
    setSaved({ text: say('lab.saving'), failed: false });
    onSave().then(
      (wrong) => setSaved({ text: wrong ?? say('lab.saved'), failed: wrong !== undefined }),
      () => setSaved({ text: say('lab.saveFailed'), failed: true }),
    );
  };
  const replace = async (chosen: Plan, fileButton: HTMLElement | null): Promise<void> => {
    if (chosen.kind !== 'file') {
      onStartOver(chosen.kind);
      close();
      tell(lab, say('lab.started'));
      return;
    }
    setOpened({ text: say('lab.reading'), failed: false });
    const wrong = await onOpen(chosen.bytes).catch(() => say('lab.openFailed', { name: chosen.name }));
    if (wrong === undefined) {
      close();
      tell(lab, say('lab.opened', { name: chosen.name }));
      return;
    }
    forget();
    setOpened({ text: wrong, failed: true });
    fileButton?.focus();
  };
  const choose = (chosen: Plan, from: HTMLElement | null): void => {
    forget();
    opener.current = from;
    if (isUntouched(lab.getState())) void replace(chosen, from);
    else setPlan(chosen);
  };
  const chooseFile = async (file: File, from: HTMLElement | null): Promise<void> => {
    forget();
    setOpened({ text: say('lab.reading'), failed: false });
    const buffer = await file.arrayBuffer().catch(() => undefined);
    if (buffer === undefined) setOpened({ text: say('lab.unreadable', { name: file.name }), failed: true });
    else choose({ kind: 'file', name: file.name, bytes: new Uint8Array(buffer) }, from);
  };
  const keep = (): void => {
    forget();
    opener.current?.focus();
  };
  return { plan, saved, opened, save, choose, chooseFile, keep, replace, close };
};
