/** Tabs: one of several panels is shown. Each tab is a stop of the Tab key; a press shows its panel. */
import type { ReactNode } from 'react';

/** One tab: its value, its word, an icon where there is room above the word. */
export interface Tab<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly icon?: ReactNode;
}
interface TabListProps<T extends string> {
  /** Ties tabs and panels together: the same `base` for both, one per page. */
  readonly base: string;
  readonly label: string;
  readonly value: T;
  readonly tabs: readonly Tab<T>[];
  readonly onChange: (value: T) => void;
  /** `line` stands above its panel; `bar` is the foot of a phone, icon over word, 44 px and more. */
  readonly look?: 'line' | 'bar';
}

const LIST = {
  line: 'border-hair-b flex px-2',
  bar: 'grid auto-cols-fr grid-flow-col border-t bg-surface pb-[env(safe-area-inset-bottom)]',
} as const;
const TAB = {
  line: '-mb-px border-b-2 px-2.25 py-1.75 aria-selected:text-ink phone:min-h-11',
  bar: '-mt-px grid min-h-14 content-center justify-items-center gap-0.5 border-t-2 text-xs [&_svg]:size-5.5 aria-selected:text-act',
} as const;

const tabId = (base: string, value: string): string => `${base}-tab-${value}`;
const panelId = (base: string, value: string): string => `${base}-panel-${value}`;

/** What the panel of a tab carries. Spread it on the panel's element. */
export const tabPanel = (base: string, value: string, shown: boolean) => ({
  role: 'tabpanel' as const,
  id: panelId(base, value),
  'aria-labelledby': tabId(base, value),
  hidden: !shown,
});

/** The row of tabs. Panels carry `tabPanel(base, value, …)`. */
export const TabList = <T extends string>({
  base,
  label,
  value,
  tabs,
  onChange,
  look = 'line',
}: TabListProps<T>) => (
  <div role="tablist" aria-label={label} className={LIST[look]}>
    {tabs.map((tab) => (
      <button
        key={tab.value}
        type="button"
        role="tab"
        id={tabId(base, tab.value)}
        aria-selected={tab.value === value}
        aria-controls={panelId(base, tab.value)}
        onClick={() => onChange(tab.value)}
        className={`border-transparent font-medium whitespace-nowrap text-ink-2 transition-colors hover:text-ink focus-visible:-outline-offset-2 aria-selected:border-act aria-selected:font-semi ${TAB[look]}`}
      >
        {tab.icon}
        {tab.label}
      </button>
    ))}
  </div>
);
