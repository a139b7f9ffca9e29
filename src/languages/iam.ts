/**
 * IAM's operations as they go over the wire: its query API of 2010-05-08, a form one way and XML the other.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableMFADevice.html and its siblings.
 */
import { nonceFrom } from '../engine/index.ts';
import type { Command, Fault, Outcome } from '../engine/index.ts';

export type IamCommand = Extract<Command, { readonly type: `${string}MFADevice${string}` }>;

/** Whether an operation is IAM's. */
export const isIamType = (type: Command['type']): boolean => type.includes('MFADevice');

const NAMESPACE = 'https://iam.amazonaws.com/doc/2010-05-08/';

const PARAMETERS: Readonly<Record<string, string>> = {
  virtualMFADeviceName: 'VirtualMFADeviceName',
  userName: 'UserName',
  serialNumber: 'SerialNumber',
  authenticationCode1: 'AuthenticationCode1',
  authenticationCode2: 'AuthenticationCode2',
};

/** Parameters by the names that the API gives them, in its order. */
export const iamParameters = (command: IamCommand): readonly (readonly [name: string, value: string])[] =>
  Object.entries(command).flatMap(([name, value]: readonly [string, string | undefined]) => {
    const own = PARAMETERS[name];
    return own === undefined || value === undefined ? [] : [[own, value] as const];
  });

const hex = (nonce: string, what: string): string => nonceFrom(`${what} ${nonce}`);

/** A UUID that follows from a request: the same each time it is shown. */
export const uuidOf = (nonce: string, what: string): string =>
  hex(nonce, what).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const element = (name: string, text: string): string =>
  `<${name}>${text.replaceAll(/[&<>"]/g, (c) => ESCAPES[c] ?? c)}</${name}>`;

const resultOf = ({ result }: Outcome): string => {
  if (!result.ok) return '';
  const { value } = result;
  if ('base32StringSeed' in value)
    return `<VirtualMFADevice>${element('SerialNumber', value.serialNumber)}<Base32StringSeed>…</Base32StringSeed><QRCodePNG>…</QRCodePNG></VirtualMFADevice>`;
  if (!('devices' in value)) return '';
  const user = /[^/:]*$/.exec(value.owner)?.[0] ?? '';
  const members = value.devices
    .map(({ serial }) => `<member>${element('UserName', user)}${element('SerialNumber', serial)}</member>`)
    .join('');
  return `<MFADevices>${members}</MFADevices><IsTruncated>false</IsTruncated>`;
};

const errorXml = ({ code, message }: Fault, requestId: string): string =>
  `<ErrorResponse xmlns="${NAMESPACE}"><Error><Type>Sender</Type>${element('Code', code)}${element('Message', message)}</Error>${element('RequestId', requestId)}</ErrorResponse>`;

/** IAM's response: status, headers, XML. Seeds and pictures are left out: they are secrets. */
export const iamResponse = (
  command: IamCommand,
  outcome: Outcome,
  nonce: string,
): { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string } => {
  const requestId = uuidOf(nonce, 'iam');
  const { result } = outcome;
  const headers = { 'x-amzn-RequestId': requestId, 'Content-Type': 'text/xml' };
  if (!result.ok) return { status: result.error.status, headers, body: errorXml(result.error, requestId) };
  const name = command.type;
  const inner = resultOf(outcome);
  const whole = inner === '' ? '' : `<${name}Result>${inner}</${name}Result>`;
  return {
    status: 200,
    headers,
    body: `<${name}Response xmlns="${NAMESPACE}">${whole}<ResponseMetadata>${element('RequestId', requestId)}</ResponseMetadata></${name}Response>`,
  };
};
