import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awsCliText } from '../../src/languages/awsCli.ts';
import { cloudTrail } from '../../src/languages/cloudTrail.ts';
import { http } from '../../src/languages/http.ts';
import { textOf } from '../../src/languages/piece.ts';
import { sdkJs } from '../../src/languages/sdkJs.ts';
import { duel } from './duel.ts';
import { history } from './moves.ts';
import { runs } from './settings.ts';

describe('the languages of a request', () => {
  it('write every request of every history, and CloudTrail’s record never holds the code', () => {
    fc.assert(
      fc.property(history(), (moves) => {
        const { world, rounds } = duel(moves);
        // Buckets and states before the history are asked outside of its rounds.
        const asked = world.asked.slice(-rounds.length);
        rounds.forEach(({ outcome }, n) => {
          const request = asked[n];
          if (request === undefined) throw new Error('a round without a request');
          const exchange = { asked: request, outcome };
          const texts = [http(exchange), sdkJs(exchange)].flatMap((written) => [
            textOf(written.request),
            textOf(written.answer),
          ]);
          const record = textOf(cloudTrail(exchange));
          for (const text of [awsCliText(request), ...texts, record]) {
            expect(text).not.toBe('');
            expect(text).not.toMatch(/undefined|NaN|\[object/);
          }
          expect(() => JSON.parse(record) as unknown).not.toThrow();
          if (request.mfa !== undefined && request.mfa !== '') expect(record).not.toContain(request.mfa);
        });
      }),
      runs(60),
    );
  });

  it('write any key, any id and any header whatever it holds', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(text, text, text, text, (bucket, key, versionId, mfa) => {
        const asked = {
          by: { arn: 'arn:aws:iam::111122223333:root' as never, credentials: 'long-term' },
          mfa,
          command: { type: 'DeleteObject', bucket, key, versionId },
        } as const;
        const trail = textOf(cloudTrail({ asked }));
        expect(JSON.parse(trail)).toMatchObject({ requestParameters: { bucketName: bucket, key } });
        expect(textOf(http({ asked }).request)).toMatch(/^DELETE \//);
        expect(textOf(sdkJs({ asked }).request)).toContain('DeleteObjectCommand');
      }),
      runs(200),
    );
  });
});
