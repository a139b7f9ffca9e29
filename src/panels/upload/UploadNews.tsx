/** How far uploads are, file by file, and what could not be taken. */
import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { say } from '../../i18n/windows.ts';
import { Button } from '../shared/Button.tsx';
import { formatBytes } from '../shared/format.ts';
import { Octagon } from '../shared/icons.tsx';
import type { Trouble } from './troubles.ts';
import type { Running } from './queue.ts';
import { useUploads } from './useUploads.ts';
import '../shared/late.css';

/** Files shown by name at once, and problems. */
const SHOWN = 4;
const MOST_TROUBLES = 100;

/** A progress bar takes our colours only without its own look, and each engine has its own name for the filled part. */
const BAR =
  'h-1.5 w-full appearance-none overflow-hidden rounded-full border-0 bg-line [&::-moz-progress-bar]:bg-act [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-act';

const Progress = ({ running: { files, at, done }, onStop }: { running: Running; onStop: () => void }) => {
  const total = files.length;
  const shown = files.slice(at, at + SHOWN);
  const waiting = total - at - shown.length;
  return (
    <div className="grid gap-1.5">
      <div className="flex items-center gap-2">
        <h3>{say('upload.running', { at: at + 1, total })}</h3>
        {total > at + 1 && (
          <Button className="ms-auto" onClick={onStop}>
            {say('upload.stop')}
          </Button>
        )}
      </div>
      <ul className="grid gap-1">
        {shown.map(({ id, file }, i) => (
          <li key={id} className="grid grid-cols-[1fr_auto] gap-x-2 text-xs">
            <span className="truncate">{file.path}</span>
            <span className="text-ink-3 figures">{formatBytes(file.size)}</span>
            <progress
              aria-label={file.path}
              className={`col-span-2 ${BAR}`}
              value={i === 0 ? done : 0}
              max={Math.max(file.size, 1)}
            />
          </li>
        ))}
      </ul>
      {waiting > 0 && <p className="text-xs text-ink-3">{say('upload.waiting', { count: waiting })}</p>}
    </div>
  );
};

const Troubles = ({ troubles, onDismiss }: { troubles: readonly Trouble[]; onDismiss: () => void }) => {
  const id = useId();
  const more = troubles.length - MOST_TROUBLES;
  return (
    <section
      aria-labelledby={id}
      className="border-hair rounded-control border-no-line bg-no-soft py-1 pe-1 ps-2.5"
    >
      <header className="flex items-center gap-1.5 text-no">
        <Octagon />
        <h3 id={id}>{say('upload.troubles', { count: troubles.length })}</h3>
        <Button variant="icon" className="ms-auto" aria-label={say('upload.dismiss')} onClick={onDismiss}>
          <X />
        </Button>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls is scrolled by keys */}
      <ul className="grid max-h-48 gap-1 overflow-auto pb-1" aria-labelledby={id} tabIndex={0}>
        {troubles.slice(0, MOST_TROUBLES).map(({ id: key, name, text }) => (
          <li key={key}>
            <strong className="line-clamp-2 font-semi break-all" title={name}>
              {name === '' ? say('upload.nameless') : name}
            </strong>{' '}
            <span className="text-ink-2">{text}</span>
          </li>
        ))}
        {more > 0 && <li>{say('upload.moreTroubles', { count: more })}</li>}
      </ul>
    </section>
  );
};

/** Nothing while there is nothing to tell. Comes into view when there is: the drop may have been anywhere. */
export const UploadNews = () => {
  const { running, troubles, stop, dismiss } = useUploads();
  const here = useRef<HTMLElement>(null);
  const busy = running !== undefined;
  const wrong = troubles.length > 0;
  useEffect(() => {
    if (busy || wrong) here.current?.scrollIntoView?.({ block: 'nearest' });
  }, [busy, wrong]);
  if (!busy && !wrong) return null;
  return (
    <section ref={here} aria-label={say('upload.news')} className="grid gap-2 p-3">
      {busy && <Progress running={running} onStop={stop} />}
      {wrong && <Troubles troubles={troubles} onDismiss={dismiss} />}
    </section>
  );
};
