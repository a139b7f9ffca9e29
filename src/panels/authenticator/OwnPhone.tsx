/** The device on the learner's own phone: QR code, address, and the secret to be copied. */
import { ExternalLink } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { word } from '../../i18n/codes.ts';
import { CopyButton } from '../shared/CopyButton.tsx';
import { secretIn } from './secret.ts';

const Qr = lazy(() => import('./Qr.tsx').then((module) => ({ default: module.Qr })));

interface OwnPhoneProps {
  readonly device: string;
  /** `otpauth://totp/…` */
  readonly uri: string;
  /** Whether the lab's clock runs at real time: only then do both show the same digits. */
  readonly realTime: boolean;
}

/** To be pasted where nothing can be scanned. Only the glass box draws it. */
const Secret = ({ secret }: { readonly secret: string }) => (
  <p className="flex items-center gap-1 text-xs text-ink-2">
    {word('auth.register.paste')}
    <CopyButton text={secret} what={word('auth.register.secret')} />
  </p>
);

/** The QR keeps its place while it loads. */
export const OwnPhone = ({ device, uri, realTime }: OwnPhoneProps) => (
  <div className="grid gap-2">
    <div className="flex flex-wrap items-start gap-3">
      <div className="grid size-30 flex-none place-items-center rounded-control border border-line bg-surface text-center text-xs text-ink-3">
        <Suspense fallback={word('auth.register.qrWait')}>
          <Qr text={uri} label={word('auth.register.qr', { device })} className="size-full" />
        </Suspense>
      </div>
      <div className="min-w-30 flex-1 text-xs text-ink-2">
        <p className="text-pretty">{word('auth.register.scanned')}</p>
        <p className={`mt-1 text-pretty ${realTime ? '' : 'font-semi text-ink'}`}>
          {word(realTime ? 'auth.register.realTime' : 'auth.register.notRealTime')}
        </p>
        <a
          href={uri}
          className="mt-1 inline-flex min-h-6 items-center gap-1 rounded-sheet text-act underline decoration-1 underline-offset-2 hover:decoration-2 phone:min-h-11"
        >
          {word('auth.register.open')}
          <ExternalLink className="size-3.5" aria-hidden="true" />
        </a>
      </div>
    </div>
    <Secret secret={secretIn(uri)} />
  </div>
);
