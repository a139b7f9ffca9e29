/** DeleteObjects with an entity tag beside a key (S3 User Guide: conditional-deletes; ceph/s3-tests test_delete_objects_if_match). */
import { describe, expect, it } from 'vitest';
import { faultOf, named, textOf } from '../support/strictXml.ts';
import { aWireWorld, contentMd5, createBucket, putText, send, wholeXml } from '../support/wireWorld.ts';
import type { Reply, WireWorld } from '../support/wireWorld.ts';

const TEXT_MD5 = '1cb251ec0d568de6a929b520c4aed8d1';

const deleteMany = (world: WireWorld, object: string): Reply => {
  const body = wholeXml('Delete', `<Object>${object}</Object>`);
  return send(world, {
    method: 'POST',
    path: '/lab',
    query: 'delete',
    headers: { 'content-md5': contentMd5(body) },
    body,
  });
};

const result = (reply: Reply): string => {
  const [error] = named(reply.xml, 'Error');
  return error === undefined
    ? `${named(reply.xml, 'Deleted').length} deleted`
    : (textOf(error, 'Code') ?? '?');
};

describe('an entry with an entity tag', () => {
  const world = (): { readonly lab: WireWorld; readonly id: string } => {
    const lab = aWireWorld();
    createBucket(lab, 'lab', 'Enabled');
    return { lab, id: putText(lab, 'lab', 'k') };
  };

  it.each([
    ['the current object’s own', '<Key>k</Key><ETag>&quot;{md5}&quot;</ETag>', '1 deleted'],
    ['the same without quotes', '<Key>k</Key><ETag>{md5}</ETag>', '1 deleted'],
    ['any', '<Key>k</Key><ETag>*</ETag>', '1 deleted'],
    ['another', '<Key>k</Key><ETag>&quot;other&quot;</ETag>', 'PreconditionFailed'],
    [
      'another, of a version',
      '<Key>k</Key><VersionId>{id}</VersionId><ETag>other</ETag>',
      'PreconditionFailed',
    ],
    ['the version’s own', '<Key>k</Key><VersionId>{id}</VersionId><ETag>{md5}</ETag>', '1 deleted'],
    ['of a key that is not there', '<Key>none</Key><ETag>{md5}</ETag>', 'NoSuchKey'],
  ])('that is %s answers as its condition holds', (_, object, answer) => {
    const { lab, id } = world();
    const reply = deleteMany(lab, object.replace('{md5}', TEXT_MD5).replace('{id}', id));
    expect(reply.status).toBe(200);
    expect(result(reply)).toBe(answer);
  });

  it('does not hold for a marker, which has none', () => {
    const { lab } = world();
    deleteMany(lab, '<Key>k</Key>');
    expect(result(deleteMany(lab, `<Key>k</Key><ETag>${TEXT_MD5}</ETag>`))).toBe('PreconditionFailed');
  });

  it.each(['LastModifiedTime', 'Size'])(
    'is refused whole with the %s that only directory buckets know',
    (name) => {
      const { lab } = world();
      const reply = deleteMany(lab, `<Key>k</Key><${name}>1</${name}>`);
      expect(faultOf(reply.xml)).toMatchObject({ Code: 'MalformedXML' });
    },
  );

  it.each(['x-amz-if-match-size', 'x-amz-if-match-last-modified-time'])(
    'has no single delete go on without heeding %s',
    (name) => {
      const { lab } = world();
      const reply = send(lab, { method: 'DELETE', path: '/lab/k', headers: { [name]: '1' } });
      expect(faultOf(reply.xml)).toMatchObject({ Code: 'NotImplemented', Header: name });
    },
  );
});
