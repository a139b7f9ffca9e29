/** Name, scan, two codes: where a registration stands. */
import { CircleCheck } from 'lucide-react';
import { Fragment } from 'react';
import { word } from '../../i18n/codes.ts';
import { Pending } from '../shared/icons.tsx';

const STAGES = ['name', 'scan', 'codes'] as const;

/** The stage that is open has `aria-current`; done ones have a tick. */
export const Stages = ({ at }: { readonly at: 'name' | 'codes' }) => {
  const done = at === 'name' ? 0 : 1;
  return (
    <ol className="flex items-center gap-1.5 text-xs font-semi">
      {STAGES.map((stage, index) => (
        <Fragment key={stage}>
          {index > 0 && <li aria-hidden="true" className="h-px min-w-2 flex-1 bg-line-2" />}
          <li
            aria-current={index >= done && (index === done || at === 'codes') ? 'step' : undefined}
            className={`inline-flex items-center gap-1 ${index < done ? 'text-ok' : index === done || at === 'codes' ? 'text-act' : 'text-ink-3'}`}
          >
            {index < done ? (
              <CircleCheck className="size-3.5" aria-hidden="true" />
            ) : (
              <Pending className="size-3.5" />
            )}
            {word(`auth.register.step.${stage}`)}
          </li>
        </Fragment>
      ))}
    </ol>
  );
};
