import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/engine/index.ts';
import { aBucket, on, withRules, workAt } from '../../support/expiry.ts';
import { expectSame } from '../../support/verdict.ts';
import { grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import { bytes, root } from '../../support/world.ts';
import type { World } from '../../support/world.ts';

const begin = (world: World, at: Instant, key: string): string => {
  world.now = at;
  const command = { type: 'CreateMultipartUpload', bucket: 'lab', key } as const;
  return grantedWhole(world, root, command).upload.uploadId;
};
const inProgress = (world: World): readonly string[] =>
  grantedWhole(world, root, { type: 'ListMultipartUploads', bucket: 'lab' }).uploads.map(({ key }) => key);

describe('an upload in parts that nobody completes', () => {
  it('is given up some days after it was begun, by its key alone', () => {
    const world = aBucket();
    begin(world, on(1), 'other');
    begin(world, on(20, '08:00'), 'logs/1');
    begin(world, on(22), 'logs/2');
    withRules(world, {
      filter: { prefix: 'logs/' },
      abortIncompleteMultipartUpload: { daysAfterInitiation: 2 },
    });
    const { state } = world;
    workAt(world, on(22, '23:59'));
    expectSame(world.state, state);
    workAt(world, on(23));
    expect(inProgress(world)).toEqual(['logs/2', 'other']);
    workAt(world, on(24));
    expect(inProgress(world)).toEqual(['other']);
  });

  it('is then as if it had been aborted', () => {
    const world = aBucket();
    const uploadId = begin(world, on(1), 'a');
    withRules(world, { abortIncompleteMultipartUpload: { daysAfterInitiation: 1 } });
    workAt(world, on(2));
    refusedWhole(
      world,
      root,
      { type: 'UploadPart', bucket: 'lab', key: 'a', uploadId, partNumber: 1, body: bytes('1') },
      { code: 'NoSuchUpload', status: 404 },
    );
  });

  it('stays where the rule is off', () => {
    const world = aBucket();
    begin(world, on(1), 'a');
    withRules(world, { enabled: false, abortIncompleteMultipartUpload: { daysAfterInitiation: 1 } });
    workAt(world, on(30));
    expect(inProgress(world)).toEqual(['a']);
  });

  it('is not what the other actions are about', () => {
    const world = aBucket();
    begin(world, on(1), 'a');
    withRules(world, { expiration: { days: 1 }, noncurrentVersionExpiration: { noncurrentDays: 1 } });
    workAt(world, on(30));
    expect(inProgress(world)).toEqual(['a']);
  });
});
