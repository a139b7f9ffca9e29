/** GetObject and HeadObject, which differ only in what travels back (V-43). Neither ever needs a code (M-47). */
import { inBucket } from '../context.ts';
import type { InBucket } from '../context.ts';
import { currentOf, entryOf, shownId } from '../entries.ts';
import { answer, established } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../judge.ts';
import type { ObjectFound, Request } from '../command.ts';
import type { Ports, State } from '../model.ts';
import { isObject } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { permission, s3Arn } from '../rules/access.ts';
import { bucketExists } from '../rules/bucket.ts';
import { keyFound, versionFound } from '../rules/reading.ts';
import type { Reading } from '../rules/reading.ts';
import { versionIdAuthentic, versionIdGiven } from '../rules/versioning.ts';

type Method = 'GetObject' | 'HeadObject';
type ReadContext = InBucket & {
  readonly command: Request<Method>['command'];
  readonly reading: Reading;
};

/** V-42: a marker has nothing to read, and says so by 405 when it is named. */
const notAMarker: Rule<ReadContext> = {
  id: 'V-42',
  slug: 'not-a-marker',
  applies: (c) => c.reading.named,
  holds: (c) => c.reading.entry?.kind !== 'marker',
  facts: (c) => ({ kind: c.reading.entry?.kind ?? 'nothing' }),
  says: 'onMarker',
  fields: (c) => ({
    Method: c.command.type === 'GetObject' ? 'GET' : 'HEAD',
    ResourceType: 'DeleteMarker',
  }),
  marker: (c) => (c.reading.entry?.kind === 'marker' ? c.reading.entry : undefined),
};

const RULES: readonly Rule<ReadContext>[] = [
  bucketExists,
  versionIdGiven('V-44'),
  versionIdAuthentic('V-44'),
  permission((c) => ({
    action: c.reading.named ? 's3:GetObjectVersion' : 's3:GetObject',
    resource: s3Arn(c.bucketName, c.command.key),
    owner: c.bucket?.owner,
  })),
  keyFound((c) => c.reading, 'key-found'),
  versionFound((c) => c.reading, 'version-found'),
  notAMarker,
];

/** Answers with the version: the current one, or the one that is named (V-40, V-41). */
export const readObject = <T extends Method>(
  state: State,
  request: Request<Method>,
  ports: Ports,
): Outcome<T> => {
  const { command } = request;
  const base = inBucket(state, request, ports, command.bucket);
  const { key, versionId } = command;
  const entry =
    base.bucket &&
    (versionId === undefined ? currentOf(base.bucket, key) : entryOf(base.bucket, key, versionId));
  const reading: Reading = { key, named: versionId !== undefined, versionId: versionId ?? '', entry };
  return answer(state, judge(RULES, { command, reading, ...base }), (): ObjectFound => {
    const version = established(isObject(entry) ? entry : undefined, 'object version');
    return { version, versionId: shownId(established(base.bucket, 'bucket'), version.id) };
  });
};
