/** Uploading: one PutObject a file, in order; what cannot be taken is said by name, and the rest goes on. */
import { describe, expect, it, vi } from 'vitest';
import { currentOf, values } from '../../src/engine/index.ts';
import type { Incoming, UploadReport } from '../../src/store/uploads.ts';
import { MAX_FILE_BYTES, uploadAll } from '../../src/store/uploads.ts';
import { stepsNow } from '../../src/store/views.ts';
import { bytes, textOf } from '../support/world.ts';
import { aBucketLab, benchOf, BUCKET, holdElsewhere, sent } from './labs.ts';

const aFile = (path: string, text = path, of: Partial<Incoming> = {}) => {
  const body = bytes(text);
  return { path, type: 'text/plain', size: body.length, ...of, read: vi.fn(of.read ?? (async () => body)) };
};
const problems = (reports: readonly UploadReport[]) => reports.map(({ path, problem }) => [path, problem]);

describe('what is stored', () => {
  it('is the bytes of each file under its path, with its type', async () => {
    const { lab } = aBucketLab('Enabled');
    const reports = await uploadAll(lab, BUCKET, [aFile('photos/sea.txt', 'waves', { type: 'image/png' })]);
    const stored = currentOf(benchOf(lab), 'photos/sea.txt');
    expect(stored).toMatchObject({ contentType: 'image/png', size: 5 });
    expect(stored?.kind === 'object' && textOf(stored.body)).toBe('waves');
    expect(reports).toEqual([
      { path: 'photos/sea.txt', size: 5, problem: undefined, outcome: expect.objectContaining({}) },
    ]);
    expect(reports[0]?.outcome?.result.ok).toBe(true);
  });

  it('leaves the type to S3 where the browser knows none', async () => {
    const { lab } = aBucketLab();
    await uploadAll(lab, BUCKET, [aFile('a', 'x', { type: '' })]);
    expect(sent(lab).command).not.toHaveProperty('contentType');
  });

  it('takes a file with nothing in it', async () => {
    const { lab } = aBucketLab();
    await uploadAll(lab, BUCKET, [aFile('empty', '')]);
    // The MD5 of nothing (V-35).
    expect(currentOf(benchOf(lab), 'empty')).toMatchObject({
      size: 0,
      etag: 'd41d8cd98f00b204e9800998ecf8427e',
    });
  });

  it('goes in the order given, one read after the other is stored', async () => {
    const { lab } = aBucketLab();
    const stored: number[] = [];
    const files = ['b', 'a', 'c'].map((name) =>
      aFile(name, name, {
        read: async () => {
          stored.push([...values(benchOf(lab).versions)].length);
          return bytes(name);
        },
      }),
    );
    const reports = await uploadAll(lab, BUCKET, files);
    expect(stored).toEqual([0, 1, 2]);
    expect(reports.map(({ path }) => path)).toEqual(['b', 'a', 'c']);
    expect(
      stepsNow(lab.getState())
        .slice(1)
        .map(({ request: { command } }) => 'key' in command && command.key),
    ).toEqual(['b', 'a', 'c']);
  });

  it('tells how far each file has come', async () => {
    const { lab } = aBucketLab();
    const told: [string, number, number][] = [];
    const big = new Uint8Array(2.5 * 1024 * 1024);
    const files = [aFile('big', '', { size: big.length, read: async () => big }), aFile('small', 'xyz')];
    await uploadAll(lab, BUCKET, files, (...progress) => told.push(progress));
    const [mb, all] = [1024 * 1024, big.length];
    expect(told).toEqual([
      ['big', mb, all],
      ['big', 2 * mb, all],
      ['big', all, all],
      ['small', 3, 3],
    ]);
  });
});

describe('what cannot be taken', () => {
  it('is a file of more than 64 MiB, by its size and before it is read', async () => {
    const { lab } = aBucketLab();
    expect(MAX_FILE_BYTES).toBe(67_108_864);
    const over = aFile('over', 'x', { size: MAX_FILE_BYTES + 1 });
    const just = aFile('just', 'x', { size: MAX_FILE_BYTES });
    expect(problems(await uploadAll(lab, BUCKET, [over, just]))).toEqual([
      ['over', 'too-large'],
      ['just', undefined],
    ]);
    expect(over.read).not.toHaveBeenCalled();
  });

  it.each([
    ['', 'key-empty'],
    ['half \ud800', 'key-not-unicode'],
    ['x'.repeat(1025), 'key-too-long'],
    ['é'.repeat(513), 'key-too-long'],
  ] as const)('is a key that S3 does not know, before the file is read (%#)', async (path, problem) => {
    const { lab } = aBucketLab();
    const file = aFile(path);
    expect(problems(await uploadAll(lab, BUCKET, [file]))).toEqual([[path, problem]]);
    expect(file.read).not.toHaveBeenCalled();
  });

  it('is what the browser cannot read; the rest goes on', async () => {
    const { lab } = aBucketLab();
    const lost = aFile('lost', 'x', {
      read: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    });
    expect(problems(await uploadAll(lab, BUCKET, [lost, aFile('kept')]))).toEqual([
      ['lost', 'unreadable'],
      ['kept', undefined],
    ]);
    expect([...values(benchOf(lab).versions)].map(({ key }) => key)).toEqual(['kept']);
  });

  it('is what cannot be digested, because what digests could not be fetched; nothing is sent then', async () => {
    const { lab } = aBucketLab();
    const digestOf = vi.spyOn(lab.world.digests, 'digestOf');
    digestOf.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    expect(problems(await uploadAll(lab, BUCKET, [aFile('first'), aFile('second')]))).toEqual([
      ['first', 'undigested'],
      ['second', undefined],
    ]);
    expect([...values(benchOf(lab).versions)].map(({ key }) => key)).toEqual(['second']);
  });

  it('is unreadable too when reading throws at once', async () => {
    const { lab } = aBucketLab();
    const read = (): never => {
      throw new TypeError('no such method');
    };
    expect(problems(await uploadAll(lab, BUCKET, [aFile('odd', 'x', { read })]))).toEqual([
      ['odd', 'unreadable'],
    ]);
  });

  it('is anything while another tab holds the lab', async () => {
    const { lab } = aBucketLab();
    holdElsewhere(lab);
    expect(await uploadAll(lab, BUCKET, [aFile('a')])).toEqual([
      { path: 'a', size: 1, problem: 'elsewhere', outcome: undefined },
    ]);
    expect(stepsNow(lab.getState())).toHaveLength(1);
  });
});

it('S3’s own refusal is no problem of the file: it comes as an outcome', async () => {
  const { lab } = aBucketLab();
  const [report] = await uploadAll(lab, 'no-such-bucket', [aFile('a')]);
  expect(report).toMatchObject({
    problem: undefined,
    outcome: { result: { error: { code: 'NoSuchBucket' } } },
  });
});
