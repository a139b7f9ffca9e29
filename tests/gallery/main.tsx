/** A page to look at: every part in every state. `npx vite`, then /tests/gallery/index.html?show=stacks&theme=dark. */
import './gallery.css';
import { StrictMode } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { WholeBench } from './bench.tsx';
import { Parts } from './parts.tsx';
import { Stacks } from './stacks.tsx';

const SCENES: Readonly<Record<string, () => ReactNode>> = { bench: WholeBench, stacks: Stacks, parts: Parts };
const asked = new URLSearchParams(location.search).get('show') ?? 'stacks';
const Scene = SCENES[asked] ?? Stacks;
const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Scene />
    </StrictMode>,
  );
