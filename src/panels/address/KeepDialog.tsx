/** Keeping a scene as one's own lab: what it would replace is said first, and can be saved to a file. */
import { useEffect, useState } from 'react';
import { say } from '../../i18n/windows.ts';
import { openKept } from '../../store/adopt.ts';
import type { Kept } from '../../store/adopt.ts';
import type { Lab } from '../../store/lab.ts';
import { NewsLine } from '../lab/Choice.tsx';
import type { News } from '../lab/Choice.tsx';
import { holdingsOf } from '../lab/holdings.ts';
import { Replace } from '../lab/Replace.tsx';
import { saveBytes } from '../preview/download.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useLabItself } from '../shared/useLab.ts';

interface KeepDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The scene is kept now, in place of what was. */
  readonly onKept: () => void;
}

const today = ({ world }: Lab): string => new Date(world.realNow()).toISOString().slice(0, 10);

/** What the browser keeps is looked up when the window opens; where nothing would be lost nothing is asked. */
const Asking = ({ onClose, onKept }: Omit<KeepDialogProps, 'open'>) => {
  const lab = useLabItself();
  const [kept, setKept] = useState<Kept>();
  const [news, setNews] = useState<News>({ text: say('keep.looking'), failed: false });
  const fail = (text: string): void => setNews({ text, failed: true });

  const replace = async (by: Kept): Promise<void> => {
    if (await by.replaceBy(lab)) onKept();
    else fail(say('keep.failed'));
  };
  useEffect(() => {
    let here = true;
    void openKept(lab).then(async (found) => {
      if (!here) return;
      if (found === undefined) return fail(say('keep.none'));
      if (found.empty) return replace(found);
      setKept(found);
      setNews({ text: '', failed: false });
    });
    return () => {
      here = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- looked up once, when the window opens
  }, []);

  if (kept === undefined) return <NewsLine news={news} />;
  const save = async (): Promise<void> => {
    const file = await kept.file(today(lab));
    if (file === undefined) return fail(say('keep.tooLarge'));
    saveBytes(file.name, 'application/zip', file.bytes);
    setNews({ text: say('lab.saved'), failed: false });
  };
  return (
    <Replace
      question={say('keep.question')}
      holds={holdingsOf(kept.lab.getState())}
      status={<NewsLine news={news} />}
      onSave={() => void save().catch(() => fail(say('lab.saveFailed')))}
      onReplace={() => void replace(kept).catch(() => fail(say('keep.failed')))}
      onKeep={onClose}
    />
  );
};

/** A window over the scene. */
export const KeepDialog = ({ open, ...doors }: KeepDialogProps) => (
  <Dialog open={open} title={say('keep.title')} onClose={doors.onClose}>
    <Asking {...doors} />
  </Dialog>
);
