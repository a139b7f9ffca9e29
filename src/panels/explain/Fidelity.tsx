/** Whether the real web console can do this too. Always drawn, so that its absence is never a guess. */
import { CircleCheck } from 'lucide-react';
import { word } from '../../i18n/answers.ts';
import { NoConsole } from '../shared/icons.tsx';

/** `no`: CLI, SDK and REST only. `only`: the console alone, as for registering root's device (D-02). */
export type ConsoleCan = 'yes' | 'no' | 'only';

/** One line under the request. */
export const Fidelity = ({ can }: { readonly can: ConsoleCan }) => (
  <p className="border-hair-t flex items-center gap-2 px-3 py-1.5 text-xs text-ink-2">
    {can === 'no' ? <NoConsole /> : <CircleCheck aria-hidden="true" />}
    <span className="text-pretty">
      <b className="font-semi text-ink">{word(`explain.console.${can}`)}</b>{' '}
      {word(`explain.console.${can}More`)}
    </span>
  </p>
);
