/** Accounts as S3 names them in responses. */
import { ACCOUNT, OTHER_ACCOUNT } from '../engine/index.ts';
import type { Owner } from './wire.ts';

/** 64 hexadecimal digits that follow from the account number: like S3's, opaque and always the same. */
const canonicalId = (account: string): string => {
  let id = '';
  let a = 0x9e3779b9;
  for (let i = 0; i < 8; i++) {
    for (let j = 0; j < account.length; j++) {
      a = Math.imul(a ^ account.charCodeAt(j), 0x01000193);
      a ^= a >>> 13;
    }
    a = Math.imul(a ^ (i + 1), 0x85ebca6b);
    a ^= a >>> 16;
    id += (a >>> 0).toString(16).padStart(8, '0');
  }
  return id;
};

/** The account in a principal's ARN. */
const accountIn = (arn: string): string => arn.split(':')[4] ?? '';

const known = new Map<string, Owner>();

/** The owner of what an account's principals make: equal everywhere it is named. */
export const ownerOf = (account: string): Owner => {
  const owner = known.get(account) ?? {
    id: canonicalId(account),
    displayName: account === ACCOUNT ? 'bucket-lab' : `account-${account}`,
  };
  known.set(account, owner);
  return owner;
};

const byArn = new Map<string, Owner>();

/** The owner of what this principal makes. Principals are few, and ask often. */
export const ownerBehind = (arn: string): Owner => {
  const owner = byArn.get(arn) ?? ownerOf(accountIn(arn));
  byArn.set(arn, owner);
  return owner;
};

/** Whether a canonical id is one of an account that is there. */
export const isOwnerId = (id: string): boolean =>
  [ACCOUNT, OTHER_ACCOUNT].some((account) => ownerOf(account).id === id);
