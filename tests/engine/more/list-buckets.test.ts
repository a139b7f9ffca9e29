import { describe, expect, it } from 'vitest';
import type { AnyCommand } from '../../../src/engine/whole.ts';
import { grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import { aWorld, dev, granted, otherRoot, root } from '../../support/world.ts';
import type { World } from '../../support/world.ts';

type Listing = AnyCommand<'ListBuckets'>;
const list = (world: World, beside: Partial<Listing> = {}) => {
  const { buckets, ...page } = grantedWhole(world, root, { type: 'ListBuckets', ...beside });
  return { ...page, names: buckets.map(({ name }) => name) };
};
const holding = (...names: readonly string[]): World => {
  const world = aWorld();
  for (const bucket of names) granted(world, root, { type: 'CreateBucket', bucket });
  granted(world, otherRoot, { type: 'CreateBucket', bucket: 'bbb-not-mine' });
  return world;
};

describe('listing buckets (W-21)', () => {
  it('shows all of one account, by name, when nothing is asked', () => {
    expect(list(holding('ccc', 'aaa', 'bbb'))).toEqual({
      names: ['aaa', 'bbb', 'ccc'],
      continuationToken: undefined,
      prefix: undefined,
    });
  });

  // LocalStack recordings: TestS3ListBuckets::test_list_buckets_by_prefix_with_case_sensitivity
  it('shows those with a prefix, and says which', () => {
    const world = holding('aaa', 'bbb', 'bbc');
    expect(list(world, { prefix: 'bb' })).toMatchObject({ names: ['bbb', 'bbc'], prefix: 'bb' });
    expect(list(world, { prefix: 'BB' })).toMatchObject({ names: [], prefix: 'BB' });
    expect(list(world, { prefix: '' }).names).toHaveLength(3);
  });

  // …test_list_buckets_with_max_buckets, …_with_continuation_token, …_when_continuation_token_is_empty
  it('is paged by a token that says nothing', () => {
    const world = holding('aaa', 'bbb', 'ccc');
    const first = list(world, { maxBuckets: '2', continuationToken: '' });
    expect(first.names).toEqual(['aaa', 'bbb']);
    expect(first.continuationToken).not.toContain('bbb');
    const second = list(world, { maxBuckets: 2, continuationToken: String(first.continuationToken) });
    expect([second.names, second.continuationToken]).toEqual([['ccc'], undefined]);
  });

  it('goes on after a bucket that is gone', () => {
    const world = holding('aaa', 'bbb', 'ccc');
    const continuationToken = String(list(world, { maxBuckets: 2 }).continuationToken);
    granted(world, root, { type: 'DeleteBucket', bucket: 'bbb' });
    expect(list(world, { continuationToken }).names).toEqual(['ccc']);
  });

  it('pages those with a prefix', () => {
    const world = holding('aaa', 'bba', 'bbb', 'ccc');
    const first = list(world, { prefix: 'bb', maxBuckets: 1 });
    const continuationToken = String(first.continuationToken);
    const second = list(world, { prefix: 'bb', continuationToken });
    expect([first.names, second.names, second.continuationToken]).toEqual([['bba'], ['bbb'], undefined]);
  });

  // Recorded from S3 in a public emulator's tests, 2026-09-29: a number that was read is given back as it was read.
  it.each([
    { value: 'abc', message: 'Provided max-buckets not an integer or within integer range', shown: 'abc' },
    { value: ' 1', message: 'Provided max-buckets not an integer or within integer range', shown: ' 1' },
    { value: '0', message: 'Argument max-buckets must be an integer between 1 and 10000', shown: '0' },
    { value: '-01', message: 'Argument max-buckets must be an integer between 1 and 10000', shown: '-1' },
    {
      value: '010001',
      message: 'Argument max-buckets must be an integer between 1 and 10000',
      shown: '10001',
    },
  ])('takes no "$value" for a number of buckets', ({ value, message, shown }) => {
    refusedWhole(
      holding(),
      root,
      { type: 'ListBuckets', maxBuckets: value },
      {
        code: 'InvalidArgument',
        status: 400,
        message,
        rule: 'W-21',
        fields: { ArgumentName: 'max-buckets', ArgumentValue: shown },
      },
    );
  });

  it.each([1, '10000', ''])('takes "%s" for a number of buckets', (maxBuckets) => {
    expect(list(holding('aaa'), { maxBuckets }).names).toEqual(['aaa']);
  });

  it('takes no token that it never gave', () => {
    refusedWhole(
      holding('aaa'),
      root,
      { type: 'ListBuckets', continuationToken: 'garbage' },
      {
        code: 'InvalidArgument',
        status: 400,
        message: 'The continuation token provided is incorrect',
        rule: 'W-21',
        fields: { ArgumentName: 'continuation-token' },
      },
    );
  });

  it('is for whom S3 knows (P-01)', () => {
    const nobody = { arn: `${dev.arn}-2` as typeof dev.arn, credentials: 'long-term' } as const;
    refusedWhole(
      holding('aaa'),
      nobody,
      { type: 'ListBuckets' },
      { code: 'InvalidAccessKeyId', status: 403, rule: 'P-01' },
    );
  });
});
