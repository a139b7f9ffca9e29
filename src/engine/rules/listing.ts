/** The parameters of a listing (V-84), and what they come to. */
import type { InBucket } from '../context.ts';
import type { Rule } from '../judge.ts';
import type { Wording } from '../messages.ts';
import { isGenuine } from '../versionId.ts';

/** The most entries a page holds (V-83). */
export const PAGE_LIMIT = 1000;
const INTEGER_LIMIT = 2_147_483_647;

export interface ListingParameters {
  readonly prefix?: string;
  readonly delimiter?: string;
  readonly maxKeys?: number | string;
  readonly encodingType?: string;
  readonly keyMarker?: string;
  readonly versionIdMarker?: string;
  readonly continuationToken?: string;
}

/** Entries a page may hold: 1,000 when nothing is asked and at the most. `undefined` for text that is no such number. */
export const pageSize = (maxKeys: number | string | undefined): number | undefined => {
  const text = String(maxKeys ?? '');
  if (text === '') return PAGE_LIMIT;
  const wanted = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return wanted <= INTEGER_LIMIT ? Math.min(wanted, PAGE_LIMIT) : undefined;
};

const CHECK_DIGITS = 4;
const hex = (value: number): string => (value & 0xffff).toString(16).padStart(CHECK_DIGITS, '0');
const checksum = (text: string): string => {
  let sum = 0x1505;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum, 33) ^ text.charCodeAt(i);
  return hex(sum ^ (sum >>> 16));
};

/** An opaque token for the last item of a page. */
export const tokenFor = (item: string): string =>
  checksum(item) + Array.from({ length: item.length }, (_, i) => hex(item.charCodeAt(i))).join('');

/** The item in a token that `tokenFor` made; `undefined` for any other text. */
export const itemIn = (token: string): string | undefined => {
  if (!/^([0-9a-f]{4})+$/.test(token)) return undefined;
  const units = token.slice(CHECK_DIGITS).match(/.{4}/g) ?? [];
  const item = units.map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
  return checksum(item) === token.slice(0, CHECK_DIGITS) ? item : undefined;
};

interface Problem {
  readonly says: Wording;
  readonly name: string;
  readonly value: string;
}

/** The first thing wrong with a listing's parameters, or `undefined` (V-84). */
export const listingProblem = (p: ListingParameters): Problem | undefined => {
  const { maxKeys, encodingType, keyMarker = '', versionIdMarker, continuationToken } = p;
  if (pageSize(maxKeys) === undefined) {
    const value = String(maxKeys);
    return { says: /^-\d+$/.test(value) ? 'maxKeysNegative' : 'maxKeysNotInteger', name: 'max-keys', value };
  }
  if (encodingType !== undefined && encodingType !== 'url')
    return { says: 'badEncoding', name: 'encoding-type', value: encodingType };
  if (versionIdMarker !== undefined) {
    const marker = { name: 'version-id-marker', value: versionIdMarker };
    if (keyMarker === '') return { says: 'versionMarkerAlone', ...marker };
    if (versionIdMarker === '') return { says: 'versionMarkerEmpty', ...marker };
    if (!isGenuine(versionIdMarker)) return { says: 'badVersionId', ...marker };
  }
  if (continuationToken !== undefined && itemIn(continuationToken) === undefined)
    return { says: 'badContinuation', name: 'continuation-token', value: continuationToken };
  return undefined;
};

/** V-84. */
export const listingParameters: Rule<InBucket & { readonly command: ListingParameters }> = {
  id: 'V-84',
  slug: 'listing-parameters',
  holds: (c) => listingProblem(c.command) === undefined,
  facts: (c) => ({ parameter: listingProblem(c.command)?.name ?? 'none' }),
  says: (c) => listingProblem(c.command)?.says ?? 'maxKeysNotInteger',
  fields: (c) => {
    const problem = listingProblem(c.command);
    return problem === undefined ? {} : { ArgumentName: problem.name, ArgumentValue: problem.value };
  },
};
