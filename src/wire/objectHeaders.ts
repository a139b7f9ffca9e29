/** What a request's headers say of the object it stores. */
import { asInstant } from '../engine/index.ts';
import type { ObjectExtras, Retention, Tag } from '../engine/whole.ts';
import { parseIsoTime } from './dates.ts';
import { invalidArgument, isRefused, notImplemented, refused } from './faults.ts';
import type { Refused } from './faults.ts';
import type { Parsed } from './parsed.ts';

const KEPT = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'expires',
  'x-amz-website-redirect-location',
] as const;
const STORAGE_CLASSES: ReadonlySet<string> = new Set([
  'STANDARD',
  'REDUCED_REDUNDANCY',
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'GLACIER',
  'GLACIER_IR',
  'DEEP_ARCHIVE',
  'EXPRESS_ONEZONE',
  'SNOW',
  'OUTPOSTS',
]);
const CANNED = [
  'private',
  'public-read',
  'public-read-write',
  'authenticated-read',
  'bucket-owner-read',
  'bucket-owner-full-control',
] as const;
const MAX_METADATA = 2048;
const META = 'x-amz-meta-';

type Headers = Parsed['headers'];

/** A canned ACL by its name; `undefined` when none is named. Grants one by one are not the simulator's. */
export const cannedAcl = (headers: Headers): (typeof CANNED)[number] | Refused | undefined => {
  const grant = Object.keys(headers).find((name) => name.startsWith('x-amz-grant-'));
  if (grant !== undefined) return notImplemented(grant);
  const acl = headers['x-amz-acl'];
  if (acl === undefined) return undefined;
  return (
    CANNED.find((name) => name === acl) ?? invalidArgument('x-amz-acl', acl, 'Argument value is invalid.')
  );
};

/** `x-amz-meta-*`, without the prefix. */
const metadataOf = (headers: Headers): Readonly<Record<string, string>> | Refused | undefined => {
  const metadata: (readonly [name: string, value: string])[] = [];
  let size = 0;
  for (const name in headers) {
    if (!name.startsWith(META)) continue;
    const value = headers[name] ?? '';
    metadata.push([name.slice(META.length), value]);
    size += name.length - META.length + value.length;
  }
  if (metadata.length === 0) return undefined;
  return size > MAX_METADATA
    ? refused('MetadataTooLarge', { Size: String(size), MaxSizeAllowed: String(MAX_METADATA) })
    : // Not by assignment: a name may be `__proto__`.
      Object.fromEntries(metadata);
};

/** `x-amz-tagging`: a query string. */
const tagsOf = (text: string | undefined): readonly Tag[] | Refused | undefined => {
  if (text === undefined) return undefined;
  const tags: Tag[] = [];
  try {
    for (const pair of text.split('&')) {
      if (pair === '') continue;
      const [key = '', value = ''] = pair.replaceAll('+', ' ').split('=');
      tags.push({ key: decodeURIComponent(key), value: decodeURIComponent(value) });
    }
  } catch {
    return invalidArgument(
      'x-amz-tagging',
      text,
      "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.",
    );
  }
  return tags;
};

const retentionOf = (headers: Headers): Retention | Refused | undefined => {
  const mode = headers['x-amz-object-lock-mode'];
  const until = headers['x-amz-object-lock-retain-until-date'];
  if (mode === undefined && until === undefined) return undefined;
  if (mode === undefined || until === undefined)
    return invalidArgument(
      mode === undefined ? 'x-amz-object-lock-mode' : 'x-amz-object-lock-retain-until-date',
      '',
      'x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied',
    );
  const at = parseIsoTime(until);
  if (mode !== 'GOVERNANCE' && mode !== 'COMPLIANCE')
    return invalidArgument('x-amz-object-lock-mode', mode, 'Unknown wormMode directive.');
  if (at === undefined)
    return invalidArgument(
      'x-amz-object-lock-retain-until-date',
      until,
      'The retain until date must be provided in ISO 8601 format',
    );
  return { mode, until: asInstant(at) };
};

const holdOf = (headers: Headers): 'ON' | 'OFF' | Refused | undefined => {
  const hold = headers['x-amz-object-lock-legal-hold'];
  if (hold === undefined || hold === 'ON' || hold === 'OFF') return hold;
  return invalidArgument('x-amz-object-lock-legal-hold', hold, "Legal Hold must be either of 'ON' or 'OFF'");
};

const keptHeaders = (headers: Headers): Readonly<Record<string, string>> | undefined => {
  let kept: Record<string, string> | undefined;
  for (const name of KEPT) {
    const sent = headers[name];
    // How the body travels is no quality of the object.
    const value =
      name === 'content-encoding'
        ? sent?.replace(/(^|,)\s*aws-chunked\s*(?=,|$)/g, '').replace(/^,\s*/, '')
        : sent;
    if (value === undefined || value === '') continue;
    kept ??= {};
    kept[name] = value;
  }
  return kept;
};

/** Encryption with keys that only S3 and its customers have. */
const encryptionProblem = (headers: Headers): Refused | undefined => {
  const sse = headers['x-amz-server-side-encryption'];
  if (sse !== undefined && sse !== 'AES256') return notImplemented('x-amz-server-side-encryption');
  return headers['x-amz-server-side-encryption-customer-algorithm'] === undefined
    ? undefined
    : notImplemented('x-amz-server-side-encryption-customer-algorithm');
};

/** An object's attributes as the headers have them. */
export interface Attributes {
  readonly contentType?: string;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly storageClass?: string;
  readonly extras?: ObjectExtras;
}

const hasNone = (value: object): boolean => {
  for (const name in value) if (Object.hasOwn(value, name)) return false;
  return true;
};

/** Content headers, metadata, storage class, tags, ACL and lock: each as sent, or the first that is wrong. */
export const attributesOf = (
  { headers }: Pick<Parsed, 'headers'>,
  more: ObjectExtras = {},
): Attributes | Refused => {
  const metadata = metadataOf(headers);
  const tags = tagsOf(headers['x-amz-tagging']);
  const acl = cannedAcl(headers);
  const retention = retentionOf(headers);
  const legalHold = holdOf(headers);
  const storageClass = headers['x-amz-storage-class'];
  const encryption = encryptionProblem(headers);
  if (encryption !== undefined) return encryption;
  if (isRefused(metadata)) return metadata;
  if (isRefused(tags)) return tags;
  if (isRefused(acl)) return acl;
  if (isRefused(retention)) return retention;
  if (isRefused(legalHold)) return legalHold;
  if (storageClass !== undefined && !STORAGE_CLASSES.has(storageClass))
    return refused('InvalidStorageClass', { StorageClassRequested: storageClass });
  const kept = keptHeaders(headers);
  const extras: ObjectExtras = {
    ...(kept === undefined ? {} : { headers: kept }),
    ...(tags === undefined ? {} : { tags }),
    ...(acl === undefined ? {} : { acl }),
    ...(retention === undefined ? {} : { retention }),
    ...(legalHold === undefined ? {} : { legalHold }),
    ...more,
  };
  const contentType = headers['content-type'];
  return {
    ...(contentType === undefined ? {} : { contentType }),
    ...(metadata === undefined ? {} : { metadata }),
    ...(storageClass === undefined ? {} : { storageClass }),
    ...(hasNone(extras) ? {} : { extras }),
  };
};
