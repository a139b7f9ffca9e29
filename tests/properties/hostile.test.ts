import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANA_PHONE, ROOT_TOKEN, deepFreeze, nonceFrom, transition } from '../../src/engine/index.ts';
import type {
  Arn,
  Caller,
  Command,
  Commands,
  Instant,
  Nonce,
  Request,
  State,
} from '../../src/engine/index.ts';
import { aLab } from '../support/lab.ts';
import { ports } from '../support/ports.ts';
import { ana, ask, code, dev, granted, otherRoot, root, rootSession } from '../support/world.ts';
import { runs } from './settings.ts';
import { expectSame } from '../support/verdict.ts';

/** Any UTF-16 units, halves of pairs too. */
const units = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd7f0, max: 0xe00f })), {
    maxLength: 8,
  })
  .map((codes) => String.fromCharCode(...codes));
const text = fc.oneof(
  units,
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '',
    'null',
    'undefined',
    '__proto__',
    'constructor',
    'toString',
    '\0',
    '/',
    '\u{10FFFF}',
    '\uD800',
  ),
  fc.constantFrom('lab', 'scratch', 'elsewhere', 'report.txt', 'gone.txt'),
  fc.constantFrom('a'.repeat(1025), '\uD800'.repeat(400), '/'.repeat(1024)),
);
/** Sense three times in four, so that requests get past their first check. */
const mostly = <T>(...sense: readonly T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...sense) }, { weight: 1, arbitrary: text });

const lab = aLab('EN+M');
const number = fc.oneof(
  { weight: 3, arbitrary: fc.nat(4) },
  { weight: 1, arbitrary: fc.oneof(fc.integer(), fc.double(), text) },
  { weight: 1, arbitrary: fc.constantFrom(-0, Number.NaN, Infinity, -Infinity, 2 ** 53, 1e308) },
);
const bucket = mostly('lab', 'lab', 'scratch');
const key = mostly('report.txt', 'gone.txt', 'a/b', '\u{10000}');
const versionId = mostly('null', lab.data, lab.kept, lab.marker, lab.absent);
const target = fc.record({ bucket, key, versionId }, { requiredKeys: ['bucket', 'key'] });
const body = fc.uint8Array({ maxLength: 32 });
const attributes = {
  contentType: text,
  storageClass: text,
  metadata: fc.dictionary(text, text, { maxKeys: 4 }),
};
const serialNumber = mostly<string>(ROOT_TOKEN, ANA_PHONE, 'arn:aws:iam::111122223333:mfa/phone');
const userName = mostly('ana', 'dev');
const digits = mostly(
  '123456',
  '000000',
  ...[-1, 0, 1].map((step) => code(lab.world, ANA_PHONE, step).slice(-6)),
);
const codes = { userName, serialNumber, authenticationCode1: digits, authenticationCode2: digits };
const listing = {
  bucket,
  prefix: mostly('', 'a', 'report'),
  delimiter: mostly('/', 'e'),
  maxKeys: number,
  encodingType: mostly('url'),
};

/** Any parameters of the right types for every operation, optional ones there or not. */
const HOSTILE: { readonly [T in keyof Commands]: fc.Arbitrary<Commands[T]> } = {
  ListBuckets: fc.constant({}),
  CreateBucket: fc.record(
    { bucket: text, locationConstraint: text, objectLockEnabledForBucket: fc.boolean() },
    { requiredKeys: ['bucket'] },
  ),
  HeadBucket: fc.record({ bucket }),
  DeleteBucket: fc.record({ bucket }),
  GetBucketVersioning: fc.record({ bucket }),
  PutBucketVersioning: fc.record(
    { bucket, status: mostly('Enabled', 'Suspended'), mfaDelete: mostly('Enabled', 'Disabled') },
    { requiredKeys: ['bucket'] },
  ),
  PutObject: fc.record({ bucket, key, body, ...attributes }, { requiredKeys: ['bucket', 'key', 'body'] }),
  GetObject: target,
  HeadObject: target,
  CopyObject: fc.record(
    {
      bucket,
      key,
      source: target,
      metadataDirective: fc.constantFrom('COPY' as const, 'REPLACE' as const),
      ...attributes,
    },
    { requiredKeys: ['bucket', 'key', 'source'] },
  ),
  DeleteObject: target,
  DeleteObjects: fc.record(
    {
      bucket,
      objects: fc.array(fc.record({ key, versionId }, { requiredKeys: ['key'] }), {
        maxLength: 12,
      }),
      quiet: fc.boolean(),
    },
    { requiredKeys: ['bucket', 'objects'] },
  ),
  ListObjectsV2: fc.record(
    { ...listing, startAfter: text, continuationToken: text },
    { requiredKeys: ['bucket'] },
  ),
  ListObjectVersions: fc.record(
    { ...listing, keyMarker: key, versionIdMarker: versionId },
    { requiredKeys: ['bucket'] },
  ),
  CreateVirtualMFADevice: fc.record({ virtualMFADeviceName: mostly('phone', 'tablet') }),
  EnableMFADevice: fc.record(codes, {
    requiredKeys: ['serialNumber', 'authenticationCode1', 'authenticationCode2'],
  }),
  ResyncMFADevice: fc.record(codes, {
    requiredKeys: ['serialNumber', 'authenticationCode1', 'authenticationCode2'],
  }),
  DeactivateMFADevice: fc.record({ userName, serialNumber }, { requiredKeys: ['serialNumber'] }),
  DeleteVirtualMFADevice: fc.record({ serialNumber }),
  ListMFADevices: fc.record({ userName }, { requiredKeys: [] }),
};
const command = fc.oneof(
  ...Object.entries(HOSTILE).map(([type, parameters]) =>
    (parameters as fc.Arbitrary<object>).map((given) => ({ type, ...given }) as unknown as Command),
  ),
);

