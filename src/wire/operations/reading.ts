/** GetObject and HeadObject: headers of a version, ranges, conditions. */
import type { ObjectVersion } from '../../engine/index.ts';
import { readingCondition, rangeOf } from '../conditions.ts';
import type { ByteRange } from '../conditions.ts';
import { httpTime, isoTime } from '../dates.ts';
import { isRefused, refused } from '../faults.ts';
import type { Refused, WireFault } from '../faults.ts';
import { checksumHeader } from '../integrity.ts';
import type { Answerable } from '../parsed.ts';
import { bare, errorResponse, withBody } from '../respond.ts';
import type { WireResponse } from '../wire.ts';
import { ENCRYPTED } from './objects.ts';
import { ofVersion, versionHeader } from './operation.ts';
import { OVERRIDES, readingProblem } from './readingProblem.ts';
import type { Operation, Writer } from './operation.ts';

const titled = (name: string): string =>
  name.startsWith('x-') ? name : name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());

type Headers = Record<string, string>;

const addExtras = (headers: Headers, { extras, storageClass }: ObjectVersion): void => {
  if (storageClass !== 'STANDARD') headers['x-amz-storage-class'] = storageClass;
  if (extras === undefined) return;
  for (const [name, value] of Object.entries(extras.headers ?? {})) headers[titled(name)] = value;
  if (extras.tags !== undefined && extras.tags.length > 0)
    headers['x-amz-tagging-count'] = String(extras.tags.length);
  if (extras.retention !== undefined) {
    headers['x-amz-object-lock-mode'] = extras.retention.mode;
    headers['x-amz-object-lock-retain-until-date'] = isoTime(extras.retention.until);
  }
  if (extras.legalHold !== undefined) headers['x-amz-object-lock-legal-hold'] = extras.legalHold;
  if (extras.replicationStatus !== undefined) headers['x-amz-replication-status'] = extras.replicationStatus;
};

/** The checksum is that of the whole: beside a range a client would hold it against the wrong bytes. */
const addChecksum = (headers: Headers, { extras }: ObjectVersion, request: Answerable): void => {
  if (extras?.checksum === undefined || request.headers['x-amz-checksum-mode'] === undefined) return;
  headers[checksumHeader(extras.checksum.algorithm)] = extras.checksum.value;
  headers['x-amz-checksum-type'] = extras.checksum.type;
};

const headersOf = (version: ObjectVersion, versionId: string | undefined, request: Answerable): Headers => {
  const headers: Headers = {
    'Last-Modified': httpTime(version.at),
    ETag: `"${version.etag}"`,
    'Accept-Ranges': 'bytes',
    'Content-Type': version.contentType,
    ...ENCRYPTED,
    ...versionHeader(versionId),
  };
  for (const name in version.metadata) headers[`x-amz-meta-${name}`] = version.metadata[name] ?? '';
  addExtras(headers, version);
  if (request.query.size > 0)
    for (const [parameter, header] of Object.entries(OVERRIDES)) {
      const value = request.query.get(parameter);
      if (value !== undefined && value !== '') headers[header] = value;
    }
  return headers;
};

/** The bytes of one part, by its number. An object that came whole has one part. */
const partRange = (
  { size, extras }: ObjectVersion,
  wanted: string,
): { readonly range: ByteRange; readonly parts: number | undefined } | Refused => {
  const parts = extras?.parts;
  const sizes = parts?.map((part) => part.size) ?? [size];
  const index =
    parts === undefined
      ? Number(wanted) - 1
      : parts.findIndex(({ partNumber }) => partNumber === Number(wanted));
  const length = sizes[index];
  if (length === undefined)
    return refused('InvalidPartNumber', {
      PartNumberRequested: String(Number(wanted)),
      ActualPartCount: String(sizes.length),
    });
  const first = sizes.slice(0, index).reduce((sum, n) => sum + n, 0);
  return { range: { first, last: first + length - 1 }, parts: parts?.length };
};

const conditionFault = (condition: string): WireFault =>
  refused('PreconditionFailed', { Condition: condition }).refused;

/** The whole, or the part of it that is asked for, unless a condition stands in the way. */
const respond = (
  request: Answerable,
  version: ObjectVersion,
  versionId: string | undefined,
  send: (status: number, headers: Headers, range: ByteRange) => WireResponse,
): WireResponse => {
  const { moment, method } = request;
  const stopped = readingCondition(request, version);
  if (stopped?.status === 412) return errorResponse(moment, method, conditionFault(stopped.condition));
  const headers = headersOf(version, versionId, request);
  if (stopped?.status === 304) {
    const { 'Content-Type': _, 'Accept-Ranges': __, ...kept } = headers;
    return bare(moment, 304, kept);
  }
  const whole = { first: 0, last: version.size - 1 };
  const wanted = request.query.get('partNumber');
  const part = wanted === undefined ? undefined : partRange(version, wanted);
  if (isRefused(part)) return errorResponse(moment, method, part.refused);
  const range = part?.range ?? rangeOf(request.headers['range'], version.size);
  if (range === 'unsatisfiable')
    return errorResponse(
      moment,
      method,
      refused('InvalidRange', {
        RangeRequested: request.headers['range'] ?? '',
        ActualObjectSize: String(version.size),
      }).refused,
    );
  if (part?.parts !== undefined) headers['x-amz-mp-parts-count'] = String(part.parts);
  if (range === undefined || version.size === 0) {
    addChecksum(headers, version, request);
    return send(200, headers, whole);
  }
  if (range.first === 0 && range.last === whole.last) addChecksum(headers, version, request);
  headers['Content-Range'] = `bytes ${range.first}-${range.last}/${version.size}`;
  return send(206, headers, range);
};

/** The response of GetObject. */
export const writeGetObject: Writer<'GetObject'> = ({ version, versionId }, request) =>
  respond(request, version, versionId, (status, headers, { first, last }) =>
    withBody(
      request.moment,
      status,
      headers,
      status === 200 ? version.body : version.body.subarray(first, last + 1),
    ),
  );

/** GetObject (V-40 to V-42). */
export const getObject: Operation<'GetObject'> = {
  read: (request) => readingProblem(request) ?? { type: 'GetObject', ...ofVersion(request) },
  write: writeGetObject,
};

/** The response of HeadObject. */
export const writeHeadObject: Writer<'HeadObject'> = ({ version, versionId }, request) =>
  respond(request, version, versionId, (status, headers, { first, last }) =>
    bare(request.moment, status, { 'Content-Length': String(last - first + 1), ...headers }),
  );

/** HeadObject: the same without the body, whose length it says (V-43). */
export const headObject: Operation<'HeadObject'> = {
  read: (request) => readingProblem(request) ?? { type: 'HeadObject', ...ofVersion(request) },
  write: writeHeadObject,
};
