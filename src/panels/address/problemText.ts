/** What of an address was not understood, in words. */
import type { Problem } from '../../address/settings.ts';
import { say } from '../../i18n/windows.ts';
import type { LabFault } from '../../store/keep.ts';
import { faultText } from '../app/faultText.ts';

const textOf = ({ name, value, kind, allowed, using }: Problem): string => {
  if (kind === 'later') return say('address.later', { name });
  const problem =
    using === undefined
      ? say('address.problem.out', { name, value })
      : say('address.problem', { name, value, using });
  return `${problem} ${say('address.allowed', { allowed: allowed.join(', ') })}`;
};

/** All of it in one line. */
export const problemsText = (problems: readonly Problem[]): string => problems.map(textOf).join(' ');

/** What is wrong with a link. */
export const damageText = (fault: LabFault): string =>
  say('address.damaged', {
    reason:
      fault.kind === 'newer'
        ? say('address.newer', { found: fault.found, right: fault.right })
        : faultText(fault),
  });
