import { describe, it } from 'vitest';
import type { AnyCommand, Tag } from '../../../src/engine/whole.ts';
import { anEmptyLab, putWhole } from '../../support/uploads.ts';
import { grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import { bytes, root } from '../../support/world.ts';

const tag = (key: string, value = ''): Tag => ({ key, value });
const many = (count: number): readonly Tag[] => Array.from({ length: count }, (_, i) => tag(`key-${i}`));

/** Everything that brings tags along. */
const BRINGING: readonly (readonly [string, (tags: readonly Tag[]) => AnyCommand])[] = [
  ['PutObjectTagging', (tags) => ({ type: 'PutObjectTagging', bucket: 'lab', key: 'k', tags })],
  [
    'PutObject',
    (tags) => ({ type: 'PutObject', bucket: 'lab', key: 'k', body: bytes('1'), extras: { tags } }),
  ],
  [
    'CopyObject',
    (tags) => ({
      type: 'CopyObject',
      bucket: 'lab',
      key: 'copy',
      source: { bucket: 'lab', key: 'k' },
      taggingDirective: 'REPLACE',
      extras: { tags },
    }),
  ],
  [
    'CreateMultipartUpload',
    (tags) => ({ type: 'CreateMultipartUpload', bucket: 'lab', key: 'k', extras: { tags } }),
  ],
];

// S3 User Guide: object-tagging; LocalStack recording: TestS3BucketObjectTagging::test_tagging_validation
describe.each(BRINGING)('the tags of a %s (W-20)', (_, command) => {
  const world = () => {
    const it = anEmptyLab();
    putWhole(it, 'k', 'data');
    return it;
  };

  it.each([
    { what: 'none', tags: [] },
    { what: 'ten', tags: many(10) },
    { what: 'the longest key and value', tags: [tag('k'.repeat(128), 'v'.repeat(256))] },
    { what: 'letters of any script, spaces and signs', tags: [tag('Ünï cödé 漢字_.:/=+-@', 'ﷺ 1')] },
    { what: 'one key in two spellings', tags: [tag('key'), tag('Key')] },
    { what: 'aws: not at the start', tags: [tag('my:aws:tag')] },
  ])('may be $what', ({ tags }) => {
    grantedWhole(world(), root, command(tags));
  });

  const invalidKey = (key: string) => ({
    tags: [tag(key, 'v')],
    message: 'The TagKey you have provided is invalid',
    fields: { TagKey: key },
  });
  const invalidValue = (value: string) => ({
    tags: [tag('k', value)],
    message: 'The TagValue you have provided is invalid',
    fields: { TagKey: 'k', TagValue: value },
  });

  it.each([
    invalidKey(''),
    invalidKey('k'.repeat(129)),
    invalidKey('Key1,Key2'),
    invalidKey('a!b'),
    invalidValue('v'.repeat(257)),
    invalidValue('Val1,Val2'),
    // Two UTF-16 units each.
    invalidKey('\u{10400}'.repeat(65)),
    {
      tags: [tag('Key1', '1'), tag('Key2'), tag('Key1', '2')],
      message: 'Cannot provide multiple Tags with the same key',
      fields: { TagKey: 'Key1' },
    },
    {
      tags: [tag('aws:prefixed', '1')],
      message: 'Your TagKey cannot be prefixed with aws:',
      fields: { TagKey: 'aws:prefixed' },
    },
  ])('may not be $tags.0.key = $tags.0.value', ({ tags, message, fields }) => {
    refusedWhole(world(), root, command(tags), {
      code: 'InvalidTag',
      status: 400,
      message,
      rule: 'W-20',
      fields,
    });
  });

  // hashicorp/terraform-provider-aws#19895
  it('may not be eleven', () => {
    refusedWhole(world(), root, command(many(11)), {
      code: 'BadRequest',
      status: 400,
      message: 'Object tags cannot be greater than 10',
      rule: 'W-20',
    });
  });
});
