/** DeleteObject and DeleteObjects. */
import type { EntryError, ObjectIdentifier } from '../../engine/index.ts';
import { isRefused, notImplemented, refused } from '../faults.ts';
import { carriesChecksum } from '../integrity.ts';
import type { Parsed } from '../parsed.ts';
import { bare, document } from '../respond.ts';
import { hasOnly, childrenOf, textIn } from '../xml/read.ts';
import type { Element } from '../xml/read.ts';
import { around, element, openRoot, optional } from '../xml/write.ts';
import { given, ofVersion, xmlOf } from './operation.ts';
import type { Operation, Writer } from './operation.ts';

const bypassOf = ({ headers }: Parsed) =>
  headers['x-amz-bypass-governance-retention']?.toLowerCase() === 'true'
    ? ({ bypassGovernanceRetention: true } as const)
    : {};

/** Conditions that only directory buckets know: not passed over, since the delete would then be unconditional. */
const DIRECTORY_HEADERS = ['x-amz-if-match-last-modified-time', 'x-amz-if-match-size'];

/** The response of DeleteObject. */
export const writeDeleteObject: Writer<'DeleteObject'> = ({ versionId, deleteMarker }, { moment }) =>
  bare(moment, 204, {
    ...given('x-amz-version-id', versionId),
    ...(deleteMarker ? { 'x-amz-delete-marker': 'true' } : {}),
  });

/** DeleteObject: always 204, and the ids of what was made or removed in headers (V-50 to V-54). */
export const deleteObject: Operation<'DeleteObject'> = {
  read: (request) => {
    const strange = DIRECTORY_HEADERS.find((name) => request.headers[name] !== undefined);
    if (strange !== undefined) return notImplemented(strange);
    return {
      type: 'DeleteObject',
      ...ofVersion(request),
      ...given('ifMatch', request.headers['if-match']),
      ...bypassOf(request),
    };
  },
  write: writeDeleteObject,
};

/** A batch must be guarded by a checksum of its body: since 2024 any of S3's will do. */
const isGuarded = ({ headers, trailers }: Parsed): boolean =>
  headers['content-md5'] !== undefined || carriesChecksum(headers) || carriesChecksum(trailers);

const errorElement = ({ key, versionId, code, message }: EntryError): string =>
  around(
    'Error',
    element('Key', key),
    optional('VersionId', versionId),
    element('Code', code),
    element('Message', message),
  );

/** One entry of the list; `undefined` for what S3's schema does not know: time and size are of directory buckets. */
const objectIn = (object: Element): ObjectIdentifier | undefined => {
  const key = textIn(object, 'Key');
  return key === undefined || !hasOnly(object, ['Key', 'VersionId', 'ETag'])
    ? undefined
    : { key, ...given('versionId', textIn(object, 'VersionId')), ...given('etag', textIn(object, 'ETag')) };
};

/** The response of DeleteObjects. */
export const writeDeleteObjects: Writer<'DeleteObjects'> = ({ deleted, errors, quiet }, { moment }) => {
  const done = quiet
    ? []
    : deleted.map(({ key, versionId, deleteMarkerVersionId }) =>
        around(
          'Deleted',
          element('Key', key),
          optional('VersionId', versionId),
          ...(deleteMarkerVersionId === undefined
            ? []
            : [element('DeleteMarker', true), element('DeleteMarkerVersionId', deleteMarkerVersionId)]),
        ),
      );
  return document(moment, openRoot('DeleteResult', ...done, ...errors.map(errorElement)));
};

/** DeleteObjects. Refusals in the order that brekkylab/backlot measured in September 2026. */
export const deleteObjects: Operation<'DeleteObjects'> = {
  read: (request) => {
    const { bucket } = request;
    if (!isGuarded(request))
      return refused(
        'InvalidRequest',
        {},
        'Missing required header for this request: Content-MD5 OR x-amz-checksum-*',
      );
    const root = xmlOf(request, 'Delete');
    if (isRefused(root)) return root;
    const objects = childrenOf(root, 'Object').map(objectIn);
    const whole = objects.filter((object) => object !== undefined);
    if (whole.length !== objects.length || !hasOnly(root, ['Quiet'], ['Object']))
      return refused('MalformedXML');
    if (whole.some(({ key }) => key === '')) return refused('UserKeyMustBeSpecified');
    const quiet = textIn(root, 'Quiet')?.trim().toLowerCase() === 'true';
    return {
      type: 'DeleteObjects',
      bucket,
      objects: whole,
      ...bypassOf(request),
      ...(quiet ? { quiet } : {}),
    };
  },
  write: writeDeleteObjects,
};
