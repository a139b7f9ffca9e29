/** One world: which branch at which step, what was asked in it, its shelves, and three facts. */
import { ChevronLeft, ChevronRight, Database, Eye, Undo2 } from 'lucide-react';
import { useId } from 'react';
import { word } from '../../i18n/branches.ts';
import type { Comparison, Journal, World, WorldRef } from '../../store/compare.ts';
import { Button } from '../shared/Button.tsx';
import { branchName } from './branchName.ts';
import { factsOf } from './facts.ts';
import { Since } from './Since.tsx';
import { StillShelf } from './StillShelf.tsx';

interface WorldCardProps {
  readonly journal: Journal;
  readonly found: Comparison;
  readonly world: World;
  readonly second: boolean;
  /** The keys to draw, and those that the facts are about. */
  readonly keys: readonly string[];
  readonly about: readonly string[];
  readonly onChange: (to: WorldRef) => void;
}

const Walk = ({ world, onChange }: Pick<WorldCardProps, 'world' | 'onChange'>) => {
  const { branch, step, count } = world;
  const go = (to: number) => onChange({ branch, step: to === count ? undefined : to });
  const look = 'size-6! phone:size-11!';
  return (
    <span className="flex items-center gap-1 whitespace-nowrap text-ink-2 figures">
      <Button
        variant="icon"
        className={look}
        aria-label={word('compare.stepBack', { id: branch })}
        disabled={step === 0}
        onClick={() => go(step - 1)}
      >
        <ChevronLeft />
      </Button>
      {word('compare.step', { step, count })}
      <Button
        variant="icon"
        className={look}
        aria-label={word('compare.stepForward', { id: branch })}
        disabled={step === count}
        onClick={() => go(step + 1)}
      >
        <ChevronRight />
      </Button>
    </span>
  );
};

const Facts = ({ found, world, about }: Pick<WorldCardProps, 'found' | 'world' | 'about'>) => {
  const { billed, gets, wayBack } = factsOf(found, world, about);
  return (
    <ul className="world__facts" aria-label={word('compare.facts', { id: world.branch })}>
      <li>
        <Database aria-hidden="true" />
        {billed}
      </li>
      {gets.map((get) => (
        <li key={get}>
          <Eye aria-hidden="true" />
          <span className="wrap-anywhere">{get}</span>
        </li>
      ))}
      <li>
        <Undo2 aria-hidden="true" />
        {wayBack}
      </li>
    </ul>
  );
};

export const WorldCard = ({ journal, found, world, second, keys, about, onChange }: WorldCardProps) => {
  const title = useId();
  return (
    <section className="world" aria-labelledby={title} data-second={second || undefined}>
      <header className="world__head">
        <h3 id={title} className="sr-only">
          {word('compare.world', { id: world.branch })}
        </h3>
        <select
          className="world__branch"
          aria-label={word(second ? 'compare.branch.second' : 'compare.branch')}
          value={world.branch}
          onChange={(event) => onChange({ branch: event.currentTarget.value })}
        >
          {journal.branches.map(({ id }) => (
            <option key={id} value={id}>
              {branchName(journal, id)}
            </option>
          ))}
        </select>
        <Walk world={world} onChange={onChange} />
      </header>
      <Since world={world} fork={found.fork} />
      <ul className="shelves" aria-label={word('compare.keys', { id: world.branch })}>
        {world.bucket === undefined && <li className="p-3 text-ink-3">{word('compare.noShelf')}</li>}
        {keys.map((key) => (
          <StillShelf key={key} held={world.keys.get(key) ?? { key, entries: [], lost: [] }} />
        ))}
      </ul>
      <Facts found={found} world={world} about={about} />
    </section>
  );
};
