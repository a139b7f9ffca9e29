/** Why an action is not open now. A closed door says so in words (visual rule: disable with a reason). */
import type { TextKey } from '../i18n/t.ts';
import type { LabState } from '../store/lab.ts';
import { bucketNow, canRedo, canUndo } from '../store/views.ts';

/** Another tab holds this lab, or it is not loaded yet. */
export const closedElsewhere = ({ storage }: LabState): TextKey | undefined => {
  if (storage.kind === 'elsewhere') return 'action.closed.elsewhere';
  return storage.kind === 'opening' ? 'action.closed.opening' : undefined;
};

/** There is no bucket to do it in. */
export const noBucket = (state: LabState): TextKey | undefined =>
  closedElsewhere(state) ?? (bucketNow(state) === undefined ? 'action.closed.noBucket' : undefined);

export const nothingToUndo = (state: LabState): TextKey | undefined =>
  closedElsewhere(state) ?? (canUndo(state) ? undefined : 'action.closed.nothingToUndo');

export const nothingToRedo = (state: LabState): TextKey | undefined =>
  closedElsewhere(state) ?? (canRedo(state) ? undefined : 'action.closed.nothingToRedo');
