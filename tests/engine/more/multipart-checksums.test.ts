import { describe, expect, it } from 'vitest';
import { nonceFrom } from '../../../src/engine/index.ts';
import type { Nonce } from '../../../src/engine/index.ts';
import { transitionWhole } from '../../../src/engine/whole.ts';
import type { Checksum } from '../../../src/engine/whole.ts';
import { checksum, composite } from '../../support/checksums.ts';
import { md5, totp } from '../../support/ports.ts';
import {
  FIVE_MIB,
  anEmptyLab,
  begin,
  complete,
  completionOf,
  headOf,
  partOf,
  send,
} from '../../support/uploads.ts';
import type { Way } from '../../support/uploads.ts';
import { grantedWhole, refusedWhole } from '../../support/wholeWorld.ts';
import { bytes, root } from '../../support/world.ts';

const BIG = new Uint8Array(FIVE_MIB).fill(7);
const WHOLE = new Uint8Array([...BIG, ...bytes('end')]);
const sums = (algorithm: Checksum['algorithm']) => [
  checksum(algorithm, BIG),
  checksum(algorithm, bytes('end')),
];

/** Sends both parts with their checksums. */
const sendBoth = (way: Way, algorithm: Checksum['algorithm']) =>
  [BIG, bytes('end')].map(
    (body, i) =>
      grantedWhole(way.world, root, partOf(way, i + 1, body, { algorithm, value: checksum(algorithm, body) }))
        .part,
  );

