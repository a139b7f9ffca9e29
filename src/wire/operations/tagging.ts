/** Tags of objects. They make no version (V-30). */
import type { Tag } from '../../engine/whole.ts';
import { isRefused, refused } from '../faults.ts';
import type { Refused } from '../faults.ts';
import { bare, document } from '../respond.ts';
import { child, childrenOf, hasOnly, textIn } from '../xml/read.ts';
import type { Element } from '../xml/read.ts';
import { around, element, listed, rooted } from '../xml/write.ts';
import { ofVersion, versionHeader, xmlOf } from './operation.ts';
import type { Operation } from './operation.ts';

/** The tags in a TagSet; refused unless each has one key and one value. */
export const tagsIn = (set: Element | undefined): readonly Tag[] | Refused => {
  if (set === undefined || !hasOnly(set, [], ['Tag'])) return refused('MalformedXML');
  const tags = childrenOf(set, 'Tag').map((tag): Tag | undefined => {
    const key = textIn(tag, 'Key');
    const value = textIn(tag, 'Value');
    return key === undefined || value === undefined || !hasOnly(tag, ['Key', 'Value'])
      ? undefined
      : { key, value };
  });
  const whole = tags.filter((tag) => tag !== undefined);
  return whole.length === tags.length ? whole : refused('MalformedXML');
};

/** A tag as XML has it. */
export const tagElement = ({ key, value }: Tag): string =>
  around('Tag', element('Key', key), element('Value', value));

/** GetObjectTagging. */
export const getObjectTagging: Operation<'GetObjectTagging'> = {
  read: (request) => ({ type: 'GetObjectTagging', ...ofVersion(request) }),
  write: ({ tags, versionId }, { moment }) =>
    document(moment, rooted('Tagging', listed('TagSet', ...tags.map(tagElement))), versionHeader(versionId)),
};

/** PutObjectTagging. */
export const putObjectTagging: Operation<'PutObjectTagging'> = {
  read: (request) => {
    const root = xmlOf(request, 'Tagging');
    if (isRefused(root)) return root;
    const tags = tagsIn(child(root, 'TagSet'));
    return isRefused(tags) ? tags : { type: 'PutObjectTagging', ...ofVersion(request), tags };
  },
  write: ({ versionId }, { moment }) => bare(moment, 200, versionHeader(versionId)),
};

/** DeleteObjectTagging. */
export const deleteObjectTagging: Operation<'DeleteObjectTagging'> = {
  read: (request) => ({ type: 'DeleteObjectTagging', ...ofVersion(request) }),
  write: ({ versionId }, { moment }) => bare(moment, 204, versionHeader(versionId)),
};
