/**
 * Two routes for tests and demonstrations, there only with `--control`: a one-time code of somebody's device, always a
 * fresh one, and a hand on the simulated clock.
 */
import { STEP_MS, byUtf8, get } from '../engine/index.ts';
import type { MfaDevice, Ports, Serial } from '../engine/index.ts';
import type { WireResponse } from '../wire/wire.ts';
import type { Credentials } from './credentials.ts';
import type { Endpoint } from './endpoint.ts';

/** A request as far as the routes look at it. */
export interface ControlRequest {
  readonly method: string;
  /** Path and query as on the request line. */
  readonly target: string;
  /** The address it came from; `undefined` when the connection is gone already. */
  readonly peer: string | undefined;
}

/** Answers a request for one of the routes; `undefined` when it is for S3. */
export type Control = (request: ControlRequest) => WireResponse | undefined;

const PREFIX = '/_bucketlab/';
const MFA = `${PREFIX}mfa/`;
const CLOCK = `${PREFIX}clock`;
/** What the clock can show at most, by the four digits that S3's dates have for the year. */
const LAST_MS = Date.parse('9999-01-01T00:00:00Z');

const say = (status: number, text: string, headers: Readonly<Record<string, string>> = {}): WireResponse => ({
  status,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  // A code goes into a header as it is, so an answer that a program reads ends without a new line.
  body: status === 200 ? text : `${text}\n`,
});

/** Whether an address is the machine's own. */
export const isLoopback = (peer: string | undefined): boolean =>
  peer !== undefined && /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/i.test(peer);

const oneOf = (method: string): WireResponse =>
  say(405, `This route takes ${method} only.`, { Allow: method });

/** Seconds as milliseconds; `undefined` for anything but a plain number from 0 up. */
const readSeconds = (text: string | null): number | undefined =>
  text !== null && /^\d{1,12}(\.\d{1,9})?$/.test(text) ? Math.round(Number(text) * 1000) : undefined;

/** The routes of one endpoint, for these identities. */
export const controlOf = (
  endpoint: Endpoint,
  credentials: readonly Credentials[],
  totp: Ports['totp'],
): Control => {
  /** The last time step of each device whose code was handed out. */
  const handedOut = new Map<Serial, number>();

  /** A device's code that nobody has used or got here: the one it shows, or after as many steps as it takes. */
  const freshCode = (device: MfaDevice): string => {
    const showing = (): number => Math.floor(endpoint.now() / STEP_MS) + device.offset;
    const taken = Math.max(handedOut.get(device.serial) ?? -1, device.spent?.step ?? -1);
    const behind = taken + 1 - showing();
    if (behind > 0) endpoint.advance(behind * STEP_MS);
    const stepNow = showing();
    handedOut.set(device.serial, stepNow);
    return totp(device.secret, stepNow);
  };

  const mfa = (name: string): WireResponse => {
    const names = credentials.map((one) => one.name).join(', ');
    const identity = credentials.find((one) => one.name === name);
    if (identity === undefined) return say(404, `There is no principal of that name; there are ${names}.`);
    const { devices } = endpoint.state();
    const device = identity.device === undefined ? undefined : get(devices, byUtf8, identity.device);
    if (device === undefined) return say(404, `${name} has no MFA device.`);
    return say(200, `${device.serial} ${freshCode(device)}`);
  };

  const clock = (query: URLSearchParams): WireResponse => {
    const ms = readSeconds(query.get('advance'));
    if (ms === undefined)
      return say(400, 'Say how far the clock is to go, in seconds from 0 up: /_bucketlab/clock?advance=30');
    if (endpoint.now() + ms > LAST_MS) return say(400, 'The clock goes no further than the year 9998.');
    return say(200, new Date(endpoint.advance(ms)).toISOString());
  };

  return ({ method, target, peer }) => {
    if (!target.startsWith(PREFIX)) return undefined;
    if (!isLoopback(peer)) return say(403, 'This route answers only on the machine it runs on.');
    const [path = '', query = ''] = target.split('?', 2);
    if (path.startsWith(MFA)) return method === 'GET' ? mfa(path.slice(MFA.length)) : oneOf('GET');
    if (path === CLOCK) return method === 'POST' ? clock(new URLSearchParams(query)) : oneOf('POST');
    return say(
      404,
      'There are two routes here: GET /_bucketlab/mfa/PRINCIPAL and POST /_bucketlab/clock?advance=SECONDS.',
    );
  };
};
