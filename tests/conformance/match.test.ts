/** A runner that finds nothing wrong proves nothing: each way of writing an expectation can fail. */
import { describe, expect, it } from 'vitest';
import { at, differences, substituted } from './match.ts';

describe('what is expected', () => {
  it.each([
    { expected: 'a', holds: ['a'], fails: ['b', 1, undefined, ['a']] },
    { expected: { $any: true }, holds: ['', 0, false, []], fails: [undefined, null] },
    { expected: { $ne: 'a' }, holds: ['b', 1], fails: ['a', undefined] },
    { expected: { $len: 2 }, holds: [[1, 2]], fails: [[1], undefined, 'ab'] },
    { expected: { $len: 0 }, holds: [[], undefined], fails: [[1]] },
    { expected: { $re: '^a+$' }, holds: ['aa'], fails: ['ab', undefined, 1] },
    { expected: { $oneOf: ['a', 'b'] }, holds: ['a', 'b'], fails: ['c', undefined] },
    {
      expected: { $unordered: [{ k: 1 }, { k: 2 }] },
      holds: [[{ k: 2, more: true }, { k: 1 }]],
      fails: [[{ k: 1 }], [{ k: 1 }, { k: 1 }], [{ k: 1 }, { k: 2 }, { k: 3 }], undefined],
    },
    {
      expected: { a: 1, $absent: ['b'] },
      holds: [{ a: 1 }, { a: 1, c: 2 }],
      fails: [{ a: 1, b: 2 }, { a: 2 }, undefined],
    },
    { expected: [1, { a: 2 }], holds: [[1, { a: 2, b: 3 }]], fails: [[1], [1, { a: 3 }], [{ a: 2 }, 1], 1] },
  ])('$expected', ({ expected, holds, fails }) => {
    for (const actual of holds) expect(differences(expected, actual)).toEqual([]);
    for (const actual of fails) expect(differences(expected, actual)).not.toEqual([]);
  });

  it('says where it differs and how', () => {
    const actual = { Versions: [{ Key: 'a' }, { Key: 'b' }] };
    expect(differences({ Versions: [{ Key: 'a' }, { Key: 'c' }] }, actual)).toEqual([
      'Versions.1.Key: expected "c", got "b"',
    ]);
  });

  it('is not guessed at', () => {
    expect(() => differences({ $almost: 1 }, 1)).toThrow('there is no matcher $almost');
  });
});

describe('what earlier steps left', () => {
  const known = { Bucket: 'lab', put: { VersionId: 'v1', Parts: [{ n: 7 }] } };

  it('is put in as it is, or as a part of a text', () => {
    const value = {
      a: '$put.VersionId',
      b: ['$put.Parts.0.n'],
      c: '${Bucket}/key?versionId=${put.VersionId}',
      d: 1,
    };
    expect(substituted(value, known)).toEqual({ a: 'v1', b: [7], c: 'lab/key?versionId=v1', d: 1 });
    expect(substituted({ $ne: '$put.VersionId' }, known)).toEqual({ $ne: 'v1' });
  });

  it('has to be there', () => {
    expect(() => substituted('$get.Body', known)).toThrow(
      '$get.Body names nothing that an earlier step left',
    );
  });

  it('is found by its path', () => {
    expect(at(known, ['put', 'Parts', '0', 'n'])).toBe(7);
    expect(at(known, ['put', 'Parts', '1', 'n'])).toBeUndefined();
  });
});
