/** Saves the lab to a file, opens one, or starts over. What is about to be replaced is said first. */
import { Download, FolderOpen, Share } from 'lucide-react';
import { useRef } from 'react';
import { say } from '../../i18n/windows.ts';
import { Button } from '../shared/Button.tsx';
import { Dialog } from '../shared/Dialog.tsx';
import { firstFocus } from '../shared/firstFocus.ts';
import { useLab } from '../shared/useLab.ts';
import { Choice, NewsLine } from './Choice.tsx';
import { holdingsOf } from './holdings.ts';
import { Replace } from './Replace.tsx';
import { useReplacing } from './useReplacing.ts';
import type { LabDoors, Plan } from './useReplacing.ts';

interface LabDialogProps extends LabDoors {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Goes to the window that makes a link. */
  readonly onShare: () => void;
}

const questionOf = (plan: Plan): string =>
  plan.kind === 'file' ? say('lab.replace.file', { name: plan.name }) : say(`lab.replace.${plan.kind}`);

/** A lab in which nothing has happened is replaced without a question. */
export const LabDialog = ({ open, onClose, onShare, ...doors }: LabDialogProps) => {
  const holds = useLab(holdingsOf);
  const { plan, saved, opened, save, choose, chooseFile, keep, replace, close } = useReplacing(
    doors,
    onClose,
  );
  const input = useRef<HTMLInputElement>(null);
  const fileButton = useRef<HTMLButtonElement>(null);

  const asking = plan && (
    <Replace
      key={questionOf(plan)}
      question={questionOf(plan)}
      holds={holds}
      status={<NewsLine news={saved} />}
      onSave={save}
      onReplace={() => void replace(plan, fileButton.current)}
      onKeep={keep}
    />
  );

  return (
    <Dialog open={open} title={say('lab.title')} onClose={close}>
      <div className="grid gap-4">
        <Choice
          title={say('lab.save')}
          note={say('lab.saveNote')}
          news={plan === undefined ? saved : undefined}
        >
          {(describedBy) => (
            <Button ref={firstFocus} aria-describedby={describedBy} onClick={save}>
              <Download />
              {say('lab.saveButton')}
            </Button>
          )}
        </Choice>
        <Choice title={say('lab.share')} note={say('lab.shareNote')}>
          {(describedBy) => (
            <Button aria-describedby={describedBy} onClick={onShare}>
              <Share />
              {say('lab.share')}
            </Button>
          )}
        </Choice>
        <Choice
          title={say('lab.open')}
          note={say('lab.openNote')}
          news={opened}
          question={plan?.kind === 'file' && asking}
        >
          {(describedBy) => (
            <>
              <Button ref={fileButton} aria-describedby={describedBy} onClick={() => input.current?.click()}>
                <FolderOpen />
                {say('lab.openButton')}
              </Button>
              <input
                ref={input}
                type="file"
                hidden
                aria-label={say('lab.openButton')}
                onChange={({ target }) => {
                  const file = target.files?.[0];
                  if (file !== undefined) void chooseFile(file, fileButton.current);
                  // The same file can be chosen again after it was mended.
                  target.value = '';
                }}
              />
            </>
          )}
        </Choice>
        <Choice
          title={say('lab.over')}
          note={say('lab.overNote')}
          question={plan !== undefined && plan.kind !== 'file' && asking}
        >
          {(describedBy) =>
            (['sandbox', 'empty'] as const).map((kind) => (
              <Button
                key={kind}
                aria-describedby={describedBy}
                onClick={({ currentTarget }) => choose({ kind }, currentTarget)}
              >
                {say(`lab.${kind}`)}
              </Button>
            ))
          }
        </Choice>
      </div>
    </Dialog>
  );
};
