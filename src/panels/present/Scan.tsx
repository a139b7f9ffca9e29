/** At the foot of the right: the keys, and this very scene as a code to scan. */
import { say } from '../../i18n/windows.ts';
import { sceneAddress } from '../address/place.ts';
import { Qr } from '../authenticator/Qr.tsx';
import { Kbd } from '../shared/Chip.tsx';
import { MAX_QR } from '../share/limits.ts';
import { useShared } from '../share/useShared.ts';

const KEYS = [
  ['→', 'present.key.next'],
  ['←', 'present.key.back'],
  ['B', 'present.key.blank'],
  ['?', 'present.key.help'],
] as const;

const Keys = () => (
  <ul className="present__keys">
    {KEYS.map(([key, text]) => (
      <li key={key}>
        <Kbd>{key}</Kbd> {say(text)}
      </li>
    ))}
  </ul>
);

/** The code is drawn when it is made; its place is kept. */
export const Scan = () => {
  const sharing = useShared();
  const token = typeof sharing === 'object' && sharing.ok ? sharing.value.token : undefined;
  const link = token === undefined ? undefined : sceneAddress(location.href, token);
  const fits = link !== undefined && link.length <= MAX_QR;
  return (
    <div className="present__scan">
      <div className="grid gap-1">
        <Keys />
        <p className="text-ink-2">
          {sharing === 'making' || fits ? say('present.scan') : say('present.noQr')}
        </p>
      </div>
      <div className="present__qr">{fits && <Qr text={link} label={say('present.qr')} />}</div>
    </div>
  );
};
