/** The verdict: the octagon or the tick, S3's answer in a word, and one plain sentence. */
import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { word } from '../../i18n/answers.ts';
import { Chip } from '../shared/Chip.tsx';
import { Octagon, Pending } from '../shared/icons.tsx';
import type { VerdictWords } from './verdict.ts';

/** Refused, done, or not sent yet. */
export type Tone = 'refused' | 'done' | 'upcoming';

const BAR: Readonly<Record<Tone, string>> = {
  refused: 'border-no-line bg-no-soft',
  done: 'border-ok-line bg-ok-soft',
  upcoming: 'border-line bg-sunken',
};
const TITLE: Readonly<Record<Tone, string>> = {
  refused: 'text-no',
  done: 'text-ok',
  upcoming: 'text-ink',
};

interface BarProps {
  readonly tone: Tone;
  readonly title: string;
  readonly sentence: string;
  readonly chip?: ReactNode;
}

const Bar = ({ tone, title, sentence, chip }: BarProps) => (
  <div
    className={`border-hair-b grid grid-cols-[2.5rem_1fr] items-center gap-x-2.5 rounded-t-[calc(var(--radius-panel)-1px)] px-3 py-2 ${BAR[tone]}`}
  >
    {tone === 'refused' && <Octagon className="size-10 text-no" />}
    {tone === 'done' && <CircleCheck className="size-10 text-ok" aria-hidden="true" />}
    {tone === 'upcoming' && <Pending className="size-10 text-ink-3" />}
    <div className="min-w-0">
      <h2 className={`flex flex-wrap items-center gap-x-2 text-lg leading-tight font-bold ${TITLE[tone]}`}>
        {title}
        {chip}
      </h2>
      <p className="mt-0.5 text-pretty">{sentence}</p>
    </div>
  </div>
);

/** The bar over a request that was answered. */
export const Verdict = ({ words }: { readonly words: VerdictWords }) => (
  <Bar tone={words.ok ? 'done' : 'refused'} title={words.title} sentence={words.sentence} />
);

/** The bar over a request that is prepared and waits to be sent. `sentence`: who would ask for what. */
export const Upcoming = ({ sentence }: { readonly sentence: string }) => (
  <Bar
    tone="upcoming"
    title={word('verdict.upcoming')}
    sentence={sentence}
    chip={<Chip>{word('verdict.notSent')}</Chip>}
  />
);
