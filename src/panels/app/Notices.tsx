/** Where the lab is kept, and what the learner must know about it. One line above the bench, never over it. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { say } from '../../i18n/windows.ts';
import type { LabState } from '../../store/lab.ts';
import { Button } from '../shared/Button.tsx';
import { useLab } from '../shared/useLab.ts';
import { CopyCode } from './CopyCode.tsx';
import { faultText } from './faultText.ts';
import { NoticeLine } from './NoticeLine.tsx';

/** What the notices can set in motion. */
export interface NoticeDoors {
  readonly onTakeOver: () => void;
  readonly onSaveFile: () => void;
  readonly onSaveAside: () => void;
}

interface LineProps {
  readonly id: string;
  readonly text: string;
  readonly children?: ReactNode;
}

const Line = ({ id, text, children, dismissed, onDismiss }: LineProps & Dismissing) => {
  if (dismissed.includes(id)) return null;
  return (
    <NoticeLine text={text} onDismiss={() => onDismiss(id)}>
      {children}
    </NoticeLine>
  );
};

interface Dismissing {
  readonly dismissed: readonly string[];
  readonly onDismiss: (id: string) => void;
}

/** Names the kind of notice, so that dismissing one does not hide the next. */
const storageLine = ({ storage }: Pick<LabState, 'storage'>, doors: NoticeDoors): LineProps | undefined => {
  if (storage.kind === 'elsewhere')
    return {
      id: 'elsewhere',
      text: say(storage.lost === undefined ? 'store.elsewhere.note' : 'store.elsewhere.lost'),
      children: <Button onClick={doors.onTakeOver}>{say('store.takeOver')}</Button>,
    };
  // What an address brought is told by its own lines, with what can be done about it.
  if (storage.kind === 'memory' && storage.reason !== 'shared' && storage.reason !== 'asked')
    return {
      id: `memory ${storage.reason}`,
      text: say(`store.memory.${storage.reason}`, { detail: storage.detail }),
      children: (
        <>
          <Button onClick={doors.onSaveFile}>{say('store.saveFile')}</Button>
          <CopyCode />
        </>
      ),
    };
  if ((storage.kind === 'saved' || storage.kind === 'saving') && !storage.guarded)
    return { id: 'unguarded', text: say('store.unguarded') };
  return undefined;
};

/** At most two lines: how saving stands, and a saved lab that could not be read. */
export const Notices = (doors: NoticeDoors) => {
  const storage = useLab((state) => state.storage);
  const aside = useLab((state) => state.aside);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const dismissing = { dismissed, onDismiss: (id: string) => setDismissed((all) => [...all, id]) };
  const line = storageLine({ storage }, doors);
  return (
    <>
      {aside !== undefined && (
        <Line
          id="aside"
          text={say(aside.at === undefined ? 'store.aside.lost' : 'store.aside', {
            reason: faultText(aside.reason),
          })}
          {...dismissing}
        >
          {aside.at !== undefined && <Button onClick={doors.onSaveAside}>{say('store.aside.save')}</Button>}
        </Line>
      )}
      {line !== undefined && <Line key={line.id} {...line} {...dismissing} />}
    </>
  );
};
