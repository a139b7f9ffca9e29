/** The credential of a request: who signed, for which day and region; and the three components that hold it in a header. */
import type { Result } from '../engine/index.ts';
import { AUTH } from './authFaults.ts';
import type { AuthFault, Where } from './authFaults.ts';

/** The only algorithm of Signature Version 4 here. S3 also knows an asymmetric one, for several regions at once. */
export const ALGORITHM = 'AWS4-HMAC-SHA256';

/** `AKIDEXAMPLE/20130524/us-east-1/s3/aws4_request`, taken apart and found to be for this endpoint. */
export interface Credential {
  readonly accessKeyId: string;
  /** "20130524". */
  readonly date: string;
  /** All but the key: "20130524/us-east-1/s3/aws4_request". */
  readonly scope: string;
}

const DATE = /^\d{8}$/;
const HEX = /^[0-9a-f]{64}$/;

const refuse = (error: AuthFault): { readonly ok: false; readonly error: AuthFault } => ({
  ok: false,
  error,
});

/** Reads a credential. `where` it stood decides how a fault is told; `region` is the endpoint's. */
export const readCredential = (text: string, where: Where, region: string): Result<Credential, AuthFault> => {
  const parts = text.split('/');
  const [accessKeyId = '', date = '', scopeRegion = '', service = '', terminal = ''] = parts;
  if (parts.length !== 5 || accessKeyId === '') return refuse(AUTH.credential(where));
  if (!DATE.test(date)) return refuse(AUTH.dateFormat(where, date));
  if (service !== 's3') return refuse(AUTH.service(where, service));
  if (terminal !== 'aws4_request') return refuse(AUTH.terminal(where, terminal));
  if (scopeRegion !== region) return refuse(AUTH.region(where, scopeRegion, region));
  return { ok: true, value: { accessKeyId, date, scope: text.slice(accessKeyId.length + 1) } };
};

/** What an Authorization header of Signature Version 4 consists of. */
export interface Components {
  readonly credential: string;
  readonly signedHeaders: string;
  readonly signature: string;
}

/** Reads `AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…`, in any order, with or without the spaces. */
const readComponents = (header: string): Result<Components, AuthFault> => {
  const space = header.indexOf(' ');
  if (space < 0) return refuse(AUTH.noSpace(header));
  const type = header.slice(0, space);
  if (type === 'AWS') return refuse(AUTH.versionTwo());
  if (type !== ALGORITHM) return refuse(AUTH.unknownType(header));
  const pieces = header.slice(space + 1).split(',');
  if (pieces.length !== 3) return refuse(AUTH.threeComponents());
  let credential: string | undefined;
  let signedHeaders: string | undefined;
  let signature: string | undefined;
  for (const piece of pieces) {
    const text = piece.trim();
    const equals = text.indexOf('=');
    if (equals < 0) return refuse(AUTH.component(text));
    const name = text.slice(0, equals);
    const value = text.slice(equals + 1);
    if (name === 'Credential') credential = value;
    else if (name === 'SignedHeaders') signedHeaders = value;
    else if (name === 'Signature') signature = value;
  }
  if (credential === undefined) return refuse(AUTH.missingComponent('Credential'));
  if (signedHeaders === undefined) return refuse(AUTH.missingComponent('SignedHeaders'));
  if (signature === undefined) return refuse(AUTH.missingComponent('Signature'));
  return { ok: true, value: { credential, signedHeaders, signature } };
};

/** An Authorization header taken apart, its credential found to be for this endpoint. */
export interface Authorization {
  readonly credential: Credential;
  readonly signedHeaders: string;
  readonly signature: string;
}

const SIGNATURE = 'Signature=';
/** The start of the last header that was right, up to its signature, and what was read there, for which region. */
let last: (Authorization & { readonly start: string; readonly region: string }) | undefined;

/** Reads the header. What stands before the signature a client writes anew each day only, so it is remembered. */
export const readAuthorization = (header: string, region: string): Result<Authorization, AuthFault> => {
  if (last !== undefined && region === last.region && header.startsWith(last.start)) {
    const signature = header.slice(last.start.length);
    if (HEX.test(signature))
      return {
        ok: true,
        value: { credential: last.credential, signedHeaders: last.signedHeaders, signature },
      };
  }
  const components = readComponents(header);
  if (!components.ok) return components;
  const { signedHeaders, signature } = components.value;
  const read = readCredential(components.value.credential, 'header', region);
  if (!read.ok) return read;
  const value = { credential: read.value, signedHeaders, signature };
  const end = header.length - signature.length;
  if (HEX.test(signature) && header.endsWith(`${SIGNATURE}${signature}`))
    last = { ...value, start: header.slice(0, end), region };
  return { ok: true, value };
};
