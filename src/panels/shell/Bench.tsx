/** The bench: one sentence from left to right. Who asks, what of which bucket, what S3 answered and why; time runs beneath. */
import type { ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { TabList, tabPanel } from '../shared/Tabs.tsx';
import { FormContext, useMeasuredForm } from './form.ts';
import { useFinishOnInput, useRegionJumps } from './regions.ts';
import { shownTab, tabsOf } from './tabs.tsx';
import type { BenchTab } from './tabs.tsx';
import './bench.css';
import './small.css';

/** What stands where. Every slot is mounted in every form, so nothing typed is lost when a phone is turned. */
export interface BenchProps {
  readonly top: ReactNode;
  /** One line above the bench: a bad address parameter, a damaged link. */
  readonly notice?: ReactNode;
  /** A mission: docked left, where who and codes stand otherwise. */
  readonly task?: ReactNode;
  readonly who: ReactNode;
  readonly codes: ReactNode;
  /** From 1024 px and in missions the authenticator is docked only while it is open. */
  readonly codesOpen?: boolean;
  readonly stage: ReactNode;
  readonly request: ReactNode;
  readonly why: ReactNode;
  readonly timeline: ReactNode;
  readonly meter: ReactNode;
  /** The console line, dark in all themes. */
  readonly foot: ReactNode;
  /** On a phone, above the tabs: the verdict. */
  readonly dock?: ReactNode;
  /** What went well, for a moment: over the panels, above the strip or the dock, and over no part of either. */
  readonly news?: ReactNode;
  readonly tab: BenchTab;
  readonly onTab: (tab: BenchTab) => void;
}

const BASE = 'bench';

/** Lays the slots out for the window's width. From 1024 px on the page never scrolls, panels do. */
export const Bench = (props: BenchProps) => {
  const form = useMeasuredForm();
  useRegionJumps();
  useFinishOnInput();
  const hasTask = props.task !== undefined;
  const tabs = tabsOf(form, hasTask);
  const tab = shownTab(tabs, props.tab);
  const panel = (value: BenchTab) =>
    tabs.some((one) => one.value === value) ? tabPanel(BASE, value, tab === value) : {};
  const isPhone = form === 'phone';
  const tabList = (look: 'line' | 'bar') => (
    <TabList base={BASE} label={t('bench.tabs')} value={tab} tabs={tabs} onChange={props.onTab} look={look} />
  );
  return (
    <FormContext value={form}>
      <div className="bench-root">
        <div
          className="bench"
          data-form={form}
          data-mission={hasTask || undefined}
          data-codes={props.codesOpen === true || undefined}
        >
          <header className="bench__top">
            {props.top}
            {props.notice}
          </header>
          <main className="contents">
            {hasTask && (
              <div className="bench__task" data-region="task" {...panel('task')}>
                {props.task}
              </div>
            )}
            <div className="bench__who" data-region="who">
              {props.who}
            </div>
            <div className="bench__stage" data-region="stage" {...panel('bucket')}>
              {props.stage}
              {isPhone && <p className="p-3 text-xs text-ink-3">{t('app.notAffiliated')}</p>}
            </div>
            {form === 'tablet' && <div className="bench__tabs">{tabList('line')}</div>}
            <div className="bench__answer" {...(isPhone ? panel('request') : {})}>
              <div className="bench__request" data-region="request" {...(isPhone ? {} : panel('request'))}>
                {props.request}
              </div>
              <div className="bench__why" data-region="why" {...panel('why')}>
                {props.why}
              </div>
            </div>
            <div className="bench__codes" data-region="codes" {...panel('codes')}>
              {props.codes}
            </div>
            <div className="bench__strip" data-region="time" {...panel('time')}>
              {props.timeline}
              {props.meter}
            </div>
          </main>
          <div className="bench__news">{props.news}</div>
          {isPhone && (
            <div className="bench__dock">
              {props.dock !== undefined && <section aria-label={t('bench.dock')}>{props.dock}</section>}
              <nav aria-label={t('bench.tabs')}>{tabList('bar')}</nav>
            </div>
          )}
          <footer className="bench__foot" data-region="console" data-theme="dark">
            {props.foot}
          </footer>
        </div>
      </div>
    </FormContext>
  );
};
