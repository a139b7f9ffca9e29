/** The one place where clock, entropy, storage, window and React meet. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './first.css';
import { drawNonce, realNow } from './clock/entropy.ts';
import { lateMd5 } from './digest/lateMd5.ts';
import { digestMemory } from './digest/memory.ts';
import { App } from './panels/app/App.tsx';
import { applyTheme } from './panels/app/theme.ts';
import { soon } from './panels/shared/warmUp.ts';
import { keepLab } from './store/keep.ts';
import { createLab } from './store/lab.ts';
import { lateTotp } from './store/totp.ts';

applyTheme();

const world = { realNow, drawNonce, totp: lateTotp, digests: digestMemory(lateMd5) };
const lab = createLab(world, drawNonce());
const keeper = keepLab(lab);
soon(keeper.keep);

const place = document.getElementById('root');
if (place === null) throw new Error('the page has no #root');
const root = createRoot(place);
const show = (): void =>
  root.render(
    <StrictMode>
      <App lab={lab} keeper={keeper} />
    </StrictMode>,
  );

// Loading takes a few milliseconds as a rule; where it takes longer, the bench says so.
const late = setTimeout(show, 300);
void keeper.open().finally(() => {
  clearTimeout(late);
  show();
});
