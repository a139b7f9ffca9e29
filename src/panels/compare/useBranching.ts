/** Branches, comparing and scrubbing, for what is drawn before they are loaded: on the first touch of the page. */
import { lately } from '../shared/warmUp.ts';

export const useBranching = lately(() => import('./branching.ts'));
