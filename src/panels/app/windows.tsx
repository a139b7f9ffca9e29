/** The windows over the bench. Each is loaded when it is first opened, or a little before: on the first touch. */
import { lazy, Suspense } from 'react';
import type { ComponentProps, ComponentType } from 'react';
import { soon } from '../shared/warmUp.ts';

/** A window that is there once it has been asked for, and then stays, so that what was typed in it does too. */
const windowOf = <P extends { readonly open: boolean }>(load: () => Promise<ComponentType<P>>) => {
  soon(load);
  const Late = lazy(async () => ({ default: await load() }));
  let asked = false;
  return (props: ComponentProps<typeof Late> & P) => {
    asked ||= props.open;
    return asked ? (
      <Suspense fallback={null}>
        <Late {...props} />
      </Suspense>
    ) : null;
  };
};

export const TypeTextWindow = windowOf(
  async () => (await import('../upload/TypeTextDialog.tsx')).TypeTextDialog,
);
export const ContentWindow = windowOf(
  async () => (await import('../preview/PreviewDialog.tsx')).PreviewDialog,
);
/** Every action, a new bucket, help, saving and opening, sharing, presenting: whichever is asked for. */
export const DoorWindow = windowOf(async () => (await import('../address/doors.tsx')).doorWindow());
