/** The queue of uploads: takes files, uploads one after the other, tells what became of them. */
import { objectActions } from '../../actions/objects.ts';
import { t } from '../../i18n/t.ts';
import { say } from '../../i18n/windows.ts';
import { folderNow } from '../../store/finding.ts';
import type { Lab } from '../../store/lab.ts';
import { selectCurrent, tell } from '../../store/look.ts';
import { uploadAll } from '../../store/uploads.ts';
import type { Incoming } from '../../store/uploads.ts';
import { formatBytes } from '../shared/format.ts';
import { troubleOf } from './troubles.ts';
import type { Trouble } from './troubles.ts';

/** A file in the queue. Two of one name may be in it. */
export interface Waiting {
  readonly id: number;
  readonly bucket: string;
  readonly file: Incoming;
}
/** How far the queue is: `files[at]` is being read, `done` bytes of it are. */
export interface Running {
  readonly files: readonly Waiting[];
  readonly at: number;
  readonly done: number;
}

export interface Queue {
  /** Queues files for the bucket on the bench; says why not when that is closed. */
  readonly take: (files: readonly Incoming[]) => void;
  /** Lets the file being uploaded finish, and drops the rest. */
  readonly stop: () => void;
}

interface Ears {
  readonly onRunning: (running: Running | undefined) => void;
  readonly onTrouble: (trouble: Trouble) => void;
}

interface Tally {
  readonly total: number;
  readonly stored: readonly Incoming[];
  readonly stopped: boolean;
}

const announce = (lab: Lab, { total, stored, stopped }: Tally): void => {
  const done = stored.length;
  const [first] = stored;
  if (stopped) tell(lab, say('upload.stopped', { done, total }));
  else if (first === undefined) tell(lab, say('upload.doneNone', { count: total }));
  else if (done < total) tell(lab, say('upload.doneSome', { done, total }));
  else if (total > 1) tell(lab, say('upload.doneAll', { count: done }));
  else tell(lab, say('upload.done', { key: first.path, size: formatBytes(first.size) }), true);
};

/** An empty queue for this lab. */
export const openQueue = (lab: Lab, { onRunning, onTrouble }: Ears): Queue => {
  let queue: Waiting[] = [];
  let busy = false;
  let stopped = false;
  let count = 0;

  const work = async (): Promise<void> => {
    const stored: Incoming[] = [];
    let at = 0;
    for (; at < queue.length && !stopped; at++) {
      const one = queue[at];
      if (one === undefined) break;
      const show = (done: number): void => onRunning({ files: [...queue], at, done });
      show(0);
      const [report] = await uploadAll(lab, one.bucket, [one.file], (_path, done) => show(done));
      const text = report && troubleOf(report);
      if (text === undefined) stored.push(one.file);
      else onTrouble({ id: one.id, name: one.file.path, text });
    }
    const total = queue.length;
    const last = stored.at(-1);
    if (last !== undefined && lab.getState().bucket === queue[at - 1]?.bucket) selectCurrent(lab, last.path);
    queue = [];
    busy = false;
    onRunning(undefined);
    announce(lab, { total, stored, stopped: stopped && at < total });
  };

  return {
    take: (files) => {
      const state = lab.getState();
      const closed = objectActions.upload.closed(state);
      const { bucket } = state;
      if (closed !== undefined || bucket === undefined) tell(lab, t(closed ?? 'action.closed.noBucket'));
      else if (files.length === 0) tell(lab, say('upload.nothing'));
      else {
        // The cell and the overlay have said into which folder.
        const folder = folderNow(state);
        queue.push(
          ...files.map((file) => ({
            id: ++count,
            bucket,
            file: { ...file, path: folder + file.path },
          })),
        );
        if (busy) return;
        busy = true;
        stopped = false;
        void work();
      }
    },
    stop: () => {
      stopped = true;
    },
  };
};
