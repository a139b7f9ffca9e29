/** Saves the lab to a file, opens one, or starts over. What is about to be replaced is said first. */
import { Download, FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { t } from '../../i18n/t.ts';
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
}

const questionOf = (plan: Plan): string =>
  plan.kind === 'file' ? t('lab.replace.file', { name: plan.name }) : t(`lab.replace.${plan.kind}`);

/** A lab in which nothing has happened is replaced without a question. */
export const LabDialog = ({ open, onClose, ...doors }: LabDialogProps) => {
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
    <Dialog open={open} title={t('lab.title')} onClose={close}>
      <div className="grid gap-4">
        <Choice title={t('lab.save')} note={t('lab.saveNote')} news={plan === undefined ? saved : undefined}>
          {(describedBy) => (
            <Button ref={firstFocus} aria-describedby={describedBy} onClick={save}>
              <Download />
              {t('lab.saveButton')}
            </Button>
          )}
        </Choice>
        <Choice
          title={t('lab.open')}
          note={t('lab.openNote')}
          news={opened}
          question={plan?.kind === 'file' && asking}
        >
          {(describedBy) => (
            <>
              <Button ref={fileButton} aria-describedby={describedBy} onClick={() => input.current?.click()}>
                <FolderOpen />
                {t('lab.openButton')}
              </Button>
              <input
                ref={input}
                type="file"
                hidden
                aria-label={t('lab.openButton')}
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
          title={t('lab.over')}
          note={t('lab.overNote')}
          question={plan !== undefined && plan.kind !== 'file' && asking}
        >
          {(describedBy) =>
            (['sandbox', 'empty'] as const).map((kind) => (
              <Button
                key={kind}
                aria-describedby={describedBy}
                onClick={({ currentTarget }) => choose({ kind }, currentTarget)}
              >
                {t(`lab.${kind}`)}
              </Button>
            ))
          }
        </Choice>
      </div>
    </Dialog>
  );
};
