import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duel } from './duel.ts';
import { history } from './moves.ts';
import { runs } from './settings.ts';

describe('the engine and the naive model', () => {
  it('give the same answers and keep the same entries, whatever is asked', () => {
    fc.assert(
      fc.property(history(), (moves) => {
        duel(moves);
      }),
      runs(300),
    );
  });

  // A comparison that met only refusals, or only successes, would compare nothing.
  it('meet successes of every operation and refusals by every rule of MFA Delete', () => {
    const met = new Set<string>();
    for (const moves of fc.sample(history(), { numRuns: 200, seed: 1 }))
      for (const { request, outcome } of duel(moves).rounds)
        met.add(`${request.command.type} ${outcome.result.ok ? 'ok' : outcome.result.error.code}`);
    for (const type of ['PutBucketVersioning', 'DeleteObject', 'DeleteObjects'])
      for (const answer of [
        'ok',
        'AccessDenied',
        'InvalidArgument',
        'InvalidRequest',
        'NotDeviceOwnerError',
        'TokenCodeInvalidError',
      ])
        expect([...met]).toContain(`${type} ${answer}`);
    for (const answer of [
      'CreateBucket ok',
      'CreateBucket AccessDenied',
      'CreateBucket BucketAlreadyExists',
      'DeleteBucket ok',
      'DeleteBucket BucketNotEmpty',
      'PutObject ok',
      'CopyObject ok',
      'CopyObject InvalidRequest',
      'CopyObject NoSuchKey',
      'CopyObject NoSuchVersion',
      'GetObject ok',
      'GetObject NoSuchKey',
      'GetObject NoSuchVersion',
      'GetObject MethodNotAllowed',
    ])
      expect([...met]).toContain(answer);
  });
});
