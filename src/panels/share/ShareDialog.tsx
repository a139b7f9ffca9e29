/** Shares the lab: a link to copy, what it holds, a QR code, a snippet for a page, and the way in for a link or a code. */
import { say } from '../../i18n/windows.ts';
import { MAX_TOKEN } from '../../store/share.ts';
import type { NotShared, Shared } from '../../store/share.ts';
import { sceneAddress, snippetFor } from '../address/place.ts';
import { faultText } from '../app/faultText.ts';
import { Qr } from '../authenticator/Qr.tsx';
import { Button } from '../shared/Button.tsx';
import { Dialog } from '../shared/Dialog.tsx';
import { formatBytes } from '../shared/format.ts';
import { CopyField } from './CopyField.tsx';
import { MAX_QR } from './limits.ts';
import { OpenCode } from './OpenCode.tsx';
import { useShared } from './useShared.ts';

const holdsText = ({ requests, extent, absent, token }: Shared): readonly string[] => [
  say('share.holds', { count: requests }),
  ...(extent === 'all' ? [] : [say(`share.extent.${extent}`)]),
  ...(absent.count === 0
    ? []
    : [say('share.absent', { count: absent.count, size: formatBytes(absent.bytes) })]),
  say('share.length', { length: token.length, limit: MAX_TOKEN }),
  say('share.private'),
];

const TheLink = ({ shared }: { readonly shared: Shared }) => {
  const link = sceneAddress(location.href, shared.token);
  return (
    <>
      <section className="grid grid-cols-[1fr_auto] items-start gap-x-4 gap-y-2 phone:grid-cols-1">
        <div className="grid gap-2">
          <CopyField label={say('share.link')} what={say('share.what.link')} text={link} first />
          <ul className="grid list-disc gap-1 pl-4 marker:text-ink-3">
            {holdsText(shared).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
        {link.length <= MAX_QR ? (
          <Qr text={link} label={say('share.qr')} className="border-hair size-40 phone:justify-self-center" />
        ) : (
          <p className="w-40 text-xs text-ink-3 phone:w-auto">{say('share.qr.tooLong')}</p>
        )}
      </section>
      <section className="grid gap-1.5 border-t pt-3">
        <h3 className="text-md">{say('share.embed')}</h3>
        <p className="text-ink-2">{say('share.embed.note')}</p>
        <CopyField
          label={say('share.what.snippet')}
          what={say('share.what.snippet')}
          text={snippetFor(location.href, shared.token, say('share.embed.title'))}
          labelHidden
        />
      </section>
    </>
  );
};

const overText = (over: NotShared): string => {
  if (over.kind === 'unsavable') return say('share.over.unsavable', { reason: faultText(over.fault) });
  const shown = (amount: number) =>
    over.kind === 'bytes' ? formatBytes(amount) : amount.toLocaleString('en');
  return say(`share.over.${over.kind}`, { found: shown(over.found), limit: shown(over.limit) });
};

interface TooLargeProps {
  readonly over: NotShared;
  readonly onSaveFile: () => void;
}

/** By how much, and what holds it all instead. */
const TooLarge = ({ over, onSaveFile }: TooLargeProps) => (
  <section role="status" className="grid gap-2">
    <p>{overText(over)}</p>
    <p>{say('share.file')}</p>
    <p>
      <Button onClick={onSaveFile}>{say('share.file.save')}</Button>
    </p>
  </section>
);

interface ShareDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onSaveFile: () => Promise<string | undefined>;
}

const Sharing = ({ onSaveFile }: Pick<ShareDialogProps, 'onSaveFile'>) => {
  const sharing = useShared();
  if (sharing === 'making') return <p role="status">{say('share.making')}</p>;
  if (sharing === 'failed') return <p role="alert">{say('share.failed')}</p>;
  if (sharing.ok) return <TheLink shared={sharing.value} />;
  return <TooLarge over={sharing.error} onSaveFile={() => void onSaveFile()} />;
};

/** The lab is not changed by it, nor sent anywhere. */
export const ShareDialog = ({ open, onClose, onSaveFile }: ShareDialogProps) => (
  <Dialog open={open} title={say('share.title')} onClose={onClose}>
    <div className="grid gap-4">
      <Sharing onSaveFile={onSaveFile} />
      <OpenCode />
    </div>
  </Dialog>
);
