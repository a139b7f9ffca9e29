import { describe, expect, it } from 'vitest';
import { keysFrom } from '../../src/store/keysFrom.ts';
import { aBucketLab, benchOf, put } from './labs.ts';

describe('keys that begin with a text', () => {
  it('are found once each, in listing order, up to the number asked for', () => {
    const { lab } = aBucketLab('Enabled');
    for (const key of ['b/2', 'a', 'b/1', 'b/1', 'b', 'é/1', 'c']) put(lab, key);
    expect(keysFrom(benchOf(lab), '', 20)).toEqual(['a', 'b', 'b/1', 'b/2', 'c', 'é/1']);
    expect(keysFrom(benchOf(lab), 'b', 20)).toEqual(['b', 'b/1', 'b/2']);
    expect(keysFrom(benchOf(lab), 'b', 2)).toEqual(['b', 'b/1']);
    expect(keysFrom(benchOf(lab), 'é', 20)).toEqual(['é/1']);
    expect(keysFrom(benchOf(lab), 'z', 20)).toEqual([]);
  });
});
