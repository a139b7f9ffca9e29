/** The scenes of the gallery: one window each, opened by a button as on the bench. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import { md5Hex } from '../../src/digest/hash.ts';
import { digestMemory } from '../../src/digest/memory.ts';
import { nonceFrom } from '../../src/engine/index.ts';
import { NewBucketDialog } from '../../src/panels/bucket/NewBucketDialog.tsx';
import { HelpDialog } from '../../src/panels/help/HelpDialog.tsx';
import { LabDialog } from '../../src/panels/lab/LabDialog.tsx';
import { PreviewDialog } from '../../src/panels/preview/PreviewDialog.tsx';
import { Button } from '../../src/panels/shared/Button.tsx';
import { useLab } from '../../src/panels/shared/useLab.ts';
import { TypeTextDialog } from '../../src/panels/upload/TypeTextDialog.tsx';
import { UploadCell } from '../../src/panels/upload/UploadCell.tsx';
import { UploadNews } from '../../src/panels/upload/UploadNews.tsx';
import { UploadDesk } from '../../src/panels/upload/UploadDesk.tsx';
import { dispatch } from '../../src/store/dispatch.ts';
import { createLab } from '../../src/store/lab.ts';
import { startOver } from '../../src/store/sandbox.ts';
import { hmacSha1 } from '../../src/digest/hmac.ts';
import { codesWith, totpPort } from '../../src/totp/codes.ts';

let drawn = 0;
export const galleryLab = createLab(
  {
    realNow: () => Date.now(),
    drawNonce: () => nonceFrom(`gallery ${drawn++}`),
    totp: totpPort(codesWith(hmacSha1)),
    digests: digestMemory(md5Hex),
  },
  'gallery',
);
startOver(galleryLab, 'sandbox', 'gallery');

interface Door {
  readonly open: boolean;
  readonly onClose: () => void;
}
const scene = (window: (door: Door) => ReactNode, before = () => {}) => {
  const Scene = () => {
    const [open, setOpen] = useState(false);
    return (
      <>
        <Button
          onClick={() => {
            before();
            setOpen(true);
          }}
        >
          open
        </Button>
        {window({ open, onClose: () => setOpen(false) })}
        <p role="status">{useLab((state) => state.notice?.text)}</p>
      </>
    );
  };
  return Scene;
};

const bucket = 'harbor-archive';
const get = (key: string, contentType: string, text: string) => () => {
  dispatch(galleryLab, {
    type: 'PutObject',
    bucket,
    key,
    contentType,
    body: new TextEncoder().encode(text),
  });
  dispatch(galleryLab, { type: 'GetObject', bucket, key });
};
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="240" height="240"><circle cx="24" cy="24" r="22" fill="#0a6570"/></svg>';

const Uploads = () => {
  const shelf = useLab((state) => state.bucket);
  return (
    <UploadDesk>
      <h2 className="sr-only">Shelves</h2>
      <div className="shelf" style={{ maxWidth: '24rem', background: 'var(--surface)' }}>
        <UploadNews />
        <UploadCell empty={shelf === undefined} />
      </div>
      <p role="status">{useLab((state) => state.notice?.text)}</p>
    </UploadDesk>
  );
};

export const SCENES: Readonly<Record<string, () => ReactNode>> = {
  bucket: scene((door) => <NewBucketDialog {...door} />),
  text: scene((door) => <TypeTextDialog {...door} />),
  words: scene(
    (door) => <PreviewDialog {...door} />,
    get('reports/2026/report.csv', 'text/csv', 'month,ships\nJanuary,41\nFebruary,38\nMarch,52\n'),
  ),
  picture: scene((door) => <PreviewDialog {...door} />, get('logo.svg', 'image/svg+xml', PICTURE)),
  bytes: scene(
    (door) => <PreviewDialog {...door} />,
    get('paper.pdf', 'application/pdf', `%PDF-1.7\n${'stream of things '.repeat(60)}`),
  ),
  help: scene((door) => <HelpDialog {...door} />),
  lab: scene((door) => (
    <LabDialog
      {...door}
      onSave={() => Promise.resolve()}
      onOpen={() =>
        Promise.resolve('my-lab.zip is no lab file: it has no lab.json. Choose a file that was saved here.')
      }
      onStartOver={(opening) => startOver(galleryLab, opening, 'again')}
    />
  )),
  uploads: Uploads,
};
