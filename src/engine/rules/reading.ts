/** Reading one entry: what a GET, a HEAD and the source of a copy meet (V-40 to V-44). */
import type { Rule } from '../judge.ts';
import type { Version } from '../model.ts';

/** The entry that is meant: by id when one is named, else the current one. */
export interface Reading {
  readonly key: string;
  readonly named: boolean;
  readonly versionId: string;
  readonly entry: Version | undefined;
}

const facts = ({ key, named, versionId, entry }: Reading) => ({
  key,
  current: entry?.kind ?? 'nothing',
  ...(named ? { versionId } : {}),
});

/** V-44: a genuine id that this key does not have. */
export const versionFound = <C>(of: (c: C) => Reading, slug: 'version-found' | 'source-found'): Rule<C> => ({
  id: 'V-44',
  slug,
  applies: (c) => of(c).named,
  holds: (c) => of(c).entry !== undefined,
  facts: (c) => facts(of(c)),
  says: 'noSuchVersion',
  fields: (c) => ({ Key: of(c).key, VersionId: of(c).versionId }),
});

/** V-40, and V-38 for the source of a copy: nothing current, or a marker that hides what is there. Only the marker's answer says so in its headers. */
export const keyFound = <C>(
  of: (c: C) => Reading,
  slug: 'key-found' | 'source-found',
  id: 'V-38' | 'V-40' = 'V-40',
): Rule<C> => ({
  id,
  slug,
  applies: (c) => !of(c).named,
  holds: (c) => of(c).entry?.kind === 'object',
  facts: (c) => facts(of(c)),
  says: 'noSuchKey',
  fields: (c) => ({ Key: of(c).key }),
  marker: (c) => {
    const { entry } = of(c);
    return entry?.kind === 'marker' ? entry : undefined;
  },
});
