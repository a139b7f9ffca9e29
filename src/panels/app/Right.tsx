/** What stands at the right, from the lab: a welcome, the request being written, or the last answer and why. */
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import type { LabState } from '../../store/lab.ts';
import { isUntouched, lastStep } from '../../store/views.ts';
import type { Step } from '../../store/views.ts';
import { useLab } from '../shared/useLab.ts';
import { soon } from '../shared/warmUp.ts';
import type { FlapControl } from './useFlap.ts';
import { Idea, Welcome } from './Welcome.tsx';

const loadDraft = () => import('./PreparedRequest.tsx');
const loadAnswers = () => import('./Answering.tsx');
soon(loadDraft);
soon(loadAnswers);
const PreparedRequest = lazy(async () => ({ default: (await loadDraft()).PreparedRequest }));
const ChecksToCome = lazy(async () => ({ default: (await loadDraft()).ChecksToCome }));
const LastAnswer = lazy(async () => ({ default: (await loadAnswers()).LastAnswer }));
const LastWhy = lazy(async () => ({ default: (await loadAnswers()).LastWhy }));
const LateAnnouncer = lazy(async () => ({ default: (await loadAnswers()).Announcer }));
const LateDock = lazy(async () => ({ default: (await loadAnswers()).Dock }));

const isWriting = ({ draft }: LabState): boolean => draft?.stage === 'writing';
/** The step to explain; none while nobody has asked anything. */
const stepNow = (state: LabState): Step | undefined => (isUntouched(state) ? undefined : lastStep(state));

/** Draws nothing for the moment it takes to load. */
const Late = ({ children }: { readonly children: ReactNode }) => (
  <Suspense fallback={null}>{children}</Suspense>
);

/** The upcoming request while one is being written, else the last answer. */
export const RequestColumn = () => {
  const step = useLab(stepNow);
  if (useLab(isWriting))
    return (
      <Late>
        <PreparedRequest />
      </Late>
    );
  return step === undefined ? (
    <Welcome />
  ) : (
    <Late>
      <LastAnswer step={step} />
    </Late>
  );
};

/** The checks of the last request, or those to come. */
export const WhyColumn = ({ flap }: { readonly flap: FlapControl }) => {
  const step = useLab(stepNow);
  if (useLab(isWriting))
    return (
      <Late>
        <ChecksToCome />
      </Late>
    );
  return step === undefined ? (
    <Idea />
  ) : (
    <Late>
      <LastWhy step={step} flap={flap} />
    </Late>
  );
};

/** What the last request came to, for those who listen. */
export const Announcer = () => {
  const step = useLab(stepNow);
  return (
    step && (
      <Late>
        <LateAnnouncer step={step} />
      </Late>
    )
  );
};

/** The last verdict, for a phone. */
export const Dock = () => {
  const step = useLab(stepNow);
  return (
    step && (
      <Late>
        <LateDock step={step} />
      </Late>
    )
  );
};
