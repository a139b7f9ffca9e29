/** A lab for panels: real store and engine, a clock that stands still, seeded entropy, and a page to render into. */
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { md5Hex } from '../../src/digest/hash.ts';
import { digestMemory } from '../../src/digest/memory.ts';
import { nonceFrom } from '../../src/engine/index.ts';
import type { Bucket, Command, Outcome } from '../../src/engine/index.ts';
import { LabProvider, useLab } from '../../src/panels/shared/useLab.ts';
import { dispatch } from '../../src/store/dispatch.ts';
import { createLab } from '../../src/store/lab.ts';
import type { Lab } from '../../src/store/lab.ts';
import { bucketNow } from '../../src/store/views.ts';
import { totp } from './ports.ts';
import { at, bytes } from './world.ts';

/** A lab at nine o'clock in which nothing has happened. */
export const aPanelLab = (): Lab => {
  let drawn = 0;
  const realNow = () => at('09:00');
  const drawNonce = () => nonceFrom(`panels ${drawn++}`);
  return createLab({ realNow, drawNonce, totp, digests: digestMemory(md5Hex) }, 'panels');
};

/** Asks, and fails the test with S3's words when S3 refuses. */
export const granted = (lab: Lab, command: Command): Outcome => {
  const outcome = dispatch(lab, command);
  if (outcome === undefined) throw new Error('another tab holds the lab');
  if (!outcome.result.ok) throw new Error(outcome.result.error.message);
  return outcome;
};

/** The same lab with an open bucket: versioned, and holding `report.txt`. */
export const aLabWithBucket = (bucket = 'harbor-archive'): Lab => {
  const lab = aPanelLab();
  granted(lab, { type: 'CreateBucket', bucket });
  granted(lab, { type: 'PutBucketVersioning', bucket, status: 'Enabled' });
  granted(lab, { type: 'PutObject', bucket, key: 'report.txt', body: bytes('first') });
  return lab;
};

/** The bucket on the bench; a broken test without one. */
export const benchOf = (lab: Lab): Bucket => {
  const bucket = bucketNow(lab.getState());
  if (bucket === undefined) throw new Error('no bucket on the bench');
  return bucket;
};

/** The line of news, as the page announces it. */
const News = () => <p role="status">{useLab((state) => state.notice?.text)}</p>;

/** Renders panels around a lab, with the line of news beneath. */
export const onPage = (lab: Lab, panels: ReactNode): UserEvent => {
  render(
    <LabProvider value={lab}>
      {panels}
      <News />
    </LabProvider>,
  );
  return userEvent.setup();
};

/** A page with one window and the button that opens it, as the bench has it. */
export const onPageWithWindow = (
  lab: Lab,
  window: (door: { readonly open: boolean; readonly onClose: () => void }) => ReactNode,
): UserEvent => {
  const Page = () => {
    const [open, setOpen] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          open the window
        </button>
        {window({ open, onClose: () => setOpen(false) })}
      </>
    );
  };
  return onPage(lab, <Page />);
};
