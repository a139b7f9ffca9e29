/** Operations on what hangs on one version: its tags, its ACL, its attributes. None of them makes a version (V-30). */
import type { OfVersion } from '../command.ts';
import { inBucket } from '../context.ts';
import type { InBucket } from '../context.ts';
import { currentOf, entryOf, shownId, withBucket, withEntry, withExtras } from '../entries.ts';
import { answer, established } from '../handler.ts';
import type { Answered } from '../handler.ts';
import type { Judgement, Rule } from '../judge.ts';
import type { ObjectExtras, ObjectVersion, Ports, State, VersionId } from '../model.ts';
import { isObject } from '../outcome.ts';
import { permission, s3Arn } from '../rules/access.ts';
import { bucketExists } from '../rules/bucket.ts';
import { keyFound, versionFound } from '../rules/reading.ts';
import type { Reading } from '../rules/reading.ts';
import { versionIdAuthentic, versionIdGiven } from '../rules/versioning.ts';
import type { AnyRequest } from './commands.ts';

/** What such an operation is judged by. */
export type OnVersion<C extends OfVersion = OfVersion> = InBucket & {
  readonly command: C;
  readonly reading: Reading;
};

/** Looks up the version that the command means: the one it names, else the current one. */
export const onVersion = <C extends OfVersion>(
  state: State,
  request: AnyRequest,
  ports: Ports,
  command: C,
): OnVersion<C> => {
  const { key, versionId } = command;
  const base = inBucket(state, request, ports, command.bucket);
  const entry =
    base.bucket &&
    (versionId === undefined ? currentOf(base.bucket, key) : entryOf(base.bucket, key, versionId));
  return {
    ...base,
    command,
    reading: { key, named: versionId !== undefined, versionId: versionId ?? '', entry },
  };
};

/** How one operation asks for its version. */
interface Access {
  /** The permissions for the current version, and those for a named one; all are needed. */
  readonly actions: readonly string[];
  readonly versionActions: readonly string[];
  readonly method: 'GET' | 'PUT' | 'DELETE';
  /** Whether a current marker answers for itself, even when it is not named, instead of hiding the key. */
  readonly meetsMarker: boolean;
}

/** V-56: a marker has nothing hanging on it. */
const notAMarker = ({ method, meetsMarker }: Access): Rule<OnVersion> => ({
  id: 'V-56',
  slug: 'not-a-marker',
  applies: (c) => meetsMarker || c.reading.named,
  holds: (c) => c.reading.entry?.kind !== 'marker',
  facts: (c) => ({ kind: c.reading.entry?.kind ?? 'nothing' }),
  says: 'onMarker',
  fields: () => ({ Method: method, ResourceType: 'DeleteMarker' }),
  marker: (c) => (c.reading.entry?.kind === 'marker' ? c.reading.entry : undefined),
});

const permissions = ({ actions, versionActions }: Access): readonly Rule<OnVersion>[] =>
  actions.map((action, i) =>
    permission((c) => ({
      action: c.reading.named ? (versionActions[i] ?? action) : action,
      resource: s3Arn(c.bucketName, c.command.key),
      owner: c.bucket?.owner,
    })),
  );

/** What every such operation asks: the bucket, the id, the permission, the version, and that it is no marker. */
export const versionRules = (access: Access): readonly Rule<OnVersion>[] => {
  const found = keyFound<OnVersion>((c) => c.reading, 'key-found');
  return [
    bucketExists,
    versionIdGiven('V-44'),
    versionIdAuthentic('V-44'),
    ...permissions(access),
    access.meetsMarker ? { ...found, holds: (c) => c.reading.entry !== undefined } : found,
    versionFound((c) => c.reading, 'version-found'),
    notAMarker(access),
  ];
};

/** The version that the rules have found. */
export const versionOn = (c: OnVersion): ObjectVersion =>
  established(isObject(c.reading.entry) ? c.reading.entry : undefined, 'object version');

/** Its id as a response names it (V-32). */
export const idOn = (c: OnVersion): VersionId | undefined =>
  shownId(established(c.bucket, 'bucket'), versionOn(c).id);

/** Changes what hangs on the version, which stays the same version in the same place (V-30). */
export const changeExtras = <S extends string>(
  c: OnVersion,
  judgement: Judgement<S>,
  change: (extras: ObjectExtras) => ObjectExtras | undefined,
): Answered<{ readonly versionId: VersionId | undefined }, S> => {
  const answered = answer(c.state, judgement, () => ({ versionId: idOn(c) }));
  if (judgement.fault !== undefined) return answered;
  const { extras = {}, ...plain } = versionOn(c);
  const next = withEntry(established(c.bucket, 'bucket'), { ...plain, ...withExtras(change(extras)) });
  return { ...answered, state: withBucket(c.state, next) };
};
