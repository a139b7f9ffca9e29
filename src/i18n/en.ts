/** The English catalogue, one file a panel. Its keys are the type every other language must match. */
import { common } from './en/common.ts';

export const en = {
  ...common,
} as const;
