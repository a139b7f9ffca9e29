/** `x-amz-copy-source` and the conditions on it. */
import type { SourceConditions } from '../engine/whole.ts';
import { parseHttpTime } from './dates.ts';
import { invalidArgument } from './faults.ts';
import type { Refused } from './faults.ts';
import { decoded } from './parsed.ts';
import type { Parsed } from './parsed.ts';

interface Source extends SourceConditions {
  readonly source: { readonly bucket: string; readonly key: string; readonly versionId?: string };
}

const HEADER = 'x-amz-copy-source';
const MESSAGE = 'Copy Source must mention the source bucket and key: sourcebucket/sourcekey';

const conditionsOf = (headers: Parsed['headers']): SourceConditions => {
  const ifMatch = headers[`${HEADER}-if-match`];
  const ifNoneMatch = headers[`${HEADER}-if-none-match`];
  const since = parseHttpTime(headers[`${HEADER}-if-modified-since`] ?? '');
  const unmodified = parseHttpTime(headers[`${HEADER}-if-unmodified-since`] ?? '');
  return {
    ...(ifMatch === undefined ? {} : { sourceIfMatch: ifMatch }),
    ...(ifNoneMatch === undefined ? {} : { sourceIfNoneMatch: ifNoneMatch }),
    ...(since === undefined ? {} : { sourceIfModifiedSince: since }),
    ...(unmodified === undefined ? {} : { sourceIfUnmodifiedSince: unmodified }),
  };
};

/**
 * `[/]bucket/key[?versionId=ID]`, percent-encoded or not: a key may hold a question mark only if it is encoded, and a plus
 * sign that is not is a space (aws-sdk-js 1821, aws-sdk-php 236).
 */
export const copySourceOf = ({ headers }: Pick<Parsed, 'headers'>): Source | Refused => {
  const sent = headers[HEADER] ?? '';
  const wrong = invalidArgument(HEADER, sent, MESSAGE);
  const mark = sent.lastIndexOf('?versionId');
  const path = mark < 0 ? sent : sent.slice(0, mark);
  const versionId = mark < 0 ? undefined : sent.slice(mark + '?versionId'.length).replace(/^=/, '');
  const plain = decoded(path.replaceAll('+', ' ')) ?? path; // sent as it is, with a percent sign of its own
  const name = plain.startsWith('/') ? plain.slice(1) : plain;
  const slash = name.indexOf('/');
  if (slash < 1 || slash === name.length - 1) return wrong;
  return {
    source: {
      bucket: name.slice(0, slash),
      key: name.slice(slash + 1),
      ...(versionId === undefined ? {} : { versionId: decoded(versionId) ?? versionId }),
    },
    ...conditionsOf(headers),
  };
};
