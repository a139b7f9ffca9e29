/** Where a fault of ours ends: the page says so, keeps what was done, and offers a way on. */
import { Component, lazy, Suspense } from 'react';
import type { ErrorInfo, ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { soon } from '../shared/warmUp.ts';

const load = () => import('./BrokenPage.tsx');
soon(load);
/** For when not even that page can be fetched: as little as leads on. */
const Bare = () => (
  <p role="alert" className="p-3">
    {t('broke.bare')} <a href=".">{t('broke.again')}</a>
  </p>
);
const BrokenPage = lazy(() =>
  load().then(
    ({ BrokenPage: Whole }) => ({ default: Whole }),
    () => ({ default: Bare }),
  ),
);

interface BrokenProps {
  readonly children: ReactNode;
  /** Takes the last request back, in case it is what the page cannot show. */
  readonly onUndo: () => void;
}

interface BrokenState {
  readonly report: string | undefined;
}

/** React has no other way to catch what a component throws than a class. */
export class Broken extends Component<BrokenProps, BrokenState> {
  override state: BrokenState = { report: undefined };

  static getDerivedStateFromError(error: unknown): BrokenState {
    return { report: error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error) };
  }

  override componentDidCatch(_error: unknown, info: ErrorInfo): void {
    this.setState(({ report }) => ({ report: `${report ?? ''}\n${info.componentStack ?? ''}` }));
  }

  override render(): ReactNode {
    const { report } = this.state;
    if (report === undefined) return this.props.children;
    return (
      <Suspense fallback={null}>
        <BrokenPage
          report={report}
          onUndo={() => {
            this.props.onUndo();
            this.setState({ report: undefined });
          }}
        />
      </Suspense>
    );
  }
}
