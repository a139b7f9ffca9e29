/** Which parts of the bench are behind tabs, in the forms that have no room for all. */
import { Clock, Smartphone, SquareTerminal, Target } from 'lucide-react';
import { t } from '../../i18n/t.ts';
import { Pile } from '../shared/icons.tsx';
import type { Tab } from '../shared/Tabs.tsx';
import type { BenchForm } from './form.ts';

/** One part of the bench. `bucket` and `time` are tabs on a phone only, `why` everywhere but there. */
export type BenchTab = 'bucket' | 'codes' | 'request' | 'why' | 'task' | 'time';

const ALL: Readonly<Record<BenchTab, Tab<BenchTab>>> = {
  bucket: { value: 'bucket', label: t('tab.bucket'), icon: <Pile /> },
  codes: { value: 'codes', label: t('tab.codes'), icon: <Smartphone /> },
  request: { value: 'request', label: t('tab.request'), icon: <SquareTerminal /> },
  why: { value: 'why', label: t('tab.why') },
  task: { value: 'task', label: t('tab.task'), icon: <Target /> },
  time: { value: 'time', label: t('tab.time'), icon: <Clock /> },
};

/** The tabs of a form, in their order; none where everything is in view. */
export const tabsOf = (form: BenchForm, hasTask: boolean): readonly Tab<BenchTab>[] => {
  const task = hasTask ? [ALL.task] : [];
  if (form === 'phone')
    return [
      ALL.bucket,
      ALL.codes,
      ALL.request,
      ...task.map((tab) => ({ ...tab, label: t('tab.mission') })),
      ALL.time,
    ];
  if (form === 'tablet')
    return [...task, ALL.request, ALL.why, ALL.codes].map(({ value, label }) => ({ value, label }));
  return [];
};

/** The tab to show when `asked` is not one of the form's: on a phone the trace stands under the request. */
export const shownTab = (tabs: readonly Tab<BenchTab>[], asked: BenchTab): BenchTab => {
  if (tabs.some(({ value }) => value === asked)) return asked;
  const under = asked === 'why' ? 'request' : undefined;
  return tabs.find(({ value }) => value === under)?.value ?? tabs[0]?.value ?? asked;
};
