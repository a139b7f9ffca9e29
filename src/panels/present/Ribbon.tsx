/** The last six requests, oldest first: what came of each and what it was about. */
import { say } from '../../i18n/windows.ts';
import type { Step } from '../../store/views.ts';
import { bucketNameOf, keyOf } from '../explain/answered.ts';
import { askOf } from '../explain/ask.ts';
import { titleOf } from '../explain/title.ts';
import { glyphOf } from '../journal/glyph.ts';
import type { Glyph } from '../journal/glyph.ts';
import { StepFace } from '../journal/Step.tsx';

const SHOWN = 6;

const TONE: Readonly<Record<Glyph['frame'], string>> = {
  data: 'text-data',
  marker: 'text-marker',
  configuration: 'text-ink',
  refused: 'text-no',
  read: 'text-ink-2',
};

const Card = ({ step, at, now }: { readonly step: Step; readonly at: number; readonly now: boolean }) => {
  const glyph = glyphOf(step);
  return (
    <li data-frame={glyph.frame} aria-current={now ? 'step' : undefined}>
      <span className="relative grid size-6 shrink-0 place-items-center">
        <StepFace glyph={glyph} current={false} ahead={false} labelled={false} />
      </span>
      <span className="grid min-w-0">
        <b className={`truncate ${TONE[glyph.frame]}`}>
          {at} {say(`present.sign.${glyph.sign}`)}
        </b>
        <span className="sr-only">
          {askOf(step.request)}. {titleOf(step).title}
        </span>
        <span className="truncate font-mono text-xs" aria-hidden="true">
          {keyOf(step.request) ?? bucketNameOf(step.request) ?? glyph.label}
        </span>
      </span>
    </li>
  );
};

/** Six places, so that a card keeps its width from the first on. */
export const Ribbon = ({ steps }: { readonly steps: readonly Step[] }) => {
  const first = Math.max(0, steps.length - SHOWN);
  return (
    <ol className="present__ribbon" aria-label={say('present.ribbon')}>
      {steps.slice(first).map((step, i) => (
        <Card key={step.request.nonce} step={step} at={first + i + 1} now={first + i + 1 === steps.length} />
      ))}
    </ol>
  );
};
