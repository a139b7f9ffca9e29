/** One row over the shelves: the open folder's path, a filter, and whether keys are shown as folders. */
import { ChevronRight, Search, X } from 'lucide-react';
import { useId } from 'react';
import type { KeyboardEvent } from 'react';
import { find } from '../../i18n/finding.ts';
import { findingNow, look } from '../../store/finding.ts';
import { Segmented } from '../shared/Segmented.tsx';
import { useLab, useLabItself } from '../shared/useLab.ts';
import '../shared/late.css';
import './finding.css';

/** `photos/2026/` as the folders on the way to it. */
const stepsTo = (folder: string): readonly string[] =>
  folder === '' ? [] : [...folder.matchAll(/\//g)].map(({ index }) => folder.slice(0, index + 1));

const Path = ({
  bucket,
  folder,
  onOpen,
}: {
  readonly bucket: string;
  readonly folder: string;
  readonly onOpen: (folder: string) => void;
}) => {
  const steps = stepsTo(folder);
  return (
    <nav aria-label={find('folders.path')} className="findbar__path">
      <ol>
        {['', ...steps].map((step, i) => {
          const name = step === '' ? bucket : `${step.split('/').at(-2) ?? ''}/`;
          return (
            <li key={step}>
              {i > 0 && <ChevronRight />}
              {step === folder ? (
                <b aria-current="location">{name}</b>
              ) : (
                <button type="button" onClick={() => onOpen(step)}>
                  {name}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
};

/** Esc empties the filter first, and then leaves it. */
export const FindBar = () => {
  const lab = useLabItself();
  const id = useId();
  const bucket = useLab((state) => state.bucket) ?? '';
  const finding = useLab(findingNow);
  const { text = '', folder = '', folders = false } = finding ?? {};
  const keyed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (text === '') event.currentTarget.blur();
    else look(lab, { text: '' });
  };
  return (
    <div role="search" aria-label={find('find.label')} className="findbar">
      {folders && (
        <Path bucket={bucket} folder={folder} onOpen={(step) => look(lab, { folder: step, text: '' })} />
      )}
      <div className="findbar__field">
        <Search />
        <label htmlFor={id} className="sr-only">
          {find('find.field')}
        </label>
        <input
          id={id}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          placeholder={find('find.placeholder')}
          value={text}
          onChange={(event) => look(lab, { text: event.target.value })}
          onKeyDown={keyed}
        />
        {text !== '' && (
          <button
            type="button"
            aria-label={find('find.clear')}
            title={find('find.clear')}
            onClick={(event) => {
              look(lab, { text: '' });
              event.currentTarget.parentElement?.querySelector('input')?.focus();
            }}
          >
            <X />
          </button>
        )}
      </div>
      <span title={find('folders.note')}>
        <Segmented
          label={find('folders.label')}
          value={folders ? 'folders' : 'flat'}
          options={[
            { value: 'flat', label: find('folders.flat') },
            { value: 'folders', label: find('folders.on') },
          ]}
          onChange={(value) => look(lab, { folders: value === 'folders', folder: '' })}
        />
      </span>
    </div>
  );
};
