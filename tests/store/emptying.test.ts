/** Emptying a bucket: every version and every marker by id, a thousand a request. */
import { describe, expect, it } from 'vitest';
import { MAX_BATCH, sizeOf } from '../../src/engine/index.ts';
import { consequenceOf } from '../../src/store/consequence.ts';
import { emptyingOf } from '../../src/store/emptying.ts';
import { stateNow } from '../../src/store/views.ts';
import { aBucketLab, benchOf, BUCKET, granted, put } from './labs.ts';

describe('emptying a bucket', () => {
  it('names every version and every marker by id, so that nothing is left', () => {
    const { lab } = aBucketLab();
    put(lab, 'a.txt', 'null one');
    granted(lab, { type: 'PutBucketVersioning', bucket: BUCKET, status: 'Enabled' });
    put(lab, 'a.txt', 'two!');
    granted(lab, { type: 'DeleteObject', bucket: BUCKET, key: 'a.txt' });
    const command = emptyingOf(benchOf(lab));
    expect(command.objects).toHaveLength(3);
    expect(consequenceOf(stateNow(lab.getState()), command)).toMatchObject({
      markers: 1,
      left: 0,
      bytes: 12,
    });
    granted(lab, command);
    expect(sizeOf(benchOf(lab).versions)).toBe(0);
  });

  it('takes a thousand entries a request, which is what one code covers (M-44)', () => {
    const { lab } = aBucketLab('Enabled');
    for (let i = 0; i < MAX_BATCH + 3; i++) put(lab, `k${i}`, 'x');
    const command = emptyingOf(benchOf(lab));
    expect(command.objects).toHaveLength(MAX_BATCH);
    expect(consequenceOf(stateNow(lab.getState()), command)).toMatchObject({ left: 3, bytes: MAX_BATCH });
    granted(lab, command);
    expect(emptyingOf(benchOf(lab)).objects).toHaveLength(3);
  });
});
