/** Refusals over buckets, keys, versions, lists and copies. */
import type { CheckSlug } from '../../../src/engine/index.ts';
import { INVENTED } from '../../support/lab.ts';
import { ana, ask, bytes, dev, root } from '../../support/world.ts';
import { bucket, copy, get, key, otherRoot, put } from './refusals.ts';
import type { Refusal } from './refusals.ts';

export const DATA_REFUSALS = {
  'bucket-exists': [
    { in: 'EN', by: ana, command: () => ({ type: 'HeadBucket', bucket: 'nowhere' }), because: /nowhere/ },
  ],
  'bucket-name': [
    { in: 'EN', by: ana, command: () => ({ type: 'CreateBucket', bucket: 'ab' }), because: /at least 3/ },
    {
      in: 'EN',
      by: ana,
      command: () => ({ type: 'CreateBucket', bucket: 'My-Bucket' }),
      because: /small letters/,
    },
  ],
  'bucket-name-free': [
    {
      in: 'EN',
      by: otherRoot,
      command: () => ({ type: 'CreateBucket', bucket }),
      because: /Another account/,
    },
  ],
  'request-complete': [
    {
      in: 'EN',
      by: root,
      command: () => ({ type: 'PutBucketVersioning', bucket, mfaDelete: 'Enabled' }),
      because: /Status is missing/,
    },
  ],
  'request-well-formed': [
    {
      in: 'EN',
      by: root,
      command: () => ({ type: 'PutBucketVersioning', bucket, status: 'Disabled' }),
      because: /exact words/,
    },
    {
      in: 'EN',
      by: root,
      command: () => ({ type: 'DeleteObjects', bucket, objects: [] }),
      because: /1 to 1,000 entries/,
    },
  ],
  'object-key': [
    { in: 'EN', by: root, command: () => put(''), because: /empty/ },
    { in: 'EN', by: root, command: () => put('k'.repeat(1025)), because: /1,025/ },
    { in: 'EN', by: root, command: () => put('a\ud800'), because: /half of a character/ },
  ],
  'version-id-given': [{ in: 'EN', by: root, command: () => get(''), because: /empty/ }],
  'version-id-authentic': [{ in: 'EN', by: root, command: () => get(INVENTED), because: /never issued/ }],
  'listing-parameters': [
    {
      in: 'EN',
      by: root,
      command: () => ({ type: 'ListObjectVersions', bucket, maxKeys: -1 }),
      because: /max-keys/,
    },
  ],
  'copy-changes-something': [
    { in: 'EN', by: root, command: () => copy(undefined), because: /changes nothing/ },
  ],
  'bucket-empty': [
    { in: 'EN', by: root, command: () => ({ type: 'DeleteBucket', bucket }), because: /4 entries/ },
    { in: 'NC', by: root, command: () => ({ type: 'DeleteBucket', bucket }), because: /^1 entry/ },
  ],
  'key-found': [
    {
      in: 'EN',
      by: root,
      command: () => ({ type: 'GetObject', bucket, key: 'gone.txt' }),
      because: /covered by a marker/,
    },
    {
      in: 'EN',
      by: root,
      command: () => ({ type: 'GetObject', bucket, key: 'never' }),
      because: /no marker header/,
    },
  ],
  'version-found': [
    { in: 'EN', by: root, command: ({ absent }) => get(absent), because: /genuine/ },
    {
      in: 'EN',
      by: root,
      command: () => ({ type: 'GetObject', bucket, key: 'gone.txt', versionId: 'null' }),
      because: /no null version/,
    },
  ],
  'not-a-marker': [
    {
      in: 'EN',
      by: root,
      command: ({ marker }) => ({ type: 'GetObject', bucket, key: 'gone.txt', versionId: marker }),
      because: /405/,
    },
  ],
  'source-bucket-exists': [
    { in: 'EN', by: root, command: () => copy(undefined, key, 'nowhere'), because: /nowhere/ },
  ],
  'source-version-id-given': [{ in: 'EN', by: root, command: () => copy(''), because: /empty/ }],
  'source-version-id-authentic': [
    { in: 'EN', by: root, command: () => copy(INVENTED), because: /never issued/ },
  ],
  'source-permission': [
    {
      in: 'EN',
      by: dev,
      given: ({ world }) => {
        ask(world, otherRoot, { type: 'CreateBucket', bucket: 'theirs' });
        ask(world, otherRoot, { type: 'PutObject', bucket: 'theirs', key, body: bytes('x') });
      },
      command: () => copy(undefined, key, 'theirs'),
      because: /on the source/,
    },
  ],
  'source-found': [
    { in: 'EN', by: root, command: () => copy(undefined, 'gone.txt'), because: /covered by a marker/ },
    { in: 'EN', by: root, command: () => copy(undefined, 'never'), because: /nothing to copy/ },
  ],
  'source-not-a-marker': [
    { in: 'EN', by: root, command: ({ marker }) => copy(marker, 'gone.txt'), because: /delete marker/ },
  ],
} satisfies Partial<Record<CheckSlug, readonly Refusal[]>>;
