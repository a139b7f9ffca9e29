/** The buckets, as a menu lists them, with the way to a new one. */
import { Plus } from 'lucide-react';
import { bucketActions } from '../../actions/buckets.ts';
import { t } from '../../i18n/t.ts';
import { openBucket } from '../../store/look.ts';
import { bucketsNow, stateNow } from '../../store/views.ts';
import type { MenuItem } from '../shared/Menu.tsx';
import { useLab, useLabItself } from '../shared/useLab.ts';
import { useDesk } from './desk.ts';

/** The one on the bench is checked. */
export const useBucketItems = (): readonly MenuItem[] => {
  const lab = useLabItself();
  const desk = useDesk();
  const journal = useLab((state) => state.journal);
  const shown = useLab((state) => state.bucket);
  const closed = useLab(bucketActions.newBucket.closed);
  return [
    ...bucketsNow(stateNow({ journal })).map(({ name }) => ({
      key: name,
      label: name,
      checked: name === shown,
      onChoose: () => openBucket(lab, name),
    })),
    {
      key: '+ new',
      label: t('action.newBucket'),
      icon: <Plus />,
      note: closed === undefined ? '' : t(closed),
      disabled: closed !== undefined,
      onChoose: () => bucketActions.newBucket.run(desk),
    },
  ];
};
