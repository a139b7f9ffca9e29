/** The place of the next shelf, connected: the button that opens the file chooser, progress, and what went wrong. */
import { objectActions } from '../../actions/objects.ts';
import { DropCell } from '../versions/DropCell.tsx';
import { UploadNews } from './UploadNews.tsx';
import { useUploads } from './useUploads.ts';

interface UploadCellProps {
  /** The bucket holds nothing. */
  readonly empty?: boolean;
}

/** The desk around the bench catches every drop, with its folders; this cell only shows where it will land. */
const leaveToDesk = (): void => {};

/** Goes last in the list of shelves. Needs an `UploadDesk` around it. */
export const UploadCell = ({ empty = false }: UploadCellProps) => {
  const { chooseFiles } = useUploads();
  return (
    <>
      <DropCell
        empty={empty}
        onUpload={chooseFiles}
        onFiles={leaveToDesk}
        shortcut={objectActions.upload.shortcut?.toUpperCase() ?? ''}
      />
      <div className="px-3 pb-2 empty:hidden">
        <UploadNews />
      </div>
    </>
  );
};
