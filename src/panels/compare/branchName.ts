/** A branch by its letter and by what it did first that no other did. */
import { word } from '../../i18n/branches.ts';
import { firstOwnStep } from '../../store/compare.ts';
import type { Journal } from '../../store/compare.ts';
import type { Step } from '../../store/views.ts';
import { askOf } from '../explain/ask.ts';

/** Letters a name has room for. */
const ROOM = 30;

/** `reports/2026/ledger.csv` is `ledger.csv` where there is little room. */
const lastPart = (key: string): string => key.split('/').findLast((part) => part !== '') ?? key;
const clipped = (text: string): string =>
  text.length <= ROOM ? text : `${text.slice(0, ROOM - 1).trimEnd()}…`;

const asked = ({ request }: Step): string => {
  const { command } = request;
  switch (command.type) {
    case 'PutObject':
      return word('branches.upload', { key: lastPart(command.key) });
    case 'CopyObject':
      return word('branches.copy', { key: lastPart(command.key) });
    case 'DeleteObject':
      return word(command.versionId === undefined ? 'branches.delete' : 'branches.deleteVersion', {
        key: lastPart(command.key),
      });
    case 'PutBucketVersioning':
      if (command.mfaDelete === 'Enabled') return word('branches.mfaOn');
      return command.mfaDelete === 'Disabled' ? word('branches.mfaOff') : askOf(request);
    default:
      return askOf(request);
  }
};

/** What tells a branch apart: "delete report.csv", "MFA Delete on", "this bucket". */
export const describeBranch = (journal: Journal, id: string): string => {
  const branch = journal.branches.find((one) => one.id === id);
  const step = branch && firstOwnStep(journal, branch);
  if (step === undefined) return word(branch?.from === undefined ? 'branches.first' : 'branches.nothingYet');
  const said = asked(step);
  return clipped(step.outcome.result.ok ? said : word('branches.refused', { asked: said }));
};

/** "B: delete report.csv". */
export const branchName = (journal: Journal, id: string): string =>
  word('branches.name', { id, label: describeBranch(journal, id) });
