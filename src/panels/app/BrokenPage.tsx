/** What stands in place of the page when the fault is ours: never dressed as an error of S3's. */
import { say } from '../../i18n/windows.ts';
import { Button } from '../shared/Button.tsx';
import { CopyButton } from '../shared/CopyButton.tsx';
import '../shared/late.css';

interface BrokenPageProps {
  readonly report: string;
  readonly onUndo: () => void;
}

export const BrokenPage = ({ report, onUndo }: BrokenPageProps) => (
  <main className="mx-auto grid max-w-lg gap-3 p-8">
    <h1 className="text-xl">{say('broke.title')}</h1>
    <p>{say('broke.text')}</p>
    <p className="flex flex-wrap items-center gap-2">
      <Button variant="primary" onClick={onUndo}>
        {say('broke.undo')}
      </Button>
      <Button onClick={() => location.reload()}>{say('broke.reload')}</Button>
      <CopyButton text={report} what={say('broke.report')} />
    </p>
  </main>
);
