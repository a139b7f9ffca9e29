/** PutObject and CopyObject with everything S3 knows of them, and what every write keeps. */
import type { InBucket } from '../context.ts';
import type { Rule } from '../judge.ts';
import type { ObjectExtras, ObjectVersion } from '../model.ts';
import { copyObjectWith } from '../ops/copyObject.ts';
import type { CopyContext } from '../ops/copyObject.ts';
import { putObjectWith } from '../ops/putObject.ts';
import type { AnySlug } from '../ruleId.ts';
import { extrasFrom } from './extras.ts';
import { withDefaultRetention } from './objectLock.ts';
import { WRITE_LOCK_RULES } from './objectLockRules.ts';
import { WRITE_CONDITIONS } from './preconditions.ts';
import { SOURCE_CONDITIONS } from './sourceConditions.ts';
import { tagsValid } from './tags.ts';

/** What a version keeps of the extras that its request gave: with the bucket's default retention, if it has one (W-31). */
export const extrasForWrite = (c: InBucket, extras: ObjectExtras | undefined): ObjectExtras | undefined =>
  withDefaultRetention(c.bucket, extras, c.request.at);

type Extending = InBucket & { readonly command: { readonly key: string; readonly extras?: ObjectExtras } };

/** What PutObject, CopyObject and CreateMultipartUpload ask of the extras they are given. */
export const EXTRAS_RULES: readonly Rule<Extending, AnySlug>[] = [
  tagsValid((c) => c.command.extras?.tags),
  ...WRITE_LOCK_RULES,
];

/** A redirect is of the place, not of the content, so it never travels (S3 API: CopyObject). */
const REDIRECT = 'x-amz-website-redirect-location';

const headersOf = ({ command }: CopyContext, from: ObjectVersion): ObjectExtras['headers'] => {
  const given = command.extras?.headers;
  if (command.metadataDirective === 'REPLACE') return given;
  const { [REDIRECT]: _, ...kept } = from.extras?.headers ?? {};
  const redirect = given?.[REDIRECT];
  const headers = redirect === undefined ? kept : { ...kept, [REDIRECT]: redirect };
  return Object.keys(headers).length === 0 ? undefined : headers;
};

/**
 * What a copy keeps: headers travel with the metadata, tags unless they are replaced, a checksum of the whole with the
 * bytes. ACL and lock are the copy's own (S3 API: CopyObject). Parts never travel: a copy is one piece.
 */
const extrasOfCopy = (c: CopyContext, from: ObjectVersion): ObjectExtras | undefined => {
  const { extras, taggingDirective } = c.command;
  const kept = from.extras;
  const whole = kept?.checksum?.type === 'FULL_OBJECT' ? kept.checksum : undefined;
  return extrasForWrite(
    c,
    extrasFrom({
      headers: headersOf(c, from),
      tags: taggingDirective === 'REPLACE' ? extras?.tags : kept?.tags,
      checksum: extras?.checksum ?? whole,
      acl: extras?.acl,
      retention: extras?.retention,
      legalHold: extras?.legalHold,
    }),
  );
};

/** Writing one version: V-30 to V-38, W-01, W-02, W-20, W-31. MFA Delete never guards it (M-47). */
export const WRITING = {
  PutObject: putObjectWith<AnySlug>([...EXTRAS_RULES, ...WRITE_CONDITIONS], (c) =>
    extrasForWrite(c, c.command.extras),
  ),
  CopyObject: copyObjectWith<AnySlug>(
    [...EXTRAS_RULES, ...SOURCE_CONDITIONS, ...WRITE_CONDITIONS],
    extrasOfCopy,
  ),
};
