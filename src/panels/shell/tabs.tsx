/** Which parts of the bench are behind tabs, in the forms that have no room for all. */
import { Clock, Smartphone, SquareTerminal, Target } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Pile } from '../shared/icons.tsx';
import type { Tab } from '../shared/Tabs.tsx';
import type { BenchForm } from './form.ts';

/** One part of the bench. `bucket` and `time` are tabs on a phone only, `why` everywhere but there. */
export type BenchTab = 'bucket' | 'codes' | 'request' | 'why' | 'task' | 'time';

const ICONS: Readonly<Partial<Record<BenchTab, ReactNode>>> = {
  bucket: <Pile />,
  codes: <Smartphone />,
  request: <SquareTerminal />,
  task: <Target />,
  time: <Clock />,
};
const plain = (value: BenchTab): Tab<BenchTab> => ({ value, label: t(`tab.${value}`) });
const drawn = (value: BenchTab): Tab<BenchTab> => ({ ...plain(value), icon: ICONS[value] });

/** The tabs of a form, in their order; none where everything is in view. */
export const tabsOf = (form: BenchForm, hasTask: boolean): readonly Tab<BenchTab>[] => {
  if (form === 'phone')
    return [
      drawn('bucket'),
      drawn('codes'),
      drawn('request'),
      ...(hasTask ? [{ ...drawn('task'), label: t('tab.mission') }] : []),
      drawn('time'),
    ];
  if (form === 'tablet')
    return [...(hasTask ? [plain('task')] : []), plain('request'), plain('why'), plain('codes')];
  return [];
};

/** The tab to show when `asked` is not one of the form's: on a phone the trace stands under the request. */
export const shownTab = (tabs: readonly Tab<BenchTab>[], asked: BenchTab): BenchTab => {
  if (tabs.some(({ value }) => value === asked)) return asked;
  const under = asked === 'why' ? 'request' : undefined;
  return tabs.find(({ value }) => value === under)?.value ?? tabs[0]?.value ?? asked;
};
