/** What is not there: only in the imagined side of a comparison, never on a live pile. */
import type { Version } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';
import { shortId } from '../shared/format.ts';
import { Ghost } from '../shared/icons.tsx';

/** An entry that somebody expected to be gone: dotted, and the word. */
export const GhostRow = ({ version }: { readonly version: Version }) => (
  <p className="ghost">
    <Ghost />
    <span className="font-mono">{shortId(version.id)}</span>
    <span className="ms-auto">{t('entry.gone')}</span>
  </p>
);
