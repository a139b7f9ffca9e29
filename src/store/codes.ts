/** The authenticator's side: the codes that each person's devices show, by their own clocks. */
import { byUtf8, get, STEP_MS, values } from '../engine/index.ts';
import type { MfaDevice, Ports, Serial, State } from '../engine/index.ts';
import { otpauthUri } from '../totp/secret.ts';
import { stateAt } from '../session/journal.ts';
import type { Journal } from '../session/journal.ts';
import './codeMaker.ts';
import { holderOf } from './holders.ts';
import type { IdentityId } from './identities.ts';

/** What a device shows at one moment. */
export interface CodeShown {
  readonly device: MfaDevice;
  readonly holder: IdentityId;
  readonly code: string;
  readonly next: string;
  /** Whole seconds until `next`. */
  readonly secondsLeft: number;
  /** The time step that the device believes in. */
  readonly step: number;
  /** When S3 saw this very code spent. */
  readonly usedAt: number | undefined;
  /** A newer code was spent already (D-06). */
  readonly superseded: boolean;
  /** Not yet tied to anybody: waits for its two codes. */
  readonly waiting: boolean;
  readonly drift: number;
  /** The otpauth:// address of a virtual device (D-11); a token's secret is sealed in. */
  readonly uri: string | undefined;
}

/** Whose drift a device follows: a token has its own clock, virtual devices share their holder's phone. */
export const driftKey = (device: MfaDevice, holder: IdentityId): string =>
  device.kind === 'hardware' ? device.serial : `phone:${holder}`;

/** The codes that `holder`'s devices show at `now` (milliseconds), tokens first, then by name. */
export const codesOf = (
  journal: Journal,
  holder: IdentityId,
  drift: Readonly<Record<string, number>>,
  now: number,
  totp: Ports['totp'],
): readonly CodeShown[] => {
  const held = [...values<Serial, MfaDevice>(stateAt(journal).devices)].filter(
    (device) => holderOf(journal, device) === holder,
  );
  return held
    .map((device) => {
      const seconds = drift[driftKey(device, holder)] ?? 0;
      const at = now + seconds * 1000;
      const step = Math.floor(at / STEP_MS);
      const spent = device.spent;
      return {
        device,
        holder,
        code: totp(device.secret, step),
        next: totp(device.secret, step + 1),
        secondsLeft: Math.ceil((STEP_MS - (at - step * STEP_MS)) / 1000),
        step,
        usedAt: spent?.step === step ? spent.at : undefined,
        superseded: spent !== undefined && step < spent.step,
        waiting: device.owner === undefined,
        drift: seconds,
        uri:
          device.kind === 'virtual'
            ? otpauthUri({ device: device.name, account: device.account, secret: device.secret })
            : undefined,
      };
    })
    .sort((a, b) => byUtf8(a.device.kind, b.device.kind) || byUtf8(a.device.name, b.device.name));
};

/** The `x-amz-mfa` value for a code (M-10). */
export const mfaValue = (serial: Serial, code: string): string => `${serial} ${code}`;

/** A device of the state, by serial. */
export const deviceOf = (state: State, serial: Serial): MfaDevice | undefined =>
  get(state.devices, byUtf8, serial);