// S3 User Guide: checking-object-integrity-upload
describe('the checksum of an object uploaded in parts (W-14)', () => {
  it.each(['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const)(
    "is made of its parts' checksums, which are kept (COMPOSITE, %s)",
    (algorithm) => {
      const way = begin(anEmptyLab(), { checksum: { algorithm, type: 'COMPOSITE' } });
      const value = composite(algorithm, sums(algorithm));
      const reply = grantedWhole(way.world, root, completionOf(way, sendBoth(way, algorithm)));
      expect(reply.checksum).toEqual({ algorithm, type: 'COMPOSITE', value });
      expect(headOf(way.world, 'big.bin').extras).toEqual({
        checksum: reply.checksum,
        parts: sums(algorithm).map((sum, i) => ({
          partNumber: i + 1,
          size: i === 0 ? FIVE_MIB : 3,
          checksum: sum,
        })),
      });
    },
  );

  it.each(['CRC32', 'CRC32C', 'CRC64NVME'] as const)(
    'is that of its bytes, as if it had been put whole (FULL_OBJECT, %s)',
    (algorithm) => {
      const way = begin(anEmptyLab(), { checksum: { algorithm, type: 'FULL_OBJECT' } });
      const reply = complete(way, [BIG, 'end']);
      expect(reply.checksum).toEqual({ algorithm, type: 'FULL_OBJECT', value: checksum(algorithm, WHOLE) });
      expect(headOf(way.world, 'big.bin').extras?.parts).toEqual([
        { partNumber: 1, size: FIVE_MIB },
        { partNumber: 2, size: 3 },
      ]);
    },
  );

  // LocalStack recording: test_multipart_if_match_etag
  it('is the CRC64NVME of its bytes when none was asked for, whatever its parts were sent with', () => {
    const way = begin(anEmptyLab());
    const value = checksum('CRC32', bytes('end'));
    const reply = grantedWhole(way.world, root, partOf(way, 1, bytes('end'), { algorithm: 'CRC32', value }));
    expect([reply.checksum, reply.part.checksum]).toEqual([undefined, undefined]);
    expect(grantedWhole(way.world, root, completionOf(way, [reply.part])).checksum).toEqual({
      algorithm: 'CRC64NVME',
      type: 'FULL_OBJECT',
      value: checksum('CRC64NVME', bytes('end')),
    });
  });

  it('is none without the port that makes checksums', () => {
    const way = begin(anEmptyLab());
    const part = send(way, 1, 'end');
    const request = {
      command: completionOf(way, [part]),
      by: root,
      at: way.world.now,
      nonce: nonceFrom('without') as Nonce,
    };
    const { result } = transitionWhole(way.world.state, request, { totp, md5 });
    expect(result.ok && result.value).toMatchObject({ checksum: undefined });
  });
});

describe('a part (W-14)', () => {
  it('is given back with the checksum it came with, which is not asked again, or with a computed one', () => {
    const way = begin(anEmptyLab(), { checksum: { algorithm: 'CRC32', type: 'FULL_OBJECT' } });
    const sent = partOf(way, 1, bytes('end'), { algorithm: 'CRC32', value: 'AAAAAA==' });
    const reply = grantedWhole(way.world, root, sent);
    expect(reply.part.checksum).toBe('AAAAAA==');
    expect(reply.checksum).toEqual({ algorithm: 'CRC32', type: 'FULL_OBJECT' });
    expect(send(way, 2, 'end').checksum).toBe(checksum('CRC32', bytes('end')));
  });

  // S3 API: InvalidRequest; swift: test_mpu_upload_part_no_checksum, which runs against S3
  it.each([
    { type: 'FULL_OBJECT', sent: 'SHA256', actual: 'sha256' },
    { type: 'COMPOSITE', sent: 'SHA256', actual: 'sha256' },
    { type: 'COMPOSITE', sent: undefined, actual: 'null' },
  ] as const)('is refused when its checksum is of another kind than its $type upload', (row) => {
    const { type, sent, actual } = row;
    const way = begin(anEmptyLab(), { checksum: { algorithm: 'CRC32', type } });
    const part = partOf(way, 1, bytes('1'), sent && { algorithm: sent, value: 'v' });
    refusedWhole(way.world, root, part, {
      code: 'InvalidRequest',
      status: 400,
      message: `Checksum Type mismatch occurred, expected checksum Type: crc32, actual checksum Type: ${actual}`,
      rule: 'W-14',
    });
  });
});

describe('an upload (W-14)', () => {
  it.each([
    { algorithm: 'CRC64NVME', type: 'COMPOSITE', name: 'crc64nvme' },
    { algorithm: 'SHA1', type: 'FULL_OBJECT', name: 'sha1' },
    { algorithm: 'SHA256', type: 'FULL_OBJECT', name: 'sha256' },
  ] as const)('cannot have a $type checksum of $algorithm', ({ algorithm, type, name }) => {
    refusedWhole(
      anEmptyLab(),
      root,
      { type: 'CreateMultipartUpload', bucket: 'lab', key: 'a', checksum: { algorithm, type } },
      {
        code: 'InvalidRequest',
        status: 400,
        message: `The ${type} checksum type cannot be used with the ${name} checksum algorithm.`,
        rule: 'W-14',
      },
    );
  });
});

// LocalStack: services/s3/models.py, complete_multipart, as recorded
describe('a completion (W-14)', () => {
  const begun = (type: Checksum['type']) => {
    const way = begin(anEmptyLab(), { checksum: { algorithm: 'CRC32', type } });
    return { way, parts: sendBoth(way, 'CRC32') };
  };

  it('names the checksum of every part when its own is made of them', () => {
    const { way, parts } = begun('COMPOSITE');
    const [first, { checksum: _, ...second } = { partNumber: 2, etag: '' }] = parts;
    refusedWhole(way.world, root, completionOf(way, [...(first ? [first] : []), second]), {
      code: 'InvalidRequest',
      status: 400,
      message:
        'The upload was created using a crc32 checksum. The complete request must include the checksum for each part. It was missing for part 2 in the request.',
      rule: 'W-14',
    });
  });

  it('need not name them when its own is of the whole', () => {
    const { way, parts } = begun('FULL_OBJECT');
    const listed = parts.map(({ partNumber, etag }) => ({ partNumber, etag }));
    grantedWhole(way.world, root, completionOf(way, listed));
  });

  it.each(['FULL_OBJECT', 'COMPOSITE'] as const)('knows no part by another checksum (%s)', (type) => {
    const { way, parts } = begun(type);
    const listed = parts.map((part) => ({ ...part, checksum: 'AAAAAA==' }));
    refusedWhole(way.world, root, completionOf(way, listed), {
      code: 'InvalidPart',
      status: 400,
      rule: 'W-12',
    });
  });

  it('knows no part by a checksum when the upload was to have none', () => {
    const way = begin(anEmptyLab());
    const part = send(way, 1, 'end');
    const listed = { ...part, checksum: checksum('CRC32', bytes('end')) };
    refusedWhole(way.world, root, completionOf(way, [listed]), {
      code: 'InvalidPart',
      status: 400,
      rule: 'W-12',
    });
  });

  it.each(['FULL_OBJECT', 'COMPOSITE'] as const)('is refused when the whole has another one (%s)', (type) => {
    const { way, parts } = begun(type);
    const sent = { algorithm: 'CRC32', value: 'AAAAAA==' } as const;
    refusedWhole(way.world, root, completionOf(way, parts, { checksum: sent }), {
      code: 'BadDigest',
      status: 400,
      message: 'The crc32 you specified did not match the calculated checksum.',
      rule: 'W-14',
    });
  });

  it.each([
    { type: 'FULL_OBJECT', value: checksum('CRC32', WHOLE) },
    { type: 'COMPOSITE', value: composite('CRC32', sums('CRC32')) },
    { type: 'COMPOSITE', value: composite('CRC32', sums('CRC32')).replace('-2', '') },
  ] as const)('agrees with $value ($type)', ({ type, value }) => {
    const { way, parts } = begun(type);
    grantedWhole(way.world, root, completionOf(way, parts, { checksum: { algorithm: 'CRC32', value } }));
  });

  it('passes over a checksum of the whole when the upload was to have none', () => {
    const way = begin(anEmptyLab());
    complete(way, ['end'], { checksum: { algorithm: 'SHA256', value: 'AAAA' } });
    expect(headOf(way.world, 'big.bin').extras?.checksum?.algorithm).toBe('CRC64NVME');
  });
});
