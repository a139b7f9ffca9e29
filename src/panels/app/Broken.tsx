/** Where a fault of ours ends: the page says so, keeps what was done, and offers a way on. */
import { Component } from 'react';
import type { ErrorInfo, ReactNode } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../shared/Button.tsx';

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
      <main className="mx-auto grid max-w-lg gap-3 p-8">
        <h1 className="text-xl">{t('broke.title')}</h1>
        <p>{t('broke.text')}</p>
        <p className="flex flex-wrap gap-2">
          <Button
            variant="primary"
            onClick={() => {
              this.props.onUndo();
              this.setState({ report: undefined });
            }}
          >
            {t('broke.undo')}
          </Button>
          <Button onClick={() => location.reload()}>{t('broke.reload')}</Button>
          <Button onClick={() => void navigator.clipboard?.writeText(report).catch(() => undefined)}>
            {t('broke.report')}
          </Button>
        </p>
      </main>
    );
  }
}
