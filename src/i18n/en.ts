/** The English catalogue, one file a panel. Its keys are the type every other language must match. */
import { authenticator } from './en/authenticator.ts';
import { checks } from './en/checks.ts';
import { common } from './en/common.ts';
import { explain } from './en/explain.ts';
import { journal } from './en/journal.ts';
import { sentences } from './en/sentences.ts';
import { who } from './en/who.ts';

export const en = {
  ...authenticator,
  ...checks,
  ...common,
  ...explain,
  ...journal,
  ...sentences,
  ...who,
} as const;
