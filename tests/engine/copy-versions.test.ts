import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/index.ts';
import { INVENTED, aLab, contentsOf } from '../support/lab.ts';
import { REFUSED, SAYS, askRefused, faultOf } from '../support/verdict.ts';
import { bytes, dev, granted, root } from '../support/world.ts';

type Copy = Command<'CopyObject'>;
const copy = (from: string, to: string, beside: Partial<Copy> = {}, versionId?: string): Copy => ({
  type: 'CopyObject',
  bucket: 'lab',
  key: to,
  source: { bucket: 'lab', key: from, ...(versionId === undefined ? {} : { versionId }) },
  ...beside,
});
const IN_PLACE =
  "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.";
const illegal = { code: 'InvalidRequest', status: 400, message: IN_PLACE, rule: 'V-37' } as const;

describe('copying an object', () => {
  it('copies the current version when none is named, and answers both ids (V-37)', () => {
    const { world, data } = aLab('EN');
    const answer = granted(world, dev, copy('report.txt', 'copy.txt'));
    expect(answer.versionId).toMatch(/^[A-Za-z0-9._]{32}$/);
    expect(answer.copySourceVersionId).toBe(data);
    expect(contentsOf(world)[0]).toBe(`copy.txt ${answer.versionId}* second`);
  });

  it('restores an old version by copying it over its key, destroying nothing (V-37, V-61)', () => {
    const { world } = aLab('EN');
    const before = contentsOf(world).filter((entry) => entry.startsWith('report.txt'));
    const answer = granted(world, dev, copy('report.txt', 'report.txt', {}, 'null'));
    expect(answer.copySourceVersionId).toBe('null');
    expect(contentsOf(world).filter((entry) => entry.startsWith('report.txt'))).toEqual([
      `report.txt ${answer.versionId}* first`,
      ...before.map((entry) => entry.replace('*', '')),
    ]);
  });

  it.each(['EN+M', 'SU+M'] as const)('restores what a marker covers without a code (%s; V-61)', (state) => {
    const { world, kept } = aLab(state);
    granted(world, dev, copy('gone.txt', 'gone.txt', {}, kept));
    expect(contentsOf(world)[0]).toMatch(/^gone\.txt \S+\* kept$/);
  });

  // LocalStack test_s3_copy_object_in_place_versioned, …_suspended_only
  it.each([
    { state: 'NC', id: undefined },
    { state: 'SU', id: 'null' },
    { state: 'SU+M', id: 'null' },
  ] as const)('answers the id $id in state $state (V-37)', ({ state, id }) => {
    const { world } = aLab(state);
    expect(granted(world, dev, copy('report.txt', 'copy.txt')).versionId).toBe(id);
  });

  it('leaves the source id out when it is null and was not named, and says it when it was (V-37)', () => {
    const { world } = aLab('NC');
    expect(granted(world, dev, copy('report.txt', 'a')).copySourceVersionId).toBeUndefined();
    expect(granted(world, dev, copy('report.txt', 'b', {}, 'null')).copySourceVersionId).toBe('null');
  });

  it('replaces the null version in a suspended bucket (V-31, V-37)', () => {
    const { world, data } = aLab('SU');
    granted(world, dev, copy('report.txt', 'report.txt', {}, data));
    expect(contentsOf(world).slice(2)).toEqual(['report.txt null* second', `report.txt ${data} second`]);
  });

  it.each(['NC', 'EN', 'SU', 'EN+M'] as const)(
    'refuses to copy an object onto itself with nothing changed (%s; V-37)',
    (state) => {
      const { world } = aLab(state);
      askRefused(world, dev, copy('report.txt', 'report.txt'), illegal);
    },
  );

  it.each([
    { what: 'attributes are replaced', beside: { metadataDirective: 'REPLACE', contentType: 'text/plain' } },
    { what: 'a storage class is named', beside: { storageClass: 'GLACIER' } },
    { what: 'the same storage class is named', beside: { storageClass: 'STANDARD' } },
  ] as const)('copies an object onto itself when $what (V-37)', ({ beside }) => {
    const { world } = aLab('EN');
    const before = contentsOf(world).length;
    granted(world, dev, copy('report.txt', 'report.txt', beside));
    expect(contentsOf(world)).toHaveLength(before + 1);
  });

  it('carries the attributes along, or replaces them (V-37)', () => {
    const { world } = aLab('EN');
    granted(world, root, {
      type: 'PutObject',
      bucket: 'lab',
      key: 'a',
      body: bytes('1'),
      contentType: 'text/plain',
      metadata: { author: 'ana' },
    });
    granted(world, root, copy('a', 'same'));
    granted(world, root, copy('a', 'other', { metadataDirective: 'REPLACE', contentType: 'text/html' }));
    const head = (key: string) => granted(world, root, { type: 'HeadObject', bucket: 'lab', key }).version;
    expect(head('same')).toMatchObject({ contentType: 'text/plain', metadata: { author: 'ana' } });
    expect(head('other')).toMatchObject({ contentType: 'text/html', metadata: {} });
    expect(head('same').etag).toBe(head('a').etag);
  });

  it('stores the copy in the storage class that is named, or in STANDARD (V-37)', () => {
    const { world } = aLab('EN');
    granted(world, root, copy('report.txt', 'cold', { storageClass: 'GLACIER' }));
    granted(world, root, copy('report.txt', 'usual'));
    const head = (key: string) => granted(world, root, { type: 'HeadObject', bucket: 'lab', key }).version;
    expect([head('cold').storageClass, head('usual').storageClass]).toEqual(['GLACIER', 'STANDARD']);
  });

  it('copies between buckets', () => {
    const { world } = aLab('EN');
    granted(world, root, {
      type: 'CopyObject',
      bucket: 'scratch',
      key: 'report.txt',
      source: { bucket: 'lab', key: 'report.txt' },
    });
    expect(contentsOf(world, 'scratch')).toEqual(['report.txt null* second']);
  });

  it('keeps the copy whole after its source is gone for good', () => {
    const { world, data } = aLab('EN');
    granted(world, root, copy('report.txt', 'copy.txt'));
    granted(world, root, { type: 'DeleteObject', bucket: 'lab', key: 'report.txt', versionId: data });
    expect(contentsOf(world)[0]).toMatch(/^copy\.txt \S+\* second$/);
  });
});

