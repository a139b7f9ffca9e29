/** The authenticator of whoever is asking, from the lab. */
import { asSerial } from '../../engine/index.ts';
import type { Ports } from '../../engine/index.ts';
import { word } from '../../i18n/codes.ts';
import { codesOf, deviceOf, driftKey, mfaValue } from '../../store/codes.ts';
import type { CodeShown } from '../../store/codes.ts';
import { holderOf } from '../../store/holders.ts';
import type { LabState } from '../../store/lab.ts';
import { setDrift, tell, typeMfa } from '../../store/look.ts';
import { stateNow } from '../../store/views.ts';
import { Authenticator } from '../authenticator/Authenticator.tsx';
import type { PhoneView } from '../authenticator/Authenticator.tsx';
import type { DeviceView } from '../authenticator/device.ts';
import { useLab, useLabItself, useNow } from '../shared/useLab.ts';
import { useCodes, viewOf } from './codeView.ts';
import { DeviceList } from './DeviceList.tsx';
import { Flaps } from './Flaps.tsx';
import { Glass } from './Glass.tsx';
import type { FlapControl } from './useFlap.ts';
import '../shared/late.css';

const phoneOf = (shown: readonly CodeShown[], { identity, drift }: LabState): PhoneView | undefined => {
  const virtual = shown.filter(({ device }) => device.kind === 'virtual');
  const canHave = identity !== 'attacker' && identity !== 'dev';
  if (virtual.length === 0 && !canHave) return undefined;
  return {
    owner: identity,
    devices: virtual.map(viewOf),
    drift: virtual[0]?.drift ?? drift[`phone:${identity}`] ?? 0,
    offset: virtual.find(({ waiting }) => !waiting)?.device.offset ?? 0,
  };
};

/** Another's device, when the request that is written carries its serial: as after asking as somebody else. */
const foreignOf = (state: LabState, now: number, totp: Ports['totp']): DeviceView | undefined => {
  const { journal, identity, drift, draft } = state;
  const device = deviceOf(stateNow(state), asSerial(draft?.mfa.split(' ')[0] ?? ''));
  const holder = device && holderOf(journal, device);
  if (holder === undefined || holder === identity) return undefined;
  const shown = codesOf(journal, holder, drift, now, totp).find((one) => one.device === device);
  return shown && { ...viewOf(shown), mine: false };
};

/** Said once as it gets late for a code that is about to be sent; of any other nobody is told how it counts. */
const Late = ({ shown, state }: { readonly shown: readonly CodeShown[]; readonly state: LabState }) => {
  const { draft, clock } = state;
  const held = shown.find(({ device, code }) => draft?.mfa === mfaValue(device.serial, code));
  const late = clock.mode === 'running' && held !== undefined && held.secondsLeft <= 5;
  return (
    <p role="status" className="sr-only">
      {late && word('codes.fiveLeft')}
    </p>
  );
};

/** Using a code puts it into the prepared request; without one it goes to the clipboard. */
export const OpenCodes = ({ flap }: { readonly flap: FlapControl }) => {
  const lab = useLabItself();
  const state = useLab((all) => all);
  const now = useNow();
  const shown = useCodes();
  const phone = phoneOf(shown, state);
  const onUse = ({ serial, code, name }: DeviceView): void => {
    if (state.draft !== undefined) return typeMfa(lab, mfaValue(serial, code));
    void navigator.clipboard?.writeText(code).then(
      () => tell(lab, word('codes.copied', { device: name })),
      () => tell(lab, word('codes.notCopied')),
    );
    return undefined;
  };
  const driftOf = shown.find(({ device }) => device.kind === 'virtual');
  return (
    <div
      data-focus={state.glass === true && shown.length > 0 ? undefined : ''}
      tabIndex={-1}
      className="flex flex-col outline-none"
    >
      <Late shown={shown} state={state} />
      <Authenticator
        who={state.identity}
        now={now}
        frozen={state.clock.mode === 'frozen'}
        phone={phone}
        fobs={shown.filter(({ device }) => device.kind === 'hardware').map(viewOf)}
        foreign={foreignOf(state, now, lab.world.totp)}
        holdsCodeOf={({ serial, code }) => state.draft?.mfa === mfaValue(serial, code)}
        onUse={onUse}
        onAdd={() => flap.open('register')}
        onDrift={(seconds) =>
          setDrift(
            lab,
            driftOf === undefined ? `phone:${state.identity}` : driftKey(driftOf.device, state.identity),
            seconds,
          )
        }
        onResync={
          phone?.devices.some(({ waiting }) => waiting !== true) === true
            ? () => flap.open('resync')
            : undefined
        }
        onScan={
          phone?.devices.some(({ uri }) => uri !== undefined) === true ? () => flap.toggle('scan') : undefined
        }
        scanning={flap.shown === 'scan'}
      >
        <Flaps flap={flap} shown={shown} />
        <Glass shown={shown} />
        <DeviceList shown={shown} />
      </Authenticator>
    </div>
  );
};
