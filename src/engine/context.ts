/** The facts a decision needs, looked up once and handed to every rule. */
import { readCode } from './mfaCode.ts';
import type { Reading } from './mfaCode.ts';
import type { Bucket, MfaDevice, Ports, Principal, State } from './model.ts';
import type { AnyCommand, AnyCommandType, AnyRequest } from './more/commands.ts';
import { byUtf8 } from './order.ts';
import { get } from './orderedMap.ts';

export interface Asked {
  readonly state: State;
  readonly request: AnyRequest;
  readonly ports: Ports;
  /** `undefined` when nobody has this key. */
  readonly who: Principal | undefined;
}

export interface InBucket extends Asked {
  readonly bucketName: string;
  readonly bucket: Bucket | undefined;
}

/** An `x-amz-mfa` value taken apart (M-10). */
export interface Token {
  readonly raw: string;
  readonly wellFormed: boolean;
  readonly serial: string;
  readonly code: string;
  /** The caller's own device with that serial. */
  readonly device: MfaDevice | undefined;
  readonly reading: Reading | undefined;
}

export interface WithToken {
  readonly token: Token | undefined;
}

export interface Of<T extends AnyCommandType> {
  readonly command: AnyCommand<T>;
}

/** What every request brings. */
export const asked = (state: State, request: AnyRequest, ports: Ports): Asked => ({
  state,
  request,
  ports,
  who: get(state.principals, byUtf8, request.by.arn),
});

/** The same with the bucket it names. */
export const inBucket = (state: State, request: AnyRequest, ports: Ports, bucketName: string): InBucket => ({
  state,
  request,
  ports,
  who: get(state.principals, byUtf8, request.by.arn),
  bucketName,
  bucket: get(state.buckets, byUtf8, bucketName),
});

/** The request's `x-amz-mfa` value, taken apart; `undefined` when it carries none. */
export const tokenOf = ({ state, request, ports, who }: Asked): Token | undefined => {
  const raw = request.mfa;
  if (raw === undefined) return undefined;
  const parts = /^([!-~]+) (\d{6})$/.exec(raw);
  const [, serial = '', code = ''] = parts ?? [];
  const named = get(state.devices, byUtf8, serial);
  const device = named !== undefined && named.owner === who?.arn ? named : undefined;
  return {
    raw,
    wellFormed: parts !== null,
    serial,
    code,
    device,
    reading: device && readCode(device, code, request.at, ports.totp),
  };
};
