/** The one place where clock, entropy, storage, window and React meet. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './first.css';
import { drawNonce, realNow } from './clock/entropy.ts';
import { lateMd5 } from './digest/lateMd5.ts';
import { digestMemory } from './digest/memory.ts';
import { App } from './panels/app/App.tsx';
import { followPreferences } from './panels/app/appearance.ts';
import type { Frame } from './panels/app/frame.ts';
import { soon } from './panels/shared/warmUp.ts';
import { keepLab } from './store/keep.ts';
import { createLab } from './store/lab.ts';
import { lateTotp } from './store/totp.ts';

const worded = followPreferences();

const world = { realNow, drawNonce, totp: lateTotp, digests: digestMemory(lateMd5) };
const lab = createLab(world, drawNonce());
const keeper = keepLab(lab);

const place = document.getElementById('root');
if (place === null) throw new Error('the page has no #root');
const root = createRoot(place);
const show = (frame?: Frame): void =>
  void worded.then(() =>
    root.render(
      <StrictMode>
        <App lab={lab} keeper={keeper} frame={frame} />
      </StrictMode>,
    ),
  );

/** What an address asks is read by a part of its own: without parameters there is nothing to read. */
const doors = () => import('./panels/address/doors.tsx');
const open = async (): Promise<void> => {
  // Loading takes a few milliseconds as a rule; where it takes longer, the bench says so.
  const late = setTimeout(show, 300);
  await keeper.open();
  clearTimeout(late);
  show();
};
if (location.search || location.hash) void doors().then(({ arrive }) => arrive(lab, keeper, show), open);
else {
  soon(keeper.keep);
  void open();
}
addEventListener('hashchange', () => void doors().then(({ moved }) => moved(show)));
