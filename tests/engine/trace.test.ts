import { describe, expect, it } from 'vitest';
import { ANA_PHONE, CHECK_SLUGS, RULES } from '../../src/engine/index.ts';
import type { Check, Command, CommandType } from '../../src/engine/index.ts';
import { headerOf } from '../support/codes.ts';
import { INVENTED, LAB_STATES, aLab } from '../support/lab.ts';
import type { Lab } from '../support/lab.ts';
import { versioning } from '../support/versioning.ts';
import { ana, anaSession, ask, bytes, dev, root } from '../support/world.ts';

const key = { bucket: 'lab', key: 'report.txt' } as const;
const codes = { authenticationCode1: '123456', authenticationCode2: '654321' } as const;

/** Requests of every operation that go wrong in every way there is, and right. */
const ASKED: { readonly [T in CommandType]: (lab: Lab) => readonly Command[] } = {
  ListBuckets: () => [{ type: 'ListBuckets' }],
  CreateBucket: () => ['lab', 'fresh', 'Bad_Name'].map((bucket) => ({ type: 'CreateBucket', bucket })),
  HeadBucket: () => ['lab', 'nowhere'].map((bucket) => ({ type: 'HeadBucket', bucket })),
  DeleteBucket: () => ['lab', 'scratch', 'nowhere'].map((bucket) => ({ type: 'DeleteBucket', bucket })),
  GetBucketVersioning: () => ['lab', 'nowhere'].map((bucket) => ({ type: 'GetBucketVersioning', bucket })),
  PutBucketVersioning: () => [
    versioning('Enabled'),
    versioning('Suspended', 'Enabled'),
    versioning('Enabled', 'Disabled'),
    versioning('enabled'),
    versioning(),
    versioning('Enabled', undefined, 'nowhere'),
  ],
  PutObject: () => [
    { type: 'PutObject', ...key, body: bytes('x') },
    { type: 'PutObject', bucket: 'lab', key: 'a'.repeat(1025), body: bytes('') },
    { type: 'PutObject', bucket: 'nowhere', key: 'a', body: bytes('') },
  ],
  GetObject: ({ data, marker, absent }) =>
    [undefined, data, marker, absent, INVENTED, ''].flatMap((versionId) =>
      ['report.txt', 'gone.txt', 'never.txt'].map((name) => ({
        type: 'GetObject',
        bucket: 'lab',
        key: name,
        ...(versionId === undefined ? {} : { versionId }),
      })),
    ),
  HeadObject: ({ marker }) => [
    { type: 'HeadObject', ...key },
    { type: 'HeadObject', bucket: 'lab', key: 'gone.txt', versionId: marker },
  ],
  CopyObject: ({ data, marker, absent }) =>
    [undefined, data, marker, absent, INVENTED, ''].flatMap((versionId) =>
      ['report.txt', 'gone.txt'].map((name) => ({
        type: 'CopyObject',
        ...key,
        source: { bucket: 'lab', key: name, ...(versionId === undefined ? {} : { versionId }) },
      })),
    ),
  DeleteObject: ({ data, marker, absent }) =>
    [undefined, data, marker, absent, 'null', INVENTED, ''].map((versionId) => ({
      type: 'DeleteObject',
      ...key,
      ...(versionId === undefined ? {} : { versionId }),
    })),
  DeleteObjects: ({ data }) => [
    { type: 'DeleteObjects', bucket: 'lab', objects: [] },
    { type: 'DeleteObjects', bucket: 'lab', objects: [{ key: 'a' }] },
    { type: 'DeleteObjects', bucket: 'lab', objects: [{ key: 'report.txt', versionId: data }] },
    { type: 'DeleteObjects', bucket: 'nowhere', objects: [{ key: 'a' }] },
  ],
  ListObjectsV2: () => [
    { type: 'ListObjectsV2', bucket: 'lab' },
    { type: 'ListObjectsV2', bucket: 'lab', maxKeys: 'ten' },
  ],
  ListObjectVersions: () => [
    { type: 'ListObjectVersions', bucket: 'lab' },
    { type: 'ListObjectVersions', bucket: 'lab', versionIdMarker: 'null' },
  ],
  CreateVirtualMFADevice: () =>
    ['phone', 'ana-phone', 'bad name'].map((virtualMFADeviceName) => ({
      type: 'CreateVirtualMFADevice',
      virtualMFADeviceName,
    })),
  EnableMFADevice: () => [
    { type: 'EnableMFADevice', serialNumber: ANA_PHONE, ...codes },
    { type: 'EnableMFADevice', serialNumber: 'nothing', ...codes, userName: 'nobody' },
  ],
  ResyncMFADevice: () => [
    { type: 'ResyncMFADevice', serialNumber: ANA_PHONE, ...codes },
    { type: 'ResyncMFADevice', serialNumber: 'nothing', ...codes },
  ],
  DeactivateMFADevice: () =>
    [ANA_PHONE, 'nothing'].map((serialNumber) => ({ type: 'DeactivateMFADevice', serialNumber })),
  DeleteVirtualMFADevice: () =>
    [ANA_PHONE, 'nothing'].map((serialNumber) => ({ type: 'DeleteVirtualMFADevice', serialNumber })),
  ListMFADevices: () => [{ type: 'ListMFADevices' }, { type: 'ListMFADevices', userName: 'nobody' }],
};

