/** The two words of a PutBucketVersioning: Status, and MfaDelete if it is to be written. */
import type { Command } from '../../engine/index.ts';
import { say } from '../../i18n/windows.ts';
import { Segmented } from '../shared/Segmented.tsx';

interface VersioningFormProps {
  readonly command: Command<'PutBucketVersioning'>;
  readonly onAmend: (command: Command) => void;
}

const STATUS = ['Enabled', 'Suspended'] as const;
const MFA_DELETE = ['', 'Enabled', 'Disabled'] as const;
type MfaDelete = (typeof MFA_DELETE)[number];

const mfaDeleteOf = (text: string | undefined): MfaDelete => MFA_DELETE.find((word) => word === text) ?? '';

/** Leaving MfaDelete out leaves the flag as it is (M-24). */
export const VersioningForm = ({ command, onAmend }: VersioningFormProps) => {
  const { mfaDelete, ...rest } = command;
  return (
    <div className="grid grid-cols-[auto_1fr] items-center justify-items-start gap-x-3 gap-y-2">
      <span aria-hidden="true">{say('draft.status')}</span>
      <Segmented
        label={say('draft.status')}
        value={command.status === 'Suspended' ? 'Suspended' : 'Enabled'}
        options={STATUS.map((value) => ({ value, label: say(`draft.status.${value}`) }))}
        onChange={(status) => onAmend({ ...command, status })}
      />
      <span aria-hidden="true">{say('draft.mfaDelete')}</span>
      <Segmented
        label={say('draft.mfaDelete')}
        value={mfaDeleteOf(mfaDelete)}
        options={MFA_DELETE.map((value) => ({ value, label: say(`draft.mfaDelete.${value || 'same'}`) }))}
        onChange={(value) => onAmend(value === '' ? rest : { ...rest, mfaDelete: value })}
      />
    </div>
  );
};