// meeseeks docs_reports/versioning_mix.md A1-A4, I1-I2
describe('a source that cannot be copied (V-38)', () => {
  it('is a key covered by a marker, which the answer names', () => {
    const { world, marker } = aLab('EN');
    const outcome = askRefused(world, dev, copy('gone.txt', 'copy.txt'), { ...REFUSED.noKey, rule: 'V-38' });
    expect(faultOf(outcome).marker?.id).toBe(marker);
  });

  it('is a key that never was, and no marker is named', () => {
    const { world } = aLab('EN');
    const outcome = askRefused(world, dev, copy('never.txt', 'copy.txt'), REFUSED.noKey);
    expect(faultOf(outcome).marker).toBeUndefined();
  });

  it('is a marker named by its id', () => {
    const { world, marker } = aLab('EN');
    askRefused(world, dev, copy('gone.txt', 'copy.txt', {}, marker), {
      code: 'InvalidRequest',
      status: 400,
      message: 'The source of a copy request may not specifically refer to a delete marker by version id.',
      rule: 'V-38',
    });
  });

  it('is an empty id', () => {
    const { world } = aLab('EN');
    askRefused(world, dev, copy('report.txt', 'copy.txt', {}, ''), {
      code: 'InvalidArgument',
      status: 400,
      message: SAYS.emptyVersion,
      rule: 'V-38',
    });
  });

  it('is an id S3 never issued', () => {
    const { world } = aLab('EN');
    askRefused(world, dev, copy('report.txt', 'copy.txt', {}, INVENTED), {
      code: 'InvalidRequest',
      status: 400,
      message: 'Invalid Request',
      rule: 'V-38',
    });
  });

  it('is an id whose version is gone', () => {
    const { world, absent } = aLab('EN');
    askRefused(world, dev, copy('report.txt', 'copy.txt', {}, absent), {
      code: 'NoSuchVersion',
      status: 404,
      message: SAYS.noVersion,
    });
  });

  it('is in a bucket that was never made', () => {
    const { world } = aLab('EN');
    askRefused(
      world,
      dev,
      { type: 'CopyObject', bucket: 'lab', key: 'copy.txt', source: { bucket: 'nowhere', key: 'a' } },
      REFUSED.noBucket,
    );
  });
});
