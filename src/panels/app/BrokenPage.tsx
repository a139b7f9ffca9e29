/** What stands in place of the page when the fault is ours: never dressed as an error of S3's. */
import { say } from '../../i18n/windows.ts';
import { Button } from '../shared/Button.tsx';
import { CopyButton } from '../shared/CopyButton.tsx';
import '../shared/late.css';

interface BrokenPageProps {
  readonly report: string;
  readonly onUndo: () => void;
}

/** What browsers say of a part of the page that could not be fetched: the connection, or a page renewed meanwhile. */
const UNFETCHED = /dynamically imported module|Importing a module script|preload CSS/i;

export const BrokenPage = ({ report, onUndo }: BrokenPageProps) => {
  const unfetched = UNFETCHED.test(report);
  const again = (
    <Button variant={unfetched ? 'primary' : 'default'} onClick={() => location.reload()}>
      {say('broke.reload')}
    </Button>
  );
  return (
    <main className="mx-auto grid max-w-lg gap-3 p-8">
      <h1 className="text-xl">{say(unfetched ? 'broke.unfetched' : 'broke.title')}</h1>
      <p>{say(unfetched ? 'broke.unfetched.text' : 'broke.text')}</p>
      <p className="flex flex-wrap items-center gap-2">
        {unfetched ? (
          again
        ) : (
          <>
            <Button variant="primary" onClick={onUndo}>
              {say('broke.undo')}
            </Button>
            {again}
          </>
        )}
        <CopyButton text={report} what={say('broke.report')} />
      </p>
    </main>
  );
};
