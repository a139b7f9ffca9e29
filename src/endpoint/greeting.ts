/** What the endpoint tells the person who started it. */
import type { Announcement } from './credentials.ts';
import type { Options } from './options.ts';

/** Addresses that mean all of a machine's, and one of them that a client can use. */
const ALL: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/** The address to give to clients of an endpoint that listens there. */
export const urlOf = (host: string, port: number): string => {
  const reached = ALL[host] ?? host;
  return `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}`;
};

/** Why a port cannot be listened on, and what to do about it. */
export const listeningProblem = (
  { code, message }: { readonly code?: string; readonly message: string },
  { host, port }: Pick<Options, 'host' | 'port'>,
): string => {
  const other = `choose another one: npm run s3 -- --port ${port < 65_535 ? port + 1 : port - 1}`;
  if (code === 'EADDRINUSE') return `Port ${port} of ${host} is in use by another program; ${other}`;
  if (code === 'EACCES') return `Port ${port} may not be used without more rights; ${other}`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `This machine has no address ${host}; leave --host out to listen on 127.0.0.1.`;
  return `The endpoint cannot listen on port ${port} of ${host}: ${message}`;
};

/** The announcement as text: where, with which keys, and a first command to try. */
export const greeting = ({ endpoint, region, principals }: Announcement, control: boolean): string => {
  const widest = Math.max(...principals.map(({ name }) => name.length));
  const keys = principals.map(
    ({ name, accessKeyId, secretAccessKey }) =>
      `  ${name.padEnd(widest)}  ${accessKeyId}  ${secretAccessKey}`,
  );
  const devices = principals.flatMap(({ name, mfa }) =>
    mfa === null ? [] : [`  ${name.padEnd(widest)}  ${mfa.serial}`, `  ${' '.repeat(widest)}  ${mfa.secret}`],
  );
  const [first] = principals;
  return [
    `Bucket Lab's S3: ${endpoint}`,
    `Region ${region}. Everything is in memory and gone when it stops. Stop it with Ctrl+C.`,
    '',
    'Access keys:',
    ...keys,
    '',
    'MFA devices, with their secrets for an authenticator:',
    ...devices,
    ...(control
      ? [
          '',
          `A fresh code: curl ${endpoint}/_bucketlab/mfa/root`,
          `The clock: curl -X POST '${endpoint}/_bucketlab/clock?advance=60'`,
        ]
      : []),
    '',
    'Try:',
    `  export AWS_ACCESS_KEY_ID=${first?.accessKeyId ?? ''}`,
    `  export AWS_SECRET_ACCESS_KEY=${first?.secretAccessKey ?? ''}`,
    `  export AWS_DEFAULT_REGION=${region}`,
    `  aws --endpoint-url ${endpoint} s3 mb s3://my-bucket`,
  ].join('\n');
};
