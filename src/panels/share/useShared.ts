/** The lab as a link, made when the window opens and again when the lab changes under it. */
import { useEffect, useState } from 'react';
import type { Result } from '../../engine/index.ts';
import { sceneToken } from '../../store/share.ts';
import type { NotShared, Shared } from '../../store/share.ts';
import { useLab, useLabItself } from '../shared/useLab.ts';

/** `making` while it is made; `failed` when a part of the page that makes it could not be loaded. */
export type Sharing = Result<Shared, NotShared> | 'making' | 'failed';

export const useShared = (): Sharing => {
  const lab = useLabItself();
  const journal = useLab((state) => state.journal);
  const clock = useLab((state) => state.clock);
  const [sharing, setSharing] = useState<Sharing>('making');
  useEffect(() => {
    let latest = true;
    sceneToken(lab).then(
      (made) => latest && setSharing(made),
      () => latest && setSharing('failed'),
    );
    return () => {
      latest = false;
    };
  }, [lab, journal, clock]);
  return sharing;
};
