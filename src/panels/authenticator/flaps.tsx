/** The parts of the authenticator that open when asked, so that they are not in the first load of the page. */
import { lazy, Suspense } from 'react';
import type { ComponentProps } from 'react';
import { word } from '../../i18n/codes.ts';

const Registering = lazy(() =>
  import('./RegisterDevice.tsx').then(({ RegisterDevice }) => ({ default: RegisterDevice })),
);
const Resyncing = lazy(() =>
  import('./ResyncDevice.tsx').then(({ ResyncDevice }) => ({ default: ResyncDevice })),
);
const Scanning = lazy(() => import('./OwnPhone.tsx').then(({ OwnPhone }) => ({ default: OwnPhone })));

const Waiting = () => <p className="border-hair-t p-3 text-ink-2">{word('auth.register.loading')}</p>;

/** Registers a virtual device. See `RegisterDevice`. */
export const RegisterFlap = (props: ComponentProps<typeof Registering>) => (
  <Suspense fallback={<Waiting />}>
    <Registering {...props} />
  </Suspense>
);

/** Resynchronises a device. See `ResyncDevice`. */
export const ResyncFlap = (props: ComponentProps<typeof Resyncing>) => (
  <Suspense fallback={<Waiting />}>
    <Resyncing {...props} />
  </Suspense>
);

/** Puts a registered device on the learner's own phone. See `OwnPhone`. */
export const ScanFlap = (props: ComponentProps<typeof Scanning>) => (
  <section aria-label={word('auth.scan')} className="border-hair-t p-3">
    <Suspense fallback={<Waiting />}>
      <Scanning {...props} />
    </Suspense>
  </section>
);
