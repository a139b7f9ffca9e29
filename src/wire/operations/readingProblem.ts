/** What GetObject and HeadObject ask of their own parameters, whatever object they are of. */
import { invalidArgument, refused } from '../faults.ts';
import type { Refused } from '../faults.ts';
import type { Parsed } from '../parsed.ts';

/** Parameters that say what a response's header shall be. */
export const OVERRIDES = {
  'response-content-type': 'Content-Type',
  'response-content-language': 'Content-Language',
  'response-expires': 'Expires',
  'response-cache-control': 'Cache-Control',
  'response-content-disposition': 'Content-Disposition',
  'response-content-encoding': 'Content-Encoding',
} as const;

// oxlint-disable-next-line no-control-regex -- control characters are what a header cannot hold
const SENDABLE = /^[\t\u0020-\u007e\u0080-\u00ff]*$/;

/** The first thing wrong with a read's parameters and headers. */
export const readingProblem = ({ query, headers }: Parsed): Refused | undefined => {
  const unsendable = Object.keys(OVERRIDES).find((name) => !SENDABLE.test(query.get(name) ?? ''));
  if (unsendable !== undefined)
    return invalidArgument(
      unsendable,
      query.get(unsendable) ?? '',
      'Header value cannot be represented using ISO-8859-1.',
    );
  const part = query.get('partNumber');
  if (part !== undefined && headers['range'] !== undefined)
    return refused('InvalidRequest', {}, 'Cannot specify both Range header and partNumber query parameter');
  if (part !== undefined && (!/^0*[1-9]\d{0,4}$/.test(part) || Number(part) > 10_000))
    return invalidArgument(
      'partNumber',
      part,
      'Part number must be an integer between 1 and 10000, inclusive',
    );
  return (headers['x-amz-checksum-mode'] ?? 'ENABLED').toUpperCase() === 'ENABLED'
    ? undefined
    : refused('InvalidRequest', {}, 'Value for x-amz-checksum-mode header is invalid.');
};
