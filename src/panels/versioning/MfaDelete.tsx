/** MFA Delete as a fact of the bucket: the padlock on the ways it locks, and the box or chip that names it. */
import type { Bucket } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';
import { Octagon, Padlock, PadlockOpen } from '../shared/icons.tsx';

/** Closed: a code is needed. Open: one was just accepted. Refused: one was just turned down. */
export type PadlockState = 'closed' | 'open' | 'refused';

const SHAPE = { closed: Padlock, open: PadlockOpen, refused: Octagon } as const;

/** An open one closes by itself two seconds later: `unlocked.css`, which comes with what codes are sent from. */
const Lock = ({ state }: { readonly state: PadlockState }) => {
  const Shape = SHAPE[state];
  return (
    <span className={state === 'open' ? 'lock' : undefined}>
      <Shape />
      {state === 'open' && <Padlock />}
    </span>
  );
};

/** The badge on an arrow: a solid disc, which is a fact and not a button. */
export const Disc = ({ state }: { readonly state: PadlockState }) => (
  <span className={state === 'refused' ? 'disc disc--no' : 'disc'}>
    <Lock state={state} />
  </span>
);

interface MfaBoxProps {
  readonly form: 'box' | 'chip';
  readonly mfaDelete: Bucket['mfaDelete'];
  readonly padlock: PadlockState;
  readonly onPrepareMfa?: ((mfaDelete: 'Enabled' | 'Disabled') => void) | undefined;
}

/** "MFA Delete on, root + code"; pressing prepares the request that changes it. */
export const MfaBox = ({ form, mfaDelete, padlock, onPrepareMfa }: MfaBoxProps) => {
  const on = mfaDelete === 'enabled';
  const face = (
    <>
      {form === 'box' && (on ? <Disc state={padlock} /> : <PadlockOpen className="size-4.5" />)}
      <b className="mfa__name">
        {form === 'chip' && (on ? <Lock state={padlock} /> : <PadlockOpen />)}
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
