/** Where a fault of ours ends: the page says so, keeps what was done, and offers a way on. */
import { Component, lazy, Suspense } from 'react';
import type { ErrorInfo, ReactNode } from 'react';
import { soon } from '../shared/warmUp.ts';

const load = () => import('./BrokenPage.tsx');
soon(load);
const BrokenPage = lazy(async () => ({ default: (await load()).BrokenPage }));

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
