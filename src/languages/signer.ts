/** Who signs, in the terms of credentials. Ids are made from names: the lab has no secrets to keep. */
import type { Caller } from '../engine/index.ts';

export interface Signer {
  readonly account: string;
  /** `root`, or the user's name. */
  readonly name: string;
  readonly isRoot: boolean;
  /** 20 characters; they begin with ASIA for temporary credentials, else with AKIA. */
  readonly accessKeyId: string;
  readonly session: boolean;
}

const spelled = (name: string, length: number): string =>
  name
    .toUpperCase()
    .replaceAll(/[^A-Z2-7]/g, '')
    .slice(0, length)
    .padEnd(length, '2');

/** The signer of a request. */
export const signerOf = ({ arn, credentials }: Caller): Signer => {
  const account = arn.split(':')[4] ?? '';
  const name = /[^/:]*$/.exec(arn)?.[0] ?? '';
  const session = credentials === 'session';
  return {
    account,
    name,
    isRoot: name === 'root' && !arn.includes('/'),
    accessKeyId: `${session ? 'ASIA' : 'AKIA'}${spelled(name, 9)}EXAMPLE`,
    session,
  };
};

/** The unique id of a principal: the account's number for root. */
export const principalId = ({ account, name, isRoot }: Signer): string =>
  isRoot ? account : `AIDA${spelled(name, 10)}EXAMPLE`;
