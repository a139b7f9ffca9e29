/** Uploads of this page: a queue that takes files from everywhere, how far it is, and what could not be taken. */
import { createContext, useContext, useRef, useState } from 'react';
import { objectActions } from '../../actions/objects.ts';
import { t } from '../../i18n/t.ts';
import type { Lab } from '../../store/lab.ts';
import { selectCurrent, tell } from '../../store/look.ts';
import { uploadAll } from '../../store/uploads.ts';
import type { Incoming } from '../../store/uploads.ts';
import { formatBytes } from '../shared/format.ts';
import { useLabItself } from '../shared/useLab.ts';
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
export interface Uploads {
  readonly running: Running | undefined;
  /** Until dismissed. */
  readonly troubles: readonly Trouble[];
  /** Queues files for the bucket on the bench; says why not when that is closed. */
  readonly take: (files: readonly Incoming[]) => void;
  /** Lets the file being uploaded finish, and drops the rest. */
  readonly stop: () => void;
  readonly dismiss: () => void;
}

interface Tally {
  readonly total: number;
  readonly stored: readonly Incoming[];
  readonly stopped: boolean;
}

const announce = (lab: Lab, { total, stored, stopped }: Tally): void => {
  const done = stored.length;
  const [first] = stored;
  if (stopped) tell(lab, t('upload.stopped', { done, total }));
  else if (first === undefined) tell(lab, t('upload.doneNone', { count: total }));
  else if (done < total) tell(lab, t('upload.doneSome', { done, total }));
  else if (total > 1) tell(lab, t('upload.doneAll', { count: done }));
  else tell(lab, t('upload.done', { key: first.path, size: formatBytes(first.size) }), true);
};

/** The queue. One for the page; panels get it from `UploadsContext`. */
export const useUploadQueue = (): Uploads => {
  const lab = useLabItself();
  const [running, setRunning] = useState<Running>();
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const queue = useRef<Waiting[]>([]);
  const busy = useRef(false);
  const stopped = useRef(false);
  const count = useRef(0);

  const work = async (): Promise<void> => {
    const stored: Incoming[] = [];
    let at = 0;
    for (; at < queue.current.length && !stopped.current; at++) {
      const one = queue.current[at];
      if (one === undefined) break;
      const show = (done: number): void => setRunning({ files: [...queue.current], at, done });
      show(0);
      const [report] = await uploadAll(lab, one.bucket, [one.file], (_path, done) => show(done));
      const text = report && troubleOf(report);
      if (text === undefined) stored.push(one.file);
      else setTroubles((all) => [...all, { id: one.id, name: one.file.path, text }]);
    }
    const total = queue.current.length;
    const last = stored.at(-1);
    if (last !== undefined && lab.getState().bucket === queue.current[at - 1]?.bucket)
      selectCurrent(lab, last.path);
    queue.current = [];
    busy.current = false;
    setRunning(undefined);
    announce(lab, { total, stored, stopped: stopped.current && at < total });
  };

  const take = (files: readonly Incoming[]): void => {
    const state = lab.getState();
    const closed = objectActions.upload.closed(state);
    if (closed !== undefined || state.bucket === undefined) {
      tell(lab, t(closed ?? 'action.closed.noBucket'));
      return;
    }
    if (files.length === 0) {
      tell(lab, t('upload.nothing'));
      return;
    }
    const { bucket } = state;
    queue.current.push(...files.map((file) => ({ id: ++count.current, bucket, file })));
    if (busy.current) return;
    busy.current = true;
    stopped.current = false;
    void work();
  };

  return {
    running,
    troubles,
    take,
    stop: () => {
      stopped.current = true;
    },
    dismiss: () => setTroubles([]),
  };
};

/** The page's uploads and the way to the file chooser. */
export interface UploadDeskValue extends Uploads {
  readonly chooseFiles: () => void;
}
const UploadsContext = createContext<UploadDeskValue | undefined>(undefined);
export const UploadsProvider = UploadsContext.Provider;

/** The uploads around this component. One outside an `UploadDesk` is a mistake of ours. */
export const useUploads = (): UploadDeskValue => {
  const uploads = useContext(UploadsContext);
  if (uploads === undefined) throw new Error('no upload desk around this component');
  return uploads;
};
