/** A version id wherever text speaks of one: short to read, whole to copy. */
import { t } from '../../i18n/t.ts';
import { CopyButton } from '../shared/CopyButton.tsx';
import { shortId } from '../shared/format.ts';

/** `8nzz…hYd` in mono, the whole id as its title, and a button that copies it. */
export const VersionTag = ({ id }: { readonly id: string }) => (
  <span className="inline-flex items-center gap-1">
    <span className="font-mono text-xs text-ink-2" title={id}>
      {shortId(id)}
    </span>
    <CopyButton text={id} what={t('entry.id')} className="size-6! min-h-6!" />
  </span>
);
