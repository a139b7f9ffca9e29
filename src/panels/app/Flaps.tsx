/** Registration, resynchronisation and the QR code, as requests: what is typed here goes through the one door. */
import { useState } from 'react';
import { ACCOUNT, OTHER_ACCOUNT } from '../../engine/index.ts';
import type { Command, Outcome } from '../../engine/index.ts';
import { word } from '../../i18n/codes.ts';
import { t } from '../../i18n/t.ts';
import type { CodeShown } from '../../store/codes.ts';
import { dispatch } from '../../store/dispatch.ts';
import type { Lab } from '../../store/lab.ts';
import { tell } from '../../store/look.ts';
import { lastStep } from '../../store/views.ts';
import { RegisterFlap, ResyncFlap, ScanFlap } from '../authenticator/flaps.tsx';
import { reasonOf } from '../explain/reasons.ts';
import { decidingCheck } from '../explain/trace.ts';
import { useLab, useLabItself } from '../shared/useLab.ts';
import { viewOf } from './codeView.ts';
import type { FlapControl } from './useFlap.ts';

/** S3's words, then ours. */
const refusalOf = (lab: Lab, outcome: Outcome | undefined): string | undefined => {
  const step = lastStep(lab.getState());
  if (outcome === undefined) return t('action.closed.elsewhere');
  if (outcome.result.ok || step === undefined) return undefined;
  const check = decidingCheck(outcome.trace);
  const reason = check === undefined ? '' : reasonOf(check, step);
  return `${outcome.result.error.message} ${reason}`.trim();
};

interface FlapsProps {
  readonly flap: FlapControl;
  readonly shown: readonly CodeShown[];
}

export const Flaps = ({ flap, shown }: FlapsProps) => {
  const lab = useLabItself();
  const identity = useLab((state) => state.identity);
  const realTime = useLab(({ clock }) => clock.mode === 'running' && Math.abs(clock.offsetMs) < 1000);
  const [error, setError] = useState<string>();
  const send = (command: Command, done: string): void => {
    const outcome = dispatch(lab, command, { via: 'console' });
    const refusal = refusalOf(lab, outcome);
    setError(refusal);
    if (refusal !== undefined) return;
    if (command.type !== 'CreateVirtualMFADevice') flap.close();
    tell(lab, done);
  };
  const close = (): void => {
    setError(undefined);
    flap.close();
  };
  const waiting = shown.find((one) => one.waiting);
  const tied =
    shown.find((one) => !one.waiting && one.device.kind === 'virtual') ?? shown.find((one) => !one.waiting);
  const codes = (first: string, second: string) => ({
    authenticationCode1: first,
    authenticationCode2: second,
  });

  if (flap.shown === 'register')
    return (
      <RegisterFlap
        owner={identity}
        suggested={identity === 'root' ? 'root-account-mfa-device' : `${identity}-phone-2`}
        account={identity === 'other-root' ? OTHER_ACCOUNT : ACCOUNT}
        consoleOnly={identity === 'root' || identity === 'other-root'}
        device={waiting && viewOf(waiting)}
        error={
          error === undefined ? undefined : { field: waiting === undefined ? 'name' : 'codes', text: error }
        }
        realTime={realTime}
        onMake={(name) =>
          send(
            { type: 'CreateVirtualMFADevice', virtualMFADeviceName: name },
            word('codes.made', { device: name }),
          )
        }
        onRegister={(first, second) =>
          waiting !== undefined &&
          send(
            { type: 'EnableMFADevice', serialNumber: waiting.device.serial, ...codes(first, second) },
            word('codes.registered', { device: waiting.device.name }),
          )
        }
        onCancel={close}
      />
    );
  if (flap.shown === 'resync' && tied !== undefined)
    return (
      <ResyncFlap
        device={viewOf(tied)}
        error={error}
        onResync={(first, second) =>
          send(
            { type: 'ResyncMFADevice', serialNumber: tied.device.serial, ...codes(first, second) },
            word('codes.resynced', { device: tied.device.name }),
          )
        }
        onCancel={close}
      />
    );
  const scanned = shown.find(({ uri }) => uri !== undefined);
  if (flap.shown === 'scan' && scanned?.uri !== undefined)
    return <ScanFlap device={scanned.device.name} uri={scanned.uri} realTime={realTime} />;
  return null;
};
