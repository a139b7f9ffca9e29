/** Shows what the last GET brought. */
import { Download } from 'lucide-react';
import { say } from '../../i18n/windows.ts';
import { Button } from '../shared/Button.tsx';
import { Dialog } from '../shared/Dialog.tsx';
import { useLab } from '../shared/useLab.ts';
import { Content } from './Content.tsx';
import { saveBytes } from './download.ts';
import { Facts } from './Facts.tsx';
import { foundNow } from './found.ts';

interface PreviewDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Closed while the last request is no GET that S3 answered: there is nothing to show then. */
export const PreviewDialog = ({ open, onClose }: PreviewDialogProps) => {
  const found = useLab(foundNow);
  const version = found?.version;
  return (
    <Dialog
      open={open && found !== undefined}
      title={say('preview.title')}
      onClose={onClose}
      foot={
        version && (
          <Button onClick={() => saveBytes(version.key, version.contentType, version.body)}>
            <Download />
            {say('preview.download')}
          </Button>
        )
      }
    >
      {found !== undefined && (
        <div className="grid gap-4">
          <Facts found={found} />
          <Content key={found.version.seq} version={found.version} />
        </div>
      )}
    </Dialog>
  );
};
