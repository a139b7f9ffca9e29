/** The mark of a rung: tick, dash, dotted ring, octagon. The rung says it in words. */
import { CircleCheck, CircleMinus } from 'lucide-react';
import { word } from '../../i18n/answers.ts';
import { Octagon, Pending } from '../shared/icons.tsx';
import type { Rung } from './trace.ts';

/** Stands on the rail, and hides the piece of it behind itself. */
export const Mark = ({ mark }: { readonly mark: Rung['mark'] }) => {
  const look = 'relative z-1 size-5 rounded-full';
  switch (mark) {
    case 'pass':
      return <CircleCheck className={`${look} bg-surface text-ok`} aria-hidden="true" />;
    case 'not-applicable':
      return <CircleMinus className={`${look} bg-surface text-ink-3`} aria-hidden="true" />;
    case 'fail':
      return <Octagon className="relative z-1 size-5 text-no" />;
    case 'not-reached':
    case 'waiting':
      return <Pending className={`${look} bg-surface text-ink-3`} />;
  }
};

/** The mark and the name of the check that refused. */
export const DecidingName = ({ name }: { readonly name: string }) => (
  <>
    <Mark mark="fail" />
    <b className="font-bold text-no">
      {name}
      <span className="sr-only">, {word('explain.mark.fail')}</span>
    </b>
  </>
);
