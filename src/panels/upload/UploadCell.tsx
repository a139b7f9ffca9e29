/** The place of the next shelf, connected to the file chooser. Progress and problems are in `UploadNews`. */
import { objectActions } from '../../actions/objects.ts';
import { DropCell } from '../versions/DropCell.tsx';
import { useUploads } from './useUploads.ts';

interface UploadCellProps {
  /** The bucket holds nothing. */
  readonly empty?: boolean;
  /** Opens the window for a typed text. */
  readonly onType?: () => void;
  /** Where it goes, if not as it is. */
  readonly note?: string;
}

/** The desk around the bench catches every drop, with its folders; this cell only shows where it will land. */
const leaveToDesk = (): void => {};

/** Goes last in the list of shelves. Needs an `UploadDesk` around it. */
export const UploadCell = ({ empty = false, onType, note }: UploadCellProps) => {
  const { chooseFiles } = useUploads();
  return (
    <DropCell
      empty={empty}
      {...(note === undefined ? {} : { note })}
      onUpload={chooseFiles}
      onType={onType}
      onFiles={leaveToDesk}
      shortcut={objectActions.upload.shortcut?.toUpperCase() ?? ''}
    />
  );
};
