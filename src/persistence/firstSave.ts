/** Between tabs that wait with nothing saved: the first one to save tells the others, which then look what is there. */

const NAME = 'bucket-lab.first-save';

/** Calls `heard` when another tab has saved for the first time. Returns how to stop listening. */
export const onFirstSave = (heard: () => void): (() => void) => {
  // Without channels a waiting tab learns of the other one when it is used.
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = heard;
  return () => channel.close();
};

/** Tells the tabs that wait. */
export const announceFirstSave = (): void => {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(undefined);
  channel.close();
};
