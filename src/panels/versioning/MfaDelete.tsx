/** MFA Delete as a fact of the bucket: the padlock on the ways it locks, and the box or chip that names it. */
import type { Bucket } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';
import { Octagon, Padlock, PadlockOpen } from '../shared/icons.tsx';

/** Closed: a code is needed. Open: one was just accepted. Refused: one was just turned down. */
export type PadlockState = 'closed' | 'open' | 'refused';

const SHAPE = { closed: Padlock, open: PadlockOpen, refused: Octagon } as const;

/** The badge on an arrow: a solid disc, which is a fact and not a button. */
export const Disc = ({ state }: { readonly state: PadlockState }) => {
  const Shape = SHAPE[state];
  return (
    <span className={state === 'refused' ? 'disc disc--no' : 'disc'}>
      <Shape />
    </span>
  );
};

interface MfaBoxProps {
  readonly form: 'box' | 'chip';
  readonly mfaDelete: Bucket['mfaDelete'];
  readonly padlock: PadlockState;
  readonly onPrepareMfa?: ((mfaDelete: 'Enabled' | 'Disabled') => void) | undefined;
}

/** "MFA Delete on, root + code"; pressing prepares the request that changes it. */
export const MfaBox = ({ form, mfaDelete, padlock, onPrepareMfa }: MfaBoxProps) => {
  const on = mfaDelete === 'enabled';
  const Shape = on ? SHAPE[padlock] : PadlockOpen;
  const face = (
    <>
      {form === 'box' && on ? <Disc state={padlock} /> : form === 'box' && <Shape className="size-4.5" />}
      <b className="mfa__name">
        {form === 'chip' && <Shape />}
        {t(on ? 'mfa.on' : 'mfa.off')}
      </b>
      <span className="mfa__note">{t(`mfa.note.${mfaDelete}`)}</span>
    </>
  );
  const look = `mfa mfa--${form}`;
  if (onPrepareMfa === undefined)
    return (
      <p className={look} data-on={on || undefined}>
        {face}
      </p>
    );
  return (
    <button
      type="button"
      className={look}
      data-on={on || undefined}
      title={t(on ? 'mfa.turnOff' : 'mfa.turnOn')}
      onClick={() => onPrepareMfa(on ? 'Disabled' : 'Enabled')}
    >
      {face}
    </button>
  );
};
