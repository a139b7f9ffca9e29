/** The bar at the top: where we are, what time it is, what can be done to the whole page. */
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { BrandIcon } from '../shared/icons.tsx';
import { useForm } from './form.ts';

interface TopBarProps {
  /** The bucket, or the mission: all a phone has room for. */
  readonly title: string;
  /** Menus of missions and sandboxes. */
  readonly place: ReactNode;
  readonly clock: ReactNode;
  /** Undo, redo, share, present, theme, help. */
  readonly actions: ReactNode;
  /** On a phone: who is asking, and everything of `place` and `actions`, as two menus. */
  readonly menus: ReactNode;
}

/** One row of 48 px; on a phone mark, title, identity and menu. */
export const TopBar = ({ title, place, clock, actions, menus }: TopBarProps) => {
  if (useForm() === 'phone')
    return (
      <div className="border-hair-b flex h-13 items-center gap-2 bg-surface pe-2 ps-3">
        <BrandIcon className="size-6" />
        <h1 className="min-w-0 flex-1 truncate text-lg">{title}</h1>
        {menus}
      </div>
    );
  return (
    <div className="border-hair-b flex h-12 items-center gap-2 bg-surface px-4 tablet:px-2">
      <h1 className="flex items-center gap-2 text-lg font-bold tracking-tight whitespace-nowrap">
        <BrandIcon className="size-6" />
        <span className="tablet:sr-only">{t('app.name')}</span>
      </h1>
      {/* What is too long is cut, a focus ring is not: hence the room around. */}
      <div className="-mx-1 flex min-w-0 flex-1 items-center gap-2 overflow-hidden p-1">{place}</div>
      {clock}
      <div className="flex items-center gap-1">{actions}</div>
    </div>
  );
};

/** The line at the foot: the console's prompt at the left, whose page this is not at the right. */
export const FootLine = ({ children, hint }: { readonly children: ReactNode; readonly hint?: ReactNode }) => (
  <div className="flex h-9 items-center gap-3 border-t bg-page px-4 font-mono whitespace-nowrap text-ink tablet:px-2">
    <div className="flex min-w-0 flex-1 items-center gap-2 overflow-hidden">{children}</div>
    <span className="flex shrink-0 items-center gap-1 font-sans text-xs text-ink-2">
      {hint !== undefined && <span className="flex items-center gap-1 tablet:hidden">{hint}</span>}
      {t('app.notAffiliated')}
    </span>
  </div>
);
