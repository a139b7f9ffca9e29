/** Uploads of this page, for the panels that show them. The queue itself is loaded with the first file. */
import { createContext, useContext, useRef, useState } from 'react';
import { t } from '../../i18n/t.ts';
import { tell } from '../../store/look.ts';
import type { Incoming } from '../../store/uploads.ts';
import { useLabItself } from '../shared/useLab.ts';
import { soon } from '../shared/warmUp.ts';
import type { Queue, Running } from './queue.ts';
import type { Trouble } from './troubles.ts';

export interface Uploads extends Queue {
  readonly running: Running | undefined;
  /** Until dismissed. */
  readonly troubles: readonly Trouble[];
  readonly dismiss: () => void;
}

const loadQueue = () => import('./queue.ts');
soon(loadQueue);

/** The queue. One for the page; panels get it from `UploadsContext`. */
export const useUploadQueue = (): Uploads => {
  const lab = useLabItself();
  const [running, setRunning] = useState<Running>();
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const queue = useRef<Queue>(undefined);

  const opened = async (): Promise<Queue> => {
    const { openQueue } = await loadQueue();
    queue.current ??= openQueue(lab, {
      onRunning: setRunning,
      onTrouble: (trouble) => setTroubles((all) => [...all, trouble]),
    });
    return queue.current;
  };
  const take = (files: readonly Incoming[]): void => {
    opened().then(
      (ready) => ready.take(files),
      () => tell(lab, t('app.notLoaded')),
    );
  };
  return { running, troubles, take, stop: () => queue.current?.stop(), dismiss: () => setTroubles([]) };
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
