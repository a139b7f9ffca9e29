/** All of branching that the page loads with its first touch. */
import '../shared/late.css';

export { BranchBar } from './BranchBar.tsx';
export { Compare } from './Compare.tsx';
export { Past, PastStage } from './Past.tsx';
export { railExtras } from './railExtras.tsx';
