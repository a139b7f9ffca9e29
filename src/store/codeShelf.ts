/** Codes seen earlier: those that a device showed a moment ago, and those that were sent. Nothing is kept for it. */
import { asInstant, expectedStep, readCode, STEP_MS } from '../engine/index.ts';
import type { MfaDevice, Ports, Reading, Request } from '../engine/index.ts';
import { activeBranch } from '../session/journal.ts';
import type { Journal } from '../session/journal.ts';

/** An earlier code, and what S3 would say to it now. */
export interface EarlierCode {
  readonly step: number;
  readonly code: string;
  /** When the device began to show it, in milliseconds of the lab's clock. */
  readonly shownAt: number;
  /** When it was sent first, if it was. */
  readonly sentAt: number | undefined;
  /** When S3 took it, if it did. */
  readonly takenAt: number | undefined;
  readonly verdict: Reading['verdict'];
}

/** As many as a shelf holds, the newest first. */
const HELD = 8;
/** Of these, steps that the device showed lately, sent or not. */
const SHOWN = 4;
/** Steps around the moment of sending in which a sent code is looked for: as far as S3 itself looks (D-04). */
const REACH = 20;

/** The codes of a device that a request carries. */
const codesIn = ({ mfa = '', command }: Request, serial: string): readonly string[] => {
  if (command.type === 'EnableMFADevice' || command.type === 'ResyncMFADevice')
    return command.serialNumber === serial ? [command.authenticationCode1, command.authenticationCode2] : [];
  return mfa.startsWith(`${serial} `) ? [mfa.slice(serial.length + 1)] : [];
};

/** The step whose code that is, the nearest one; none for digits that no device showed. */
const stepOf = (device: MfaDevice, code: string, at: number, totp: Ports['totp']): number | undefined => {
  const now = expectedStep(device, asInstant(at));
  for (let far = 0; far <= REACH; far++)
    for (const step of [now + far, now - far]) if (totp(device.secret, step) === code) return step;
  return undefined;
};

interface Sent {
  readonly at: number;
  readonly takenAt: number | undefined;
}

/** The sent codes of a device by step, each with when it was sent first, and when it was taken. */
const sentOf = (journal: Journal, device: MfaDevice, totp: Ports['totp']): ReadonlyMap<number, Sent> => {
  const sent = new Map<number, Sent>();
  for (const { request, outcome } of activeBranch(journal).steps.slice(0, journal.cursor))
    for (const code of codesIn(request, device.serial)) {
      const step = stepOf(device, code, request.at, totp);
      if (step === undefined) continue;
      const spent = outcome.events.some((event) => event.type === 'code.spent' && event.step === step);
      const taken = spent || (device.spent?.step === step && device.spent.at === request.at);
      const before = sent.get(step);
      sent.set(step, {
        at: before?.at ?? request.at,
        takenAt: before?.takenAt ?? (taken ? request.at : undefined),
      });
    }
  return sent;
};

/**
 * The earlier codes of a device at `now` (milliseconds), when its clock is `drift` seconds ahead. A token shows a code only
 * while its button is pressed, so of a token there are those that were sent.
 */
export const shelfOf = (
  journal: Journal,
  device: MfaDevice,
  now: number,
  drift: number,
  totp: Ports['totp'],
): readonly EarlierCode[] => {
  const sent = sentOf(journal, device, totp);
  const shows = Math.floor((now + drift * 1000) / STEP_MS);
  const shown = device.kind === 'virtual' ? Array.from({ length: SHOWN }, (_, back) => shows - back) : [];
  return [...new Set([...shown, ...sent.keys()])]
    .sort((a, b) => b - a)
    .slice(0, HELD)
    .map((step) => {
      const code = totp(device.secret, step);
      return {
        step,
        code,
        shownAt: step * STEP_MS - drift * 1000,
        sentAt: sent.get(step)?.at,
        takenAt: sent.get(step)?.takenAt,
        verdict: readCode(device, code, asInstant(now), totp).verdict,
      };
    });
};