const HEADERS = ['none', 'ok', 'wrong', 'foreign', 'code alone'] as const;
const ladderOf = (trace: readonly Check[]) => trace.map(({ rule, slug }) => `${rule} ${slug}`);

/** Every request of an operation, from several callers with several headers, in every state. */
const outcomesOf = (type: CommandType) =>
  LAB_STATES.flatMap((state) =>
    [root, ana, dev, anaSession].flatMap((by) =>
      HEADERS.flatMap((kind) => {
        const lab = aLab(state);
        const { state: fresh } = lab.world;
        return ASKED[type](lab).map((command) => {
          lab.world.state = fresh;
          const mfa = headerOf(lab.world, by === dev ? root : by, kind);
          return ask(lab.world, by, command, { mfa });
        });
      }),
    ),
  );

describe.each(Object.keys(ASKED) as CommandType[])('the trace of %s', (type) => {
  const outcomes = outcomesOf(type);

  it('accounts for the same checks in the same order, whatever is asked', () => {
    const ladders = new Set(outcomes.map(({ trace }) => ladderOf(trace).join('\n')));
    expect([...ladders]).toHaveLength(1);
  });

  it('names every check once, by a rule of the catalogue and a known slug', () => {
    const { trace } = outcomes[0] ?? { trace: [] };
    expect(new Set(ladderOf(trace)).size).toBe(trace.length);
    for (const { rule, slug } of trace) {
      expect(Object.keys(RULES)).toContain(rule);
      expect(CHECK_SLUGS).toContain(slug);
    }
  });

  it('fails once at most, exactly where the request is refused, and reaches nothing after it', () => {
    for (const { trace, result } of outcomes) {
      const at = trace.findIndex(({ verdict }) => verdict === 'fail');
      expect(at >= 0).toBe(!result.ok);
      if (!result.ok) expect(trace[at]?.rule).toBe(result.error.rule);
      trace.forEach(({ verdict }, i) => {
        if (at >= 0 && i > at) expect(verdict).toBe('not-reached');
        else if (i !== at) expect(['pass', 'not-applicable']).toContain(verdict);
      });
    }
  });

  it('gives facts that can be written down', () => {
    for (const { trace } of outcomes)
      for (const { facts } of trace)
        for (const fact of Object.values(facts))
          expect(['string', 'number', 'boolean']).toContain(typeof fact);
  });
});

describe('a plain delete in a bucket with MFA Delete', () => {
  it('shows the need for a code as not applicable, which is the first thing there is to learn (M-42)', () => {
    const { world, data } = aLab('EN+M');
    const plain = ask(world, dev, { type: 'DeleteObject', ...key });
    const named = ask(world, ana, { type: 'DeleteObject', ...key, versionId: data });
    const verdict = ({ trace }: { trace: readonly Check[] }) =>
      trace.find(({ slug }) => slug === 'code-present')?.verdict;
    expect([verdict(plain), verdict(named)]).toEqual(['not-applicable', 'fail']);
  });
});