const caller: fc.Arbitrary<Caller> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(root, root, ana, dev, otherRoot, rootSession) },
  fc.record({
    arn: text.map((arn) => arn as Arn),
    credentials: fc.constantFrom('long-term' as const, 'session' as const),
  }),
);
const header = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      code(lab.world, ROOT_TOKEN),
      code(lab.world, ROOT_TOKEN, 1),
      code(lab.world, ANA_PHONE),
    ),
  },
  text,
  fc.tuple(text, text).map((parts) => parts.join(' ')),
);
const request: fc.Arbitrary<Request> = fc
  .record(
    {
      command,
      by: caller,
      mfa: header,
      via: fc.constant('console' as const),
      at: fc.oneof(fc.constant(0), fc.nat(10 ** 9)),
      nonce: fc.nat(),
    },
    { requiredKeys: ['command', 'by', 'at', 'nonce'] },
  )
  .map((drawn) => ({
    ...drawn,
    at: (lab.world.now + drawn.at) as Instant,
    nonce: nonceFrom(String(drawn.nonce)) as Nonce,
  }));

describe('whatever is asked', () => {
  it('the engine answers: it never throws, never writes in place, and a refusal leaves the buckets', () => {
    fc.assert(
      fc.property(fc.array(request, { minLength: 1, maxLength: 30, size: 'max' }), (requests) => {
        let state: State = lab.world.state;
        for (const asked of requests) {
          const { buckets } = deepFreeze(state);
          const outcome = transition(state, deepFreeze(asked), ports);
          if (!outcome.result.ok) {
            expectSame(outcome.state.buckets, buckets);
            expect(outcome.result.error.message).not.toBe('');
          }
          expect(outcome.trace.filter(({ verdict }) => verdict === 'fail')).toHaveLength(
            outcome.result.ok ? 0 : 1,
          );
          ({ state } = outcome);
        }
      }),
      runs(400),
    );
  });

  // Halves of surrogate pairs have no UTF-8 bytes of their own (N-10); S3 never sees them, a text box might.
  it('a key with half a pair in it is refused, and a listing by half a pair ends and loses no key', () => {
    fc.assert(
      fc.property(
        fc.array(units, { maxLength: 10 }),
        units,
        units,
        fc.nat(2),
        (keys, prefix, delimiter, size) => {
          const { world } = aLab('NC');
          const stored = keys.filter((key) => {
            const command = { type: 'PutObject', bucket: 'scratch', key, body: new Uint8Array() } as const;
            const { ok } = ask(world, root, command).result;
            expect(ok).toBe(key !== '' && Buffer.from(key).toString() === key);
            return ok;
          });
          const seen: string[] = [];
          let token: string | undefined;
          let pages = 0;
          do {
            const { contents, commonPrefixes, nextContinuationToken } = granted(world, root, {
              type: 'ListObjectsV2',
              bucket: 'scratch',
              prefix: prefix.slice(0, 1),
              delimiter,
              maxKeys: size + 1,
              ...(token === undefined ? {} : { continuationToken: token }),
            });
            seen.push(...contents.map(({ key }) => key), ...commonPrefixes);
            token = nextContinuationToken;
            pages += 1;
          } while (token !== undefined && pages <= keys.length);
          expect(token, 'the walk ends').toBeUndefined();
          for (const key of stored.filter((one) => one.startsWith(prefix.slice(0, 1))))
            expect(seen.some((shown) => key.startsWith(shown))).toBe(true);
        },
      ),
      runs(300),
    );
  });
});
