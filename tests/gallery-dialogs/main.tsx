/** A page to look at: every window on a real lab. `npx vite`, then /tests/gallery-dialogs/index.html?show=text. */
import '../../src/theme.css';
import '../../src/panels/versions/pile.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LabProvider } from '../../src/panels/shared/useLab.ts';
import { galleryLab, SCENES } from './scenes.tsx';

const Scene = SCENES[new URLSearchParams(location.search).get('show') ?? 'bucket'];
const root = document.getElementById('root');
if (root !== null && Scene !== undefined)
  createRoot(root).render(
    <StrictMode>
      <LabProvider value={galleryLab}>
        <main>
          <h1 className="sr-only">Gallery</h1>
          <Scene />
        </main>
      </LabProvider>
    </StrictMode>,
  );
